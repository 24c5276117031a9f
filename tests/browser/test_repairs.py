"""An office's workbook of 400 rows, matched, mended by keyboard and paste, reviewed, imported."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from certification import reference
from registry.models import Worker
from tests.browser.conftest import NARROW
from tests.workbooks.conftest import save_lines

pytestmark = pytest.mark.django_db(transaction=True)

ROWS = 400
SHORT = range(0, 90, 10)  # rows whose NIK lost its last digit
YEARS = range(100, 108)  # rows whose certificate ends "s/d 2027"
PLACES = range(200, 203)  # rows with a place that nobody knows
HEADS = ["NO", "NAMA LENGKAP", "NIK", "TGL LAHIR", "L/P", "KEL. TUGAS", "PROGRAM", "KATEGORI"]
PAPER = ["NO SERTIFIKAT", "PENERBIT", "JENJANG", "TGL TERBIT", "MASA BERLAKU", "LAIN-LAIN"]


def nik(number: int) -> str:
    return f"327701{1 + number % 28:02}{1 + number % 12:02}{70 + number % 28}{9000 + number}"


def person(number: int) -> list[object]:
    born = date(1970 + number % 28, 1 + number % 12, 1 + number % 28)
    return [
        number + 1,
        f"Orang {chr(65 + number // 26)}{chr(97 + number % 26)}u",
        nik(number)[:-1] if number in SHORT else nik(number),
        f"{born:%d/%m/%Y}",
        "L",
        "Cibabad Kulon" if number in PLACES else "Melong",
        "PKH",
        "PEKSOS",
        f"LSPS/{number}/2023",
        "LSPS",
        "Generalis",
        "05/03/2023",
        "s/d 2027" if number in YEARS else "04/03/2028",
        "catatan",
    ]


def list_of(path: Path, rows: int) -> Path:
    heads = [["DATA PEKERJA SOSIAL KOTA CIMAHI"], [], [*HEADS, *PAPER]]
    return save_lines(path, [*heads, *(person(number) for number in range(rows))])


class Clicks:
    """Clicks, counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def __call__(self, selector: str) -> None:
        self.count += 1
        self.page.locator(selector).first.click()


