"""The same day's work three ways: by keyboard alone, on a phone of 360 px by touch, and without script.

`-s` prints what each step cost. Ways with a budget (`tests.browser.journeys`) are held to it;
the tests of the single ones hold them too, each from its own start.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from accounts.roles import Role
from certification.models import Candidate, Certificate, CompetencyTest
from registry.enums import Education, TransferState
from registry.models import DuplicateCase, Transfer, Worker
from registry.services import find_duplicates, propose_transfer
from tests.browser.conftest import NARROW, Visit
from tests.browser.hands import Finger, Hand, Keys
from tests.browser.journeys import (
    BY_KEYBOARD,
    ENTRY,
    EXPORT,
    REGISTER,
    RESULTS,
    SETTLE,
    fill_entry,
    record_by_keyboard,
)
from tests.browser.recorder import Recorder
from tests.certification.sittings import DAY, sitting

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "kunci-hari-kerja-2026"
HOME, EXPIRY = "/kerja/", "/kerja/sertifikat/"
# Where nothing can be pasted onto the page itself: open the box, stand in it, read it.
BOX = 3
MakeWorker = Callable[..., Worker]


@dataclass
class Way:
    """How the day is worked: the hand, and the window it works in."""

    name: str
    hand: type[Hand]
    width: int
    script: bool

    @property
    def window(self) -> dict[str, object]:
        return {
            "width": self.width,
            "script": self.script,
            "has_touch": self.hand is Finger,
            "permissions": ["clipboard-read", "clipboard-write"],
        }


KEYBOARD = Way("keyboard", Keys, 1366, script=True)
PHONE = Way("phone", Finger, NARROW, script=True)
PLAIN = Way("no script", Hand, 1366, script=False)


@pytest.fixture
def office(
    operator: User, three: list[Worker], rina: Worker, make_worker: MakeWorker, make_user: Callable[..., User]
) -> User:
    """The operator of Kota Cimahi in the morning, with one of everything that can wait."""
    operator.set_password(PASSWORD)
    operator.save()
    siti = make_worker("Siti Nurjanah", "32.77", phone="+628111111111")
    paper = three[0].certificates.get()
    Certificate.objects.create(
        worker=siti, issuer=paper.issuer, scheme=paper.scheme, number="LSP/9/2020",
        issued_on=dt.date(2020, 1, 6), valid_until=dt.date(2025, 1, 6),
    )  # fmt: skip
    sitting(days=9, seats=11, name="Uji dekat")
    born = dt.date(1988, 5, 4)
    for name in ("Muhammad Suparman", "Moch. Soeparman"):
        make_worker(name, "32.77", birth_date=born)
    find_duplicates()
    comer = make_worker("Made Astuti", "18.71")
    propose_transfer(
        worker_id=comer.pk, to_region=rina.region, effective_on=timezone.localdate() - DAY,
        reason="Ikut suami", by=make_user("sender", Role.OPERATOR, "18.71"),
    )  # fmt: skip
    return operator


class DaysWork:
    """The steps, in the order in which a day brings them."""

    def __init__(self, way: Way, visit: Visit) -> None:
        self.way = way
        self.visit = visit
        self.recorder = Recorder(way.name)
        self.hand = self._sit_down(visit(**way.window))

    def _sit_down(self, page: Page) -> Hand:
        self.recorder.listen(page)
        return self.way.hand(page)

    @property
    def page(self) -> Page:
        return self.hand.page

    def do(self, name: str, act: Callable[[], None]) -> None:
        with self.recorder.step(name, self.hand.mouse, self.hand.keyboard):
            act()

    def main(self, selector: str) -> Locator:
        return self.page.locator(f"main {selector}")

    def said(self, sentence: str) -> None:
        expect(self.page.locator("main .kabar.baik").first).to_contain_text(sentence)

    # -- the steps -----------------------------------------------------------------------------

    def sign_in(self) -> None:
        self.page.goto("/masuk/")
        self.hand.write(self.page.locator("#id_login"), "operator")
        self.hand.write(self.page.locator("#id_password"), PASSWORD)
        self.hand.keyboard.press("Enter")
        self.page.wait_for_url(f"**{HOME}")
        expect(self.page.locator("h1")).to_have_text("Kota Cimahi")

    def record(self) -> None:
        """A person with certificate and assignment."""
        if self.way is KEYBOARD:
            record_by_keyboard(self.hand.keyboard)
        else:
            self.hand.visit("p", "/kerja/tenaga/")
            self.hand.follow(self.main(f"a[href='{ENTRY}']").first)
            fill_entry(self.hand)
            self.hand.save()
        expect(self.page.locator("h1")).to_contain_text("Nurul Aini")

    def find(self) -> None:
        """Nobody else fits: the search opens the person."""
        self.hand.search("siti nurdjannah")
        expect(self.page.locator("h1")).to_contain_text("Siti Nurjanah")

    def correct_phone(self) -> None:
        self.hand.follow(self.main("a:has-text('Ubah nomor telepon')"))
        self.hand.write(self.page.locator("#id_phone"), "0812 3456 789")
        self.hand.save()
        expect(self.page.locator("h1")).to_contain_text("Siti Nurjanah")

    def renew(self) -> None:
        self.hand.follow(self.main("a:has-text('Perpanjang')").first)
        self.hand.write(self.page.locator("#id_number"), "LSP/9/2026")
        self.hand.write(self.page.locator("#id_issued_on"), timezone.localdate().strftime("%d%m%Y"))
        self.hand.write(self.page.locator("#id_valid_until"), "01012031")
        self.hand.tick(self.page.locator("#id_is_read"))
        self.hand.save()
        expect(self.page.locator("h1")).to_contain_text("Siti Nurjanah")

    def settle(self) -> None:
        """An overlap, from the home."""
        self.hand.follow(self.main(".tindak a:has-text('Selesaikan')"))
        self.hand.follow(self.main("a:has-text('Rina Marlina')").first)
        self.hand.follow(self.main("button:has-text('Akhiri PKH pada 31 Mei 2026')"))
        self.said("Akhiri PKH pada 31 Mei 2026")

    def export(self) -> None:
        """Whose certificates end soon, from the home."""
        self.hand.visit("s", EXPIRY)
        with self.page.expect_download() as download:
            self.hand.follow(self.main("form[action*='/kerja/ekspor/masa-berlaku/'] button[value=xlsx]"))
        assert download.value.suggested_filename.endswith(".xlsx")

    def register(self) -> None:
        """Before a test, from the home."""
        self.hand.follow(self.main(".tindak a:has-text('Daftarkan')"))
        expect(self.page.locator("main")).to_contain_text("3 orang dipilih")
        self.hand.save()
        self.said("3 orang terdaftar di Uji dekat")

    def enter_results(self) -> None:
        """After a test, from the list of tests; the column was copied from Excel."""
        self.hand.follow(self.main("a:has-text('Uji dekat')").first)
        expect(self.page.locator("h1")).to_have_text("Uji dekat")
        if self.way is not KEYBOARD:
            self.hand.follow(self.main("summary:has-text('Tempel dari Excel')"))
            self.hand.follow(self.page.locator("#tempelan"))
        self.hand.keyboard.press("Control+v")
        if self.way is not KEYBOARD:
            self.hand.follow(self.main("button[name=baca]"))
        expect(self.page.locator("form[data-hasil] .kabar").first).to_contain_text("3 baris terbaca")
        self.hand.save()
        self.said("3 hasil tercatat")

    def check(self) -> None:
        """By the verifier: what the operator entered this morning."""
        self.hand.follow(self.main(".tindak a[href='/kerja/verifikasi-berkas/']"))
        self.hand.follow(self.main("a:has-text('Nurul Aini')"))
        self.hand.follow(self.main("button[value=sesuai]"))
        self.said("terverifikasi")

    def answer_transfer(self) -> None:
        """By the verifier, who accepts for the office."""
        self.hand.follow(self.main(".tindak a[href='/kerja/pindah/']"))
        self.hand.follow(self.main("a:has-text('Made Astuti')").first)
        self.hand.follow(self.main("button:has-text('Terima data ini')"))
        self.said("Data ini sekarang milik kantor Anda.")

    def change_five(self) -> None:
        self.hand.visit("p", "/kerja/tenaga/")
        self.hand.tick_rows(5)
        self.hand.follow(self.main("button:has-text('Ubah sekaligus')"))
        self.hand.choose(self.page.locator("#id_education"), Education.S2)
        self.hand.save()
        self.hand.write(self.page.locator("#id_reason"), "Ijazah diserahkan")
        self.hand.save()
        self.said("5 orang diubah")
        assert Worker.objects.filter(education=Education.S2).count() == 5

    def undo_five(self) -> None:
        self.hand.follow(self.main("button:has-text('Urungkan')").first)
        self.said("5 data kembali seperti semula")

    def merge(self) -> None:
        self.hand.follow(self.main(".tindak a[href='/kerja/ganda/']"))
        self.hand.follow(self.main("a:has-text('Bandingkan dan gabungkan')").first)
        self.hand.write(self.page.locator("#id_reason"), "KTP sama")
        self.hand.save()
        self.said("kini menjadi satu.")

    # -- the day -------------------------------------------------------------------------------

    def go_home(self) -> None:
        self.page.goto(HOME)

    def work(self, verifier: User) -> None:
        self.do("sign in", self.sign_in)
        self.do("1 record a person", self.record)
        self.do("find by misspelt name", self.find)
        self.do("correct a phone number", self.correct_phone)
        self.do("renew a certificate", self.renew)
        self.go_home()
        self.do("8 settle an overlap", self.settle)
        self.go_home()
        self.do("2 export what ends soon", self.export)
        self.go_home()
        self.do("9 register three", self.register)
        the_day_of_the_test_has_passed()
        self.copy("K\tLSP/7/2026\nBK\t\nTH\t")
        self.page.goto("/kerja/sertifikat/uji/")
        self.do("9 paste three results", self.enter_results)
        self.go_home()
        self.do("change five people", self.change_five)
        self.do("undo it", self.undo_five)
        self.go_home()
        self.do("merge a duplicate", self.merge)
        self.hand = self._sit_down(self.visit(user=verifier, **self.way.window))
        self.go_home()
        self.do("answer a transfer", self.answer_transfer)
        self.go_home()
        self.do("verify a certificate", self.check)

    def copy(self, cells: str) -> None:
        """Lay cells into the clipboard as Excel does, in a window that runs script."""
        page = self.visit(permissions=["clipboard-read", "clipboard-write"])
        page.goto("/masuk/")
        page.evaluate("cells => navigator.clipboard.writeText(cells)", cells)
        page.close()


def the_day_of_the_test_has_passed() -> None:
    yesterday = timezone.localdate() - DAY
    CompetencyTest.objects.update(starts_on=yesterday, ends_on=yesterday, registration_until=None)


@pytest.mark.parametrize("way", [KEYBOARD, PHONE, PLAIN], ids=["keyboard", "phone", "plain"])
def test_the_days_work(visit: Visit, office: User, verifier: User, way: Way) -> None:
    day = DaysWork(way, visit)
    day.work(verifier)
    day.recorder.show()
    outcome_is_recorded(verifier)
    readings = day.recorder.readings
    if way is KEYBOARD:
        assert {reading.clicks for reading in readings.values()} == {0}
        assert readings["1 record a person"].keys <= BY_KEYBOARD
        return
    assert readings["2 export what ends soon"].clicks <= EXPORT
    assert readings["8 settle an overlap"].clicks <= SETTLE
    assert readings["9 register three"].clicks <= REGISTER
    assert readings["9 paste three results"].clicks <= RESULTS + BOX


def outcome_is_recorded(verifier: User) -> None:
    """All of the day stands in the registry, whichever way it was worked."""
    names = ("Nurul Aini", "Siti Nurjanah", "Rina Marlina")
    nurul, siti, rina = (Worker.objects.get(name=name) for name in names)
    assert nurul.assignments.get().programme.code == "PKH"
    assert nurul.certificates.get().verified_by == verifier
    assert siti.phone == "+628123456789"
    assert siti.certificates.get(number="LSP/9/2026").renews.number == "LSP/9/2020"
    assert rina.assignments.get(programme__code="PKH").ends_on == dt.date(2026, 5, 31)
    assert set(Candidate.objects.values_list("state", flat=True)) == {"PASSED", "FAILED", "ABSENT"}
    assert Certificate.objects.filter(number="LSP/7/2026", renews__isnull=False).exists()
    assert Transfer.objects.get().state == TransferState.ACCEPTED
    assert Worker.objects.get(name="Made Astuti").region_id == "32.77"
    assert not Worker.objects.filter(education=Education.S2).exists()
    assert DuplicateCase.objects.get().state == "MERGED"
