"""The page of a place says what `coverage()` answers, and the API prints the same."""

import re
from datetime import date, timedelta
from html import unescape
from itertools import product
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification.enums import Status
from core.ui.formats import MISSING, number, percent
from coverage.answer import Coverage, coverage
from coverage.enums import Qualifier
from coverage.models import NilDeclaration, PublishedFigure
from coverage.spans.upkeep import bring_up_to_date
from regions.enums import CodeChangeKind
from regions.models import Region, RegionCodeChange
from registry.enums import Category
from tests.coverage.html_tables import table_headed
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db

REGIONS = ["17", "18", "36", "32.77"]
DAYS = [DAY, DAY + timedelta(days=200), DAY - timedelta(days=100)]
# HTML and style sheet of a public page, compressed.
BUDGET = 30_000
PUBLIC_PAGES = [
    "/",
    "/?peta=bentuk",
    "/wilayah/18-lampung/?peta=bentuk",
    "/wilayah/18-lampung/tabel/",
    "/program/",
    "/program/?wilayah=18",
    "/bandingkan/?w=17,18,36,17.71,17.02,18.71,18.01,32.77",
]


@pytest.fixture
def world(administrator: User, verifier: User) -> None:
    """People of every status in the four regions; needs and reports in some of their offices only."""
    scheme()
    ratio_norm(administrator, code="N1")
    offices = {"17.71": 300, "17.02": 1200, "18.71": 900, "18.01": None, "36.71": 150, "36.01": 2000}
    for office, ppks in offices.items():
        if ppks:
            base(office, ppks)
        for status in [*Status, Status.CERTIFIED]:
            person(office, place=office, status=status, programme_code="LK3")
        person(office)
    base("32.77", 1700)
    base("18.02", 700)
    for place in ("32.77.01.1001", "32.77.02", "32.77", ""):
        for status in Status:
            person("32.77", place=place, status=status, verified_by=verifier)
    person("32.77", category=Category.RELAWAN)


def get(path: str, **parameters: object) -> str:
    response = Client().get(path, parameters)
    assert response.status_code == 200, response.headers
    return response.content.decode()


def page_of(code: str, **parameters: object) -> str:
    return get(Region.objects.get(code=code).get_absolute_url(), **parameters)


def ask(code: str, on: date, **parameters: object) -> dict:
    asked = {"region": code, "category": "PEKSOS", "on": on, **parameters}
    return Client().get("/api/v1/coverage", asked).json()


def shown(answer: Coverage) -> list[str]:
    """A line of the table of children, without its bar."""
    counts = [number(answer.present), number(answer.certified)]
    if not answer.is_reported:
        counts = ["belum lapor"]
    surplus = f" lebih {number(answer.surplus)}" if answer.surplus else ""
    return [*counts, number(answer.needed), number(answer.shortage) + surplus, percent(answer.share)]


# -- the same numbers on the page, in the function, from the API -----------------------------------


@pytest.mark.parametrize("code", REGIONS)
def test_page_function_and_api_agree(world: None, code: str) -> None:
    for on in DAYS:
        page_says_what_is_answered(code, on)


def page_says_what_is_answered(code: str, on: date) -> None:
    html = page_of(code, tanggal=on.isoformat())
    answer = coverage(code, "PEKSOS", on, with_children=True, with_programmes=True)
    api = ask(code, on, children=1, by="programme")

    assert answer.gap is not None
    assert [api["needed"], api["shortage"], api["surplus"]] == [
        answer.needed,
        answer.shortage,
        answer.surplus,
    ]
    headline = re.search(r"<h1[^>]*>(.*?)</h1>", html)
    assert headline is not None
    assert f"kurang {number(api['shortage'])}" in headline[1]

    remedies = [int(row[1].replace(".", "")) for row in table_headed(html, "Langkah")]
    assert remedies == [*api["remedies"].values(), api["shortage"]]

    programmes = table_headed(html, "Program")
    assert [row[2:5] for row in programmes[:-1]] == [
        [number(each["present"]), number(each["certified"]), number(each["present"] - each["certified"])]
        for each in api["by_programme"]
    ]
    assert programmes[-1][2:4] == [number(api["present"]), number(api["certified"])]


