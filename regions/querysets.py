"""Queries on the tree of regions, and the one scope through which rows with a region are reached.

Codes have dots and a fixed width (`32`, `32.77`, `32.77.01`, `32.77.01.1001`), so a prefix match on a
well-formed code never matches a neighbour. A malformed code matches nothing.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Protocol, Self

from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Length
from django.utils import timezone

from regions.codes import NATION_CODE, ancestor_codes, is_region_code
from regions.enums import Level
from regions.names import readings


class HasRegionCodes(Protocol):
    """A user, or anything else that has permissions in regions."""

    def region_codes(self, permission: Any) -> frozenset[str]:
        """Codes of the regions that `permission` is granted for; "" is the whole country."""


def code_within(path: str, codes: Iterable[str]) -> Q:
    """The condition that the code at `path` is one of `codes` or lies below one.

    "" and "ID" are the whole country. No code, or none that is well formed, matches nothing. The whole
    country is a true condition and not an empty one: an empty Q would vanish when joined by "or".
    """
    condition = Q(pk__in=[])
    for code in codes:
        if code in ("", NATION_CODE):
            return Q(Value(True))
        if is_region_code(code):
            condition |= Q(**{f"{path}__startswith": code})
    return condition


def in_scope(field: str, codes: Iterable[str]) -> Q:
    """The condition that the region behind the foreign key `field` is one of `codes` or lies below."""
    return code_within(f"{field}__code", codes)


class RegionScopedQuerySet(models.QuerySet):
    """Rows that belong to a region. `visible_to` is the only way for staff to reach them."""

    region_field = "region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Rows in the regions for which `user` has `permission`; without an assignment none."""
        return self.filter(in_scope(self.region_field, user.region_codes(permission)))

    def under(self, code: str) -> Self:
        """Rows of the region `code` and of everything below it; "ID" is every row."""
        return self.filter(in_scope(self.region_field, [code]))


class RegionQuerySet(models.QuerySet):
    """The tree. A region is public; the choices of a person are narrowed by `visible_to`."""

    def public(self) -> Self:
        """The regions that exist today; former ones can be reached only by their code."""
        return self.valid_on(timezone.localdate())

    def valid_on(self, day: dt.date) -> Self:
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day),
            Q(valid_until=None) | Q(valid_until__gte=day),
        )

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Today's regions for which `user` has `permission`, with everything below them."""
        return self.public().filter(code_within("code", user.region_codes(permission)))

    def labels(self, codes: Iterable[str | None]) -> dict[str, str]:
        """Labels by code; a code without a region is left out."""
        found: Iterable[Any] = self.filter(code__in={*codes} - {None})
        return {region.code: region.label for region in found}

    def level(self, level: Level) -> Self:
        return self.filter(level=level)

    def under(self, code: str) -> Self:
        """The region `code` and everything below it; "ID" is every region."""
        return self.filter(code_within("code", [code]))

    def children_of(self, code: str) -> Self:
        """The direct children of `code`; those of "ID" are the provinces."""
        if code == NATION_CODE:
            return self.level(Level.PROVINCE)
        return self.filter(parent=code)

    def large(self) -> Self:
        """Provinces, regencies and cities: few enough to be offered by name."""
        return self.filter(level__in=[Level.PROVINCE, Level.REGENCY]).order_by("code")

    def resembling(self, text: str) -> Self:
        """Regions whose names contain the typed text, the larger ones first. Only letters and digits
        count."""
        holds, begins = Q(pk__in=[]), Q(pk__in=[])
        for key, kinds in readings(text):
            of_kind = Q(kind__in=kinds) if kinds else Q()
            holds |= Q(match_key__contains=key) & of_kind
            begins |= Q(match_key__startswith=key) & of_kind
        return self.filter(holds).order_by(Length("code"), Case(When(begins, then=0), default=1), "code")

    def ancestors_of(self, code: str) -> Self:
        """The regions above `code`, the province first, without the region itself and the nation."""
        return self.filter(code__in=ancestor_codes(code)).order_by("code")


class IndicatorValueQuerySet(RegionScopedQuerySet):
    def public(self) -> Self:
        """Every dated base figure: all are published with their source."""
        return self.all()

    def latest_on(self, day: dt.date) -> Self:
        """Per region and indicator, the newest value with `base_on` on or before `day`, in one query.

        Before the first value there is none. If two sources give the same date, the one entered last is
        taken. Narrow to regions and indicators before calling: the result is already chosen.
        """
        return (
            self.filter(base_on__lte=day)
            .order_by("region_id", "indicator_id", "-base_on", "-pk")
            .distinct("region_id", "indicator_id")
        )
