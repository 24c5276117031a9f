"""The dated figures to which norms are applied: base figures of regions, and organizations counted here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext as _

from regions.codes import LENGTHS
from regions.models import IndicatorValue
from registry.enums import OrganizationKind
from registry.models import Organization

if TYPE_CHECKING:
    from coverage.models import Norm
    from regions.querysets import RegionQuerySet


@dataclass(frozen=True)
class Base:
    """The dated figure to which a norm was applied. `norm_unit`: the unit that the norm uses.

    `base_on` is None if no figure has a date: units counted once each, or organizations counted for the day.
    """

    value: int
    unit: str
    base_on: date | None
    source: str
    is_example: bool = False
    norm_unit: str = ""
    stale_after_years: int = 0

    def is_stale_on(self, day: date) -> bool:
        """Whether the figure is older on the day than its indicator allows."""
        return self.base_on is not None and is_older(self.base_on, self.stale_after_years, day)


def is_older(base_on: date, years: int, day: date) -> bool:
    """Whether more than `years` lie between the days. A figure of 29 February becomes older on 1 March."""
    return (day.year - base_on.year, day.month, day.day) > (years, base_on.month, base_on.day)


def bases_of(
    norm: Norm, indicator_id: str, regions: RegionQuerySet | None, on: date, *, norm_unit: str
) -> dict[str, Base]:
    """The newest figure of each unit, by code; without `regions` that of the nation.

    A figure in another unit than the norm's is left out, unless the norm gives a reason to use it.
    """
    values = IndicatorValue.objects.filter(indicator=indicator_id)
    values = values.filter(region=None) if regions is None else values.filter(region__in=regions)
    return {
        value.place_code: _base(value, norm_unit)
        for value in values.select_related("indicator").latest_on(on)
        if value.unit == norm_unit or norm.other_unit_reason
    }


def _base(value: IndicatorValue, norm_unit: str) -> Base:
    return Base(
        value.value,
        value.unit,
        value.base_on,
        value.source,
        value.is_example,
        norm_unit,
        value.indicator.stale_after_years,
    )


def organization_bases(norm: Norm, units: Iterable[str], on: date) -> dict[str, Base]:
    """The number of organizations of the norm's kind on the day, for each unit that has any.

    A unit without organizations is left out: nobody has confirmed that there are none.
    """
    length = next(length for length, level in LENGTHS.items() if level == norm.unit_level)
    wanted = set(units)
    label = str(OrganizationKind(norm.organization_kind).label)
    return {
        code: Base(count, label, None, _("organisations recorded in the registry"), norm_unit=label)
        for code, count in _counted(norm.organization_kind, length, on)
        if code in wanted
    }


def _counted(kind: str, length: int, on: date) -> Iterable[tuple[str, int]]:
    counted = (
        Organization.objects.existing_on(on)
        .filter(kind=kind)
        .alias(code_length=Length("location_id"))
        .filter(code_length__gte=length)
        .values_list(Substr("location_id", 1, length))
        .annotate(count=Count("pk"))
        .order_by()
    )
    return list(counted)


def every_unit(norm: Norm) -> Base:
    """The base of a norm that counts its units: 1 for each unit."""
    return Base(1, norm.unit, None, norm.legal_source, norm_unit=norm.unit)
