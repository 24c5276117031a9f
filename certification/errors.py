"""Refusals of certification, each with a sentence for the person at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import long_date

if TYPE_CHECKING:
    from datetime import date

    from certification.models import Certificate


class NumberTakenError(DomainError):
    """The issuer gave this number to another paper. `certificate` only where the user may see it."""

    code = "certificate_number_taken"
    field = "number"

    def __init__(self, number: str, certificate: Certificate | None = None) -> None:
        self.certificate = certificate
        if certificate:
            message = _("Certificate number %(number)s already belongs to %(name)s.")
            values = {"number": number, "name": certificate.worker.name}
        else:
            message = _(
                "Certificate number %(number)s is already recorded by another office. Check the paper."
            )
            values = {"number": number}
        super().__init__(message % values)


class OverlappingTermsError(DomainError):
    code = "certificate_terms_overlap"
    field = "issued_on"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This term overlaps a recorded term of the same certificate. "
                "An early extension starts the day after the term it extends."
            )
        )


class EndsBeforeIssueError(DomainError):
    code = "certificate_ends_before_issue"
    field = "valid_until"

    def __init__(self) -> None:
        super().__init__(_("The certificate ends before it was issued. Correct one of the dates."))


class CertificateBeforeAdulthoodError(DomainError):
    """Issued before the holder was born, or too young to hold one."""

    code = "certificate_before_adulthood"
    field = "issued_on"

    def __init__(self, issued_on: date, birth_date: date) -> None:
        if issued_on < birth_date:
            message = _("The certificate was issued before its holder was born (%(born)s). Check both dates.")
        else:
            message = _("The holder was younger than 17 on that day (born %(born)s). Check both dates.")
        super().__init__(message % {"born": long_date(birth_date)})


class AlreadyRenewedError(DomainError):
    code = "certificate_already_renewed"

    def __init__(self) -> None:
        super().__init__(_("This term is already renewed. Renew the newest term."))


class NothingToConfirmError(DomainError):
    code = "nothing_to_confirm"

    def __init__(self) -> None:
        super().__init__(_("This certificate has no estimated end that could be confirmed."))


class OwnEntryError(DomainError):
    """Who entered cannot verify."""

    code = "own_entry"

    def __init__(self) -> None:
        super().__init__(_("You entered this certificate yourself. Another person must verify it."))


class AlreadyVerifiedError(DomainError):
    code = "already_verified"

    def __init__(self) -> None:
        super().__init__(_("This certificate is already verified."))


class AlreadyRevokedError(DomainError):
    code = "already_revoked"

    def __init__(self) -> None:
        super().__init__(_("This certificate is revoked for good."))