def test_the_table_of_children_is_the_answer_of_each_child(world: None) -> None:
    for code, on in product(["17", "18", "36"], DAYS):
        answer = coverage(code, "PEKSOS", on, with_children=True)
        rows = table_headed(page_of(code, tanggal=on.isoformat()), "Wilayah", "Batang")

        by_title = {row[0]: row[2:] for row in rows}
        silent = next((row[1] for row in rows if row[0].endswith("wilayah belum lapor")), "")
        for child, api in zip(answer.children, ask(code, on, children=1)["children"], strict=True):
            assert (api["present"], api["shortage"]) == (child.present, child.shortage)
            if child.is_reported or child.needed is not None:
                assert by_title[child.place.title] == shown(child)
            else:
                assert child.place.title in silent
        assert by_title[answer.place.title] == shown(answer)


def test_children_and_the_line_not_broken_down_add_up_to_the_region(world: None) -> None:
    rows = table_headed(page_of("32.77", tanggal=DAY.isoformat()), "Wilayah", "Batang")
    *parts, total = [[int(cell) for cell in row[2:]] for row in rows]

    assert rows[-2][0].startswith("Belum terinci")
    assert [sum(column) for column in zip(*parts, strict=True)] == total == [16, 4]


def test_value_zero_and_not_reported_are_told_apart(world: None, administrator: User) -> None:
    NilDeclaration.objects.create(region_id="18.03", declared_on=DAY, declared_by=administrator)
    rows = table_headed(page_of("18", tanggal=DAY.isoformat()), "Wilayah", "Batang")
    lines = {row[0]: row[2:] for row in rows}

    assert lines["Kota Bandar Lampung"][0] == "6"
    assert lines["Kab. Lampung Utara"] == ["0", "0", MISSING, MISSING, MISSING]
    assert lines["Kab. Lampung Tengah"] == ["belum lapor", "7", MISSING, MISSING]


def test_a_category_without_scheme_shows_people_only(world: None) -> None:
    html = page_of("32.77", kategori="RELAWAN", tanggal=DAY.isoformat())

    assert "Kota Cimahi memiliki 1 relawan sosial." in html
    assert 'class="anatomi"' not in html
    assert table_headed(html, "Program")[-1] == ["Jumlah", "1"]


@pytest.mark.parametrize("category", Category)
def test_every_page_names_its_category(db: None, category: Category) -> None:
    html = page_of("32.77", kategori=category)

    assert f"<span>{category.label}</span>" in html
    assert f'<option value="{category}" selected>{category.label}</option>' in html


# -- what others published -------------------------------------------------------------------------


def published(code: str, region: str, value: int, **fields: object) -> PublishedFigure:
    values = {"area": region, "indicator": "workers_total", "dimension": "peksos", "outlet": "koran.test"}
    is_national = region == "ID"
    return PublishedFigure.objects.create(
        code=code,
        region_id=None if is_national else region,
        is_national=is_national,
        value=value,
        qualifier=Qualifier.ABOUT,
        **{**values, **fields},
    )


def test_published_figures_stand_beside_the_counts_and_change_none(world: None) -> None:
    before = ask("32.77", DAY, children=1)
    published("X1", "32.77", 4321, quote="Ada 4.321 orang", url="https://koran.test/1", as_of="2017-12-03")
    published("X2", "32.77.01", 77)
    assert "1 angka terbitan tentang Kota Cimahi" in page_of("32.77", tanggal=DAY.isoformat())
    html = get("/wilayah/32.77-kota-cimahi/angka-terbitan/")

    assert ask("32.77", DAY, children=1) == before
    (row,) = table_headed(html, "Kutipan dan sumber")
    assert row[1].startswith("4.321")
    assert "<q>Ada 4.321 orang</q>" in html
    assert 'href="https://koran.test/1"' in html
    assert "3 Desember 2017" in row[1]
    assert html.count("4.321") == 2
    assert ">77" not in html


def test_figures_that_contradict_each_other_are_pointed_out(db: None) -> None:
    published("X1", "32.77", 36, as_of="2017-12-03")
    published("X2", "32.77", 40, as_of="2017-12-03")
    html = page_of("32.77")

    assert "Yang tidak cocok satu sama lain" in html
    assert 'href="/wilayah/32.77-kota-cimahi/angka-terbitan/#X1"' in html
    assert "berselisih 4" in html


