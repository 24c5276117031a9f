"""Columns are matched once per shape; rows are mended by cause, kept, and followed by the next reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django.asserts import assertInHTML

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from registry.enums import ExtraKind
from registry.models import ExtraField
from tests.workbooks.conftest import SITI, UJANG, Save, save_lines
from workbooks.errors import ColumnTwiceError, OutsideImportScopeError
from workbooks.imports.storage import read_outcome
from workbooks.imports.understanding import Answers
from workbooks.models import Arrangement, ImportRun
from workbooks.repairs.answering import Answering
from workbooks.repairs.bad_rows import bad_rows_workbook
from workbooks.repairs.page import RepairPage
from workbooks.repairs.saving import Repairs, confirm_columns, save_repairs
from workbooks.services import bring_workbook, examine_again

pytestmark = pytest.mark.django_db

HEADS = ["NO", "NAMA LENGKAP", "NIK", "KEL. TUGAS", "CATATAN", "KATEGORI"]
GOOD = [1, "Euis Komariah", "3277015704799101", "Melong", "0812-3456-7890", "PEKSOS"]
SHORT_NIK = "320433120576000"


@pytest.fixture
def browser(client_for: Callable[[User | None], Client], operator: User, references: None) -> Client:
    return client_for(operator)


def brought(operator: User, path: Path) -> ImportRun:
    return bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)


def page_of(run: ImportRun, by: User) -> RepairPage:
    return RepairPage(ImportRun.objects.get(pk=run.pk), by=by)


def read_again(run: ImportRun, by: User) -> ImportRun:
    return examine_again(run_id=run.pk, answers=Answers(**run.answers), by=by)


def upload(browser: Client, path: Path) -> HttpResponse:
    file = SimpleUploadedFile(path.name, path.read_bytes())
    return browser.post(reverse("workbooks:import-create"), {"file": file})


def values(run: ImportRun) -> list[dict[str, str]]:
    return [row["values"] for row in read_outcome(run)["rows"]]


def sheet(folder: Path, *rows: list[object], name: str = "rekap.xlsx") -> Path:
    return save_lines(folder / name, [HEADS, *rows])


def shape(run: ImportRun) -> str:
    (key,) = read_outcome(run)["shapes"].values()
    return str(key)


# -- columns -----------------------------------------------------------------------------------


def test_an_unknown_head_is_asked_about_once_per_shape(browser: Client, tmp_path: Path) -> None:
    first = upload(browser, sheet(tmp_path, GOOD))
    run = ImportRun.objects.get()
    columns = reverse("workbooks:import-columns", args=[run.pk])
    assert first["Location"] == columns
    page = browser.get(columns).content.decode()
    assert "0812-3456-7890" in page
    key = shape(run)

    answer = {f"{key}-B": "name", f"{key}-C": "nik", f"{key}-D": "place", f"{key}-E": "phone"}
    confirmed = browser.post(columns, answer | {f"{key}-F": "category"})

    assert confirmed["Location"] == run.get_absolute_url()
    run.refresh_from_db()
    assert values(run)[0]["phone"] == "081234567890"
    second = upload(browser, sheet(tmp_path, GOOD, [2, *GOOD[1:]], name="bulan-depan.xlsx"))
    assert second["Location"] == ImportRun.objects.latest("pk").get_absolute_url()


def test_what_importing_would_change_is_shown_once_the_columns_are_known(
    browser: Client, operator: User, tmp_path: Path
) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))

    response = browser.get(run.get_absolute_url())

    assert response["Location"] == reverse("workbooks:import-columns", args=[run.pk])


def test_another_shape_is_asked_about_again(browser: Client, operator: User, tmp_path: Path) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))
    confirm_columns(run_id=run.pk, choices={shape(run): {"E": "phone"}}, by=operator)
    turned = save_lines(tmp_path / "lain.xlsx", [HEADS[::-1], GOOD[::-1]])

    response = upload(browser, turned)

    assert response["Location"].endswith("/kolom/")


def test_heads_that_are_all_ours_need_no_confirmation(browser: Client, save: Save) -> None:
    response = upload(browser, save(SITI))

    assert response["Location"] == ImportRun.objects.get().get_absolute_url()


def test_what_one_office_confirmed_is_not_read_by_another(
    operator: User, other_operator: User, references: None, tmp_path: Path
) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))
    confirm_columns(run_id=run.pk, choices={shape(run): {"E": "phone"}}, by=operator)

    theirs = brought(other_operator, sheet(tmp_path, GOOD))

    assert values(theirs)[0]["phone"] is None


def test_numbers_of_people_are_shown_at_their_ends_where_columns_are_confirmed(
    browser: Client, operator: User, tmp_path: Path
) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))

    page = browser.get(reverse("workbooks:import-columns", args=[run.pk])).content.decode()

    assert GOOD[2] not in page
    assert f"{GOOD[2][:4]}…{GOOD[2][-4:]}" in page


def test_two_columns_cannot_go_to_one_field(operator: User, references: None, tmp_path: Path) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))

    with pytest.raises(ColumnTwiceError, match="Nama"):
        confirm_columns(run_id=run.pk, choices={shape(run): {"B": "name", "E": "name"}}, by=operator)

    assert not Arrangement.objects.exists()


def test_confirming_and_mending_stay_within_the_office(
    operator: User, other_operator: User, references: None, tmp_path: Path
) -> None:
    run = brought(operator, sheet(tmp_path, GOOD))

    with pytest.raises(OutsideImportScopeError):
        confirm_columns(run_id=run.pk, choices={}, by=other_operator)
    with pytest.raises(OutsideImportScopeError):
        save_repairs(run_id=run.pk, repairs=Repairs(), by=other_operator)


# -- cells -------------------------------------------------------------------------------------


def test_a_mended_cell_is_followed_by_the_next_reading(operator: User, references: None, save: Save) -> None:
    run = brought(operator, save(UJANG | {"nik": SHORT_NIK}))
    assert run.to_mend == 1

    save_repairs(run_id=run.pk, repairs=Repairs(cells={("REKAP", 5, "nik"): UJANG["nik"]}), by=operator)
    run = read_again(run, operator)

    assert (run.to_mend, run.ready) == (0, 1)
    assert values(run)[0]["nik"] == UJANG["nik"]
    assert AuditEvent.objects.filter(action=AuditAction.IMPORT_REPAIRED).count() == 1
    run.refresh_from_db()
    assert UJANG["nik"] not in run.repairs


def test_a_cell_goes_back_to_what_the_file_says(operator: User, references: None, save: Save) -> None:
    run = brought(operator, save(UJANG))
    place = ("REKAP", 5, "name")
    save_repairs(run_id=run.pk, repairs=Repairs(cells={place: "Ujang S."}), by=operator)
    assert values(read_again(run, operator))[0]["name"] == "Ujang S."

    save_repairs(run_id=run.pk, repairs=Repairs(cells={place: None}), by=operator)

    assert values(read_again(run, operator))[0]["name"] == "Ujang Suherman"


def test_a_mended_cell_that_still_cannot_be_read_stays_a_fault(
    operator: User, references: None, save: Save
) -> None:
    run = brought(operator, save(UJANG | {"nik": SHORT_NIK}))

    save_repairs(run_id=run.pk, repairs=Repairs(cells={("REKAP", 5, "nik"): "12"}), by=operator)

    page = page_of(run, operator)
    assert page.cells[0].answered.text == "12"
    assert not page.cells[0].answered.is_mended
    assert page.to_mend == 1
    assert read_again(run, operator).to_mend == 1


def test_one_answer_serves_all_rows_of_a_word(operator: User, references: None, save: Save) -> None:
    rows = [UJANG | {"tempat": "Cibabad Kulon", "nik": f"327703170885000{n}"} for n in (2, 3, 4)]
    run = brought(operator, save(*rows))
    page = page_of(run, operator)
    assert [(cause.name, len(cause.faults)) for cause in page.causes] == [("place", 3)]
    assert [(word.rows, word.answered.old) for word in page.words] == [(3, "Cibabad Kulon")]

    save_repairs(run_id=run.pk, repairs=Repairs(words={("place", "CIBABAD  kulon"): "Cibabat"}), by=operator)

    assert page_of(run, operator).to_mend == 0
    assert {each["place"] for each in values(read_again(run, operator))} == {"32.77.03.1002"}


def test_what_a_whole_file_lacks_is_answered_once(operator: User, references: None, save: Save) -> None:
    run = brought(operator, save(SITI | {"kategori": None}, UJANG | {"kategori": None}))
    assert run.to_mend == 2

    save_repairs(run_id=run.pk, repairs=Repairs(words={("category", ""): "TKS"}), by=operator)

    assert {each["category"] for each in values(read_again(run, operator))} == {"TKS"}


def test_a_row_is_left_out_and_taken_in_again(operator: User, references: None, save: Save) -> None:
    run = brought(operator, save(SITI, UJANG | {"nik": SHORT_NIK}))
    row = ("REKAP", 6)

    save_repairs(run_id=run.pk, repairs=Repairs(left_out=[row]), by=operator)
    assert page_of(run, operator).to_mend == 0
    assert read_again(run, operator).counts["skipped"] == 1

    save_repairs(run_id=run.pk, repairs=Repairs(taken_in=[row]), by=operator)
    assert read_again(run, operator).to_mend == 1


# -- the page ----------------------------------------------------------------------------------


def test_cells_are_mended_by_a_plain_form(browser: Client, save: Save) -> None:
    response = upload(browser, save(SITI, UJANG | {"nik": SHORT_NIK}))
    run = ImportRun.objects.get()
    address = reverse("workbooks:import-repairs", args=[run.pk])
    assert response["Location"] == address
    assert SHORT_NIK in browser.get(address).content.decode()

    answer = {"masalah": "nik_too_short.nik", "di": "0:6", "isi": UJANG["nik"]}
    saved = browser.post(address, answer, follow=True)

    assert "Sudah diperbaiki" in saved.content.decode()
    reviewed = browser.post(reverse("workbooks:import-examine", args=[run.pk]), {}, follow=True)
    assert "Masukkan 2 baris" in reviewed.content.decode()


def test_suggestions_are_taken_for_all_words_at_once(browser: Client, operator: User, save: Save) -> None:
    upload(browser, save(SITI | {"berlaku": "s/d 2027"}, SITI | {"nik": UJANG["nik"], "berlaku": "2028"}))
    run = ImportRun.objects.get()
    address = reverse("workbooks:import-repairs", args=[run.pk])
    assert "31 Desember 2027" in browser.get(address).content.decode()

    cause = "date_year_only.certificate_valid_until"
    browser.post(address, {"masalah": cause, "kata": ["s/d 2027", "2028"], "isi": ["", ""], "usul": "-"})

    run.refresh_from_db()
    ends = [each["certificate_valid_until"] for each in values(read_again(run, operator))]
    assert ends == ["2027-12-31", "2028-12-31"]


@pytest.mark.parametrize(
    ("name", "old", "text"),
    [
        ("certificate_valid_until", "s/d Mei 2027", "31/05/2027"),
        ("certificate_valid_until", "02/2028", "29/02/2028"),
        ("assignment_starts_on", "juli 2009", "01/07/2009"),
        ("birth_date", "juli 1989", None),
    ],
)
def test_a_month_without_its_day_is_offered_whole(
    operator: User, references: None, name: str, old: str, text: str | None
) -> None:
    likely = Answering(by=operator, today=date(2026, 11, 23)).likely(name, old)

    assert (likely[0] if likely else None) == text


def test_an_address_that_was_tampered_with_changes_nothing(browser: Client, save: Save) -> None:
    upload(browser, save(UJANG | {"nik": SHORT_NIK}))
    run = ImportRun.objects.get()
    address = reverse("workbooks:import-repairs", args=[run.pk])

    browser.post(address, {"di": ["7:99", "x"], "isi": ["1", "2"], "lewati": "0:1"})

    page = RepairPage(ImportRun.objects.get(), by=run.owner)
    assert page.to_mend == 1
    assert page.said.cells == {}


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_database_the_same_for_any_number_of_rows(
    rows: int, operator: User, references: None, save: Save, django_assert_num_queries: Callable[..., object]
) -> None:
    run = brought(operator, save(*(UJANG | {"nik": SHORT_NIK, "nama": f"Ujang {n}"} for n in range(rows))))

    with django_assert_num_queries(3):
        assert len(RepairPage(run, by=operator).cells) == rows


def test_answers_to_added_fields_are_mended_too(browser: Client, operator: User, tmp_path: Path) -> None:
    ExtraField.objects.create(code="baju", label="Ukuran baju", kind=ExtraKind.CHOICE, choices="S\nL")
    ExtraField.objects.create(code="anak", label="Jumlah anak", kind=ExtraKind.NUMBER)
    heads = [*HEADS, "Ukuran baju", "Jumlah anak"]
    people = [[*GOOD, "Jumbo", "2"], [*GOOD[:1], "Dewi", "3277015704799102", *GOOD[3:], "S", "dua"]]
    run = brought(operator, save_lines(tmp_path / "anak.xlsx", [heads, *people]))
    page = page_of(run, operator)
    titles = {cause.title: (cause.is_mendable, cause.is_word) for cause in page.causes}
    assert titles == {"Ukuran baju": (True, True), "Jumlah anak": (True, False)}
    address = reverse("workbooks:import-repairs", args=[run.pk])

    shirt, children = ({"masalah": f"extra_unreadable.extra_{name}"} for name in ("baju", "anak"))
    browser.post(address, shirt | {"kata": "Jumbo", "isi": "L"})
    browser.post(address, children | {"di": "0:3", "isi": "dua lagi"})
    assert page_of(run, operator).to_mend == 1
    browser.post(address, children | {"di": "0:3", "isi": "2"})

    assert page_of(run, operator).to_mend == 0
    assert read_again(run, operator).counts["new"] == 2


@pytest.fixture
def children_answered(operator: User, references: None, tmp_path: Path) -> ImportRun:
    """Two people whose number of children was mended; the NIK of one still waits."""
    ExtraField.objects.create(code="anak", label="Jumlah anak", kind=ExtraKind.NUMBER)
    people = [[*GOOD, "dua"], [2, "Dewi", SHORT_NIK, *GOOD[3:], "tiga"]]
    run = brought(operator, save_lines(tmp_path / "anak.xlsx", [[*HEADS, "Jumlah anak"], *people]))
    cells = {("REKAP", 2, "extra_anak"): "2", ("REKAP", 3, "extra_anak"): "3"}
    save_repairs(run_id=run.pk, repairs=Repairs(cells=cells), by=operator)
    return run


def to_mend(run: ImportRun, by: User) -> list[dict[str, object]]:
    heads, *rows = load_workbook(BytesIO(bad_rows_workbook(run, by=by))).active.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_answers_to_a_field_that_is_asked_no_longer_stop_nothing(
    browser: Client, children_answered: ImportRun, operator: User
) -> None:
    ExtraField.objects.update(is_active=False)

    assert browser.get(reverse("workbooks:import-repairs", args=[children_answered.pk])).status_code == 200
    run = read_again(children_answered, operator)
    assert (run.counts["new"], run.counts["invalid"]) == (1, 1)
    assert [row["NAMA LENGKAP"] for row in to_mend(run, operator)] == ["Dewi"]


def test_answer_whose_column_is_ignored_by_now_is_written_beside_the_row(
    children_answered: ImportRun, operator: User
) -> None:
    (shape,) = read_outcome(children_answered)["shapes"].values()
    confirm_columns(run_id=children_answered.pk, choices={shape: {"G": ""}}, by=operator)

    (waiting,) = to_mend(read_again(children_answered, operator), operator)

    assert (waiting["NAMA LENGKAP"], waiting["Jumlah anak"]) == ("Dewi", "3")


def test_a_closed_list_of_an_added_field_is_offered(browser: Client, operator: User, tmp_path: Path) -> None:
    ExtraField.objects.create(code="ikut", label="Ikut BPJS", kind=ExtraKind.YES_NO)
    run = brought(operator, save_lines(tmp_path / "b.xlsx", [[*HEADS, "Ikut BPJS"], [*GOOD, "entahlah"]]))

    page = browser.get(reverse("workbooks:import-repairs", args=[run.pk])).content.decode()

    assertInHTML('<option value="ya">Ya</option>', page)


def test_the_order_of_days_can_be_changed_for_a_file(browser: Client, operator: User, tmp_path: Path) -> None:
    heads = [*HEADS[:5], "TGL LAHIR"]
    path = save_lines(tmp_path / "lahir.xlsx", [heads, [*GOOD[:2], None, *GOOD[3:5], "03/04/1979"]])
    run = brought(operator, path)
    address = reverse("workbooks:import-columns", args=[run.pk])
    assert "tidak ada tanggal di kolom ini yang membuktikannya" in browser.get(address).content.decode()
    assert "tidak ada tanggal" in browser.get(run.get_absolute_url(), follow=True).content.decode()
    (key,) = read_outcome(run)["shapes"].values()
    fields = ["", "name", "nik", "place", "phone", "birth_date"]
    choices = {f"{key}-{letter}": field for letter, field in zip("ABCDEF", fields, strict=True)}

    browser.post(address, {**choices, f"{key}-F-hari": "month_first"})

    run.refresh_from_db()
    assert values(run)[0]["birth_date"] == "1979-03-04"
    assert "seperti yang dipilih di sini" in browser.get(address).content.decode()
    browser.post(address, {**choices, f"{key}-F-hari": ""})
    run.refresh_from_db()
    assert values(run)[0]["birth_date"] == "1979-04-03"
