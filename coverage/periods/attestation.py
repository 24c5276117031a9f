"""Which offices have signed their list, and which are overdue, for public pages, the province and the score.

An office signs for every period. On a day it is judged by the newest period that is due by then, or that it
has already signed. It is overdue if that signature is missing after the last day to send. A returned list is
not signed any more. The day on which a list was sent counts, not the day beside the signature.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.functional import cached_property

from coverage.models import Attestation, Submission
from coverage.models.periods import half_year_label
from regions.codes import REGENCY_LENGTH, parent_code
from regions.querysets import in_scope


@dataclass(frozen=True)
class OfficeSignature:
    """What one office owes on a day. `signed_on`: the day beside its newest valid signature, of any
    period; None if it has never signed."""

    office: str
    period: str
    due_on: date
    is_signed: bool
    signed_on: date | None
    on: date

    @property
    def period_label(self) -> str:
        return half_year_label(self.period)

    @property
    def is_overdue(self) -> bool:
        return not self.is_signed

    @property
    def days_overdue(self) -> int:
        """Days since the last day to send; 0 if nothing is owed."""
        return (self.on - self.due_on).days if self.is_overdue else 0


@dataclass(frozen=True)
class SignedLists:
    """The offices at or below a region that owe a signature on a day; for a district, the office above it.

    Offices without a due period are left out.
    """

    code: str
    on: date
    offices: tuple[OfficeSignature, ...]

    @cached_property
    def overdue(self) -> tuple[OfficeSignature, ...]:
        return tuple(each for each in self.offices if each.is_overdue)

    @property
    def signed_count(self) -> int:
        return len(self.offices) - len(self.overdue)

    @cached_property
    def greyed_codes(self) -> frozenset[str]:
        """The overdue offices, and the provinces of which all offices are overdue."""
        offices = {each.office for each in self.overdue}
        signed = {parent_code(each.office) for each in self.offices if each.is_signed}
        return frozenset(offices | ({parent_code(office) for office in offices} - signed))

    def greys(self, code: str) -> bool:
        """Whether the figures of a region below are greyed. A district follows its office."""
        return code[:REGENCY_LENGTH] in self.greyed_codes

    @property
    def own(self) -> OfficeSignature | None:
        """The office that is responsible for the region; None above a kabupaten/kota, or if none owes a
        list."""
        return self.offices[0] if len(self.code) >= REGENCY_LENGTH and self.offices else None

    @property
    def is_overdue(self) -> bool:
        """Whether the figures of the region are greyed, because all offices that keep its records are
        overdue."""
        return bool(self.offices) and len(self.overdue) == len(self.offices)


def attestation_of(code: str, on: date) -> SignedLists:
    """Who had signed by the day, at or below a region's dotted code or "ID". One query."""
    standing = Attestation.objects.standing_on(on)
    signed = Exists(standing.filter(submission=OuterRef("pk")))
    newest = standing.filter(submission__region=OuterRef("region")).order_by("-signed_on", "-pk")
    owed = (
        Submission.objects.filter(in_scope("region", [code[:REGENCY_LENGTH]]))
        .annotate(is_signed=signed, signed_on=Subquery(newest.values("signed_on")[:1]))
        .filter(Q(period__due_on__lt=on) | Q(is_signed=True))
        .order_by("region_id", "-period__on")
        .distinct("region_id")
    )
    rows = owed.values_list("region_id", "period__code", "period__due_on", "is_signed", "signed_on")
    return SignedLists(code, on, tuple(OfficeSignature(*row, on=on) for row in rows))
