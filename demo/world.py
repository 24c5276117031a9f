"""How many people of the synthetic world are where, and in which order they are generated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from demo.careers import CareerMaker
from demo.lives import Life
from demo.places import Office

PROVINCE_SHARE = 0.015


def lives(
    careers: CareerMaker, offices: Sequence[Office], provinces: Sequence[Office], workers: int
) -> Iterator[Life]:
    """Exactly `workers` lives: a few at the provinces' offices, the rest by weight."""
    at_provinces = min(round(workers * PROVINCE_SHARE), workers) if provinces else 0
    for province, count in shares(provinces, at_provinces, weight=lambda _province: 1):
        for number in range(count):
            yield careers.province_life(province, is_unit=number % 2 == 1)
    neighbours = {code: list(group) for code, group in groupby(offices, key=lambda office: office.province)}
    for office, count in shares(offices, workers - at_provinces, weight=weight_of):
        for _each in range(count):
            yield careers.life(office, neighbours[office.province])


def weight_of(office: Office) -> float:
    """The share of people of an office: by population, and by its number of kecamatan."""
    return office.population / 20_000 + 3 * len(office.districts)


def shares(
    offices: Sequence[Office], workers: int, *, weight: Callable[[Office], float]
) -> list[tuple[Office, int]]:
    """Workers by weight, with an exact sum: the largest remainders get what rounding left."""
    total = sum(map(weight, offices))
    exact = [(workers * weight(office) / total, office) for office in offices]
    floors = {office.code: int(part) for part, office in exact}
    left = workers - sum(floors.values())
    by_remainder = sorted(exact, key=lambda pair: (-(pair[0] % 1), pair[1].code))
    for _part, office in by_remainder[:left]:
        floors[office.code] += 1
    return [(office, floors[office.code]) for office in offices]
