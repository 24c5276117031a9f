"""Choosing people, changing them together, undoing it: with script and without, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from certification import reference
from registry.enums import Education
from registry.models import Batch, Worker
from registry.services import remove_worker
from tests.browser.conftest import NARROW, WIDE, Visit

pytestmark = pytest.mark.django_db(transaction=True)
# From the list with its rows ticked; choosing the value and typing the reason apart.
CLICKS_TO_CHANGE, CLICKS_TO_UNDO = 3, 1


@pytest.fixture
def people(make_worker: Callable[..., Worker]) -> list[Worker]:
    reference.load()
    names = ("Asep Saepudin", "Budi Santoso", "Cecep Supriatna")
    return [make_worker(name, "32.77", education=Education.D3) for name in names]


def educations() -> list[str]:
    return list(Worker.objects.order_by("pk").values_list("education", flat=True))


def choose(page: Page) -> None:
    page.goto("/kerja/tenaga/")
    for box in page.locator("input[name=pilih]").all()[:2]:
        box.check()


@pytest.mark.parametrize("script", [True, False])
def test_chosen_people_are_changed_together_and_back(
    visit: Visit, operator: User, people: list[Worker], script: bool
) -> None:
    page = visit(user=operator, script=script)
    clicks = []

    def click(button: str) -> None:
        clicks.append(button)
        page.get_by_role("button", name=button).click()

    choose(page)
    click("Ubah sekaligus")
    page.get_by_label("Pendidikan terakhir").select_option(Education.S2)
    click("Lihat perubahannya")
    expect(page.get_by_role("heading", name="2 orang akan diubah")).to_be_visible()
    page.get_by_label("Alasan").fill("Ijazah diserahkan")
    click("Ubah 2 orang")
    page.get_by_text("2 orang diubah.").wait_for()
    assert educations() == ["S2", "S2", "D3"]
    assert len(clicks) <= CLICKS_TO_CHANGE

    click("Urungkan")
    page.get_by_text("2 data kembali seperti semula.").wait_for()
    assert educations() == ["D3", "D3", "D3"]
    assert len(clicks) <= CLICKS_TO_CHANGE + CLICKS_TO_UNDO


@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow-dark"])
def test_the_pages_are_for_everybody(
    visit: Visit,
    operator: User,
    people: list[Worker],
    width: int,
    dark: bool,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
) -> None:
    remove_worker(worker_id=people[2].pk, reason="Tercatat dua kali", by=operator)
    page = visit(user=operator, width=width, dark=dark)
    seen = []

    def look() -> None:
        seen.append(page.url)
        assert accessibility_faults(page) == [], page.url
        assert sideways_scroll(page) == 0, page.url

    choose(page)
    page.get_by_role("button", name="Hapus data").click()
    expect(page.get_by_role("heading", name="2 orang akan dihapus")).to_be_visible()
    look()
    choose(page)
    page.get_by_role("button", name="Ubah sekaligus").click()
    expect(page.get_by_label("Pendidikan terakhir")).to_be_visible()
    look()
    page.get_by_label("Pendidikan terakhir").select_option(Education.S2)
    page.get_by_role("button", name="Lihat perubahannya").click()
    expect(page.get_by_role("heading", name="2 orang akan diubah")).to_be_visible()
    look()
    batch = Batch.objects.get()
    number = people[0].registry_number
    for address in (
        "/kerja/riwayat-batch/",
        f"/kerja/riwayat-batch/{batch.pk}/",
        f"/kerja/riwayat-batch/{batch.pk}/isi/",
        "/kerja/tenaga/terhapus/",
        f"/kerja/tenaga/{number}/hapus/",
    ):
        page.goto(address)
        look()
    assert len(set(seen)) == 7
