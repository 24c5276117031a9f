"""Which boards of the association are known in a part of the country.

A board is known from a source, as of a day. If none is recorded for a kabupaten/kota, nobody has reported
one; it does not mean that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F, Q, QuerySet

from accounts.roles import Permission
from certification.enums import ChapterLevel
from certification.models import Assembly, Chapter
from regions.codes import NATION_CODE, ancestor_codes
from regions.enums import Level
from regions.models import Region

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Branch:
    """A kabupaten/kota: its DPC, if one is known, else the board that looks after it, if one does."""

    region: Region
    board: Chapter | None
    served_by: Chapter | None = None


@dataclass(frozen=True)
class ProvinceBoards:
    """A province: its DPD, and each kabupaten/kota of the user's scope."""

    province: Region
    board: Chapter | None
    branches: list[Branch]

    @property
    def branches_known(self) -> int:
        return sum(1 for branch in self.branches if branch.board)

    @property
    def without_branch(self) -> list[Branch]:
        """Where no DPC is known, and no other board looks after the region."""
        return [branch for branch in self.branches if not (branch.board or branch.served_by)]


@dataclass(frozen=True)
class Boards:
    national: Chapter | None
    provinces: list[ProvinceBoards]
    assemblies: list[Assembly]


def boards_of(user: User, on: date, code: str = NATION_CODE) -> Boards:
    """The boards that live on the day in the user's regions at or below `code`; six queries, however many."""
    scope = Region.objects.visible_to(user, Permission.COVERAGE_VIEW).under(code)
    regencies = list(scope.level(Level.REGENCY).order_by("code"))
    codes = {ancestor_codes(row.code)[0] for row in regencies}
    provinces = Region.objects.public().level(Level.PROVINCE).filter(code__in=codes).order_by("code")
    shown = codes | {row.code for row in regencies}
    living = {
        (row.level, row.region_id): row
        for row in _living(on).filter(Q(region__isnull=True) | Q(region__in=shown))
    }
    serving = _serving(on, shown)
    assemblies = Assembly.objects.public().select_related("chapter__region")
    return Boards(
        national=living.get((ChapterLevel.DPP, None)),
        provinces=[
            ProvinceBoards(
                province,
                living.get((ChapterLevel.DPD, province.code)),
                [
                    Branch(row, living.get((ChapterLevel.DPC, row.code)), serving.get(row.code))
                    for row in regencies
                    if row.code.startswith(province.code)
                ],
            )
            for province in provinces
        ],
        assemblies=list(assemblies.filter(chapter__in=[row.pk for row in living.values()])),
    )


def _serving(on: date, codes: set[str]) -> dict[str, Chapter]:
    """By kabupaten/kota: the board of another region that looks after it too."""
    chapters = _living(on).filter(also_serves__in=codes).select_related("region")
    return {chapter.serves: chapter for chapter in chapters.annotate(serves=F("also_serves"))}


def _living(on: date) -> QuerySet[Chapter]:
    return Chapter.objects.public().filter(
        Q(established_on__isnull=True) | Q(established_on__lte=on),
        Q(dissolved_on__isnull=True) | Q(dissolved_on__gt=on),
    )
