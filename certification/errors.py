"""Refusals of certification, each with a sentence for the person at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError, Link
from core.ui.formats import long_date

if TYPE_CHECKING:
    from datetime import date

    from certification.models import Certificate
    from registry.models import Worker


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
        if certificate:
            self.link = Link(_("See the record"), certificate.worker.get_absolute_url())


class NumberOnRemovedRecordError(DomainError):
    """The paper with this number belongs to a record that was removed; its papers are kept with it."""

    code = "certificate_number_on_removed_record"
    field = "number"

    def __init__(self, number: str, holder: Worker) -> None:
        super().__init__(
            _("Certificate number %(number)s is on the removed record %(record)s. Bring that record back.")
            % {"number": number, "record": holder.registry_number}
        )


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


class RenewsLaterTermError(DomainError):
    """A renewal that was issued on or before the day of the term it renews."""

    code = "renews_later_term"
    field = "issued_on"

    def __init__(self, issued_on: date) -> None:
        super().__init__(
            _("A renewal is issued after the term it renews (%(day)s). Check both dates.")
            % {"day": long_date(issued_on)}
        )


class LetterNumberTakenError(DomainError):
    code = "letter_number_taken"
    field = "number"

    def __init__(self) -> None:
        super().__init__(_("This number of this issuer is already recorded. Check the paper."))


class LetterTermsOverlapError(DomainError):
    code = "letter_terms_overlap"
    field = "issued_on"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This term overlaps a recorded term of the same document. "
                "An early extension starts the day after the term it extends."
            )
        )


class LetterEndsBeforeIssueError(DomainError):
    code = "letter_ends_before_issue"
    field = "valid_until"

    def __init__(self) -> None:
        super().__init__(_("The document ends before it was issued. Correct one of the dates."))


class NothingToConfirmError(DomainError):
    code = "nothing_to_confirm"

    def __init__(self) -> None:
        super().__init__(_("This certificate has no estimated end that could be confirmed."))


class OwnEntryError(DomainError):
    """Whoever entered or changed a paper cannot verify it."""

    code = "own_entry"

    def __init__(self) -> None:
        super().__init__(_("You entered or changed this document yourself. Another person must check it."))


class AlreadyVerifiedError(DomainError):
    code = "already_verified"

    def __init__(self) -> None:
        super().__init__(_("This document is already verified."))


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


class NoWhatsAppNumberError(DomainError):
    code = "no_whatsapp_number"

    def __init__(self) -> None:
        super().__init__(_("No mobile number is recorded for this person. Add one, or send an e-mail."))


class NoReminderDueError(DomainError):
    """The person does not stop being certified within 180 days: renewed meanwhile, or not certified."""

    code = "no_reminder_due"

    def __init__(self) -> None:
        super().__init__(_("No certificate of this person runs out within 180 days. Nothing to remind of."))


class NotReturnedError(DomainError):
    code = "not_returned"

    def __init__(self) -> None:
        super().__init__(_("This document is not returned any more."))


class NotSuspendedError(DomainError):
    code = "not_suspended"
    field = "ends_on"

    def __init__(self) -> None:
        super().__init__(_("No suspension of this certificate runs beyond that day."))


class AlreadyProposedError(DomainError):
    code = "already_proposed"

    def __init__(self) -> None:
        super().__init__(_("A proposal about this certificate is already waiting. Decide on it first."))


class OwnProposalError(DomainError):
    """The proposer cannot decide."""

    code = "own_proposal"

    def __init__(self) -> None:
        super().__init__(_("You proposed this yourself. Another person must decide on it."))


class ProposalDecidedError(DomainError):
    code = "proposal_decided"

    def __init__(self) -> None:
        super().__init__(_("This proposal is already decided."))


class NotInSampleError(DomainError):
    code = "not_in_sample"

    def __init__(self) -> None:
        super().__init__(_("A record is not in this month's sample of the office. Open the list again."))
