"""No closed cell of a personal breakdown can be solved back from all that is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from certification.enums import Status
from coverage.answer import coverage
from coverage.personal.breakdown import Breakdown, breakdowns, counted_day
from coverage.personal.closing import Columns, Region, closed_columns
from coverage.personal.hiding import SMALLEST
from registry.enums import EmploymentStatus, Sex
from registry.models import Worker
from tests.coverage.worlds import DAY, person, scheme

Vector = tuple[int, ...]


def region(counts: Vector, below: Mapping[str, Region] | None = None, own: Vector = ()) -> Region:
    return Region(counts, below or {}, own)


def tree(provinces: Mapping[str, Mapping[str, Vector]], width: int) -> Region:
    """A nation of provinces; the key "" is of those recorded for the province itself."""
    made = {}
    for code, regencies in provinces.items():
        below = {name: region(counts) for name, counts in regencies.items() if name}
        own = regencies.get("", (0,) * width)
        made[code] = region(added([*regencies.values()], width), below, own)
    return region(added([each.counts for each in made.values()], width), made)


def added(rows: list[Vector], width: int) -> Vector:
    return tuple(sum(row[column] for row in rows) for column in range(width))


# -- an attacker: every world that agrees with what is published ------------------------------------------


def vectors(total: int, shown: Mapping[int, int], width: int) -> set[Vector]:
    """What one region may be: its total is public, its open cells are known."""
    free = [column for column in range(width) if column not in shown]
    rest = total - sum(shown.values())
    found = set()
    for parts in splits(rest, len(free)):
        cells = dict(zip(free, parts, strict=True)) | dict(shown)
        found.add(tuple(cells[column] for column in range(width)))
    return found


def splits(total: int, parts: int) -> Iterator[Vector]:
    if parts <= 1:
        if parts or not total:
            yield (total,) * parts
        return
    for first in range(total + 1):
        for rest in splits(total - first, parts - 1):
            yield first, *rest


def sums(options: list[set[Vector]], width: int) -> set[Vector]:
    found = {(0,) * width}
    for each in options:
        found = {tuple(map(sum, zip(one, two, strict=True))) for one in found for two in each}
    return found


def open_cells(counts: Vector, closed: Columns) -> dict[int, int]:
    return {column: count for column, count in enumerate(counts) if column not in closed}


def agrees(vector: Vector, counts: Vector, closed: Columns) -> bool:
    return all(vector[column] == count for column, count in open_cells(counts, closed).items())


def possible(nation: Region, closed: Mapping[str, Columns], leaf: tuple[str, str] | str) -> set[Vector]:
    """Every vector that a province or one of its kab/kota may have, whatever the others are."""
    width = len(nation.counts)
    provinces: dict[str, dict[Vector, set[Vector]]] = {}
    for code, province in nation.below.items():
        options = {
            name: vectors(sum(each.counts), open_cells(tuple(each.counts), closed[name]), width)
            for name, each in province.below.items()
        }
        own = vectors(sum(province.unallocated), {}, width) if province.unallocated else {(0,) * width}
        by_sum: dict[Vector, set[Vector]] = {}
        asked = leaf[1] if isinstance(leaf, tuple) and leaf[0] == code else None
        others = sums([*(each for name, each in options.items() if name != asked), own], width)
        for one in options[asked] if asked else {(0,) * width}:
            for rest in others:
                whole = tuple(map(sum, zip(one, rest, strict=True)))
                if agrees(whole, tuple(province.counts), closed[code]):
                    by_sum.setdefault(whole, set()).add(one if asked else whole)
        provinces[code] = by_sum
    asked_province = leaf[0] if isinstance(leaf, tuple) else leaf
    others = sums([set(each) for code, each in provinces.items() if code != asked_province], width)
    found: set[Vector] = set()
    for whole, inside in provinces[asked_province].items():
        if any(
            agrees(tuple(map(sum, zip(whole, rest, strict=True))), tuple(nation.counts), closed["ID"])
            for rest in others
        ):
            found |= inside
    return found


def check_hidden(nation: Region) -> None:
    closed = closed_columns("ID", nation)
    for code, province in nation.below.items():
        leaves: list[tuple[tuple[str, str] | str, str, Region]] = [(code, code, province)]
        leaves += [((code, name), name, each) for name, each in province.below.items()]
        for leaf, name, each in leaves:
            assert not any(
                0 < count < SMALLEST for count in open_cells(tuple(each.counts), closed[name]).values()
            )
            if not closed[name] or not sum(each.counts):
                continue
            worlds = possible(nation, closed, leaf)
            assert tuple(each.counts) in worlds
            for column in closed[name]:
                values = [world[column] for world in worlds]
                assert max(values) - min(values) >= min(SMALLEST, sum(each.counts)), (name, column, closed)


# -- the closing ------------------------------------------------------------------------------------------

cells = st.integers(0, 8)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.tuples(cells, cells), min_size=1, max_size=3), min_size=1, max_size=3))
def test_two_values_cannot_be_solved_back(drawn: list[list[Vector]]) -> None:
    check_hidden(tree(named(drawn), 2))


small = st.integers(0, 6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.tuples(small, small, small), min_size=1, max_size=2), min_size=1, max_size=2))
def test_three_values_cannot_be_solved_back(drawn: list[list[Vector]]) -> None:
    check_hidden(tree(named(drawn), 3))


def named(drawn: list[list[Vector]]) -> dict[str, dict[str, Vector]]:
    """The last of each province's vectors, where it has several, is of those recorded for itself."""
    return {
        f"P{place}": {
            ("" if number and number == len(regencies) - 1 else f"P{place}.{number}"): counts
            for number, counts in enumerate(regencies)
        }
        for place, regencies in enumerate(drawn)
    }


