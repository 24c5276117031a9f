"""The list, the person's page, its forms and the public check, in a real browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from accounts.models import User
from certification import reference, services
from certification.enums import TermBasis
from regions.models import Region
from registry.doubts import Answer
from registry.models import Worker
from registry.services import assign_worker, register_worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.people import NIK, assignment, certificate, person

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/kerja/tenaga/"


@pytest.fixture
def rina(operator: User) -> Worker:
    """A person with everything a page can show: papers, two overlapping posts, an estimate."""
    reference.load()
    worker = register_worker(
        facts=person(name="Rina Marlina", back_title="S.Tr.Sos.", phone="+6285712342093"),
        region=Region.objects.get(code="32.77"),
        state_from=dt.date(2020, 1, 1),
        by=operator,
    )
    anyway = Answer.to_every_doubt("contoh")
    facts = certificate(term_basis=TermBasis.ESTIMATE)
    services.issue_certificate(worker_id=worker.pk, facts=facts, by=operator)
    assign_worker(worker_id=worker.pk, facts=assignment("32.77.01"), by=operator)
    extra = assignment("32.77.02", programme="LK3", is_primary=False)
    assign_worker(worker_id=worker.pk, facts=extra, answer=anyway, by=operator)
    return worker


PAGES = ["", "ubah/", "keadaan/", "sertifikat/baru/", "penugasan/baru/", "catatan/baru/"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pages_are_open_to_everybody(
    visit: Visit,
    operator: User,
    rina: Worker,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
) -> None:
    page = visit(user=operator, width=width)
    addresses = [LIST, f"{LIST}?q=zzz", f"{LIST}?hitung=1&status=certified&on=2025-01-01"]
    addresses += [f"{LIST}diubah-kantor-lain/"]
    addresses += [rina.get_absolute_url() + part for part in PAGES]
    for kind, row in (("sertifikat", rina.certificates.first()), ("penugasan", rina.assignments.first())):
        addresses.append(f"{rina.get_absolute_url()}{kind}/{row.pk}/ubah/")
    for address in addresses:
        page.goto(address)
        assert accessibility_faults(page) == [], address
        assert sideways_scroll(page) == 0, address


def test_dark_page_is_open_to_everybody(
    visit: Visit, operator: User, rina: Worker, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    page = visit(user=operator, dark=True)
    for address in (LIST, rina.get_absolute_url()):
        page.goto(address)
        assert accessibility_faults(page) == [], address


def test_list_by_keyboard(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator)
    page.goto(LIST)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{rina.get_absolute_url()}")
    page.keyboard.press("e")
    page.wait_for_url("**/ubah/")


def test_rail_says_what_the_list_has_and_the_head_of_the_list_stays_in_sight(
    visit: Visit, accessibility_faults: Callable[[Page], list[str]], operator: User, rina: Worker
) -> None:
    page = visit(user=operator, counts=True)
    page.goto(LIST)
    rail = page.get_by_role("navigation", name="Ruang kerja")
    expect(rail.get_by_role("link", name="Tenaga")).to_have_text("Tenaga 1")
    assert accessibility_faults(page) == []

    page.set_viewport_size({"width": WIDE, "height": 300})
    page.mouse.wheel(0, 400)
    expect(page.locator(".kisi-kotak.muat")).to_be_visible()
    bar, head = page.locator(".palang"), page.locator(".kisi thead th").nth(1)
    expect(head).to_be_in_viewport()
    assert head.bounding_box()["y"] >= bar.bounding_box()["height"] - 1  # type: ignore[index]


def test_search_above_the_page_jumps_to_a_number(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator)
    page.goto(LIST)
    page.keyboard.press("/")
    page.keyboard.type("3277 0354 0391 0007")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{rina.get_absolute_url()}")


@pytest.mark.parametrize("script", [True, False])
def test_nik_opens_on_request_and_closes_by_itself(
    visit: Visit, operator: User, rina: Worker, script: bool
) -> None:
    page = visit(user=operator, script=script)
    page.goto(rina.get_absolute_url())
    expect(page.locator("main")).not_to_contain_text("3277 0354 0391 0007")
    page.click("button:has-text('Buka') >> nth=0")
    expect(page.locator("main")).to_contain_text("3277 0354 0391 0007")
    assert NIK not in page.url


def test_estimate_is_confirmed_with_one_press(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator)
    page.goto(rina.get_absolute_url())
    page.click("text=Saya membaca 14 Nov 2028 pada sertifikat")
    expect(page.locator(".kabar.baik")).to_contain_text("Tanggal akhir sertifikat dipastikan.")
    expect(page.locator(".kepala-isi")).to_contain_text("Bersertifikat")


def test_filters_without_script(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator, script=False, width=NARROW)
    page.goto(LIST)
    page.select_option("select[name=category]", "TKS")
    page.click("form.saring > button")
    expect(page.locator("main")).to_contain_text("Tidak ada yang cocok dengan saringan ini")
    page.click("main >> text=Tampilkan semua")
    expect(page.locator("main")).to_contain_text("Rina Marlina")


class TestCheck:
    @pytest.fixture(autouse=True)
    def fresh_count(self, db: None) -> None:
        cache.clear()

    @pytest.mark.parametrize("script", [True, False])
    def test_visitor_checks_a_number(self, visit: Visit, rina: Worker, script: bool) -> None:
        page = visit(script=script)
        page.goto("/verifikasi/")
        page.fill("#id_number", "lsps g 2023 007731")
        page.press("#id_number", "Enter")
        expect(page.locator(".hasil h2")).to_contain_text("masa berlakunya belum dipastikan")
        expect(page.locator(".hasil")).to_contain_text("Rina Marlina, S.Tr.Sos.")
        assert "007731" not in page.url

    @pytest.mark.parametrize("width", [WIDE, NARROW])
    def test_pages_are_open_to_everybody(
        self,
        visit: Visit,
        rina: Worker,
        accessibility_faults: Callable[[Page], list[str]],
        sideways_scroll: Callable[[Page], int],
        width: int,
    ) -> None:
        page = visit(width=width)
        page.goto("/verifikasi/")
        assert accessibility_faults(page) == []
        for number in ("", "TIDAK ADA", "LSPS.G.2023.007731"):
            page.fill("#id_number", number)
            page.press("#id_number", "Enter")
            page.wait_for_load_state()
            assert accessibility_faults(page) == [], number
            assert sideways_scroll(page) == 0, number
