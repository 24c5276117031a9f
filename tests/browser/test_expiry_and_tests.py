"""When certificates end and what follows, in a real browser and within so many clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from certification.enums import CandidateState
from certification.models import Candidate, Certificate, CompetencyTest
from registry.models import Worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.journeys import EXPORT, REGISTER, RESULTS
from tests.browser.recorder import Mouse
from tests.certification.sittings import candidate, sitting

pytestmark = pytest.mark.django_db(transaction=True)

HOME, EXPIRY, FILE = "/kerja/", "/kerja/sertifikat/", "/kerja/ekspor/masa-berlaku/"


@pytest.fixture
def held(three: list[Worker]) -> CompetencyTest:
    """A test that is over, with the three as candidates."""
    test = sitting(days=-3, seats=9)
    for worker in three:
        candidate(test, worker)
    return test


def test_exports_what_ends_soon(visit: Visit, operator: User, three: list[Worker], tmp_path: Path) -> None:
    page = visit(user=operator)
    page.goto(HOME)
    mouse = Mouse()
    mouse.click(page.locator(f".rel a[href='{EXPIRY}']").first)
    with page.expect_download() as download:
        mouse.click(page.locator(f"form[action*='{FILE}'] button[value=xlsx]"))
    assert mouse.count <= EXPORT
    path = tmp_path / "sertifikat.xlsx"
    download.value.save_as(path)
    assert path.stat().st_size > 2_000


def test_registers_all_for_the_nearest_test(visit: Visit, operator: User, three: list[Worker]) -> None:
    sitting(days=30, seats=40, name="Uji jauh")
    near = sitting(days=9, seats=11, name="Uji dekat")
    page = visit(user=operator)
    mouse = Mouse()
    # What "Daftarkan ketiganya" leads to: the same choice as an address.
    page.goto("/kerja/sertifikat/uji/daftarkan/?daftar=masa-berlaku&semua=1&saring=renewal%3Dbelum")
    mouse.count += 1
    expect(page.locator("main")).to_contain_text("3 orang dipilih")
    mouse.click(page.locator(".bilah-aksi .utama"))
    expect(page.locator(".kabar.baik")).to_contain_text("3 orang terdaftar di Uji dekat")
    assert mouse.count <= REGISTER
    assert set(Candidate.objects.values_list("test", "state")) == {(near.pk, CandidateState.REGISTERED)}


@pytest.mark.parametrize("script", [True, False])
def test_ticked_people_are_registered_from_the_page_of_terms(
    visit: Visit, operator: User, three: list[Worker], script: bool
) -> None:
    sitting(days=9, seats=11)
    page = visit(user=operator, script=script)
    page.goto(EXPIRY)
    for worker in three[:2]:
        page.check(f"input[name=pilih][value='{worker.registry_number}']")
    page.click("button:has-text('11 kursi')")
    expect(page.locator(".kabar.baik")).to_contain_text("2 orang terdaftar")
    assert page.url.endswith(EXPIRY)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_results_are_pasted_and_saved(visit: Visit, operator: User, held: CompetencyTest, width: int) -> None:
    page = visit(user=operator, width=width, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/kerja/sertifikat/uji/")
    page.evaluate("navigator.clipboard.writeText('K\\tLSP/7/2026\\nBK\\t\\nTH\\t')")
    mouse = Mouse()
    mouse.click(page.locator(f"main a[href='{held.get_absolute_url()}']"))
    page.wait_for_url(f"**{held.get_absolute_url()}")
    page.keyboard.press("Control+V")
    expect(page.locator("form[data-hasil] .kabar")).to_contain_text("3 baris terbaca")
    assert set(Candidate.objects.values_list("state", flat=True)) == {CandidateState.REGISTERED}
    mouse.click(page.locator(".bilah-aksi .utama"))
    expect(page.locator(".kabar.baik").first).to_contain_text("3 hasil tercatat")
    assert mouse.count <= RESULTS
    states = Candidate.objects.order_by("worker__name").values_list("state", flat=True)
    assert list(states) == ["PASSED", "FAILED", "ABSENT"]
    assert Certificate.objects.filter(number="LSP/7/2026", renews__isnull=False).exists()


def test_results_without_script(visit: Visit, operator: User, held: CompetencyTest) -> None:
    page = visit(user=operator, script=False, width=NARROW)
    page.goto(held.get_absolute_url())
    page.click("summary:has-text('Tempel dari Excel')")
    page.fill("#tempelan", "Cucu Rohani, S.Sos.\tK\nAsep Sunarya\tBK")
    page.click("button[name=baca]")
    expect(page.locator("main")).to_contain_text("2 baris terbaca")
    rows = {row.worker.name: row.pk for row in Candidate.objects.select_related("worker")}
    page.select_option(f"select[name=c{rows['Budi Santoso']}-state]", "ABSENT")
    page.click(".bilah-aksi .utama")
    expect(page.locator(".kabar.baik")).to_contain_text("3 hasil tercatat")
    states = Candidate.objects.order_by("worker__name").values_list("state", flat=True)
    assert list(states) == ["FAILED", "ABSENT", "PASSED"]


def test_grid_by_keyboard(visit: Visit, operator: User, held: CompetencyTest) -> None:
    page = visit(user=operator)
    page.goto(held.get_absolute_url())
    page.locator(".kisi-isi select").first.focus()
    page.keyboard.type("Kom")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("Bel")
    page.keyboard.press("Enter")
    page.keyboard.type("Tid")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("LSP/7/2026")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".kabar.baik").first).to_contain_text("3 hasil tercatat")
    states = Candidate.objects.order_by("worker__name").values_list("state", flat=True)
    assert list(states) == ["PASSED", "FAILED", "ABSENT"]
    assert Certificate.objects.filter(number="LSP/7/2026").exists()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pages_are_open_to_everybody(
    visit: Visit,
    operator: User,
    held: CompetencyTest,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
) -> None:
    coming = sitting(days=9, seats=11)
    candidate(coming, Worker.objects.get(name="Asep Sunarya"), CandidateState.INVITED)
    page = visit(user=operator, width=width)
    for address in (
        EXPIRY,
        f"{EXPIRY}?akhir=lewat",
        "/kerja/sertifikat/uji/",
        "/kerja/sertifikat/uji/baru/",
        "/kerja/sertifikat/uji/daftarkan/?daftar=masa-berlaku&semua=1",
        held.get_absolute_url(),
        coming.get_absolute_url(),
    ):
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address


def test_dark_pages_are_open_to_everybody(
    visit: Visit,
    operator: User,
    held: CompetencyTest,
    accessibility_faults: Callable[[Page], list[str]],
) -> None:
    page = visit(user=operator, dark=True)
    for address in (EXPIRY, held.get_absolute_url()):
        page.goto(address)
        assert accessibility_faults(page) == [], address