def test_one_small_cell_closes_a_second_one() -> None:
    assert closed_columns("ID", region((3, 40, 7, 12))) == {"ID": frozenset({0, 2})}


def test_a_zero_is_closed_as_a_small_number_is() -> None:
    """Shown, it would say that all of them are of the other kind."""
    assert closed_columns("ID", region((0, 9))) == {"ID": frozenset({0, 1})}


def test_a_large_table_is_open() -> None:
    nation = tree({"A": {"A1": (20, 30), "A2": (15, 9)}, "B": {"B1": (8, 8)}}, 2)
    assert set(closed_columns("ID", nation).values()) == {frozenset()}


def test_a_closed_cell_closes_one_beside_it_and_one_in_another_region() -> None:
    """A1 has 2 women: its men, and the cells of one other region, cannot be shown either."""
    nation = tree({"A": {"A1": (2, 20), "A2": (10, 30), "A3": (40, 12)}, "B": {"B1": (30, 30)}}, 2)
    closed = closed_columns("ID", nation)

    assert closed["A1"] == frozenset({0, 1})
    assert sorted(name for name, columns in closed.items() if columns) == ["A1", "A2"]


def test_the_only_region_of_a_province_is_as_open_as_the_province() -> None:
    nation = tree({"A": {"A1": (20, 30)}, "B": {"B1": (3, 9), "B2": (22, 31)}}, 2)
    closed = closed_columns("ID", nation)

    assert closed["A"] == closed["A1"] == frozenset()
    assert closed["B1"] == closed["B2"] == frozenset({0, 1})


# -- read from the registry --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "day"),
    [
        (date(2026, 6, 30), date(2026, 6, 30)),
        (date(2026, 11, 22), date(2026, 6, 30)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2026, 6, 29), date(2025, 12, 31)),
    ],
)
def test_the_tables_speak_of_the_end_of_a_half_year(on: date, day: date) -> None:
    assert counted_day(on) == day


def people(place: str, women: int, men: int, **fields: object) -> None:
    for sex, count in ((Sex.FEMALE, women), (Sex.MALE, men)):
        for _each in range(count):
            made = person(place[:5], place=place, status=Status.CERTIFIED)
            Worker.objects.filter(pk=made.pk).update(sex=sex, **fields)


def by_sex(code: str, on: date = DAY) -> Breakdown:
    cache.clear()
    return next(each for each in breakdowns(code, "PEKSOS", on) if each.attribute.name == "jenis-kelamin")


@pytest.fixture
def offices(db: None) -> None:
    scheme()
    people("32.77", 7, 6)
    people("18.71", 9, 8, birth_date=date(1990, 1, 1), employment_status=EmploymentStatus.PNS)
    people("18.01", 6, 1)
    people("17.71.01", 0, 6)
    person("32.77", place="32.77")


@pytest.mark.django_db
def test_counts_are_those_present_and_those_of_whom_nothing_is_recorded(offices: None) -> None:
    nation = by_sex("ID")

    assert [share.count for share in nation.shares] == [22, 21]
    assert (nation.known, nation.unknown) == (43, 1)
    assert nation.known + nation.unknown == coverage("ID", "PEKSOS", DAY).present


@pytest.mark.django_db
def test_small_cells_are_closed_on_the_page_in_the_file_and_in_the_picture(offices: None) -> None:
    cache.clear()
    page = Client().get("/wilayah/18.01-kab-lampung-selatan/", {"tanggal": DAY}).content.decode()
    asked = {"wilayah": "18.01", "kategori": "PEKSOS", "tanggal": DAY}
    table = Client().get("/gambar/jenis-kelamin.csv", asked).content.decode()
    picture = Client().get("/gambar/jenis-kelamin.svg", asked).content.decode()

    assert "Perempuan ditutup, Laki-laki ditutup; tidak tercatat 0." in page
    assert table.splitlines()[1:] == ["Perempuan,,ditutup", "Laki-laki,,ditutup", "Tidak tercatat,0,"]
    assert "ditutup" in picture
    assert not {">6<", ">1<"} & {f">{part}<" for part in picture.replace("<", ">").split(">")}


@pytest.mark.django_db
def test_a_day_inside_a_half_year_shows_nobody_who_came_since(offices: None) -> None:
    before = by_sex("32.77")
    for _each in range(5):
        made = person("32.77", place="32.77", since=date(2026, 7, 5))
        Worker.objects.filter(pk=made.pk).update(sex=Sex.FEMALE)

    assert by_sex("32.77", date(2026, 9, 1)) == before


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["32.77.01", "32.77.01.1001"])
def test_below_a_city_there_is_no_breakdown(offices: None, code: str) -> None:
    assert breakdowns(code, "PEKSOS", DAY) == []


@pytest.mark.django_db
def test_an_empty_registry_has_no_breakdown(db: None) -> None:
    cache.clear()
    assert breakdowns("ID", "PEKSOS", DAY) == []


@pytest.mark.django_db
def test_every_attribute_adds_up_to_the_people(offices: None) -> None:
    cache.clear()
    for code, found in product(("ID", "18", "18.71"), range(3)):
        each = breakdowns(code, "PEKSOS", DAY)[found]
        assert each.known + each.unknown == coverage(code, "PEKSOS", DAY).present
