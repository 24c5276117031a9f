"""The journeys of the office's daily work: search, many at once, checks, tests, transfers, the own link."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from demo import accounts
from docs.screenshots.camera import NARROW, Camera

SPELLED_OTHERWISE = "noerdjaman, S.Sos"
CHOSEN = 4


def walk(shots: Camera, operator: Page, *, name: str, born_on: str) -> None:
    """Take the pictures of the workspace. `name` and `born_on`: somebody who was just recorded."""
    verifier = shots.staff(accounts.VERIFIER, accounts.PASSWORD)
    _search(shots, operator)
    _change_many(shots, operator)
    _second_editor(shots, operator, verifier, name)
    _check(shots, verifier)
    _tests(shots, operator)
    _duties(shots, operator)
    _duplicates(shots, operator)
    _own_link(shots, operator, name, born_on)
    _period(shots, operator)


def _period(shots: Camera, page: Page) -> None:
    page.goto("/kerja/")
    page.get_by_role("link", name="Periksa lalu kirim").click()
    page.get_by_role("button", name="Daftar sudah kami periksa").wait_for()
    shots.picture(page, "daftar-kantor")


def _search(shots: Camera, page: Page) -> None:
    page.goto("/kerja/cari/")
    box = page.locator("main").get_by_label("Nama, NIK, nomor sertifikat")
    box.fill(SPELLED_OTHERWISE)
    box.press("Enter")
    page.get_by_role("heading", name="Hasil pencarian").wait_for()
    shots.picture(page, "cari")


def _change_many(shots: Camera, page: Page) -> None:
    page.goto("/kerja/tenaga/?category=PEKSOS")
    for box in page.locator("input[name=pilih]").all()[:CHOSEN]:
        box.check()
    page.get_by_role("button", name="Ubah sekaligus").click()
    page.get_by_label("Pendidikan terakhir").select_option("S2")
    page.get_by_role("button", name="Lihat perubahannya").click()
    shots.picture(page, "ubah-sekaligus")
    page.get_by_label("Alasan").fill("Ijazah diserahkan")
    page.get_by_role("button", name=re.compile(r"^Ubah \d+ orang")).click()
    page.get_by_text("orang diubah.").wait_for()
    page.goto("/kerja/riwayat-batch/")
    shots.picture(page, "perubahan-massal")


def _second_editor(shots: Camera, mine: Page, theirs: Page, name: str) -> None:
    for page in (mine, theirs):
        _open(page, name)
        page.get_by_role("link", name="Ubah", exact=True).first.click()
    theirs.get_by_label("Tempat lahir").fill("Cimahi")
    theirs.get_by_label("Surel").fill("sari@contoh.example")
    theirs.keyboard.press("Control+Enter")
    theirs.wait_for_url("**/kerja/tenaga/RP-*/")
    mine.get_by_label("Tempat lahir").fill("Bandung")
    mine.keyboard.press("Control+Enter")
    mine.locator(".peringatan").wait_for()
    shots.picture(mine, "penyunting-kedua")


def _open(page: Page, name: str) -> None:
    page.goto("/kerja/tenaga/")
    page.get_by_label("Nama atau nomor").fill(name)
    page.keyboard.press("Enter")
    page.locator("td.nama").get_by_role("link", name=name).click()


def _check(shots: Camera, page: Page) -> None:
    page.goto("/kerja/verifikasi-berkas/")
    page.get_by_role("link", name="Mulai").click()
    page.wait_for_load_state("networkidle")
    shots.picture(page, "periksa")


def _tests(shots: Camera, page: Page) -> None:
    page.goto("/kerja/sertifikat/")
    shots.picture(page, "masa-berlaku")
    page.goto("/kerja/sertifikat/uji/?show=hasil")
    page.locator("tbody a").first.click()
    shots.picture(page, "hasil-uji")
    page.goto("/kerja/pengingat/")
    shots.picture(page, "pengingat")


def _duties(shots: Camera, page: Page) -> None:
    page.goto("/kerja/penugasan/tumpang-tindih/")
    shots.picture(page, "tumpang-tindih")
    page.goto("/kerja/pindah/")
    page.locator("tbody a").first.click()
    shots.picture(page, "pemindahan")


def _duplicates(shots: Camera, page: Page) -> None:
    page.goto("/kerja/ganda/")
    page.get_by_role("link", name="Bandingkan dan gabungkan").first.click()
    shots.picture(page, "gabung")


def _own_link(shots: Camera, page: Page, name: str, born_on: str) -> None:
    _open(page, name)
    page.get_by_role("button", name="Buat tautan").click()
    address = page.get_by_label("Alamat").input_value()
    phone = shots.visitor(NARROW)
    phone.goto(address[address.index("/saya/") :])
    phone.get_by_label("Tanggal lahir Anda").fill(born_on)
    phone.get_by_role("button", name="Buka data saya").click()
    phone.wait_for_url("**/saya/")
    shots.picture(phone, "data-sendiri-360")
    page.goto("/kerja/usulan/")
    page.locator("tbody a").first.click()
    shots.picture(page, "usulan")
