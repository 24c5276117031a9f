"""The activities of workers in a year, and the resulting need. The three workload methods share these
terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Service:
    """Counted work. `volume`: units of work a year. `minutes`: the time for one unit."""

    volume: Fraction
    minutes: Fraction

    @property
    def total(self) -> Fraction:
        """Minutes a year."""
        return self.volume * self.minutes


@dataclass(frozen=True)
class Reckoning:
    """A need by workload, step by step. `staff`, `added` and `exact` are in workers, unrounded.

    `staff`: for each service, in order. `factor`: the increase for everybody's other duties. `added`: for the
    duties of only some workers.
    """

    staff: tuple[Fraction, ...]
    factor: Fraction = Fraction(1)
    added: Fraction = Fraction(0)

    @property
    def for_services(self) -> Fraction:
        return sum(self.staff, Fraction(0))

    @property
    def exact(self) -> Fraction:
        return self.for_services * self.factor + self.added


def staff_for(services: Iterable[Service], available: Fraction) -> tuple[Fraction, ...]:
    """Workers for each service if one has `available` minutes a year. Raises ValueError if that is no
    time."""
    if available <= 0:
        raise ValueError(available)
    return tuple(service.total / available for service in services)


def factor_for(share: Fraction) -> Fraction:
    """The factor if this share of everybody's time is used for other duties: 1 / (1 - share).

    Raises ValueError if no time is left.
    """
    if not 0 <= share < 1:
        raise ValueError(share)
    return 1 / (1 - share)
