"""A real Chromium against a real server: pages wide and narrow, with and without script, light and dark.

`visit` opens a window; `page` and `phone` are the two that most tests want. Everything here is skipped,
loudly, where there is no Chromium.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connections
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect, sync_playwright

from accounts.models import User
from certification import reference
from certification.models import Certificate, Issuer, Scheme
from config.launch.chromium import FLAGS, chromium
from registry.doubts import Answer
from registry.facts import PostFacts
from registry.models import Worker
from registry.services import assign_worker, create_post
from tests.certification.sittings import DAY
from tests.people import assignment

WIDE, NARROW = 1366, 360
HEIGHT = 800
# How long a page may take to show what is expected of it, on a machine that does much else.
PATIENCE_MS = 20_000
# WCAG 2.0 to 2.2, levels A and AA.
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}

Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("NO CHROMIUM: the browser tests prove nothing on this machine")
    # Playwright's loop runs in this thread, and Django would take every query here for an async one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
        # Connections made while the loop runs are found only while it runs; an open one would keep the
        # test database from being dropped.
        connections.close_all()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(browser: Browser, live_server) -> Iterator[Visit]:  # type: ignore[no-untyped-def]
    """Open a window of its own: `visit(width=NARROW, script=False, dark=True, user=operator)`.

    The rail has its numbers only with `counts=True`: else a test would be over while its server still counts.
    Paths are relative to the server: `page.goto("/wilayah/32.77/")`. A window in which the page's
    script raised, or that asked another host for anything, fails the test.
    """
    contexts, faults = [], []

    def open_window(
        *,
        width: int = WIDE,
        script: bool = True,
        dark: bool = False,
        user: User | None = None,
        counts: bool = False,
        **options: object,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            **options,  # type: ignore[arg-type]
        )
        contexts.append(context)
        if user:
            context.add_cookies([_session_cookie(user, live_server.url)])
        if not counts:
            context.route("**/kerja/jumlah/", lambda route: route.abort())
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("request", lambda request: faults.extend(_strangers(request.url, live_server.url)))
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(visit: Visit) -> Page:
    """A window of 1366 px."""
    return visit()


@pytest.fixture
def phone(visit: Visit) -> Page:
    """A window of 360 px."""
    return visit(width=NARROW)


@pytest.fixture
def three(operator: User, make_worker: Callable[..., Worker]) -> list[Worker]:
    """Three people of Kota Cimahi whose certificates end within 90 days."""
    reference.load()
    today = timezone.localdate()
    people = [make_worker(name, "32.77") for name in ("Asep Sunarya", "Budi Santoso", "Cucu Rohani")]
    for number, worker in enumerate(people):
        Certificate.objects.create(
            worker=worker,
            issuer=Issuer.objects.get(code="LSP_KEMENSOS"),
            scheme=Scheme.objects.get(code="GENERALIS"),
            number=f"LSP/{number}/2023",
            issued_on=today - 1000 * DAY,
            valid_until=today + (10 + number) * DAY,
        )
    return people


@pytest.fixture
def rina(operator: User, make_worker: Callable[..., Worker]) -> Worker:
    """Two full-time duties at once, and a post that nobody holds."""
    reference.load()
    worker = make_worker("Rina Marlina", "32.77")
    assign_worker(worker_id=worker.pk, facts=assignment("32.77.01"), by=operator)
    extra = assignment("32.77", "KELURAHAN", starts_on=dt.date(2026, 6, 1), is_primary=False)
    anyway = Answer.to_every_doubt("SK menyusul")
    assign_worker(worker_id=worker.pk, facts=extra, answer=anyway, by=operator)
    told = assignment("32.77", "LK3")
    facts = PostFacts(programme=told.programme, place=told.place, valid_from=dt.date(2024, 1, 1))
    create_post(facts=facts, by=operator)
    return worker


@pytest.fixture
def accessibility_faults() -> Callable[[Page], list[str]]:
    """What the rule set finds on the page: one line per fault, with the element."""

    def look(page: Page) -> list[str]:
        found = Axe().run(page, options=RULES).response["violations"]
        return [
            f"{fault['id']}: {node['html'][:160]} {node['failureSummary']}"
            for fault in found
            for node in fault["nodes"]
        ]

    return look


@pytest.fixture
def sideways_scroll() -> Callable[[Page], int]:
    """By how many pixels the page is wider than its window; 0 is right."""

    def measure(page: Page) -> int:
        root = "document.documentElement"
        return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))

    return measure


def _session_cookie(user: User, url: str) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


def _strangers(asked: str, ours: str) -> list[str]:
    own = asked.startswith((f"{ours}/", "data:", "blob:"))
    return [] if own else [f"asked another host: {asked}"]