def test_a_figure_without_an_address_has_no_link(world: None) -> None:
    published("X1", "ID", 15522)

    html = get("/wilayah/ID/angka-terbitan/")
    assert "koran.test" in html
    assert 'href="koran.test' not in html


# -- addresses -------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["32.77", "32.77-bandung", "32.77-"])
def test_a_missing_or_wrong_name_leads_to_the_address_of_the_region(asked: str, db: None) -> None:
    response = Client().get(f"/wilayah/{asked}/?tanggal=2017-12-31")

    assert response.status_code == 301
    assert response["Location"] == "/wilayah/32.77-kota-cimahi/?tanggal=2017-12-31"


def test_in_english_the_address_stays_english(db: None) -> None:
    assert Client().get("/en/wilayah/32.77/")["Location"] == "/en/wilayah/32.77-kota-cimahi/"


def test_the_nation_has_one_address(db: None) -> None:
    response = Client().get("/wilayah/ID/")

    assert (response.status_code, response["Location"]) == (301, "/")


def test_an_old_code_leads_to_the_region_of_today(db: None) -> None:
    response = Client().get("/wilayah/91.01-merauke/")

    assert (response.status_code, response["Location"]) == (301, "/wilayah/93.01-kab-merauke/")


def test_the_code_of_a_divided_region_offers_its_heirs(db: None) -> None:
    for heir in ("93.01", "94.01"):
        RegionCodeChange.objects.create(
            old_code="91.99",
            old_name="Kabupaten Lama",
            new_region_id=heir,
            kind=CodeChangeKind.SPLIT,
            effective_on=date(2022, 7, 25),
            decree="UU",
        )
    response = Client().get("/wilayah/91.99/", follow=True)

    assert response.redirect_chain == [("/wilayah/?cari=91.99", 302)]
    assert "93.01" in response.content.decode()


@pytest.mark.parametrize("asked", ["99", "32.99", "abc", "1801", "32.77.01.9999", "⁹"])
def test_an_unknown_code_is_not_found(asked: str, db: None) -> None:
    response = Client().get(f"/wilayah/{asked}/")

    assert response.status_code == 404
    assert "Halaman ini tidak ada" in response.content.decode()


@pytest.mark.parametrize("path", ["/", "/wilayah/32.77-kota-cimahi/?tanggal=2026-06-30", "/metode/"])
def test_no_link_is_dead(world: None, path: str) -> None:
    html = get(path)
    links = {unescape(link) for link in re.findall(r'href="([^"]+)"', html)}
    pages = {link for link in links if link.startswith("/") and not link.startswith("/static/")}
    provinces = sorted(link for link in pages if re.fullmatch(r"/wilayah/\d\d-.*", link))

    files_of_charts = {link for link in pages if link.startswith("/gambar/")}  # test_charts opens them
    for link in pages - files_of_charts - set(provinces[3:]):
        assert Client().get(link).status_code == 200, link
    for anchor in (link[1:] for link in links if link.startswith("#")):
        assert f'id="{anchor}"' in html


def test_a_certificate_can_be_checked_from_the_front_page(db: None) -> None:
    html = get("/")
    form = re.search(r'<form[^>]*method="post" action="(/verifikasi/)".*?</form>', html, re.DOTALL)

    assert form is not None
    answer = Client().post(form[1], {"number": "TIDAK ADA"}, follow=True)
    assert answer.status_code == 200
    assert "TIDAK ADA" in answer.content.decode()


def test_links_keep_the_question(db: None) -> None:
    html = page_of("18", kategori="TKS", tanggal="2017-12-31")

    kept = "?kategori=TKS&amp;tanggal=2017-12-31"
    assert f'href="/wilayah/18.71-kota-bandar-lampung/{kept}"' in html
    assert f'href="/{kept}"' in html
    assert "category=TKS&amp;on=2017-12-31" in html


