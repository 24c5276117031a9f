"""The arithmetic of a gap: what one unit lacks, and what would close it. Pure functions on numbers.

The rules: docs/glossary.md, "Gap". A surplus in one unit never hides a shortage in another: above the unit
everything is a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Self


@dataclass(frozen=True)
class StatusCounts:
    """Persons present, by the status of their certificates. Unit: persons, each counted once."""

    certified: int = 0
    validity_unknown: int = 0
    lapsed: int = 0
    never_certified: int = 0
    without_status: int = 0  # in a category without a scheme
    verified: int = 0  # of the certified: a second person has checked the certificate

    @property
    def present(self) -> int:
        return (
            self.certified + self.validity_unknown + self.lapsed + self.never_certified + self.without_status
        )

    def __add__(self, other: Self) -> StatusCounts:
        return StatusCounts(
            self.certified + other.certified,
            self.validity_unknown + other.validity_unknown,
            self.lapsed + other.lapsed,
            self.never_certified + other.never_certified,
            self.without_status + other.without_status,
            self.verified + other.verified,
        )

    def __sub__(self, other: Self) -> StatusCounts:
        return StatusCounts(
            self.certified - other.certified,
            self.validity_unknown - other.validity_unknown,
            self.lapsed - other.lapsed,
            self.never_certified - other.never_certified,
            self.without_status - other.without_status,
            self.verified - other.verified,
        )


@dataclass(frozen=True)
class Remedies:
    """What closes a shortage, in the order of least effort. The four numbers sum to the shortage."""

    confirm: int = 0  # read the end of validity from the paper
    renew: int = 0  # renew what expired, or lift what was suspended
    examine: int = 0  # send to the competency test
    recruit: int = 0  # no further person is present

    def __add__(self, other: Self) -> Remedies:
        return Remedies(
            self.confirm + other.confirm,
            self.renew + other.renew,
            self.examine + other.examine,
            self.recruit + other.recruit,
        )


@dataclass(frozen=True)
class OfWhich:
    """Parts of the remedies of a region. Unit: persons.

    `lift` (part of `renew`): people who remain when every expired certificate is renewed; theirs is suspended
    or revoked. `assign` (part of `recruit`): posts that people without a post could take, unless the need of
    the whole category counts them already. `release` (part of the rest of `recruit`): posts held as a second
    post, which must be released before somebody else can take them.
    """

    lift: int = 0
    assign: int = 0
    release: int = 0


@dataclass(frozen=True)
class Gap:
    """Need against certified workers, in one unit or summed over units."""

    needed: int = 0
    certified: int = 0
    shortage: int = 0
    surplus: int = 0
    remedies: Remedies = Remedies()

    def __add__(self, other: Self) -> Gap:
        return Gap(
            self.needed + other.needed,
            self.certified + other.certified,
            self.shortage + other.shortage,
            self.surplus + other.surplus,
            self.remedies + other.remedies,
        )

    @property
    def net(self) -> int:
        """Need minus certified. A surplus offsets a shortage elsewhere, so it is negative if there are
        more people than needed."""
        return self.needed - self.certified

    @property
    def coverage(self) -> Decimal | None:
        """(needed - shortage) / needed, 0 to 1, three decimals; None if nothing is needed.

        It is 1 only if nothing is missing. Rounding never hides a shortage.
        """
        if self.needed == 0:
            return None
        covered = self.needed - self.shortage
        exact = Decimal(covered) / Decimal(self.needed)
        rounded = exact.quantize(Decimal("0.001"), ROUND_HALF_UP)
        if rounded == 1 and self.shortage:
            return exact.quantize(Decimal("0.001"), ROUND_DOWN)
        return rounded


class WithGap:
    """The numbers of a gap for a page. If the gap is unknown they are None, never zero."""

    gap: Gap | None

    @property
    def shortage(self) -> int | None:
        return self.gap.shortage if self.gap else None

    @property
    def surplus(self) -> int | None:
        return self.gap.surplus if self.gap else None

    @property
    def share(self) -> Decimal | None:
        """Coverage: the part of the need that is met, 0 to 1, three decimals."""
        return self.gap.coverage if self.gap else None


def unit_gap(needed: int, counts: StatusCounts) -> Gap:
    """The gap of one unit with this need and these people."""
    shortage = max(0, needed - counts.certified)
    confirm = min(shortage, counts.validity_unknown)
    renew = min(shortage - confirm, counts.lapsed)
    examine = min(shortage - confirm - renew, counts.never_certified)
    return Gap(
        needed=needed,
        certified=counts.certified,
        shortage=shortage,
        surplus=max(0, counts.certified - needed),
        remedies=Remedies(confirm, renew, examine, shortage - confirm - renew - examine),
    )
