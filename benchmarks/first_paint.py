"""When a visitor with a slow connection sees something: first contentful paint in a real Chromium, with an
empty cache.

The browser itself slows the connection, per request: 400 ms until the response begins, 400 kbit/s after that.
The handshakes of a new connection are not included.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.harness import Reading
from config.launch.chromium import FLAGS, chromium
from config.launch.speech import say
from config.own_server import own_server

GOAL: Final = "paling lama 1,5 detik"
ROUNDS: Final = 3
SLOW_LINE: Final = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
PAINTED: Final = """() => new Promise(seen => new PerformanceObserver(list => {
    for (const paint of list.getEntriesByName("first-contentful-paint")) seen(paint.startTime);
}).observe({type: "paint", buffered: true}))"""


def first_paints(pages: Mapping[str, str]) -> Iterator[Reading]:
    """One reading for each page, by its name; without Chromium none, and a message."""
    path = chromium()
    if path is None:
        say("Chromium tidak ada: tampilan pertama lewat jaringan lambat tidak diukur.")
        return
    # Playwright's loop runs in this thread, and Django would take every query here for an async one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with own_server() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for name, address in pages.items():
            painted = [_first_paint(browser, site + address) for _round in range(ROUNDS)]
            yield Reading(f"{name}, tampilan pertama", median(painted), goal=GOAL, note="400 kbit/s, 400 ms")
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def _first_paint(browser: Browser, address: str) -> float:
    """Milliseconds from the request to the first text, in a window that has loaded nothing before."""
    context = browser.new_context(viewport={"width": 360, "height": 720}, locale="id-ID")
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_LINE)
    response = page.goto(address, wait_until="load", timeout=120_000)
    if response is None or not response.ok:
        raise RuntimeError(f"{address} tidak tampil, jadi tidak ada yang diukur.")
    painted = float(page.evaluate(PAINTED))
    context.close()
    return painted
