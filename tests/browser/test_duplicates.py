"""Finding somebody while typing, and merging two records, in a real browser."""

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from certification import reference
from registry.models import DuplicateCase, Worker
from registry.services import find_duplicates
from tests.browser.conftest import NARROW, WIDE, Visit

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]
BORN = dt.date(1988, 5, 4)
NEW, LIST = "/kerja/tenaga/baru/", "/kerja/ganda/"


@pytest.fixture
def reference_data(transactional_db: None) -> None:
    reference.load()


@pytest.fixture
def known(make_worker: Callable[..., Worker]) -> Worker:
    return make_worker("Muhammad Suparman", "32.77", birth_date=BORN)


def type_person(page: Page) -> None:
    page.goto(NEW)
    page.get_by_label("Nama lengkap tanpa gelar").fill("Moch. Soeparman")
    page.get_by_label("Tanggal lahir").fill("04/05/1988")
    page.keyboard.press("Tab")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_who_is_recorded_already_is_told_while_typing(
    visit: Visit,
    operator: User,
    known: Worker,
    width: int,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    page = visit(user=operator, width=width)
    type_person(page)

    panel = page.locator("[data-mungkin]")
    expect(panel.get_by_role("heading", name="Mungkin orang yang sama")).to_be_visible()
    expect(panel).to_contain_text("Muhammad Suparman")
    assert "Soeparman" not in page.url
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0


@pytest.mark.parametrize("script", [True, False])
def test_not_this_person_is_remembered(visit: Visit, operator: User, known: Worker, script: bool) -> None:
    page = visit(user=operator, script=script)
    type_person(page)
    page.get_by_label("Pekerja sosial", exact=True).check()
    page.get_by_label("Belum bersertifikat").check()
    if not script:
        page.get_by_role("button", name="Simpan", exact=False).first.click()
    page.get_by_label("Bukan orang ini").check()
    page.get_by_role("button", name="Simpan", exact=False).first.click()

    expect(page.locator("h1")).to_contain_text("Soeparman")
    assert DuplicateCase.objects.get().state == "NOT_SAME"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_two_records_become_one_in_three_clicks(
    visit: Visit,
    operator: User,
    known: Worker,
    make_worker: Callable[..., Worker],
    width: int,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    twice = make_worker("Moch. Soeparman", "32.77", birth_date=BORN, phone="+628123456789")
    find_duplicates()
    page = visit(user=operator, width=width)
    page.goto(LIST)
    assert accessibility_faults(page) == []

    page.get_by_role("link", name="Bandingkan dan gabungkan").click()
    expect(page.get_by_label("Alasan penggabungan")).to_be_visible()
    assert accessibility_faults(page) == []
    assert sideways_scroll(page) == 0
    page.get_by_label("Alasan penggabungan").fill("KTP sama")
    page.get_by_role("button", name="Gabungkan kedua data").click()

    expect(page.get_by_text("Kedua data kini menjadi satu.")).to_be_visible()
    assert Worker.objects.filter(pk__in=[known.pk, twice.pk]).count() == 1
