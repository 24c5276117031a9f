"""The pages of those who watch over offices, in a browser: late offices reminded, a sample answered, nobody
shut out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from certification.models import SampleAnswer
from coverage.models import OfficeReminder
from registry.models import Worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.coverage.worlds import person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people(theirs: Worker) -> None:
    person("18.71", place="18.71.01")
    person("18.72")


def test_late_offices_are_reminded_in_four_clicks_without_script(
    visit: Visit, province_officer: User, people: None
) -> None:
    page = visit(user=province_officer, script=False)
    page.goto("/kerja/")
    page.click("nav a[href='/kerja/wilayah/']")
    page.click("a:has-text('Belum lapor')")
    page.click("a:has-text('Pilih semua 13 kantor')")
    page.click("button:has-text('Kirim pengingat')")
    expect(page.locator(".kabar.baik").first).to_contain_text("13 kantor diingatkan.")
    assert OfficeReminder.objects.count() == 13


def test_a_sample_is_answered_on_a_phone(visit: Visit, other_operator: User, people: None) -> None:
    page = visit(user=other_operator, width=NARROW, script=False)
    page.goto("/kerja/mutu/sampel/")
    page.locator("label:has-text('Perlu diubah')").first.click()
    page.click(".bilah-aksi .utama")
    expect(page.locator(".kabar.baik")).to_contain_text("1 jawaban tercatat.")
    assert SampleAnswer.objects.get().is_right is False


def test_pages_are_open_to_everybody(
    visit: Visit,
    province_officer: User,
    chapter_viewer: User,
    people: None,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    officer, board = visit(user=province_officer, width=WIDE), visit(user=chapter_viewer, width=NARROW)
    for page, address in (
        (officer, "/kerja/mutu/?aturan=UNPLACED"),
        (officer, "/kerja/mutu/sampel/?wilayah=18.71"),
        (officer, "/kerja/wilayah/"),
        (officer, "/wilayah/18-lampung/mutu/"),
        (board, "/pantau/"),
        (board, "/pantau/anggota/"),
    ):
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address
