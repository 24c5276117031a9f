"""Refusals of certification, each with a sentence for the person at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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


class NotTakingRegistrationsError(DomainError):
    code = "test_not_taking_registrations"

    def __init__(self) -> None:
        super().__init__(
            _("This test takes no registrations now. Choose another test, or open its registration first.")
        )


class NotEnoughSeatsError(DomainError):
    code = "test_not_enough_seats"

    def __init__(self, free: int, wanted: int) -> None:
        super().__init__(
            ngettext(
                "Only %(free)s seat is left for %(wanted)s people. "
                "Choose fewer, or invite them without a seat.",
                "Only %(free)s seats are left for %(wanted)s people. "
                "Choose fewer, or invite them without a seat.",
                free,
            )
            % {"free": free, "wanted": wanted}
        )


class NobodyChosenError(DomainError):
    code = "nobody_chosen"

    def __init__(self) -> None:
        super().__init__(_("Nobody is chosen. Tick the people first."))


class SeatsTakenError(DomainError):
    code = "test_seats_taken"
    field = "seats"

    def __init__(self, taken: int) -> None:
        super().__init__(_("%(taken)s seats are taken already. Enter at least as many.") % {"taken": taken})


class SchemeInUseError(DomainError):
    code = "test_scheme_in_use"
    field = "schemes"

    def __init__(self) -> None:
        super().__init__(_("Candidates are registered for a scheme that you took away. Keep it."))


class MovedPastResultsError(DomainError):
    code = "test_moved_past_results"
    field = "starts_on"

    def __init__(self) -> None:
        super().__init__(_("Results are recorded for an earlier day. Correct the day of the test."))


class WrongStepError(DomainError):
    code = "test_state"

    def __init__(self) -> None:
        super().__init__(_("The test cannot go from its present state to this one."))


class NotHeldYetError(DomainError):
    """Not begun, or cancelled: nobody can have attended."""

    code = "test_not_held"

    def __init__(self) -> None:
        super().__init__(_("Attendance and results can be recorded from the first day of the test on."))


class ResultDayError(DomainError):
    code = "result_day"
    field = "result_on"

    def __init__(self, starts_on: date) -> None:
        super().__init__(
            _("The day of the result lies between %(first)s and today.") % {"first": long_date(starts_on)}
        )


class NoSeatError(DomainError):
    code = "candidate_without_seat"

    def __init__(self) -> None:
        super().__init__(_("This person holds no seat. Register the person first."))


class NumberWithoutPassError(DomainError):
    code = "number_without_pass"
    field = "number"

    def __init__(self) -> None:
        super().__init__(
            _("A certificate number needs the result “Competent”. Choose it, or clear the number.")
        )


class CertificateFollowedError(DomainError):
    code = "certificate_followed"

    def __init__(self) -> None:
        super().__init__(_("A certificate is recorded for this pass. Correct it on the page of the person."))


class AlreadySatError(DomainError):
    code = "candidate_already_sat"

    def __init__(self) -> None:
        super().__init__(_("What happened at the test is recorded already. Change the result instead."))
