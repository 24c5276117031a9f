"""Seats where they close most: against every other way in tiny worlds, and the page that shows it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.models import User
from certification.enums import Status
from coverage.forecast.seats import Taker, by_shortage, closed_by, equally, where_they_close_most
from tests.coverage.html_tables import table_headed
from tests.coverage.worlds import base, person, ratio_norm

A, B = Taker("A", needed=10, covered=2, closable=3), Taker("B", needed=10, covered=6, closable=4)


@st.composite
def some_takers(draw: st.DrawFn) -> list[Taker]:
    takers = []
    for code in "ABC"[: draw(st.integers(1, 3))]:
        needed = draw(st.integers(1, 6))
        covered = draw(st.integers(0, needed))
        takers.append(Taker(code, needed, covered, draw(st.integers(0, needed - covered))))
    return takers


def every_split(count: int, seats: int) -> Iterator[tuple[int, ...]]:
    if count == 1:
        yield from ((first,) for first in range(seats + 1))
        return
    for first in range(seats + 1):
        yield from ((first, *rest) for rest in every_split(count - 1, seats - first))


@given(some_takers(), st.integers(0, 7))
@settings(max_examples=40)
def test_no_other_way_closes_more(takers: list[Taker], seats: int) -> None:
    given_seats = where_they_close_most(takers, seats)
    best = max(
        closed_by(takers, dict(zip((each.code for each in takers), split, strict=True)))
        for split in every_split(len(takers), seats)
    )

    assert closed_by(takers, given_seats) == best == sum(given_seats.values())
    assert closed_by(takers, equally(takers, seats)) <= best
    assert closed_by(takers, by_shortage(takers, seats)) <= best


@given(some_takers(), st.integers(0, 7))
@settings(max_examples=40)
def test_plain_ways_give_every_seat(takers: list[Taker], seats: int) -> None:
    assert sum(equally(takers, seats).values()) == seats
    lacking = any(each.shortage for each in takers)
    assert sum(by_shortage(takers, seats).values()) == (seats if lacking else 0)


def test_lowest_coverage_comes_first() -> None:
    assert where_they_close_most([B, A], 2) == {"A": 2}
    assert where_they_close_most([B, A], 5) == {"A": 3, "B": 2}
    assert where_they_close_most([A, replace(A, code="0")], 1) == {"0": 1}


def test_seats_that_close_nothing_are_given_to_nobody() -> None:
    assert where_they_close_most([A, B], 50) == {"A": 3, "B": 4}
    assert equally([A, B], 5) == {"A": 3, "B": 2}
    assert by_shortage([A, B], 6) == {"A": 4, "B": 2}


# -- the page ------------------------------------------------------------------------------------


@pytest.fixture
def lampung(places, administrator: User) -> None:
    """Bandar Lampung lacks two and may examine one of three; its other people are not looked at here."""
    ratio_norm(administrator)
    base("18.71", 400)
    for status in (Status.CERTIFIED, Status.CERTIFIED, Status.NEVER_CERTIFIED, Status.LAPSED):
        person("18.71", status=status)


@pytest.mark.usefixtures("lampung")
def test_page_places_seats_and_opens_exactly_the_people(
    client_for: Callable[[User | None], Client], province_officer: User
) -> None:
    client = client_for(province_officer)
    response = client.get(reverse("coverage:seats"), {"kursi": "5", "tanggal": "2026-06-30"})

    html = response.content.decode()
    (row,) = table_headed(html, "Wilayah", "Kursi")
    assert row[1:3] == ["2", "50%"]
    assert row[4:] == ["2", "5", "−3", "5", "100%"]
    assert "5 kursi menutup 2 kekurangan jika semua lulus" in html
    never, lapsed = re.findall(r'href="(/kerja/tenaga/\?hitung[^"]*)"', html.replace("&amp;", "&"))
    for url in (never, lapsed):
        listed = client.get(url)
        assert listed.context["listing"].total == 1


@pytest.mark.usefixtures("lampung")
def test_who_sees_totals_gets_no_list_of_people(
    client_for: Callable[[User | None], Client], chapter_viewer: User
) -> None:
    response = client_for(chapter_viewer).get(reverse("coverage:seats"), {"tanggal": "2026-06-30"})

    assert "1 belum pernah bersertifikat, 1 berakhir" in response.content.decode()
    assert "kerja/tenaga/?hitung" not in response.content.decode()


@pytest.mark.usefixtures("lampung")
def test_file_holds_the_same_numbers(
    client_for: Callable[[User | None], Client], province_officer: User
) -> None:
    response = client_for(province_officer).get(
        reverse("coverage:seats-csv"), {"kursi": "5", "tanggal": "2026-06-30"}
    )

    lines = response.content.decode().splitlines()
    assert lines[1] == "18.71,Kota Bandar Lampung,4,2,2,2,5,5"


def test_page_without_a_gap_says_what_is_missing(
    client_for: Callable[[User | None], Client], operator: User
) -> None:
    response = client_for(operator).get(reverse("coverage:seats"), {"kursi": "banyak"})

    text = response.content.decode()
    assert "Kursi belum dapat dibagi" in text
    assert "Tulis bilangan bulat" in text


def test_a_region_outside_the_scope_is_not_there(
    client_for: Callable[[User | None], Client], operator: User
) -> None:
    assert client_for(operator).get(reverse("coverage:seats"), {"wilayah": "18.71"}).status_code == 404


@pytest.mark.usefixtures("lampung")
def test_page_asks_as_much_for_three_regions_as_for_one(
    client_for: Callable[[User | None], Client],
    province_officer: User,
    django_assert_num_queries: Callable[..., object],
) -> None:
    client, asked = client_for(province_officer), {"tanggal": "2026-06-30"}
    client.get(reverse("coverage:seats"), asked)
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(reverse("coverage:seats"), asked)

    for office in ("18.01", "18.02"):
        base(office, 300)
        person(office)
    client.get(reverse("coverage:seats"), asked)
    with django_assert_num_queries(PAGE_QUERIES):
        page = client.get(reverse("coverage:seats"), asked).content.decode()
    assert len(table_headed(page, "Wilayah", "Kursi")) == 3


PAGE_QUERIES = 21
