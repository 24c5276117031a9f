"""Data quality by rule: one number for page, home and province, and each opens its rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification.quality.rules import RULES
from core.ui.formats import percent, short_date
from coverage.monitors.nation import NationPage
from coverage.monitors.quality import QualityPage
from coverage.monitors.trust_page import TrustPage
from coverage.question import Question
from regions.models import Region
from tests.coverage.html_tables import tables
from tests.coverage.worlds import person

pytestmark = pytest.mark.django_db

ADDRESS = "/kerja/mutu/"
PEOPLE = re.compile(r'href="/kerja/tenaga/(RP-[\w-]+)/"')
ClientFor = Callable[[User | None], Client]


@pytest.fixture
def people() -> None:
    """Bandar Lampung keeps two incomplete records, one without a place; Metro one, with a place."""
    person("18.71", place="18.71.01")
    person("18.71")
    person("18.72", place="18.72.01")
    person("32.77")


def links_of(page: str) -> list[tuple[int, str]]:
    """Every number of the page that opens the list of people, with its address."""
    found = re.findall(r'<a href="(/kerja/tenaga/\?finding=[^"]+)">([\d.]+)<', page)
    return [(int(count.replace(".", "")), unescape(url)) for url, count in found]


def test_every_number_opens_exactly_its_rows(
    people: None, province_officer: User, client_for: ClientFor
) -> None:
    client = client_for(province_officer)
    links = links_of(client.get(ADDRESS).content.decode())
    assert len(links) > len(RULES) / 2
    for count, url in links:
        assert len(set(PEOPLE.findall(client.get(url).content.decode()))) == count, url


def test_the_sentence_counts_each_record_once(
    people: None, province_officer: User, client_for: ClientFor
) -> None:
    page = client_for(province_officer).get(ADDRESS).content.decode()
    assert "Pada 1 dari 3 data ada temuan berat." in page
    assert "0% dari isian" in page


def test_offices_are_compared_by_one_rule(
    people: None, province_officer: User, client_for: ClientFor
) -> None:
    page = client_for(province_officer).get(ADDRESS, {"aturan": "UNPLACED"}).content.decode()
    offices = tables(page)[-1][1:]
    assert [(row[0], row[1], row[3], row[4]) for row in offices] == [
        ("Kota Bandar Lampung", "1: Kota Bandar Lampung", "50%", "2"),
        ("Kota Metro", "0", "0%", "1"),
    ]


def test_the_office_itself_sees_the_same_numbers_as_its_province(
    people: None, other_operator: User, province_officer: User
) -> None:
    office = Region.objects.get(code="18.71")
    on = Question.usual().today
    own = QualityPage(office, on, user=other_operator)
    above = QualityPage(office, on, user=province_officer)
    assert own.findings == above.findings
    assert own.findings.records == 2


def test_the_home_counts_incomplete_records_as_the_page_does(
    people: None, other_operator: User, client_for: ClientFor
) -> None:
    client = client_for(other_operator)
    home = client.get("/kerja/").content.decode()
    assert "2 data orang belum lengkap" in home
    page = client.get(ADDRESS).content.decode()
    assert "2 data belum lengkap." in page
    assert "/kerja/tenaga/?incomplete=true&amp;office=18.71" in home
    assert "/kerja/tenaga/?incomplete=true&amp;office=18.71" in page
    numbers = {unescape(url): count for url, count in re.findall(r'<a href="([^"]+)">(\d+)<', page)}
    assert numbers["/kerja/tenaga/?finding=NIK_MISSING&office=18.71"] == "2"


def test_who_may_see_no_person_sees_plain_numbers(
    people: None, chapter_viewer: User, client_for: ClientFor
) -> None:
    page = client_for(chapter_viewer).get(ADDRESS).content.decode()
    assert "Pada 1 dari 3 data ada temuan berat." in page
    assert "/kerja/tenaga/" not in page
    assert "Sampel bulan ini" not in page


def test_who_sees_the_whole_country_chooses_a_province(
    people: None, administrator: User, client_for: ClientFor
) -> None:
    client = client_for(administrator)
    page = client.get(ADDRESS).content.decode()
    assert "Pada 2 dari 4 data ada temuan berat." in page
    assert 'href="?wilayah=18"' in page
    assert 'href="?wilayah=11"' in page
    assert "/kerja/tenaga/" not in page
    assert "Pada 1 dari 3 data" in client.get(ADDRESS, {"wilayah": "18"}).content.decode()


def test_provinces_are_compared_the_lowest_score_first(
    people: None, administrator: User, client_for: ClientFor
) -> None:
    """Metro has nothing grave; Bandar Lampung and Cimahi have each one record without a place."""
    page = client_for(administrator).get(ADDRESS).content.decode()
    provinces = tables(page)[0][1:3]
    nation = NationPage(timezone.localdate(), user=administrator)
    scores = {row.found.office.code: percent(row.score) for row in nation.provinces}
    today = short_date(timezone.localdate())
    told = [[re.sub(f": {row[0]}", "", cell) for cell in row] for row in provinces]
    assert [(row[0], row[1], row[2], row[3], row[4], row[6], row[7]) for row in told] == [
        ("Jawa Barat", scores["32"], "1 dari 27", today, "1", "100%", "1"),
        ("Lampung", scores["18"], "2 dari 15", today, "1", "33%", "3"),
    ]


def test_the_score_of_a_province_is_the_mean_of_its_offices(people: None, administrator: User) -> None:
    today = timezone.localdate()
    nation = NationPage(today, user=administrator)
    for row in nation.provinces:
        offices = [each.score for each in TrustPage(row.found.office, today).scored if each.score is not None]
        mean = sum(offices, Decimal(0)) / len(offices)
        assert row.score == mean.quantize(Decimal("0.01"), ROUND_DOWN)
    assert nation.findings.records == 4


def test_every_number_of_the_nation_opens_the_offices_that_sum_to_it(
    people: None, administrator: User, client_for: ClientFor
) -> None:
    person("32.73")
    client = client_for(administrator)
    page = client.get(ADDRESS, {"aturan": "UNPLACED"}).content.decode()
    links = re.findall(r'<a href="(/kerja/mutu/\?wilayah=\d\d[^"]*)">(\d+)<', page)
    assert len(links) == 4
    for url, count in links:
        offices = tables(client.get(unescape(url)).content.decode())[-1][1:]
        column = 1 if "aturan" in url else 4
        assert sum(int(row[column].split(":")[0]) for row in offices) == int(count), url


def test_one_rule_orders_the_provinces_by_its_share(people: None, administrator: User) -> None:
    page = NationPage(timezone.localdate(), user=administrator, rule="UNPLACED")
    shares = [row.found.share for row in page.provinces]
    assert shares == sorted(shares, key=lambda share: -(share or 0))


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_the_nation_costs_the_same_however_many_records(
    count: int,
    administrator: User,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _each in range(count):
        person("18.71", place="18.71.01")
        person("32.77", place="32.77.01")
    client = client_for(administrator)
    client.get(ADDRESS)  # brings the spans up to date
    with django_assert_num_queries(27):
        client.get(ADDRESS)


@pytest.mark.parametrize("code", ["32", "18.71.01", "x"])
def test_outside_the_scope_and_below_an_office_nothing_is_found(
    code: str, province_officer: User, client_for: ClientFor
) -> None:
    assert client_for(province_officer).get(ADDRESS, {"wilayah": code}).status_code == 404


def test_an_empty_registry_says_so(province_officer: User, client_for: ClientFor) -> None:
    page = client_for(province_officer).get(ADDRESS).content.decode()
    assert "Belum ada data yang diperiksa" in page
    assert tables(page) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_records(
    count: int,
    province_officer: User,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _each in range(count):
        person("18.71", place="18.71.01")
        person("18.72", place="18.72.01")
    client = client_for(province_officer)
    with django_assert_num_queries(14):
        client.get(ADDRESS)


def test_only_who_verifies_is_sent_to_the_checking(people: None, verifier: User, operator: User) -> None:
    office = Region.objects.get(code="32.77")
    on = Question.usual().today

    def mended_at(user: User) -> dict[str, str]:
        groups = QualityPage(office, on, user=user).groups
        return {row.rule.code: row.mend_url for _severity, rows in groups for row in rows}

    assert mended_at(verifier)["UNVERIFIED"] == "/kerja/verifikasi-berkas/"
    assert mended_at(operator)["UNVERIFIED"] == ""
    assert mended_at(operator)["OVERLAPPING"] == "/kerja/penugasan/tumpang-tindih/"
