"""What workers do in a year, and what follows from it. The three workload methods share these words."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Service:
    """Work that is counted. `volume`: pieces a year; `minutes`: the time one piece takes."""

    volume: Fraction
    minutes: Fraction

    @property
    def total(self) -> Fraction:
        """Minutes a year."""
        return self.volume * self.minutes


@dataclass(frozen=True)
class Reckoning:
    """A need by workload, step by step. Unit of `staff`, `added` and `exact`: workers, unrounded.

    `staff`: for each service, in their order; `factor`: by how much everybody's own duties raise it;
    `added`: for what only some do.
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
    """Workers for each service, where one has `available` minutes a year. Raises ValueError without time."""
    if available <= 0:
        raise ValueError(available)
    return tuple(service.total / available for service in services)


def factor_for(share: Fraction) -> Fraction:
    """What the need is multiplied by where that share of everybody's time is bound; 1 / (1 - share).

    Raises ValueError where no time would be left.
    """
    if not 0 <= share < 1:
        raise ValueError(share)
    return 1 / (1 - share)
