"""A browser on the demo world that writes what it shows into the guide."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from config.launch.chromium import FLAGS
from config.launch.speech import say
from config.own_server import own_server
from docs.screenshots.tools import Tools

PICTURES = Path(__file__).resolve().parents[1] / "panduan" / "gambar"
WIDE, NARROW = (1366, 860), (360, 720)
# Where signing in leads to, but for who watches a chapter.
WORK = "/kerja/"


@dataclass(frozen=True)
class Camera:
    """`visitor` opens a window, `picture` writes what a window shows."""

    browser: Browser
    address: str
    tools: Tools

    def visitor(self, size: tuple[int, int] = WIDE) -> Page:
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": size[0], "height": size[1]},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            reduced_motion="reduce",
        )
        return context.new_page()

    def staff(self, username: str, password: str, size: tuple[int, int] = WIDE, home: str = WORK) -> Page:
        """A window of somebody signed in, on the page that signing in leads to."""
        page = self.visitor(size)
        page.goto("/masuk/")
        page.get_by_label("Nama pengguna atau surel").fill(username)
        page.get_by_label("Kata sandi", exact=True).fill(password)
        page.get_by_role("button", name="Masuk", exact=True).click()
        page.wait_for_url(f"**{home}")
        return page

    def picture(self, page: Page, name: str) -> None:
        """What the window shows once the numbers of the rail have come, which the page does not wait for."""
        target = PICTURES / f"{name}.png"
        page.wait_for_load_state("networkidle")
        page.screenshot(path=target, animations="disabled", caret="hide")
        self._keep(target)

    def sheet(self, book: Path, name: str) -> None:
        """The first page of a workbook, as it is printed."""
        target = PICTURES / f"{name}.png"
        self.tools.draw_first_page(book, target)
        self._keep(target)

    def _keep(self, target: Path) -> None:
        self.tools.shrink(target)
        say(f"{target.name} {target.stat().st_size / 1024:.0f} kB")


@contextmanager
def camera(tools: Tools) -> Iterator[Camera]:
    """Serve the database that is configured now, on a port of its own, and open a browser on it."""
    # Playwright's loop runs in this thread, and Django would take every query here for an async one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with own_server() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tools.chromium, args=FLAGS)
        yield Camera(browser, address, tools)
        browser.close()
