"""Bringing a workbook with a real browser: by script and without, wide and narrow, for everybody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from certification import reference
from registry.models import Worker
from tests.browser.conftest import NARROW, WIDE, Visit
from tests.workbooks.conftest import save_lines

pytestmark = pytest.mark.django_db(transaction=True)
LINES = (
    ["DATA TENAGA KOTA CIMAHI"],
    ["NO", "NAMA LENGKAP", "NIK", "KATEGORI", "PROGRAM", "KEC. TUGAS"],
    [1, "SITI NURJANAH, S.Sos", "3277035403910007", "PEKSOS", "PKH", "Cimahi Selatan"],
    [2, "Ujang Suherman", 3.20425e15, "PEKSOS", "PKH", "Cimahi Tengah"],
    [3, "Neneng Hasanah", "3277034911900004", "RELAWAN", "PSM", "Entah"],
)


@pytest.fixture
def office_file(tmp_path: Path, settings: Settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    reference.load()
    workbook = Workbook()
    for line in LINES:
        workbook.active.append(line)
    workbook.save(tmp_path / "rekap.xlsx")
    return tmp_path / "rekap.xlsx"


def bring(page: Page, path: Path) -> None:
    page.goto("/kerja/impor/")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="Baca berkas").click()
    page.wait_for_url("**/perbaiki/")
    page.get_by_role("button", name="Tinjau perubahan").click()
    page.wait_for_url("**/kerja/impor/*/")


@pytest.mark.parametrize("script", [True, False])
def test_a_workbook_is_brought_looked_at_and_applied(
    visit: Visit, operator: User, office_file: Path, script: bool
) -> None:
    page = visit(user=operator, script=script)
    bring(page, office_file)
    page.locator(".tab").get_by_role("link", name="Perlu diperbaiki").click()
    page.get_by_text("NIK rusak oleh Excel").first.wait_for()

    page.get_by_role("button", name="Masukkan 1 baris").click()
    page.get_by_text("1 baris sudah masuk registri.").wait_for()

    assert list(Worker.objects.filter(name__iregex="siti|ujang|neneng").values_list("name", flat=True)) == [
        "SITI NURJANAH"
    ]
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Unduh baris yang perlu diperbaiki").click()
    assert waiting.value.suggested_filename.endswith(".xlsx")


@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow-dark"])
def test_the_pages_are_for_everybody(
    visit: Visit,
    operator: User,
    office_file: Path,
    accessibility_faults: Callable[[Page], list[str]],
    sideways_scroll: Callable[[Page], int],
    width: int,
    dark: bool,
) -> None:
    page = visit(user=operator, width=width, dark=dark)
    bring(page, office_file)
    for summary in page.locator("main details > summary").all():
        summary.click()
    shown = [accessibility_faults(page), sideways_scroll(page)]
    page.goto(f"{page.url}kolom/")
    shown += [accessibility_faults(page), sideways_scroll(page)]
    page.goto("/kerja/impor/")
    shown += [accessibility_faults(page), sideways_scroll(page)]

    assert shown == [[], 0, [], 0, [], 0]


def test_rows_are_chosen_and_decided_without_script(
    visit: Visit,
    operator: User,
    office_file: Path,
    sideways_scroll: Callable[[Page], int],
) -> None:
    """Two rows about one person, and one that is left out, on a telephone."""
    twice = ["Ujang Suherman", "3277031708850002", "PEKSOS", "PKH"]
    people = [[1, "Siti Nurjanah", "3277035403910007", "PEKSOS", "PKH", "Cimahi Selatan"]]
    people += [[2, *twice, "Cimahi Tengah"], [3, *twice, "Cimahi Utara"]]
    save_lines(office_file, [*LINES[:2], *people])
    page = visit(user=operator, width=NARROW, script=False)
    page.goto("/kerja/impor/")
    page.set_input_files("input[type=file]", office_file)
    page.get_by_role("button", name="Baca berkas").click()
    page.wait_for_url("**/kerja/impor/*/")

    page.locator(".tab").get_by_role("link", name="Periksa").click()
    page.wait_for_url("**keadaan=review")
    assert sideways_scroll(page) == 0
    page.get_by_label("Jawaban Anda").last.select_option("chosen")
    page.get_by_role("button", name="Simpan pilihan").click()
    expect(page.get_by_role("button", name="Masukkan 2 baris")).to_be_visible()

    page.locator(".tab").get_by_role("link", name="Baru").click()
    page.get_by_label("Masukkan baris 3 Siti Nurjanah").uncheck()
    page.get_by_role("button", name="Masukkan 2 baris").click()
    page.get_by_text("1 baris sudah masuk registri.").wait_for()

    (worker,) = Worker.objects.filter(name__in=["Siti Nurjanah", "Ujang Suherman"])
    assert worker.assignments.get().place_id == "32.77.03"
