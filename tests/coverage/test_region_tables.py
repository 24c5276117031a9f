"""Regions in tables: all below a place, by programme, the places of a programme, some side by side."""

from __future__ import annotations

import csv
import io
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification.enums import Status
from core.ui.formats import number, percent
from coverage.answer import coverage
from coverage.spans.upkeep import bring_up_to_date
from tests.coverage.html_tables import table_headed
from tests.coverage.worlds import DAY, base, fixed_norm, person, programme, ratio_norm, scheme

pytestmark = pytest.mark.django_db

TABLE = "/wilayah/18-lampung/tabel/"
NEEDS = {"18.71": 900, "18.01": 500, "18.02": 300}


@pytest.fixture
def world(administrator: User) -> None:
    """Three offices of Lampung with needs, two of them with people; one post of LK3 in every office."""
    scheme()
    ratio_norm(administrator, code="N1")
    fixed_norm(administrator, posts=2, programme=programme("LK3"))
    for office, families in NEEDS.items():
        base(office, families)
    for status in Status:
        person("18.71", place="18.71", status=status, programme_code="LK3")
        person("18.01", place="18.01", status=status)
    person("18.71")


def get(path: str, **asked: object) -> str:
    response = Client().get(path, {"tanggal": DAY, **asked})
    assert response.status_code == 200
    return unescape(response.content.decode())


def rows(path: str, **asked: object) -> list[list[str]]:
    return table_headed(get(path, **asked), "Kode", "Cakupan")


# -- all regions below -----------------------------------------------------------------------------------


def test_every_line_is_the_answer_of_its_region(world: None) -> None:
    lines = {row[0]: row for row in rows(TABLE)}
    whole = coverage("18", "PEKSOS", DAY, with_children=True)

    assert set(lines) == {each.place.code for each in whole.children} | {"18"}
    for each in (*whole.children, whole):
        people = [number(part) for part in (each.present, each.certified, each.uncertified)]
        if not each.is_reported:
            people = ["belum lapor"]
        need = [number(part) for part in (each.needed, each.shortage, each.surplus)]
        assert lines[each.place.code][2:] == [*people, *need, percent(each.share)]


def test_the_file_has_the_rows_of_the_page_in_its_order(world: None) -> None:
    shown = [row[0] for row in rows(TABLE, urut="kurang")]
    response = Client().get("/wilayah/18/tabel.csv", {"tanggal": DAY, "urut": "kurang"})
    header, *lines = csv.reader(io.StringIO(response.content.decode()))

    assert [line[0] for line in lines] == shown
    assert header[0] == "Kode"
    assert response["Content-Disposition"] == f'attachment; filename="peksos-18-regency-{DAY}.csv"'


def test_the_workbook_has_typed_cells_and_leaves_the_unknown_blank(world: None) -> None:
    response = Client().get("/wilayah/18/tabel.xlsx", {"tanggal": DAY})
    sheet = load_workbook(BytesIO(response.content)).active
    assert sheet is not None
    lines = {row[0]: row for row in sheet.iter_rows(min_row=4, values_only=True)}

    assert sheet["A1"].value == "Kabupaten/kota di Lampung, Pekerja sosial, 30 Juni 2026"
    assert lines["18.71"][2:6] == (5, 1, 4, 9)
    assert lines["18.03"][2:4] == (None, None)
    assert (sheet.freeze_panes, sheet["A4"].data_type) == ("C4", "s")


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("wilayah", "18.01"),
        ("kurang", "18.71"),
        ("cakupan", "18.71"),
        ("bertugas", "18.71"),
        ("ngawur", "18.01"),
    ],
)
def test_the_unknown_stand_last_in_every_order(world: None, order: str, first: str) -> None:
    found = [row[0] for row in rows(TABLE, urut=order)]

    assert found[0] == first
    assert found[-1] == "18"
    if order not in ("wilayah", "ngawur"):
        assert {"18.71", "18.01"} == set(found[:2])


def test_a_level_further_down_comes_a_hundred_to_a_page(world: None) -> None:
    found = {
        row[0]: row[2:4] for row in rows("/wilayah/ID-indonesia/tabel/", jenjang="regency", urut="kurang")
    }
    page_two = rows("/wilayah/ID-indonesia/tabel/", jenjang="regency", urut="kurang", halaman=2)

    assert found["18.71"] == ["5", "1"]
    assert len(found) == 101  # a page of a hundred, and the nation
    assert not set(found) & {row[0] for row in page_two[:-1]}


def test_the_districts_of_a_city_are_its_table(world: None) -> None:
    assert [row[0] for row in rows("/wilayah/32.77-kota-cimahi/tabel/")][-1] == "32.77"
    assert "belum lapor" in get("/wilayah/32.77-kota-cimahi/tabel/", jenjang="village")


def test_a_village_has_nothing_below_it(world: None) -> None:
    html = get("/wilayah/32.77.01.1001-melong/tabel/")

    assert "Tidak ada wilayah di bawahnya" in html
    assert Client().get("/wilayah/32.77.01.1001/tabel.csv").status_code == 200


@pytest.mark.parametrize(
    "path", ["/wilayah/99/tabel/", "/wilayah/18/tabel.pdf", "/wilayah/18/program/TIDAK/"]
)
def test_what_is_not_there_is_not_found(world: None, path: str) -> None:
    assert Client().get(path).status_code == 404


def test_a_file_for_a_day_that_cannot_be_read_is_refused(world: None) -> None:
    response = Client().get("/wilayah/18/tabel.csv", {"tanggal": "kemarin"})

    assert response.status_code == 400
    assert "kemarin" in response.content.decode()


