"""The guide's journeys, chapter by chapter: what a person does before each picture is taken."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from playwright.sync_api import Locator, Page

from certification.models import Extract
from demo import accounts
from docs.screenshots import workspace
from docs.screenshots.camera import NARROW, Camera, camera
from docs.screenshots.tools import Tools

CIMAHI = "/wilayah/32.77/"
CHAPTER_VIEWER = "ipspi.lampung"
# Invented, with the shape of a NIK: a woman born on 14 March 1991.
NIK = "3277 0154 0391 0004"
NAME, BORN_ON = "Sari Wulandari", "14/03/1991"
CERTIFICATE = "CONTOH-2025-00871"
OFFICE_LIST = (
    ("DAFTAR PETUGAS KOTA CIMAHI",),
    (),
    ("No", "Nama", "No KTP", "L/P", "Tgl Lahir", "Kategori", "Program", "Tempat Tugas", "TMT", "Ket"),
    (
        1,
        "Wahyu Firman, S.Sos",
        "3277021207890011",
        "L",
        "12/07/1989",
        "PEKSOS",
        "PKH",
        "Cibabat",
        "02/01/2025",
        "baru",
    ),
    (2, "Nur Aini", "3277036508930012", "P", "25/08/1993", "PEKSOS", "PKH", "Padasuka", "02/01/2025"),
    (3, "Rudi Hartawan", "32770105108500", "L", "05/10/1985", "PEKSOS", "LKS", "Cibeber", "01/02/2024"),
    (4, "Yanti Kusmiati", "3277014411900014", "P", "04/11/1990", "PEKSOS", "PKH", "Leuwigajah", "s/d 2027"),
    (5, "Dadang Supriatna", "3277022003780015", "L", "20/03/1978", "", "PSM", "Cibabat", "01/06/2023"),
    ("", "Jumlah", 5),
)


def walk(tools: Tools) -> None:
    """Take every picture of the guide, in the order of its chapters."""
    with camera(tools) as shots, TemporaryDirectory() as folder:
        _begin(shots)
        operator = shots.staff(accounts.OPERATOR, accounts.PASSWORD)
        _record(shots, operator)
        _search(shots, operator)
        _person(shots, operator)
        workspace.walk(shots, operator, name=NAME, born_on=BORN_ON)
        _region(shots)
        _workbook(shots, operator, Path(folder))
        _import(shots, operator, Path(folder))
        _verify(shots)
        _extract(shots, operator)
        _claims(shots, operator)
        _forecast(shots)
        _quality(shots, operator)
        _chapter(shots)
        _needs(shots)
        _administrate(shots)


def _begin(shots: Camera) -> None:
    page = shots.visitor()
    page.goto("/masuk/")
    shots.picture(page, "masuk")
    page = shots.staff(accounts.OPERATOR, accounts.PASSWORD)
    shots.picture(page, "beranda")


def _record(shots: Camera, page: Page) -> None:
    page.goto("/kerja/tenaga/baru/")
    _fill_in(page)
    page.evaluate("scrollTo(0, 0)")
    shots.picture(page, "formulir")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/kerja/tenaga/RP-*/")

    page.goto("/kerja/tenaga/baru/")
    page.locator("form.formulir").get_by_label("NIK").first.fill("32770154039100")
    page.get_by_role("radio", name="Ada sertifikat", exact=True).check()
    page.keyboard.press("Control+Enter")
    page.get_by_role("alert").wait_for()
    shots.picture(page, "formulir-galat")

    phone = shots.staff(accounts.OPERATOR, accounts.PASSWORD, NARROW)
    phone.goto("/kerja/tenaga/baru/")
    shots.picture(phone, "formulir-360")


def _fill_in(page: Page) -> None:
    """By keyboard, as the chapter says."""
    form = page.locator("form.formulir")
    form.get_by_label("NIK").first.press_sequentially(NIK)
    page.keyboard.press("Tab")
    page.keyboard.type(NAME)
    form.get_by_role("radio", name="Pekerja sosial", exact=True).check()
    form.get_by_role("radio", name="Ada sertifikat", exact=True).check()
    form.get_by_role("radio", name="(LSPS)").check()
    form.get_by_role("radio", name="Generalis").check()
    form.get_by_label("Nomor sertifikat").fill(CERTIFICATE)
    form.get_by_label("Tanggal terbit").press_sequentially("1/3/2025")
    page.keyboard.press("Tab")
    form.get_by_label("Saya membaca tanggal ini").check()
    _choose(form, "Program", "pk")
    _choose(form, "Tempat tugas", "ci")
    form.get_by_label("Mulai tugas").press_sequentially("h")
    page.keyboard.press("Tab")


def _choose(form: Locator, label: str, letters: str) -> None:
    field = form.get_by_label(label, exact=True).first
    field.press_sequentially(letters)
    field.press("Enter")


def _search(shots: Camera, page: Page) -> None:
    page.goto("/kerja/tenaga/")
    shots.picture(page, "daftar")
    page.goto("/kerja/tenaga/?category=PEKSOS&status=lapsed&sort=ends")
    shots.picture(page, "daftar-saring")


def _person(shots: Camera, page: Page) -> None:
    """Somebody at an LKSA, who has two assignments of more than full time together."""
    page.goto("/kerja/tenaga/?category=PEKSOS&programme=LKSA")
    page.locator("td.nama a").first.click()
    shots.picture(page, "orang")
    page.get_by_role("link", name="Perpanjang").first.click()
    shots.picture(page, "perpanjang")


def _region(shots: Camera) -> None:
    page = shots.visitor()
    page.goto(CIMAHI)
    shots.picture(page, "wilayah-cimahi")
    page.goto("/wilayah/18/")
    page.get_by_role("heading", name="Kabupaten/kota", exact=True).evaluate("each => each.scrollIntoView()")
    shots.picture(page, "wilayah-provinsi")
    page.goto(f"{CIMAHI}perubahan/")
    page.get_by_role("heading", name="Mengapa berubah").evaluate("each => each.scrollIntoView()")
    shots.picture(page, "perubahan")
    phone = shots.visitor(NARROW)
    phone.goto(CIMAHI)
    shots.picture(phone, "wilayah-360")


def _workbook(shots: Camera, page: Page, folder: Path) -> None:
    page.goto("/kerja/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh Excel").click()
    book = folder / "buku-kerja.xlsx"
    download.value.save_as(book)
    shots.sheet(book, "buku-kerja")


def _import(shots: Camera, page: Page, folder: Path) -> None:
    page.goto("/kerja/impor/")
    shots.picture(page, "impor")
    page.locator("input[type=file]").set_input_files(_office_list(folder))
    page.locator("form[enctype] button").click()
    page.wait_for_url("**/kolom/")
    shots.picture(page, "impor-kolom")
    page.get_by_role("button", name="Lanjutkan").click()
    page.wait_for_url("**/perbaiki/")
    page.locator(".sebab").get_by_role("link", name="NIK").click()
    shots.picture(page, "impor-perbaiki")
    page.get_by_role("button", name="Tinjau perubahan").click()
    page.wait_for_url("**/kerja/impor/*/")
    shots.picture(page, "impor-hasil")


def _office_list(folder: Path) -> Path:
    """A list as an office keeps it: a title above the head, a short NIK, a date that is none, a total."""
    book = Workbook()
    for row in OFFICE_LIST:
        book.active.append(row)
    path = folder / "daftar-petugas.xlsx"
    book.save(path)
    return path


def _verify(shots: Camera) -> None:
    for window, name in ((shots.visitor(), "verifikasi"), (shots.visitor(NARROW), "verifikasi-360")):
        window.goto("/verifikasi/")
        window.get_by_label("Nomor sertifikat, STR, atau registri").fill(CERTIFICATE)
        window.keyboard.press("Enter")
        window.wait_for_url("**/verifikasi/*/")
        shots.picture(window, name)


def _extract(shots: Camera, operator: Page) -> None:
    """The first extract of the demo world."""
    in_force = Extract.objects.in_force().earliest("pk")
    operator.goto(f"/kerja/kutipan/{in_force.pk}/")
    shots.picture(operator, "kutipan")


def _claims(shots: Camera, operator: Page) -> None:
    """What was published about Kota Cimahi, and the names that its office puts to one figure."""
    page = shots.visitor()
    page.goto(f"{CIMAHI}angka-terbitan/")
    shots.picture(page, "angka-terbitan")
    operator.goto("/kerja/angka-terbitan/S13/nama/")
    shots.picture(operator, "angka-dan-nama")


def _forecast(shots: Camera) -> None:
    page = shots.visitor()
    page.goto("/wilayah/18-lampung/perkiraan/")
    shots.picture(page, "perkiraan")


def _quality(shots: Camera, operator: Page) -> None:
    operator.goto("/kerja/mutu/")
    shots.picture(operator, "mutu-data")
    page = shots.staff(accounts.PROVINCE_OFFICER, accounts.PASSWORD)
    page.goto("/kerja/wilayah/")
    shots.picture(page, "kantor-provinsi")


def _chapter(shots: Camera) -> None:
    page = shots.staff(CHAPTER_VIEWER, accounts.PASSWORD, home="/pantau/")
    shots.picture(page, "ipspi")


def _needs(shots: Camera) -> None:
    page = shots.staff(accounts.PROVINCE_OFFICER, accounts.PASSWORD)
    page.goto("/kerja/kebutuhan/")
    shots.picture(page, "kebutuhan")
    page.get_by_role("link", name="CONTOH-1").click()
    norm = page.url
    page.goto(f"{norm}?wilayah=18.71#hitungan")
    shots.picture(page, "norma")
    page.goto(f"{norm}dampak/")
    shots.picture(page, "norma-dampak")
    page.goto("/kerja/kebutuhan/angka/?wilayah=18.71&angka=kpm")
    page.get_by_role("link", name="Kota Bandar Lampung").first.click()
    shots.picture(page, "angka-dasar")


def _administrate(shots: Camera) -> None:
    page = shots.staff(accounts.ADMINISTRATOR, accounts.PASSWORD)
    page.goto("/kerja/pengguna/")
    shots.picture(page, "pengguna")
    page.get_by_role("link", name="Operator Kota Cimahi").click()
    shots.picture(page, "pengguna-rinci")
    page.goto("/admin/")
    shots.picture(page, "data-rujukan")