def paste(page: Page, text: str) -> None:
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text", text);
            const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
            document.activeElement.dispatchEvent(event);
        }""",
        text,
    )


@pytest.fixture
def office(operator: User, settings: Settings, tmp_path: Path) -> User:
    settings.MEDIA_ROOT = tmp_path / "files"
    reference.load()
    return operator


def test_400_rows_within_the_budget_of_the_journey(
    visit: Callable[..., Page],
    office: User,
    tmp_path: Path,
    accessibility_faults: Callable[[Page], list[str]],
) -> None:
    page = visit(user=office)
    click = Clicks(page)
    page.goto("/kerja/")
    click("nav.rel a[href='/kerja/impor/']")
    page.set_input_files("input[type=file]", list_of(tmp_path / "rekap.xlsx", ROWS))
    click("form.kotak-unggah button.utama")
    expect(page.locator(".langkah [aria-current]")).to_have_text("Cocokkan kolom")
    assert accessibility_faults(page) == []
    click(".bilah-aksi button.utama")

    # The nine NIK: eight from a column of Excel, the last typed.
    repairs = Clicks(page)
    expect(page.locator(".sebab [aria-current]")).to_contain_text("NIK")
    assert accessibility_faults(page) == []
    page.locator("[name=isi]").first.focus()
    paste(page, "\n".join(nik(number) for number in list(SHORT)[:8]) + "\n")
    page.locator("[name=isi]").last.fill(nik(80))
    page.keyboard.press("Enter")
    expect(page.locator("#hitungan")).to_contain_text(re.compile(r"\b9\s*baris sudah diperbaiki"))
    repairs(".sebab a:has-text('Berlaku sampai')")
    repairs("button[name=usul]")
    expect(page.locator("#hitungan")).to_contain_text(re.compile(r"\b17\s*baris sudah diperbaiki"))
    repairs(".sebab a:has-text('Tempat tugas')")
    page.locator("[name=isi]").fill("Cibabat")
    click(".bilah-aksi button.utama")  # while the last answer is still on its way
    expect(page.locator(".bilah-aksi")).to_contain_text("Masukkan 400 baris")
    click(".bilah-aksi button.utama")

    expect(page.locator("main")).to_contain_text("400 baris sudah masuk")
    assert Worker.objects.filter(name__startswith="Orang ").count() == ROWS
    assert (click.count, repairs.count) == (5, 3)

    # Next month the same arrangement needs no matching.
    page.goto("/kerja/impor/")
    page.set_input_files("input[type=file]", list_of(tmp_path / "bulan-depan.xlsx", 5))
    page.click("form.kotak-unggah button.utama")
    expect(page.locator(".langkah [aria-current]")).to_have_text("Perbaiki baris")


def test_without_script_on_a_phone(
    visit: Callable[..., Page], office: User, tmp_path: Path, sideways_scroll: Callable[[Page], int]
) -> None:
    page = visit(user=office, width=NARROW, script=False)
    page.goto("/kerja/impor/")
    page.set_input_files("input[type=file]", list_of(tmp_path / "kecil.xlsx", 3))
    page.click("form.kotak-unggah button.utama")
    expect(page.locator(".bilah-aksi button.utama")).to_be_visible()
    assert sideways_scroll(page) == 0
    page.click(".bilah-aksi button.utama")
    page.locator("[name=isi]").fill(nik(0))
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#hitungan")).to_contain_text(re.compile(r"\b0\s*baris perlu diperbaiki"))
    assert sideways_scroll(page) == 0
    page.click(".bilah-aksi button.utama")

    expect(page.locator(".bilah-aksi")).to_contain_text("Masukkan 3 baris")


@pytest.fixture
def short(visit: Callable[..., Page], office: User, tmp_path: Path) -> Page:
    """The cells of three rows whose NIK lost a digit."""
    page = visit(user=office)
    page.goto("/kerja/impor/")
    page.set_input_files("input[type=file]", list_of(tmp_path / "pendek.xlsx", 21))
    page.click("form.kotak-unggah button.utama")
    page.click(".bilah-aksi button.utama")
    expect(page.locator("[name=isi]")).to_have_count(3)
    page.wait_for_load_state()  # with its script
    return page


def mended(page: Page, rows: int) -> None:
    expect(page.locator("#hitungan")).to_contain_text(re.compile(rf"\b{rows}\s*baris sudah diperbaiki"))


def test_esc_takes_back_what_was_typed_and_no_answer_that_was_saved(short: Page) -> None:
    cells = short.locator("[name=isi]")
    cells.nth(0).fill(nik(0))
    short.keyboard.press("Enter")
    mended(short, 1)

    cells.nth(0).focus()
    cells.nth(0).fill("99")
    short.keyboard.press("Escape")
    short.keyboard.press("Enter")

    expect(cells.nth(0)).to_have_value(nik(0))
    mended(short, 1)


def test_esc_takes_a_pasted_column_back(short: Page) -> None:
    cells = short.locator("[name=isi]")
    cells.nth(0).focus()
    paste(short, "\n".join(nik(number) for number in (0, 10, 20, 30)))
    mended(short, 3)
    said = short.locator("form[data-perbaikan]").get_attribute("data-panjang") or ""
    expect(short.locator("[data-kabar]")).to_contain_text(said.replace("{}", "1"))

    short.keyboard.press("Escape")

    mended(short, 0)
    expect(cells.nth(2)).to_have_value(nik(20)[:-1])


def test_several_columns_are_not_pasted_into_one(short: Page) -> None:
    cells = short.locator("[name=isi]")
    cells.nth(0).focus()
    paste(short, f"Orang Aau\t{nik(0)}\nOrang Aku\t{nik(10)}\n")

    said = short.locator("form[data-perbaikan]").get_attribute("data-lebar") or ""
    expect(short.locator("[data-kabar]")).to_have_text(said.replace("{}", "2"))
    expect(cells.nth(0)).to_have_value(nik(0)[:-1])


def test_answers_given_without_a_line_are_sent_once_it_is_back(short: Page) -> None:
    short.context.set_offline(True)
    short.locator("[name=isi]").nth(0).fill(nik(0))
    short.keyboard.press("Enter")
    said = short.locator("form[data-perbaikan]").get_attribute("data-gagal") or ""
    expect(short.locator("[data-kabar]")).to_have_text(said)

    short.context.set_offline(False)

    expect(short.locator("[data-kabar]")).to_have_text("Tersimpan")
    mended(short, 1)


def test_an_answer_is_not_called_saved_once_the_session_has_ended(short: Page) -> None:
    Session.objects.all().delete()
    short.locator("[name=isi]").nth(0).fill(nik(0))
    short.keyboard.press("Enter")

    expect(short.locator("[data-kabar]")).to_contain_text("Sesi Anda sudah berakhir")
    short.get_by_role("button", name="Simpan").last.click()
    expect(short.locator("[name=login]")).to_be_visible()
