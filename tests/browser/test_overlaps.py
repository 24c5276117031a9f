"""In a real browser: an overlap is settled from the work home in three clicks, and undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from accounts.roles import Role
from regions.models import Region
from registry.models import Transfer, Worker
from registry.overlaps.search import open_findings
from registry.services import propose_transfer
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.journeys import SETTLE
from tests.browser.recorder import Mouse

pytestmark = pytest.mark.django_db(transaction=True)
OVERLAPS = "/kerja/penugasan/tumpang-tindih/"


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_the_work_home_stays_within_its_budget(
    visit: Visit, operator: User, rina: Worker, script: bool
) -> None:
    page = visit(user=operator, script=script)
    page.goto("/kerja/")
    mouse = Mouse()
    mouse.click(page.locator("a:has-text('Selesaikan')"))
    mouse.click(page.locator("a:has-text('Rina Marlina')"))
    expect(page.locator("main")).to_contain_text("2 penugasan purnawaktu bertumpuk sejak 1 Juni 2026.")
    mouse.click(page.locator("button:has-text('Akhiri PKH pada 31 Mei 2026')"))
    assert mouse.count <= SETTLE
    expect(page.locator(".kabar.baik")).to_contain_text("Akhiri PKH pada 31 Mei 2026")
    assert rina.assignments.get(programme__code="PKH").ends_on == dt.date(2026, 5, 31)
    assert rina.assignments.get(programme__code="KELURAHAN").is_primary
    page.click("button:has-text('Urungkan')")
    expect(page.locator("main .kabar.baik").first).to_contain_text("seperti semula")
    assert rina.assignments.get(programme__code="PKH").ends_on is None
    assert len([each for each in open_findings(operator) if each.worker]) == 1


def test_official_dual_duty_has_an_end(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator)
    page.goto(rina.get_absolute_url())
    page.click("text=Catat sebagai rangkap resmi")
    page.click("button:has-text('Catat sebagai rangkap resmi')")
    expect(page.locator(".ringkasan-galat")).to_contain_text("Isi hari terakhir berlakunya.")
    page.fill("#id_reason", "Rangkap resmi")
    page.fill("#id_valid_until", "31/12/2099")
    page.click("button:has-text('Catat sebagai rangkap resmi')")
    expect(page.locator("main")).not_to_contain_text("bertumpuk sejak")
    page.goto(OVERLAPS)
    expect(page.locator("main")).to_contain_text("31 Des 2099")


def test_a_vacant_seat_is_filled(visit: Visit, operator: User, rina: Worker, make_worker) -> None:  # type: ignore[no-untyped-def]
    newcomer = make_worker("Belum Ditempatkan", "32.77")
    page = visit(user=operator, script=False)
    page.goto("/kerja/penugasan/?kosong=1")
    page.click(".tindakan a:has-text('Isi')")
    page.click("a:has-text('Tugaskan')")
    page.fill("#id_starts_on", "h")
    page.click(".bilah-aksi .utama")
    expect(page.locator("h1")).to_have_text("Belum Ditempatkan")
    held = newcomer.assignments.get()
    assert (held.programme.code, held.post is None) == ("LK3", False)


def test_a_record_is_handed_over(
    visit: Visit, operator: User, rina: Worker, make_user: Callable[..., User]
) -> None:
    receiver = make_user("receiver", Role.VERIFIER, "18.71")
    page = visit(user=operator, script=False)
    page.goto(rina.get_absolute_url())
    page.click("a:has-text('Pindahkan')")
    page.select_option("#id_to_region", "18.71")
    page.fill("#id_effective_on", "1/11/2026")
    page.click(".bilah-aksi .utama")
    expect(page.locator("main")).to_contain_text("Dalam pemindahan ke Kota Bandar Lampung.")
    page = visit(user=receiver, script=False, width=NARROW)
    page.goto("/kerja/pindah/")
    page.click("a:has-text('Rina Marlina')")
    page.click("button:has-text('Terima data ini')")
    expect(page.locator("main .kabar.baik").first).to_contain_text("Data ini sekarang milik kantor Anda.")
    rina.refresh_from_db()
    assert rina.region_id == "18.71"
    assert {row.ends_on for row in rina.assignments.all()} == {dt.date(2026, 10, 31)}


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pages_are_open_to_everybody(
    visit: Visit,
    verifier: User,
    operator: User,
    rina: Worker,
    theirs: Worker,
    make_user: Callable[..., User],
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
) -> None:
    sender = make_user("sender", Role.OPERATOR, "18.71")
    here = Region.objects.get(code="32.77")
    propose_transfer(
        worker_id=theirs.pk, to_region=here, effective_on=dt.date(2026, 11, 1), reason="", by=sender
    )
    of_person, of_post = open_findings(verifier)
    addresses = [
        "/kerja/penugasan/",
        "/kerja/penugasan/baru/",
        f"/kerja/penugasan/{of_post.post}/isi/",
        OVERLAPS,
        f"{OVERLAPS}{of_person.key}/rangkap/",
        "/kerja/pindah/",
        "/kerja/pindah/minta/",
        f"/kerja/pindah/{Transfer.objects.get().pk}/",
        f"{rina.get_absolute_url()}pindah/",
        rina.get_absolute_url(),
    ]
    page = visit(user=verifier, width=width)
    for address in addresses:
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address
