"""What is said about a certificate, before it becomes a row, and the rules on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from certification.enums import TermBasis
from certification.errors import CertificateBeforeAdulthoodError
from registry.doubts import Doubt

if TYPE_CHECKING:
    from certification.models import Issuer, Scheme

ADULT_AGE = 17


@dataclass(frozen=True, kw_only=True)
class CertificateFacts:
    """One term of a certificate, as `Certificate` keeps it. Unknown dates stay None."""

    issuer: Issuer
    scheme: Scheme
    number: str
    issued_on: date | None
    valid_until: date | None
    term_basis: str = TermBasis.PAPER


def years_later(day: date, years: int) -> date:
    """The same day of a later year; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def refuse_before_adulthood(issued_on: date | None, birth_date: date | None) -> None:
    """Raises CertificateBeforeAdulthoodError: nobody holds one before the 17th birthday."""
    if issued_on and birth_date and issued_on < years_later(birth_date, ADULT_AGE):
        raise CertificateBeforeAdulthoodError(issued_on, birth_date)


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
    if facts.issued_on and facts.issued_on > today:
        found.append(
            Doubt("issued_in_future", _("The issue date lies in the future. Check the paper."), "issued_on")
        )
    return found
