"""What one certificate, or letter, is worth on a day: a shape and a word for the page.

The person's status is the rule of `certification.status`; this says the same about a single row, in Python,
from its dates and sanctions. A test keeps the two in agreement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from certification.enums import SanctionKind, TermBasis
from certification.models import Certificate, Sanction

SOON = timedelta(days=90)


class Validity(TextChoices):
    """Exactly one holds for a certificate on a day."""

    FUTURE = "future", gettext_lazy("Not yet issued")
    REVOKED = "revoked", gettext_lazy("Revoked")
    SUSPENDED = "suspended", gettext_lazy("Suspended")
    ENDED = "ended", gettext_lazy("Ended")
    UNKNOWN = "unknown", gettext_lazy("Validity unknown")
    VALID = "valid", gettext_lazy("Valid")


# The kind of a status mark (core.templatetags.ui.STATUS_MARKS).
MARKS = {
    Validity.FUTURE: "none",
    Validity.REVOKED: "revoked",
    Validity.SUSPENDED: "revoked",
    Validity.ENDED: "ended",
    Validity.UNKNOWN: "unknown",
    Validity.VALID: "valid",
}


class Dated(Protocol):
    """A document with a term."""

    issued_on: date | None
    valid_until: date | None


@dataclass(frozen=True)
class Mark:
    """A shape and a word, for `{% status_mark mark.kind mark.word %}`."""

    kind: str
    word: str


def validity_on(certificate: Certificate, on: date) -> Validity:
    """Reads `certificate.sanctions.all()`: prefetch them."""
    if certificate.issued_on and certificate.issued_on > on:
        return Validity.FUTURE
    sanction = sanction_on(certificate.sanctions.all(), on)
    if sanction:
        return Validity.REVOKED if sanction.kind == SanctionKind.REVOKED else Validity.SUSPENDED
    if certificate.valid_until and certificate.valid_until < on:
        return Validity.ENDED
    is_certain = certificate.issued_on and certificate.valid_until
    if is_certain and certificate.term_basis == TermBasis.PAPER:
        return Validity.VALID
    return Validity.UNKNOWN


def sanction_on(sanctions: Iterable[Sanction], on: date) -> Sanction | None:
    """The sanction in force on the day; a revocation before a suspension."""
    in_force = [
        sanction
        for sanction in sanctions
        if sanction.starts_on <= on and (sanction.ends_on is None or sanction.ends_on >= on)
    ]
    return min(in_force, key=lambda sanction: sanction.kind != SanctionKind.REVOKED, default=None)


def mark_of(certificate: Certificate, on: date) -> Mark:
    """The mark beside a certificate: days left where the end is near, else its standing in a word."""
    validity = validity_on(certificate, on)
    if validity == Validity.VALID and certificate.valid_until:
        return days_left(certificate.valid_until, on)
    return Mark(MARKS[validity], str(validity.label))


def letter_mark(letter: Dated, on: date) -> Mark:
    """The mark beside an STR or SIPPS, which nobody sanctions here."""
    if letter.issued_on and letter.issued_on > on:
        return Mark("none", str(Validity.FUTURE.label))
    if letter.valid_until is None:
        return Mark("unknown", str(Validity.UNKNOWN.label))
    if letter.valid_until < on:
        return Mark("ended", str(Validity.ENDED.label))
    return days_left(letter.valid_until, on)


def days_left(valid_until: date, on: date) -> Mark:
    """The mark of a term that runs on the day: the days left where they are few, else "Valid"."""
    left = valid_until - on
    if left > SOON:
        return Mark("valid", str(Validity.VALID.label))
    if not left:
        return Mark("soon", _("last day today"))
    return Mark("soon", ngettext("%(days)s day left", "%(days)s days left", left.days) % {"days": left.days})
