"""Two people at one record, a line that breaks, a session that ends: nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from accounts.models import User
from certification import reference
from regions.models import Region
from registry.models import Worker
from registry.services import register_worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.people import NIK, person

pytestmark = pytest.mark.django_db(transaction=True)
ENTRY = "/kerja/tenaga/baru/"
SAVE = ".bilah-aksi .utama"
PASSWORD = "contoh-peksos-2026"


@pytest.fixture
def clerk(operator: User) -> User:
    reference.load()
    operator.set_password(PASSWORD)
    operator.save()
    return operator


@pytest.fixture
def rina(clerk: User) -> Worker:
    region = Region.objects.get(code="32.77")
    return register_worker(facts=person(name="Rina Marlina"), region=region, by=clerk)


def open_edit(visit: Visit, user: User, worker: Worker, **options: object) -> Page:
    page = visit(user=user, **options)
    page.goto(f"{worker.get_absolute_url()}ubah/")
    return page


class TestSecondEditor:
    @pytest.mark.parametrize(("width", "script"), [(WIDE, True), (NARROW, False)])
    def test_chooses_field_by_field(
        self, visit: Visit, clerk: User, verifier: User, rina: Worker, width: int, script: bool
    ) -> None:
        mine = open_edit(visit, clerk, rina, width=width, script=script)
        theirs = open_edit(visit, verifier, rina)
        theirs.fill("#id_name", "Rina Marlina Sari")
        theirs.fill("#id_birth_place", "Garut")
        theirs.click(SAVE)
        theirs.wait_for_url(f"**{rina.get_absolute_url()}")
        mine.fill("#id_name", "Rina M.")
        mine.fill("#id_email", "rina@contoh.example")
        mine.click(SAVE)
        asked = mine.locator(".peringatan")
        expect(asked).to_contain_text("Verifier, Kota Cimahi mengubah ini")
        expect(asked).to_contain_text("Rina Marlina Sari")
        assert Worker.objects.get().name == "Rina Marlina Sari"
        expect(mine.locator("[name=pilih-name][value=isian]")).to_be_checked()
        expect(mine.locator("[name=pilih-birth_place][value=tercatat]")).to_be_checked()
        asked.locator("button").click()
        mine.wait_for_url(f"**{rina.get_absolute_url()}")
        worker = Worker.objects.get()
        assert (worker.name, worker.birth_place, worker.email) == (
            "Rina M.",
            "Garut",
            "rina@contoh.example",
        )

    def test_draft_brought_back_overwrites_nothing_newer(
        self, visit: Visit, clerk: User, verifier: User, rina: Worker
    ) -> None:
        mine = open_edit(visit, clerk, rina)
        mine.fill("#id_name", "Rina M.")
        mine.goto("/kerja/")
        expect(mine.locator("h1")).to_be_visible()
        theirs = open_edit(visit, verifier, rina)
        theirs.fill("#id_name", "Rina Marlina Sari")
        theirs.click(SAVE)
        theirs.wait_for_url(f"**{rina.get_absolute_url()}")
        mine.goto(f"{rina.get_absolute_url()}ubah/")
        mine.click("text=Pulihkan")
        expect(mine.locator("#id_name")).to_have_value("Rina M.")
        mine.click(SAVE)
        expect(mine.locator(".peringatan")).to_contain_text("Rina Marlina Sari")
        assert Worker.objects.get().name == "Rina Marlina Sari"

    def test_comparison_is_open_to_everybody(
        self,
        visit: Visit,
        clerk: User,
        verifier: User,
        rina: Worker,
        accessibility_faults: Callable[[Page], list[str]],
        sideways_scroll: Callable[[Page], int],
    ) -> None:
        mine = open_edit(visit, clerk, rina, width=NARROW)
        theirs = open_edit(visit, verifier, rina)
        theirs.fill("#id_name", "Rina Marlina Sari")
        theirs.click(SAVE)
        theirs.wait_for_url(f"**{rina.get_absolute_url()}")
        mine.fill("#id_name", "Rina M.")
        mine.click(SAVE)
        expect(mine.locator(".peringatan")).to_be_focused()
        assert accessibility_faults(mine) == []
        assert sideways_scroll(mine) == 0


def fill(page: Page) -> None:
    page.fill("#id_nik", NIK)
    page.fill("#id_name", "Nurul Aini")
    page.check("input[name=category][value=PEKSOS]")
    page.check("input[name=has_certificate][value=belum]")


class TestLostLine:
    def test_form_stays_and_is_sent_once_the_line_is_back(self, visit: Visit, clerk: User) -> None:
        page = visit(user=clerk)
        page.goto(ENTRY)
        fill(page)
        page.context.set_offline(True)
        page.click(SAVE)
        expect(page.locator("[data-draft-status]")).to_contain_text("tidak ada sambungan")
        assert page.input_value("#id_name") == "Nurul Aini"
        assert not Worker.objects.exists()
        page.context.set_offline(False)
        page.wait_for_url("**/RP-3277-0001/")
        assert Worker.objects.count() == 1

    def test_draft_holds_no_nik(self, visit: Visit, clerk: User) -> None:
        page = visit(user=clerk)
        page.goto(ENTRY)
        fill(page)
        page.fill("#id_phone", "0857 1234 2093")
        page.goto("/kerja/")
        kept = page.evaluate("JSON.stringify(localStorage)")
        assert "Nurul Aini" in kept
        assert NIK not in kept.replace(" ", "")
        assert "08571234" not in kept.replace(" ", "")
        page.goto(ENTRY)
        expect(page.locator("form.formulir > .kabar")).to_contain_text("NIK dan nomor telepon tidak disimpan")


class TestLostSession:
    @pytest.mark.parametrize("script", [True, False])
    def test_form_comes_back_after_signing_in(self, visit: Visit, clerk: User, script: bool) -> None:
        page = visit(user=clerk, script=script, width=NARROW)
        page.goto(ENTRY)
        fill(page)
        # Not the cookie: an answer that is still under way would bring it back.
        Session.objects.all().delete()
        page.click(SAVE)
        page.wait_for_url("**/masuk/**")
        assert not Worker.objects.exists()
        page.fill("[name=login]", clerk.username)
        page.fill("[name=password]", PASSWORD)
        page.click("main button.utama")
        page.wait_for_url(f"**{ENTRY}")
        expect(page.locator(".kabar.awas").first).to_contain_text("sudah kembali")
        assert page.input_value("#id_name") == "Nurul Aini"
        assert page.input_value("#id_nik").replace(" ", "") == NIK
        page.click(SAVE)
        page.wait_for_url("**/RP-3277-0001/")

    def test_end_is_said_ten_minutes_before_and_can_be_put_off(self, visit: Visit, clerk: User) -> None:
        page = visit(user=clerk)
        page.clock.install()
        page.goto(ENTRY)
        page.clock.fast_forward("07:49:00")
        expect(page.locator(".sesi")).to_have_count(0)
        page.clock.fast_forward("00:02:00")
        expect(page.locator(".sesi")).to_contain_text("Sesi Anda berakhir pukul")
        page.click("text=Tetap masuk")
        expect(page.locator(".sesi")).to_have_count(0)


class TestKeys:
    def test_g_and_a_letter_lead_to_a_place(self, visit: Visit, clerk: User) -> None:
        page = visit(user=clerk)
        page.goto("/kerja/")
        page.keyboard.press("g")
        page.keyboard.press("p")
        page.wait_for_url("**/kerja/tenaga/")
        page.keyboard.press("?")
        expect(page.locator("#pintasan")).to_be_visible()

    def test_switched_off_in_the_account_letters_do_nothing(self, visit: Visit, clerk: User) -> None:
        page = visit(user=clerk)
        page.goto("/kerja/tenaga/")
        page.click(".akun summary")
        page.click("text=Matikan pintasan papan ketik")
        expect(page.locator(".kabar.baik")).to_contain_text("Pintasan papan ketik mati.")
        page.keyboard.press("n")
        page.wait_for_timeout(300)
        assert page.url.endswith("/kerja/tenaga/")
