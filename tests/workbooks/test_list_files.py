"""A list leaves as it is seen: rows, order, columns, filter, reader; where it says more, with a reason."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from accounts.models import AuditEvent
from registry.models import Assignment, Programme, Worker

pytestmark = pytest.mark.django_db
ADDRESS = "/kerja/ekspor/tenaga/"


@pytest.fixture
def export(client_for, operator):
    client = client_for(operator)
    return lambda **asked: client.post(ADDRESS, {"bentuk": "xlsx", **asked})


@pytest.fixture
def people(make_worker):
    return [
        make_worker(name, "32.77", sex=sex) for name, sex in (("Citra", "P"), ("Adi", "L"), ("Bela", "P"))
    ]


def sheets(response):
    return load_workbook(BytesIO(response.getvalue())).worksheets


def column(sheet, number):
    return [row[number] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_file_has_the_rows_and_the_order_of_the_list(export, people, neighbour, theirs):
    assert column(sheets(export())[0], 0) == ["Adi", "Bela", "Citra"]
    assert column(sheets(export(saring="sort=-name"))[0], 0) == ["Citra", "Bela", "Adi"]
    assert column(sheets(export(saring="sex=P"))[0], 0) == ["Bela", "Citra"]


def test_file_has_the_columns_of_the_list(export, people):
    sheet = sheets(export(kolom="name,sex"))[0]
    assert [cell.value for cell in sheet[1]] == ["Nama", "Jenis kelamin"]
    assert column(sheet, 1) == ["Laki-laki", "Perempuan", "Perempuan"]


def test_chosen_rows_leave_alone(export, people):
    assert column(sheets(export(pilih=people[1].registry_number))[0], 0) == ["Adi"]


def test_file_says_how_it_came_about(export, people):
    rows, notes = sheets(export(saring="sex=P"))
    about = dict(notes.iter_rows(values_only=True))
    assert about["Saringan"] == "Jenis kelamin: Perempuan"
    assert rows.oddHeader.left.text == "Tenaga, Kota Cimahi. Jenis kelamin: Perempuan"
    assert (about["Baris"], about["Oleh"], about["Kantor"]) == ("2", "Operator", "Kota Cimahi")
    assert about["Untuk"]


def test_csv_says_the_same_behind_its_rows(export, people):
    text = export(bentuk="csv", saring="sex=P", kolom="name,number").getvalue().decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    assert rows[0] == ["Nama", "Nomor registri"]
    assert [row[0] for row in rows[1:3]] == ["Bela", "Citra"]
    assert ["Saringan", "Jenis kelamin: Perempuan"] in rows


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_name_that_looks_like_a_formula_is_text(export, make_worker, kind):
    make_worker("=1+1", "32.77")
    response = export(bentuk=kind, kolom="name")
    if kind == "xlsx":
        assert sheets(response)[0]["A2"].value == "'=1+1"
    else:
        assert "'=1+1" in response.getvalue().decode("utf-8-sig")


def test_more_than_names_asks_what_it_is_for(export, people):
    asked = export(kolom="name,birth_date")
    assert "Sebutkan untuk apa berkas ini" in asked.content.decode()
    assert not AuditEvent.objects.filter(action="WORKERS_EXPORTED").exists()
    assert column(sheets(export(kolom="name,birth_date", reason="Rapat"))[0], 0) == ["Adi", "Bela", "Citra"]


def test_import_file_asks_what_it_is_for(export, people):
    assert "Sebutkan untuk apa berkas ini" in export(bentuk="impor").content.decode()


def test_import_file_holds_nobody_whose_record_another_office_keeps(export, ours, neighbour):
    """Who is only posted here is on the list; the full NIK stays with the office that keeps the record."""
    programme = Programme.objects.create(code="UJI", name="Uji")
    Assignment.objects.create(worker=neighbour, programme=programme, place=ours.region)
    assert column(sheets(export())[0], 0) == ["Dedi Kurnia", "Sari Wulandari"]
    sheet = sheets(export(bentuk="impor", reason="Rapat"))[0]
    assert [row[1] for row in sheet.iter_rows(min_row=2, max_col=2, values_only=True)] == ["Sari Wulandari"]
    assert AuditEvent.objects.get(details__file="impor").details["people"] == 1


def test_every_file_leaves_a_line_without_names(export, people):
    export(saring="q=Citra")
    (event,) = AuditEvent.objects.filter(action="WORKERS_EXPORTED")
    assert event.details["people"] == 1
    assert "Citra" not in str(event.details)


def test_filter_that_cannot_be_read_lets_nobody_leave(export, people):
    assert export(saring="on=kapan+saja")["Location"] == "/kerja/tenaga/?on=kapan+saja"


def test_excel_is_chosen_until_somebody_chooses_otherwise(client_for, operator):
    page = client_for(operator).get(ADDRESS).content.decode()

    chosen = [tag for tag in page.split("<input ") if 'name="bentuk"' in tag and " checked" in tag]
    assert ['value="xlsx"' in tag for tag in chosen] == [True]


def test_list_that_does_not_exist_is_not_found(client_for, operator):
    assert client_for(operator).get("/kerja/ekspor/rahasia/").status_code == 404


def test_the_retired_leave_only_when_they_are_asked_for(export, people):
    Worker.objects.get(name="Adi").states.create(state="RETIRED", valid_from="2025-01-01")
    assert column(sheets(export())[0], 0) == ["Bela", "Citra"]
    assert column(sheets(export(saring="state=any"))[0], 0) == ["Adi", "Bela", "Citra"]
