"""The facts of a certificate, before it becomes a row, and the rules on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from certification.enums import TermBasis
from certification.errors import CertificateBeforeAdulthoodError, RenewsLaterTermError
from core.calendar import years_later
from registry.doubts import Doubt

if TYPE_CHECKING:
    from certification.models import Certificate, Issuer, PracticeLicense, RegistrationLetter, Scheme
    from regions.models import Region

ADULT_AGE = 17


@dataclass(frozen=True, kw_only=True, slots=True)
class CertificateFacts:
    """One term of a certificate, as `Certificate` keeps it. Unknown dates stay None."""

    issuer: Issuer
    scheme: Scheme
    number: str
    issued_on: date | None
    valid_until: date | None
    term_basis: str = TermBasis.PAPER


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """One term of an STR, as `RegistrationLetter` keeps it."""

    issuer: Issuer
    number: str
    issued_on: date | None
    valid_until: date | None


@dataclass(frozen=True, kw_only=True)
class LicenseFacts:
    """One term of an SIPPS, as `PracticeLicense` keeps it."""

    issued_by: Region
    number: str
    issued_on: date | None
    valid_until: date | None
    place_of_practice: str


def refuse_before_adulthood(issued_on: date | None, birth_date: date | None) -> None:
    """Raises CertificateBeforeAdulthoodError: nobody holds one before the 17th birthday."""
    if issued_on and birth_date and issued_on < years_later(birth_date, ADULT_AGE):
        raise CertificateBeforeAdulthoodError(issued_on, birth_date)


def refuse_out_of_order(term: Certificate | RegistrationLetter | PracticeLicense) -> None:
    """Raises RenewsLaterTermError: a renewal is issued after the term it renews, also once corrected."""
    pairs = ((term.renews, term), (term, getattr(term, "renewed_by", None)))
    for earlier, later in pairs:
        if earlier and later:
            refuse_not_after(earlier.issued_on, later.issued_on)


def refuse_not_after(renewed_on: date | None, issued_on: date | None) -> None:
    """Raises RenewsLaterTermError unless the renewal was issued after the term it renews."""
    if renewed_on and issued_on and issued_on <= renewed_on:
        raise RenewsLaterTermError(renewed_on)


def future_doubts(issued_on: date | None, *, today: date) -> list[Doubt]:
    """A paper whose issue date lies in the future."""
    if issued_on is None or issued_on <= today:
        return []
    sentence = _("The issue date lies in the future. Check the paper.")
    return [Doubt("issued_in_future", sentence, "issued_on")]


def certificate_doubts(facts: CertificateFacts, *, category: str, today: date) -> list[Doubt]:
    """Where a certificate does not fit its holder, or lies in the future."""
    found = []
    if facts.scheme.category != category:
        found.append(
            Doubt(
                "scheme_of_other_category",
                _("This scheme does not certify the chosen category: the certificate will not count."),
                "scheme",
            )
        )
    return found + future_doubts(facts.issued_on, today=today)
