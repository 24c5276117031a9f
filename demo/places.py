"""The offices of the synthetic world and the places below them, read once from the regions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import cycle

from regions.enums import Kind, Level
from regions.models import Region
from regions.querysets import code_within

CIMAHI = "32.77"
FIRST_REGIONS = ("17", "18", "36", CIMAHI)
# A kabupaten without a figure still has an office; it gets the weight of a small one.
SMALL = 50_000


@dataclass
class Office:
    """The Dinas Sosial of a kabupaten/kota, or of a province, and where its people can be posted."""

    code: str
    name: str
    population: int
    districts: list[str] = field(default_factory=list)
    wards: list[str] = field(default_factory=list)
    villages: list[str] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)  # kecamatan where its people live

    def __post_init__(self) -> None:
        self._turns: dict[str, cycle[str]] = {}

    @property
    def province(self) -> str:
        return self.code[:2]

    @property
    def digits(self) -> str:
        return self.code.replace(".", "")

    def next_district(self) -> str:
        return self._next("districts", self.districts)

    def next_ward(self) -> str:
        """The next kelurahan in turn; a desa if there is none."""
        return self._next("wards", self.wards or self.villages)

    def next_village(self) -> str:
        return self._next("villages", self.villages)

    def _next(self, name: str, codes: list[str]) -> str:
        if not codes:
            return self.code
        return next(self._turns.setdefault(name, cycle(codes)))


def regency_offices(codes: Iterable[str]) -> list[Office]:
    """The offices of all kabupaten/kota at or below the codes, in the order of their codes."""
    within = code_within("code", codes)
    below: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    lower = Region.objects.public().filter(within, level__in=[Level.DISTRICT, Level.VILLAGE])
    for code, kind in lower.order_by("code").values_list("code", "kind"):
        below[code[:5]][kind].append(code)
    regencies = Region.objects.public().filter(within, level=Level.REGENCY).order_by("code")
    return [
        Office(
            code=region.code,
            name=region.name,
            population=region.population or SMALL,
            districts=below[region.code][Kind.KECAMATAN],
            homes=below[region.code][Kind.KECAMATAN],
            wards=below[region.code][Kind.KELURAHAN],
            villages=below[region.code][Kind.DESA] or below[region.code][Kind.KELURAHAN],
        )
        for region in regencies
    ]


def province_offices(codes: Iterable[str]) -> list[Office]:
    """The offices of the provinces of the codes. Their people are posted at the province as a whole."""
    homes = defaultdict(list)
    provinces = Region.objects.public().filter(code__in={code[:2] for code in codes}).order_by("code")
    within = code_within("code", provinces.values_list("code", flat=True))
    districts = Region.objects.public().filter(within, level=Level.DISTRICT).order_by("code")
    for code in districts.values_list("code", flat=True):
        homes[code[:2]].append(code)
    return [
        Office(region.code, f"Provinsi {region.name}", region.population or SMALL, homes=homes[region.code])
        for region in provinces
    ]
