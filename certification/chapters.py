"""Which boards of the association are known in a part of the country.

A board is known from a source, as of a day. That none is recorded for a kabupaten/kota means that
nobody has reported one, never that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from accounts.roles import Permission
from certification.enums import ChapterLevel
from certification.models import Assembly, Chapter
from regions.codes import ancestor_codes
from regions.enums import Level
from regions.models import Region

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class ProvinceBoards:
    """A province: its DPD, and each kabupaten/kota of the user's scope with its DPC, if one is known."""

    province: Region
    board: Chapter | None
    branches: list[tuple[Region, Chapter | None]]

    @property
    def branches_known(self) -> int:
        return sum(1 for _region, branch in self.branches if branch)


@dataclass(frozen=True)
class Boards:
    national: Chapter | None
    provinces: list[ProvinceBoards]
    assemblies: list[Assembly]


def boards_of(user: User, on: date) -> Boards:
    """The boards that live on the day in the user's regions; five queries, however many regions."""
    scope = Region.objects.visible_to(user, Permission.COVERAGE_VIEW)
    regencies = list(scope.level(Level.REGENCY).order_by("code"))
    codes = {ancestor_codes(row.code)[0] for row in regencies}
    provinces = Region.objects.public().level(Level.PROVINCE).filter(code__in=codes).order_by("code")
    shown = codes | {row.code for row in regencies}
    living = {
        (row.level, row.region_id): row
        for row in _living(on).filter(Q(region__isnull=True) | Q(region__in=shown))
    }
    assemblies = Assembly.objects.public().select_related("chapter__region")
    return Boards(
        national=living.get((ChapterLevel.DPP, None)),
        provinces=[
            ProvinceBoards(
                province,
                living.get((ChapterLevel.DPD, province.code)),
                [
                    (row, living.get((ChapterLevel.DPC, row.code)))
                    for row in regencies
                    if row.code.startswith(province.code)
                ],
            )
            for province in provinces
        ],
        assemblies=list(assemblies.filter(chapter__in=[row.pk for row in living.values()])),
    )


def _living(on: date) -> QuerySet[Chapter]:
    return Chapter.objects.public().filter(
        Q(established_on__isnull=True) | Q(established_on__lte=on),
        Q(dissolved_on__isnull=True) | Q(dissolved_on__gt=on),
    )
