"""The pages of the import: what the person at the screen sees, and what each button does."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext
from openpyxl import load_workbook
from pytest_django.fixtures import Settings

from accounts.models import AuditEvent, User
from registry.enums import Category
from registry.models import Worker
from tests.workbooks.conftest import SITI, UJANG, Save, save_lines
from workbooks.models import ImportRun

pytestmark = pytest.mark.django_db
LIST = "/kerja/impor/"


@pytest.fixture
def browser(client_for: Callable[[User | None], Client], operator: User, references: None) -> Client:
    return client_for(operator)


def upload(browser: Client, path: Path, **answers: str) -> HttpResponse:
    file = SimpleUploadedFile(path.name, path.read_bytes())
    return browser.post(reverse("workbooks:import-create"), {"file": file, **answers}, follow=True)


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


def test_a_file_is_read_and_shown_without_writing(browser: Client, save: Save) -> None:
    response = upload(browser, save(SITI, UJANG | {"nik": "123"}))

    run = ImportRun.objects.get()
    assert response.redirect_chain[-1][0] == reverse("workbooks:import-repairs", args=[run.pk])
    assert "NIK harus 16 angka, kurang 13." in text_of(response)
    assert "Masukkan 1 baris" in text_of(browser.get(run.get_absolute_url()))
    assert not Worker.objects.filter(name="Siti Nurjanah").exists()


def test_a_file_without_a_list_is_refused_on_the_page_with_the_reason(
    browser: Client, tmp_path: Path
) -> None:
    lines = [["Kabupaten/Kota", "Jumlah", "Kebutuhan"], ["Kota Cimahi", 36, 178], ["Kota Bandung", 40, 900]]

    page = text_of(upload(browser, save_lines(tmp_path / "rekap.xlsx", lines)))

    assert "Tidak ada daftar orang di berkas ini. Lembar REKAP: " in page
    assert not ImportRun.objects.exists()


def test_a_list_without_people_is_told_apart_from_a_state_without_rows(
    browser: Client, tmp_path: Path
) -> None:
    path = save_lines(tmp_path / "kosong.xlsx", [["No", "Nama", "NIK", "Kelurahan"]])
    book = load_workbook(path)
    book.create_sheet("Petunjuk")
    book.save(path)
    upload(browser, path)

    page = text_of(browser.get(ImportRun.objects.get().get_absolute_url()))

    assert "Tidak ada orang yang ditemukan di berkas ini" in page
    assert page.count("Lembar Petunjuk dilewati. Lembar ini kosong.") == 2  # here, and among all sheets
    assert "Lembar REKAP dilewati" not in page
    assert "Pilih keadaan lain di atas" not in page


def test_niks_are_masked_on_the_page(browser: Client, save: Save) -> None:
    response = upload(browser, save(SITI, SITI | {"nama": "Siti Nur"}))

    assert SITI["nik"] not in text_of(response)
    assert "3277••••••••0007" in text_of(response)


def test_applying_writes_the_good_rows_once(browser: Client, save: Save) -> None:
    upload(browser, save(SITI, UJANG | {"nik": "123"}))
    run = ImportRun.objects.get()
    address = reverse("workbooks:import-apply", args=[run.pk])

    first = browser.post(address, follow=True)
    second = browser.post(address, follow=True)

    assert "1 baris sudah masuk registri." in text_of(first)
    assert text_of(first).count("Urungkan") == 1
    assert "sudah dimasukkan. Periksa ulang" in text_of(second)
    assert Worker.objects.filter(name="Siti Nurjanah").count() == 1


def test_an_import_is_undone_as_one_and_can_be_applied_again(browser: Client, save: Save) -> None:
    upload(browser, save(SITI))
    run = ImportRun.objects.get()
    apply_url = reverse("workbooks:import-apply", args=[run.pk])
    browser.post(apply_url)
    run.refresh_from_db()

    undo_url = reverse("certification:batch-undo", args=[run.batch_id])
    browser.post(undo_url)

    assert not Worker.everyone.filter(name="Siti Nurjanah").exists()
    assert "Diurungkan" in text_of(browser.get(run.get_absolute_url()))
    browser.post(reverse("workbooks:import-examine", args=[run.pk]), {})
    browser.post(apply_url)
    assert Worker.objects.filter(name="Siti Nurjanah").count() == 1


def test_the_same_file_again_leads_to_the_first_import(browser: Client, save: Save) -> None:
    path = save(SITI)
    upload(browser, path)

    response = upload(browser, path)

    assert ImportRun.objects.count() == 1
    assert "sudah pernah diunggah" in text_of(response)
    assert response.redirect_chain[-1][0] == ImportRun.objects.get().get_absolute_url()


def test_an_answer_for_the_whole_file_mends_its_rows(browser: Client, save: Save) -> None:
    upload(browser, save(UJANG | {"kategori": None}))
    run = ImportRun.objects.get()
    assert run.to_mend == 1

    browser.post(reverse("workbooks:import-examine", args=[run.pk]), {"category": "TKS"})

    run.refresh_from_db()
    assert (run.to_mend, run.ready) == (0, 1)
    assert run.answers["category"] == "TKS"


def test_an_answer_that_is_no_choice_any_more_is_said(browser: Client, save: Save) -> None:
    upload(browser, save(UJANG | {"kategori": None}))
    run = ImportRun.objects.get()

    answer = {"category": "TKS", "issuer": "BUBAR"}
    response = browser.post(reverse("workbooks:import-examine", args=[run.pk]), answer, follow=True)

    assert "BUBAR" in text_of(response)
    run.refresh_from_db()
    assert run.answers["category"] == ""


def test_what_is_wrong_with_a_file_stands_beside_the_field(browser: Client, tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"bukan buku kerja sama sekali")

    response = upload(browser, path)

    assert "Berkas ini bukan buku kerja." in text_of(response)
    assert not ImportRun.objects.exists()


def test_nothing_chosen_and_an_empty_file_are_said(browser: Client, tmp_path: Path) -> None:
    assert "Pilih berkasnya dulu." in text_of(browser.post(reverse("workbooks:import-create")))
    empty = tmp_path / "kosong.xlsx"
    empty.touch()
    assert "Berkas ini kosong." in text_of(upload(browser, empty))


def test_rows_are_shown_by_state_and_by_fault(browser: Client, save: Save) -> None:
    upload(browser, save(SITI, UJANG | {"nik": "123"}, UJANG | {"tempat": "Entah"}))
    address = ImportRun.objects.get().get_absolute_url()

    ready = text_of(browser.get(address, {"keadaan": "new"}))
    short = text_of(browser.get(address, {"keadaan": "invalid", "masalah": "nik_too_short"}))

    assert "Siti Nurjanah" in ready
    assert "Kec. Cimahi Selatan" in ready
    assert short.count('class="sel-salah"') == 1
    assert "bukan wilayah yang dikenal" in short


def test_a_change_is_shown_as_old_and_new(browser: Client, save: Save) -> None:
    upload(browser, save(SITI))
    browser.post(reverse("workbooks:import-apply", args=[ImportRun.objects.get().pk]))

    response = upload(browser, save(SITI | {"hp": "081299999999"}, name="baru.xlsx"))

    page = text_of(response)
    assert "<del>0812••••7890</del>" in page
    assert "<ins>0812••••9999</ins>" in page


def test_a_change_of_a_choice_is_shown_in_words(browser: Client, save: Save) -> None:
    upload(browser, save(UJANG))
    browser.post(reverse("workbooks:import-apply", args=[ImportRun.objects.get().pk]))

    page = text_of(upload(browser, save(UJANG | {"kategori": "TKS"}, name="baru.xlsx")))

    assert f"<del>{Category.PEKSOS.label}</del>" in page
    assert f"<ins>{Category.TKS.label}</ins>" in page


def test_bad_rows_come_back_as_a_workbook_with_their_reasons(browser: Client, save: Save) -> None:
    upload(browser, save(SITI, UJANG | {"nik": 3.20425e15}))
    run = ImportRun.objects.get()

    response = browser.get(reverse("workbooks:import-bad-rows", args=[run.pk]))

    rows = list(load_workbook(BytesIO(response.content)).active.values)
    assert rows[0][0] == "Baris"
    assert rows[0][-1] == "Alasan"
    assert rows[1][0] == 6
    assert "3204250000000000" in rows[1]
    assert "NIK rusak oleh Excel" in rows[1][-1]
    assert len(rows) == 2
    assert response["Cache-Control"] == "no-store"
    assert AuditEvent.objects.filter(action="WORKERS_EXPORTED").count() == 1


def test_mended_rows_can_be_brought_again(browser: Client, save: Save, tmp_path: Path) -> None:
    upload(browser, save(UJANG | {"nik": 3.20425e15}))
    content = browser.get(reverse("workbooks:import-bad-rows", args=[ImportRun.objects.get().pk])).content
    book = load_workbook(BytesIO(content))
    column = [cell.value for cell in book.active[1]].index("NIK") + 1
    book.active.cell(2, column, UJANG["nik"])
    book.save(tmp_path / "mended.xlsx")

    upload(browser, tmp_path / "mended.xlsx")

    assert ImportRun.objects.first().counts["new"] == 1


def test_another_office_sees_nothing_of_an_import(
    browser: Client, save: Save, client_for: Callable[[User | None], Client], other_operator: User
) -> None:
    upload(browser, save(SITI))
    run = ImportRun.objects.get()
    stranger = client_for(other_operator)

    assert stranger.get(run.get_absolute_url()).status_code == 404
    assert "rekap.xlsx" not in text_of(stranger.get(LIST))


def test_the_list_says_what_became_of_each_file(browser: Client, save: Save) -> None:
    upload(browser, save(SITI))

    page = text_of(browser.get(LIST))

    assert "rekap.xlsx" in page
    assert "Dibaca, belum dimasukkan" in page


def test_the_page_says_in_its_own_language_what_may_be_brought(browser: Client) -> None:
    assert "atau CSV, paling besar 50 MB." in text_of(browser.get(LIST))
    assert "or CSV, at most 50 MB." in text_of(browser.get(f"/en{LIST}"))


def test_the_list_calls_no_undone_import_applied(browser: Client, save: Save) -> None:
    upload(browser, save(SITI))
    run = ImportRun.objects.get()
    browser.post(reverse("workbooks:import-apply", args=[run.pk]))
    assert "Sudah dimasukkan" in text_of(browser.get(LIST))

    run.refresh_from_db()
    browser.post(reverse("certification:batch-undo", args=[run.batch_id]))

    page = text_of(browser.get(LIST))
    assert "Sudah dimasukkan" not in page
    assert gettext("Undone") in page


def test_what_can_be_deleted_of_an_import_is_named(browser: Client, save: Save) -> None:
    upload(browser, save(SITI))
    run = ImportRun.objects.get()
    browser.post(reverse("workbooks:import-apply", args=[run.pk]))

    page = text_of(browser.get(run.get_absolute_url()))

    assert "Hapus baris yang menunggu" not in page
    assert gettext("Delete this file") in page


@pytest.mark.parametrize("is_applied", [False, True])
def test_an_import_whose_files_are_gone_says_what_to_do(
    browser: Client, save: Save, settings: Settings, *, is_applied: bool
) -> None:
    """The database was restored without its files."""
    path = save(SITI, UJANG | {"nik": "123"})
    upload(browser, path)
    run = ImportRun.objects.get()
    if is_applied:
        browser.post(reverse("workbooks:import-apply", args=[run.pk]))
    settings.MEDIA_ROOT = path.parent / "empty"

    for act in ("columns", "repairs", "bad-rows"):
        page = browser.get(reverse(f"workbooks:import-{act}", args=[run.pk]), follow=True)
        assert "Berkas impor ini tidak ada lagi." in text_of(page)
    for act in ("apply", "choose", "examine"):
        page = browser.post(reverse(f"workbooks:import-{act}", args=[run.pk]), {"di": "0:5"}, follow=True)
        assert "Berkas impor ini tidak ada lagi." in text_of(page)
    assert ("1 baris darinya ada di registri" in text_of(page)) is is_applied

    browser.post(reverse("workbooks:import-forget", args=[run.pk]))
    upload(browser, path)
    assert ImportRun.objects.kept().get().pk != run.pk