# -- the day ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["2017-12-31", "31/12/2017", "31-12-2017", "31 Desember 2017"])
def test_a_day_is_read_however_it_is_written(db: None, typed: str) -> None:
    html = page_of("32.77", tanggal=typed)

    assert "Data per 31 Desember 2017" in html
    assert 'value="31/12/2017"' in html


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("kemarin", "kemarin"),
        ("31/13/2017", "31/13/2017"),
        ("2017", "2017"),
        ("30/02/2024", "Februari 2024"),
        ("0001-01-01", "0001-01-01"),
    ],
)
def test_a_day_that_cannot_be_read_is_said_and_today_is_shown(db: None, typed: str, named: str) -> None:
    html = page_of("32.77", tanggal=typed)

    assert 'class="kabar awas"' in html
    assert named in html
    assert "Halaman ini menampilkan: " in html
    assert page_of("32.77").count("<h1") == 1
    assert re.search(r"<h1.*?</h1>", html)[0] == re.search(r"<h1.*?</h1>", page_of("32.77"))[0]  # type: ignore[index]


def test_an_unknown_category_is_said_and_social_workers_are_shown(db: None) -> None:
    html = page_of("32.77", kategori="PEKSO")

    assert "Kategori “PEKSO” tidak dikenal." in html
    assert '<option value="PEKSOS" selected>' in html


# -- small registries ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/wilayah/18-lampung/", "/wilayah/32.77-kota-cimahi/"])
def test_an_empty_registry_says_so(path: str, db: None) -> None:
    html = get(path)

    assert re.search(r"<h1[^>]*>(Belum ada laporan|Belum ada kabupaten/kota|Kota Cimahi belum melapor)", html)
    assert "Belum lapor bukan nol" in html
    assert 'class="anatomi"' not in html


def test_one_record_is_enough(db: None) -> None:
    scheme()
    person("32.77", status=Status.CERTIFIED)
    on = DAY.isoformat()

    assert "Kota Cimahi memiliki 1 pekerja sosial bersertifikat. Belum ada data kebutuhan" in page_of(
        "32.77", tanggal=on
    )
    assert "Indonesia memiliki 1 pekerja sosial bersertifikat" in get("/", tanggal=on)


@pytest.mark.parametrize("code", ["32.77.01", "32.77.01.1001"])
def test_below_the_unit_no_need_is_claimed(world: None, code: str) -> None:
    html = page_of(code, tanggal=DAY.isoformat())

    assert "Kebutuhan dihitung untuk wilayah di atasnya" in html
    assert "Kekurangan" not in html


# -- cost ------------------------------------------------------------------------------------------


QUERIES = {
    "/": 29,
    "/wilayah/18-lampung/": 43,
    "/wilayah/32.77-kota-cimahi/": 45,
    "/wilayah/32.77.01-cimahi-selatan/": 45,
    "/wilayah/32.77.01.1001-melong/": 45,
}


def test_the_number_of_queries_does_not_grow_with_the_people(
    world: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    bring_up_to_date()
    for path in QUERIES:
        get(path, tanggal=DAY.isoformat())  # who they are is reckoned once an hour
    for path, queries in QUERIES.items():
        with django_assert_num_queries(queries, info=path):
            get(path, tanggal=DAY.isoformat())
    for status in Status:
        person("32.77", place="32.77.01.1001", status=status)
        person("18.71", place="18.71", status=status)
    bring_up_to_date()
    for path, queries in QUERIES.items():
        with django_assert_num_queries(queries, info=path):
            get(path, tanggal=DAY.isoformat())


def test_page_and_style_sheet_fit_the_budget(world: None) -> None:
    style = brotli.compress(Path(settings.BASE_DIR / "static/css/registri.css").read_bytes(), quality=5)
    pages = {path: get(path) for path in PUBLIC_PAGES}
    for code in [*REGIONS, "32", "32.77.01", "32.77.01.1001", "11.08"]:
        pages[code] = page_of(code)
    sizes = {
        code: len(style) + len(brotli.compress(html.encode(), quality=5)) for code, html in pages.items()
    }

    assert {code: size for code, size in sizes.items() if size > BUDGET} == {}


def test_an_unchanged_page_is_not_sent_again(db: None) -> None:
    first = Client().get("/wilayah/32.77-kota-cimahi/")
    again = Client().get("/wilayah/32.77-kota-cimahi/", headers={"if-none-match": first["ETag"]})
    person("32.77")
    changed = Client().get("/wilayah/32.77-kota-cimahi/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
