"""A long list on its way to a file: waited for, left, found again, and done by a real worker."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pytest_django import Settings

from accounts.models import User
from config.own_worker import own_worker
from registry.models import Worker
from tests.browser.conftest import NARROW, Visit
from workbooks.enums import JobState, JobStep
from workbooks.jobs.locks import doing
from workbooks.models import Job

pytestmark = pytest.mark.django_db(transaction=True)
SECONDS_TO_START = 30_000  # milliseconds, for a worker on a busy machine
Start = Callable[[], None]


@pytest.fixture(autouse=True)
def every_list_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbooks.lists.exporting.CAP", 0)


@pytest.fixture
def start_worker(tmp_path: Path, settings: Settings) -> Iterator[Start]:
    """`manage.py work` in a process of its own, on the database and the files of the test."""
    settings.MEDIA_ROOT = tmp_path / "files"
    started: list[subprocess.Popen[bytes]] = []

    def start() -> None:
        started.append(own_worker())

    yield start
    for worker in started:
        worker.terminate()
        worker.wait()


def status_of(page: Page) -> Locator:
    return page.locator("[data-pekerjaan]").get_by_role("status")


def ask(page: Page) -> None:
    page.goto("/kerja/ekspor/tenaga/")
    page.get_by_label("CSV, seperti daftar yang terlihat").check()
    page.get_by_role("button", name="Tulis berkas").click()
    expect(status_of(page)).to_contain_text("Menunggu giliran")


def test_it_is_left_found_again_and_fetched(
    visit: Visit,
    operator: User,
    three: list[Worker],
    start_worker: Start,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    page = visit(user=operator, width=NARROW)
    ask(page)
    page.get_by_role("link", name="Lanjutkan pekerjaan lain").click()
    page.wait_for_url("**/kerja/tenaga/**")
    page.goto("/kerja/ekspor/tenaga/")
    page.get_by_role("link", name="Diminta").click()

    look_while_it_is_written(page)
    assert (accessibility_faults(page), sideways_scroll(page)) == ([], 0)

    start_worker()
    expect(page.get_by_text("Berkas sudah jadi: 3 baris.")).to_be_visible(timeout=SECONDS_TO_START)
    assert (accessibility_faults(page), sideways_scroll(page)) == ([], 0)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Unduh").click()
    assert waiting.value.path().read_text(encoding="utf-8-sig").count("RP-") == 3


def look_while_it_is_written(page: Page) -> None:
    """As a worker would tell it that is in the middle of a long list."""
    job = Job.objects.get()
    told = {"step": JobStep.LISTING, "done": 2_500, "total": 17_588, "started_at": timezone.now()}
    with doing(job.pk):
        Job.objects.update(state=JobState.RUNNING, **told)
        expect(status_of(page)).to_contain_text("2.500 dari 17.588 baris")
        expect(page.get_by_role("progressbar")).to_have_attribute("value", "2500")
    Job.objects.update(state=JobState.WAITING, step="", done=0, total=0)