def test_the_number_of_queries_does_not_grow(
    world: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pages = {TABLE: 15, "/program/?wilayah=18": 16, "/wilayah/18-lampung/program/LK3/": 15}
    for path, queries in pages.items():
        bring_up_to_date()
        with django_assert_num_queries(queries, info=path):
            get(path)
    person("18.02", place="18.02", status=Status.CERTIFIED)
    bring_up_to_date()
    for path, queries in pages.items():
        with django_assert_num_queries(queries, info=path):
            get(path)


# -- regions against programmes --------------------------------------------------------------------------


def matrix(**asked: object) -> dict[str, list[str]]:
    found = table_headed(get("/program/", wilayah="18", **asked), "Wilayah", "Semua")
    return {row[0]: row[1:] for row in found}


def test_every_cell_is_the_answer_for_its_region_and_programme(world: None) -> None:
    lines = matrix()
    for name, code in (
        ("Kota Bandar Lampung", "18.71"),
        ("Kab. Lampung Selatan", "18.01"),
        ("Lampung", "18"),
    ):
        found = [coverage(code, "PEKSOS", DAY, programme=each) for each in ("PKH", "LK3")]
        cells = [
            f"{number(each.certified)}" + (f"/{number(each.needed)}" if each.needed is not None else "")
            for each in found
        ]
        whole = coverage(code, "PEKSOS", DAY)
        assert sorted(lines[name][:2]) == sorted(cells)
        assert lines[name][-2:] == [
            f"{number(whole.certified)}/{number(whole.needed)}",
            number(whole.shortage),
        ]


def test_a_region_that_has_not_reported_shows_its_need_and_no_number(world: None) -> None:
    assert "belum lapor–/3" in matrix()["Kab. Lampung Tengah"]


def test_the_lowest_coverage_stands_first_until_another_order_is_asked(world: None) -> None:
    assert next(iter(matrix())) == "Kota Bandar Lampung"
    assert next(iter(matrix(urut="wilayah"))) == "Kab. Lampung Selatan"


def test_other_measures_are_the_shortage_and_the_uncertified(world: None) -> None:
    city = coverage("18.71", "PEKSOS", DAY, programme="LK3")

    assert number(city.shortage) in matrix(ukur="kurang")["Kota Bandar Lampung"]
    assert number(city.uncertified) in matrix(ukur="belum")["Kota Bandar Lampung"]


def test_an_empty_matrix_says_so(db: None) -> None:
    assert "Belum ada orang yang dicatat di sini" in get("/program/")


# -- the places of a programme ---------------------------------------------------------------------------


def test_the_places_of_a_programme_are_the_answers_for_it(world: None) -> None:
    html = get("/wilayah/18-lampung/program/LK3/")
    lines = {row[0]: row[2:] for row in table_headed(html, "Wilayah", "Batang")}
    city = coverage("18.71", "PEKSOS", DAY, programme="LK3")

    assert lines["Kota Bandar Lampung"] == [
        number(city.present),
        number(city.certified),
        number(city.needed),
        number(city.shortage),
        percent(city.share),
    ]
    assert lines["Kab. Lampung Tengah"][0] == "belum lapor"


def test_regions_without_the_programme_are_counted_not_listed(world: None) -> None:
    html = get("/wilayah/18-lampung/program/PKH/")

    assert "14 wilayah lain tidak memiliki orang pada program ini" in html


# -- side by side ----------------------------------------------------------------------------------------


def sides(html: str) -> dict[str, list[str]]:
    return {row[0]: row[2:7] for row in table_headed(html, "Wilayah", "Cakupan", "Bertugas")}


def test_regions_stand_side_by_side_by_percent_and_by_people(world: None) -> None:
    found = sides(get("/bandingkan/", w="18.71,18.01,18.02"))
    city = coverage("18.71", "PEKSOS", DAY)

    assert list(found) == ["Kota Bandar Lampung", "Kab. Lampung Selatan", "Kab. Lampung Tengah"]
    assert found["Kota Bandar Lampung"] == [
        percent(city.share),
        number(city.present),
        number(city.certified),
        number(city.needed),
        number(city.shortage),
    ]
    assert found["Kab. Lampung Tengah"][1] == "belum lapor"


def test_the_ninth_region_is_left_out_with_a_word(world: None) -> None:
    codes = [f"18.{number:02}" for number in range(1, 10)]
    html = get("/bandingkan/", w=",".join(codes))

    assert len(sides(html)) == 8
    assert "Kab. Pesawaran tidak ikut: paling banyak 8 wilayah berdampingan" in html


def test_an_unknown_code_is_said_and_the_others_are_shown(world: None) -> None:
    html = get("/bandingkan/", w="18.71,99.99,18.71")

    assert list(sides(html)) == ["Kota Bandar Lampung"]
    assert "“99.99”" in html


def test_a_region_is_added_by_its_name(world: None) -> None:
    response = Client().get("/bandingkan/", {"w": "18.71", "tambah": "cimahi", "kategori": "TKS"})

    assert (response.status_code, response["Location"]) == (302, "/bandingkan/?w=18.71,32.77&kategori=TKS")


def test_a_name_that_nobody_has_is_said(world: None) -> None:
    html = get("/bandingkan/", w="18.71", tambah="atlantis")

    assert "atlantis" in html
    assert list(sides(html)) == ["Kota Bandar Lampung"]


def test_without_regions_the_page_says_what_to_write(db: None) -> None:
    assert "Belum ada wilayah yang dipilih" in get("/bandingkan/")
