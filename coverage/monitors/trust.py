"""How far the data of an office can be trusted: five parts, each a share that anybody can check, and their
mean.

The score is the plain mean of the known parts, rounded down, without weights, so readers can recalculate it
from the page. The rules are printed from `PartOfTrust` on the same page and on the page of the method. The
measured accuracy of the sample is not a part: an office must not raise its score by what it says about
itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import Enum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from certification.quality.counts import Findings
from coverage.answer import Coverage, Picture, coverage
from coverage.monitors.writes import last_writes
from coverage.periods.attestation import OfficeSignature, attestation_of
from regions.codes import NATION_CODE, REGENCY_LENGTH, level_of
from regions.enums import Level
from regions.models import Region
from regions.places import NATION

# A write counts in full for the first number of days, and not at all after the second; in between linearly
# less.
FRESH_DAYS: Final = 30
OLD_DAYS: Final = 365


class PartOfTrust(Enum):
    """The five parts: a name, and how each is calculated."""

    COMPLETE = (
        _("Filled in"),
        _("Of the facts that every record should have, the part that is filled in."),
    )
    SOUND = (
        _("Without grave findings"),
        _("Of the records, the part in which no grave rule of data quality finds anything."),
    )
    VERIFIED = (
        _("Verified"),
        _("Of the certified social workers, the part whose certificate a second person has checked."),
    )
    FRESH = (
        _("Up to date"),
        _(
            "The last change to a record: whole for 30 days, nothing after 365 days, evenly less from day "
            "to day between them."
        ),
    )
    SIGNED = (
        _("Signed"),
        _("Whole where the office has signed its list for the period that is due, nothing where it owes it."),
    )

    def __init__(self, label: str | Promise, rule: str | Promise) -> None:
        self.label = label
        self.rule = rule


@dataclass(frozen=True)
class Part:
    """One part: its share, 0 to 1; None if it is not known, and then it does not enter the score."""

    kind: PartOfTrust
    share: Decimal | None


@dataclass(frozen=True)
class Trust:
    """The parts of an office that has reported, and their mean. Unit: share, 0 to 1."""

    parts: tuple[Part, ...]
    written_on: date | None = None
    signature: OfficeSignature | None = None

    @property
    def score(self) -> Decimal | None:
        """The plain mean of the known parts, in hundredths, rounded down; None if none is known."""
        return _mean(part.share for part in self.parts)


def mean_score(offices: Iterable[Trust | None]) -> Decimal | None:
    """The plain mean of the known scores, in hundredths, rounded down; None if none is known.

    Every office has the same weight, however many records it keeps.
    """
    return _mean(trust.score for trust in offices if trust)


def _mean(shares: Iterable[Decimal | None]) -> Decimal | None:
    known = [share for share in shares if share is not None]
    return _printed(sum(known, Decimal(0)) / len(known)) if known else None


def freshness(written_on: date | None, on: date) -> Decimal | None:
    """1 up to 30 days after the last write, 0 from 365 days on; None if nothing was ever written."""
    if written_on is None:
        return None
    left = OLD_DAYS - max(FRESH_DAYS, (on - written_on).days)
    return Decimal(max(0, left)) / (OLD_DAYS - FRESH_DAYS)


def trust_of(
    answer: Coverage,
    findings: Findings,
    written_on: date | None,
    signature: OfficeSignature | None,
) -> Trust | None:
    """The trust in one office, from its figures of today; None if it has not reported."""
    if not answer.is_reported:
        return None
    shares = {
        PartOfTrust.COMPLETE: findings.completeness,
        PartOfTrust.SOUND: findings.sound,
        PartOfTrust.VERIFIED: answer.verified_share,
        PartOfTrust.FRESH: freshness(written_on, answer.on),
        PartOfTrust.SIGNED: None if signature is None else Decimal(signature.is_signed),
    }
    return Trust(tuple(Part(kind, _printed(share)) for kind, share in shares.items()), written_on, signature)


def _printed(share: Decimal | None) -> Decimal | None:
    """Whole hundredths as every page prints them, so that a reader who recalculates gets the same result."""
    return None if share is None else share.quantize(Decimal("0.01"), ROUND_DOWN)


def office_answers(code: str, category: str, on: date) -> tuple[Coverage, ...]:
    """The answers of each kabupaten/kota of the nation or of a province, or of the one that the code
    names."""
    if code == NATION_CODE:
        picture = Picture(NATION, category, on, depths=[REGENCY_LENGTH])
        offices = Region.objects.valid_on(on).level(Level.REGENCY).order_by("code")
        return tuple(picture.answer(office, None) for office in offices)
    is_province = level_of(code) == Level.PROVINCE
    answer = coverage(code, category, on, with_children=is_province)
    return answer.children if is_province else (answer,)


def trust_by_office(
    code: str, on: date, social_workers: Iterable[Coverage], findings: Mapping[str, Findings]
) -> dict[str, Trust | None]:
    """The trust in each of the offices at or below a region, by code.

    `social_workers`: their answers for that category. `findings`: those by office
    (`certification.quality.counts`). Both are of the day.
    """
    writes = last_writes(code)
    signatures = {each.office: each for each in attestation_of(code, on).offices}
    return {
        each.place.code: trust_of(
            each,
            findings.get(each.place.code, Findings()),
            writes.get(each.place.code),
            signatures.get(each.place.code),
        )
        for each in social_workers
    }
