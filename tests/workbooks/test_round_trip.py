"""What leaves can come back: template and list of people, imported again, change nothing."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode
from openpyxl import load_workbook

from accounts.models import AuditEvent, User
from registry.enums import ExtraKind
from registry.models import Assignment, ExtraField, Organization, Worker
from tests.workbooks.conftest import SITI, UJANG, Examine, save_lines
from workbooks.imports.applying import apply
from workbooks.imports.columns import COLUMNS
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

pytestmark = pytest.mark.django_db
COLUMN = {column.field: number for number, column in enumerate(COLUMNS, start=1)}


@pytest.fixture
def recorded(look: Examine, operator: User, tmp_path: Path) -> list[Worker]:
    """People of every sort: with all papers, with none, without NIK, a civil servant, an odd name."""
    apply(look(SITI, UJANG), file_name="a.xlsx", by=operator)
    lines = [
        ["Nama", "NIP", "Kategori", "Program", "Tempat tugas", "Tempat lahir", "Email"],
        [
            "'Aisyiyah Rahma, S.Tr.Sos",
            "199103142019032001",
            "PEKSOS",
            "DINSOS",
            "Cibabat",
            "Cimahi",
            "a@b.id",
        ],
        ["Neneng", None, "RELAWAN", "PSM", "32.77.01.1001", None, None],
        ["Tuti", None, "TKS", None, None, None, None],
    ]
    more = examine(save_lines(tmp_path / "b.xlsx", lines), by=operator, answers=Answers())
    apply(more, file_name="b.xlsx", by=operator)
    return list(Worker.objects.filter(region="32.77").order_by("pk"))


def exported(client: Client, **filters: str) -> HttpResponse:
    asked = {"saring": urlencode(filters), "bentuk": "impor", "reason": "Memperbaiki daftar"}
    return client.post(reverse("workbooks:list-export", args=["tenaga"]), asked)


def brought_back(response: HttpResponse, tmp_path: Path, by: User) -> Examination:
    path = tmp_path / "kembali.xlsx"
    path.write_bytes(response.getvalue())
    return examine(path, by=by, answers=Answers())


def test_exported_people_come_back_without_a_change(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker], tmp_path: Path
) -> None:
    found = brought_back(exported(client_for(operator)), tmp_path, operator)

    assert found.counts == {
        "new": 0, "changed": 0, "unchanged": len(recorded), "review": 0, "invalid": 0, "skipped": 0,
    }  # fmt: skip
    assert [problem for decision in found.decisions for problem in decision.entry.problems] == []


def test_of_two_organizations_with_one_name_the_one_at_the_place_comes_back(
    client_for: Callable[[User | None], Client],
    province_officer: User,
    references: None,
    tmp_path: Path,
) -> None:
    for code in ("18.72", "18.71"):
        Organization.objects.create(name="LKS Kasih", kind="LKS", location_id=code)
    lines = [["Nama", "Kategori", "Program", "Tempat tugas", "Lembaga"]]
    lines += [
        [name, "PEKSOS", "LKS", code, "LKS Kasih"] for name, code in (("Ani", "18.71"), ("Budi", "18.72"))
    ]
    file = save_lines(tmp_path / "a.xlsx", lines)
    apply(examine(file, by=province_officer, answers=Answers()), file_name="a.xlsx", by=province_officer)

    told = Assignment.objects.values_list("place_id", "organization__location_id").order_by("place_id")
    assert list(told) == [("18.71", "18.71"), ("18.72", "18.72")]
    found = brought_back(exported(client_for(province_officer)), tmp_path, province_officer)
    assert found.counts["unchanged"] == 2


def test_a_change_made_in_excel_comes_back_as_that_change(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker], tmp_path: Path
) -> None:
    book = load_workbook(BytesIO(exported(client_for(operator)).getvalue()))
    row = next(row for row in book.active.iter_rows(min_row=2) if row[COLUMN["name"] - 1].value == "Tuti")
    row[COLUMN["phone"] - 1].value = "081200000009"
    book.save(tmp_path / "ubah.xlsx")

    found = examine(tmp_path / "ubah.xlsx", by=operator, answers=Answers())

    assert (found.counts["changed"], found.counts["unchanged"]) == (1, len(recorded) - 1)


def test_identifiers_leave_as_text(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker]
) -> None:
    sheet = load_workbook(BytesIO(exported(client_for(operator)).getvalue())).active
    siti = next(row for row in sheet.iter_rows(min_row=2) if row[COLUMN["name"] - 1].value == "Siti Nurjanah")

    for field, text in (("nik", SITI["nik"]), ("phone", "081234567890"), ("place", "32.77.01")):
        cell = siti[COLUMN[field] - 1]
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert siti[COLUMN["birth_date"] - 1].is_date


def test_a_column_called_email_is_read_and_leaves_as_surel(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker]
) -> None:
    sheet = load_workbook(BytesIO(exported(client_for(operator)).getvalue())).active

    assert sheet.cell(1, COLUMN["email"]).value == "Surel"
    assert "a@b.id" in [row[COLUMN["email"] - 1] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_the_export_is_filtered_as_the_list_was(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker]
) -> None:
    sheet = load_workbook(BytesIO(exported(client_for(operator), category="RELAWAN").getvalue())).active

    assert [row[COLUMN["name"] - 1] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["Neneng"]


def test_an_unreadable_filter_leads_back_to_the_list(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker]
) -> None:
    response = exported(client_for(operator), category="RELAWAN", on="kapan saja")

    assert response["Location"] == "/kerja/tenaga/?category=RELAWAN&on=kapan+saja"
    assert not AuditEvent.objects.filter(action="WORKERS_EXPORTED").exists()


def test_people_of_other_offices_never_leave(
    client_for: Callable[[User | None], Client], other_operator: User, recorded: list[Worker]
) -> None:
    content = exported(client_for(other_operator)).getvalue()

    names = [row[COLUMN["name"] - 1] for row in load_workbook(BytesIO(content)).active.values]
    assert not {worker.name for worker in recorded} & set(names)


def test_taking_people_away_leaves_a_line(
    client_for: Callable[[User | None], Client], operator: User, recorded: list[Worker]
) -> None:
    exported(client_for(operator), category="TKS")

    event = AuditEvent.objects.get(action="WORKERS_EXPORTED")
    assert event.actor_label == "operator"
    assert event.details["people"] == 1
    assert event.details["with_nik"] is True


def template(client: Client) -> bytes:
    return client.get(reverse("workbooks:template")).content


def test_the_template_is_ready_to_be_typed_into(
    client_for: Callable[[User | None], Client], operator: User, references: None
) -> None:
    book = load_workbook(BytesIO(template(client_for(operator))))
    data = book["Data"]

    assert [cell.value for cell in data[1]] == [column.title for column in COLUMNS]
    assert data.cell(2, COLUMN["nik"]).number_format == "@"
    assert data.cell(2, COLUMN["birth_date"]).number_format == "[$-421]d mmmm yyyy"
    assert "16 angka" in data.cell(1, COLUMN["nik"]).comment.text
    lists = {
        str(each.sqref).split(":")[0].rstrip("0123456789"): each.formula1
        for each in data.data_validations.dataValidation
    }
    assert len(lists) == 7
    places = [row[4] for row in book["Pilihan"].iter_rows(min_row=3, values_only=True) if row[4]]
    assert "Cimahi Selatan" in places
    assert len(places) == 18
    examples = list(book["Contoh"].iter_rows(min_row=3, values_only=True))
    assert len(examples) == 3


def test_the_template_offers_the_choices_of_fields_that_an_administrator_added(
    client_for: Callable[[User | None], Client], operator: User, references: None
) -> None:
    ExtraField.objects.create(code="ukuran", label="Ukuran baju", kind=ExtraKind.CHOICE, choices="S\nM\nL")
    ExtraField.objects.create(code="motor", label="Punya motor", kind=ExtraKind.YES_NO)
    ExtraField.objects.create(code="hobi", label="Hobi", kind=ExtraKind.TEXT)
    book = load_workbook(BytesIO(template(client_for(operator))))
    titles, *rows = book["Pilihan"].iter_rows(min_row=2, values_only=True)
    listed = {title: [row[at] for row in rows if row[at]] for at, title in enumerate(titles)}
    assert listed["Ukuran baju"] == ["S", "M", "L"]
    assert listed["Punya motor"] == ["ya", "tidak"]
    assert "Hobi" not in listed
    assert len(book["Data"].data_validations.dataValidation) == 9


def test_the_empty_template_brings_nobody(
    client_for: Callable[[User | None], Client], operator: User, references: None, tmp_path: Path
) -> None:
    path = tmp_path / "templat.xlsx"
    path.write_bytes(template(client_for(operator)))

    found = examine(path, by=operator, answers=Answers())

    assert not found.decisions
    assert [bool(sheet.why_skipped) for sheet in found.sheets] == [False, True, True]


def test_the_examples_of_the_template_are_good_rows(
    client_for: Callable[[User | None], Client], operator: User, references: None, tmp_path: Path
) -> None:
    book = load_workbook(BytesIO(template(client_for(operator))))
    for row, example in enumerate(book["Contoh"].iter_rows(min_row=3, values_only=True), start=2):
        for column, value in enumerate(example, start=1):
            book["Data"].cell(row, column).value = value
    book.save(tmp_path / "isi.xlsx")

    found = examine(tmp_path / "isi.xlsx", by=operator, answers=Answers())

    assert found.counts["new"] == 3
    assert not any(decision.entry.has_errors for decision in found.decisions)
