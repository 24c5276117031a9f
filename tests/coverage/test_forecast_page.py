"""The public page of a forecast: its sentence, its chart, its assumptions, and a plan in the address."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from certification.models import Certificate, Issuer
from tests.coverage.html_tables import table_headed
from tests.coverage.worlds import base, person, ratio_norm, scheme

DAY = date(2026, 6, 30)
ASKED = {"tanggal": DAY.isoformat()}
CIMAHI = reverse("coverage:forecast", args=["32.77-kota-cimahi"])


@pytest.fixture
def cimahi(places, administrator: User) -> None:
    """Thirty people since 2020, twelve certified: six newly in the window, six renewed in it, two lapsed."""
    ratio_norm(administrator)
    base("32.77", 4000)
    issuer = Issuer.objects.create(code="LSPS", name="LSPS")
    terms = {
        range(6): [date(2025, 3, 1)],
        range(6, 12): [date(2022, 1, 1), date(2025, 1, 1)],
        range(12, 14): [date(2022, 1, 1)],
    }
    for number in range(30):
        worker = person("32.77", since=date(2020, 1, 1))
        for issued_on in next((days for numbers, days in terms.items() if number in numbers), []):
            Certificate.objects.create(
                worker=worker,
                issuer=issuer,
                scheme=scheme(),
                number=f"F-{number}-{issued_on.year}",
                issued_on=issued_on,
                valid_until=issued_on.replace(year=issued_on.year + 3) - timedelta(days=1),
            )


def page_of(client: Client, url: str = CIMAHI, **asked: str) -> str:
    return unescape(client.get(url, {**ASKED, **asked}).content.decode())


def headline_of(page: str) -> str:
    return re.findall(r"<h1[^>]*>(.*?)</h1>", page)[0]


def cells_of(page: str, *headers: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell."""
    return {row[0]: row[1:] for row in table_headed(page, *headers)}


@pytest.mark.usefixtures("cimahi")
def test_page_says_when_the_gap_closes_and_from_what(client: Client) -> None:
    page = page_of(client)

    assert headline_of(page) == (
        "Dengan laju tiga tahun terakhir, kekurangan 28 pekerja sosial bersertifikat di Kota Cimahi "
        "tidak tertutup sebelum 2060."
    )
    assumptions = cells_of(page, "Anggapan", "Dihitung dari")
    assert assumptions["Baru bersertifikat"] == [
        "antara 2 per tahun dan 10,0% dari yang belum bersertifikat",
        "6 orang dalam 60 tahun-orang tanpa sertifikat, sejak 30 Juni 2023",
    ]
    assert assumptions["Masa berlaku yang diperpanjang"] == [
        "75%",
        "6 dari 8 masa berlaku yang berakhir dalam tiga tahun terakhir",
    ]
    assert "PP 11/2017 Pasal 239" in assumptions["Pensiun menurut aturan"][1]
    assert "Kurang dari 5 hasil uji tercatat" in page
    for drawn in (
        "<title>Laju sekarang: ",
        ">Kebutuhan 40</text>",
        ">12 kini</text>",
    ):
        assert drawn in page


@pytest.mark.usefixtures("cimahi")
def test_a_plan_stands_in_the_address(client: Client) -> None:
    page = page_of(client, kursi="20", lulus="90", perpanjang="95", orang="4")

    assert "Seperti yang Anda isi di bawah." in page
    for name, value in {"kursi": "20", "lulus": "90", "perpanjang": "95", "orang": "4"}.items():
        assert f'name="{name}" value="{value}"' in page
    assumptions = cells_of(page, "Anggapan", "Rencana", "Dihitung dari")
    assert assumptions["Baru bersertifikat"][1] == "18 per tahun (20 kursi per tahun)"
    assert assumptions["Masa berlaku yang diperpanjang"][:2] == ["75%", "95%"]
    assert re.search(r'href="/gambar/perkiraan.svg\?[^"]*kursi=20[^"]*"', page)


@pytest.mark.usefixtures("cimahi")
def test_what_cannot_be_read_is_said_and_not_guessed(client: Client) -> None:
    page = page_of(client, kursi="banyak", lulus="150")

    assert "Kursi uji per tahun: Tulis bilangan bulat, misalnya 40." in page
    assert "Persen yang lulus: Angkanya tidak boleh di atas 100." in page


@pytest.mark.usefixtures("cimahi")
def test_file_holds_the_numbers_of_the_page(client: Client) -> None:
    asked = {"wilayah": "32.77", "kategori": "PEKSOS", **ASKED}
    rows = list(csv.DictReader(io.StringIO(client.get("/gambar/perkiraan.csv", asked).content.decode())))

    assert [row["Tahun"] for row in rows] == [str(year) for year in range(2020, 2037)]
    now = next(row for row in rows if row["Tahun"] == "2026")
    assert (now["Bersertifikat, dihitung"], now["Laju sekarang"]) == ("12", "12")
    assert rows[-1]["Kebutuhan 40"] == "40"
    picture = client.get("/gambar/perkiraan.svg", asked).content.decode()
    assert picture.startswith("<?xml")
    assert "Laju sekarang" in picture


@pytest.mark.usefixtures("cimahi")
def test_page_asks_a_fixed_number_of_questions(
    client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    client.get(CIMAHI, ASKED)

    with django_assert_num_queries(PAGE_QUERIES):
        client.get(CIMAHI, ASKED)


PAGE_QUERIES = 21


def test_short_history_is_no_pace(client: Client, places, administrator: User) -> None:
    ratio_norm(administrator)
    base("32.77", 4000)
    scheme()
    person("32.77", since=DAY - timedelta(days=200))

    page = page_of(client)

    assert headline_of(page) == "Kapan kekurangan 40 di Kota Cimahi tertutup belum dapat dikatakan."
    assert "Laju memerlukan catatan sedikitnya satu tahun." in page
    assert '<div class="garis-tahun">' not in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [({}, "belum melapor"), ({"kategori": "RELAWAN"}, "belum melapor")],
)
def test_who_has_not_reported_has_no_forecast(
    client: Client, places, asked: dict[str, str], said: str
) -> None:
    page = page_of(client, **asked)

    assert said in headline_of(page)
    assert 'id="rencana"' not in page


@pytest.mark.usefixtures("cimahi")
def test_without_a_need_the_people_are_still_foreseen(client: Client) -> None:
    page = page_of(client, CIMAHI.replace("32.77-kota-cimahi", "32-jawa-barat"), kategori="PEKSOS")
    below = page_of(client, reverse("coverage:forecast", args=["32.77.01-cimahi-selatan"]))

    assert '<div class="garis-tahun">' in page
    assert '<div class="garis-tahun">' not in below


@pytest.mark.usefixtures("cimahi")
def test_a_day_to_come_has_seen_nothing(client: Client) -> None:
    page = page_of(client, tanggal=f"{date.today().year + 2}-01-01")

    assert "Perkiraan dimulai dari hari ini, atau dari hari yang sudah lewat." in page
    assert '<div class="garis-tahun">' not in page


def test_addresses_lead_to_the_one_of_today(client: Client, places) -> None:
    moved = client.get(reverse("coverage:forecast", args=["32.77"]))
    assert (moved.status_code, moved["Location"]) == (301, CIMAHI)
    assert client.get(reverse("coverage:forecast", args=["99.99"])).status_code == 404
    assert client.get(reverse("coverage:forecast", args=["ID"])).status_code == 200
