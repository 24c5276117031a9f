"""The time that one worker has for work in a year, and the assumptions if a norm does not state it.

An assumption is never changed here, because adopted norms were computed with it. Another assumption is
another method.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from coverage.enums import Method

MINUTES_PER_HOUR = 60
CALENDAR = ("working_days", "public_holidays", "leave_days", "sick_days", "training_days", "hours_per_day")


@dataclass(frozen=True)
class Assumption:
    """The value if the norm states none. `is_checked`: somebody has verified it in the rule itself."""

    value: Decimal
    is_checked: bool = False


_YEAR = {
    "working_days": Assumption(Decimal(260), is_checked=True),
    "public_holidays": Assumption(Decimal(16), is_checked=True),
    "leave_days": Assumption(Decimal(12), is_checked=True),
    "sick_days": Assumption(Decimal(0)),
    "training_days": Assumption(Decimal(0)),
    "hours_per_day": Assumption(Decimal("7.5")),
    "effective_percent": Assumption(Decimal(100)),
}
ASSUMPTIONS: Mapping[str, Mapping[str, Assumption]] = MappingProxyType(
    {
        Method.WISN: _YEAR,
        Method.ABK_KES: {**_YEAR, "hours_per_year": Assumption(Decimal(1200), is_checked=True)},
        Method.ABK_TASKS: {
            **_YEAR,
            "hours_per_year": Assumption(Decimal(1250)),
            "effective_percent": Assumption(Decimal(70)),
        },
    }
)


@dataclass(frozen=True)
class Stated:
    """One of the figures for the available time. `is_assumed`: the norm itself does not state it."""

    name: str
    value: Decimal
    is_assumed: bool
    is_checked: bool = True


@dataclass(frozen=True)
class WorkingTime:
    """Available minutes a year of one worker, with every figure used for them."""

    figures: tuple[Stated, ...]

    @property
    def minutes(self) -> Fraction:
        known = {each.name: Fraction(each.value) for each in self.figures}
        if "hours_per_year" in known:
            return known["hours_per_year"] * MINUTES_PER_HOUR
        off = sum(known[name] for name in ("public_holidays", "leave_days", "sick_days", "training_days"))
        hours = (known["working_days"] - off) * known["hours_per_day"]
        return hours * known["effective_percent"] / 100 * MINUTES_PER_HOUR


def working_time(method: str, stated: Mapping[str, Decimal | None]) -> WorkingTime:
    """The values that a norm states, by name; the others are assumptions of its method.

    Hours per year, if stated, are used directly. Otherwise the calendar is used if the norm states any part
    of it, or if the method has no assumption for the hours per year.
    """
    assumed = ASSUMPTIONS[method]
    speaks_of_days = any(stated.get(name) is not None for name in CALENDAR)
    by_year = stated.get("hours_per_year") is not None or ("hours_per_year" in assumed and not speaks_of_days)
    names = ("hours_per_year",) if by_year else (*CALENDAR, "effective_percent")
    return WorkingTime(tuple(_figure(name, stated.get(name), assumed) for name in names))


def _figure(name: str, value: Decimal | None, assumed: Mapping[str, Assumption]) -> Stated:
    if value is not None:
        return Stated(name, value, is_assumed=False)
    assumption = assumed[name]
    return Stated(name, assumption.value, is_assumed=True, is_checked=assumption.is_checked)
