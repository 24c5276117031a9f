"""The computation of a workload norm for one unit, line by line, so that people can check it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from coverage.models import Norm, NormActivity
from coverage.models.working_time import TIME_FIELDS
from coverage.needs.bases import Base, bases_of
from coverage.needs.methods.working_time import Stated
from coverage.needs.reckoning import plan_of
from regions.models import Region


@dataclass(frozen=True)
class Line:
    """A service: its volume a year, from a base figure or stated, and the workers for it."""

    activity: NormActivity
    volume: Decimal
    staff: Decimal
    base: Base | None


@dataclass(frozen=True)
class Worksheet:
    """Every step. Units of the last five: workers; shares and factors have none. Rounded up once."""

    place: Region
    lines: tuple[Line, ...]
    for_services: Decimal
    support_share: Decimal
    factor: Decimal
    added: Decimal
    exact: Decimal
    needed: int


def worksheet(norm: Norm, place: Region, on: date) -> Worksheet | None:
    """None if a figure is missing or the norm is not complete."""
    plan = plan_of(norm)
    if not plan.is_complete or place.level != norm.unit_level:
        return None
    here = Region.objects.filter(code=place.code)
    bases = {
        indicator: found[place.code]
        for indicator, unit in plan.indicators.items()
        if place.code in (found := bases_of(norm, indicator, here, on, norm_unit=unit))
    }
    if len(bases) < len(plan.indicators):
        return None
    reckoning = plan.reckon({indicator: base.value for indicator, base in bases.items()})
    lines = []
    for activity, staff in zip(plan.services, reckoning.staff, strict=True):
        base = bases.get(activity.indicator_id or "")
        volume = (base.value if base else activity.volume or 0) * Fraction(activity.times)
        lines.append(Line(activity, as_decimal(volume), as_decimal(staff), base))
    return Worksheet(
        place=place,
        lines=tuple(lines),
        for_services=as_decimal(reckoning.for_services),
        support_share=as_decimal(plan.support_share),
        factor=as_decimal(reckoning.factor),
        added=as_decimal(reckoning.added),
        exact=as_decimal(reckoning.exact),
        needed=math.ceil(reckoning.exact),
    )


def as_decimal(exact: Fraction) -> Decimal:
    """For printing with any number of decimals; the template rounds."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)


@dataclass(frozen=True)
class TimeLine:
    """One figure for the available time, with its name."""

    name: str
    figure: Stated


def time_lines(norm: Norm) -> list[TimeLine]:
    names = {name: str(Norm._meta.get_field(name).verbose_name) for name in TIME_FIELDS}  # type: ignore[union-attr]
    return [TimeLine(names[figure.name], figure) for figure in norm.time.figures]


def available_hours(norm: Norm) -> Decimal:
    """Working hours a year of one worker."""
    return as_decimal(norm.time.minutes / 60)
