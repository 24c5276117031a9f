"""Why a step of a transfer is refused."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import long_date


class TransferOpenError(DomainError):
    code = "transfer_open"

    def __init__(self) -> None:
        super().__init__(_("A transfer of this person is already under way. Wait for its answer."))


class SameOfficeError(DomainError):
    code = "same_office"
    field = "to_region"

    def __init__(self) -> None:
        super().__init__(_("This office keeps the record already. Choose another one."))


class TransferOrderError(DomainError):
    """An earlier transfer took effect on that day or later: the two would cross."""

    code = "transfer_order"
    field = "effective_on"

    def __init__(self, last_on: date) -> None:
        super().__init__(
            _("The last transfer took effect on %(day)s. Choose a later day.") % {"day": long_date(last_on)}
        )


class AssignmentAfterTransferError(DomainError):
    """An assignment at the old office begins on the day of the transfer or later."""

    code = "assignment_after_transfer"
    field = "effective_on"

    def __init__(self, assignment: str, starts_on: date) -> None:
        super().__init__(
            _("%(assignment)s begins on %(day)s, after the transfer. Correct it, or choose a later day.")
            % {"assignment": assignment, "day": long_date(starts_on)}
        )


class TransferAnsweredError(DomainError):
    code = "transfer_answered"

    def __init__(self) -> None:
        super().__init__(_("This transfer is answered or withdrawn already. Look at it again."))


class TransferNotDueError(DomainError):
    """The record changes office on the day of the transfer, not before."""

    code = "transfer_not_due"

    def __init__(self, effective_on: date) -> None:
        super().__init__(
            _("This transfer takes effect on %(day)s and can be accepted from that day on.")
            % {"day": long_date(effective_on)}
        )


class OwnTransferError(DomainError):
    code = "own_transfer"

    def __init__(self) -> None:
        super().__init__(_("Who proposed a transfer does not accept it. Ask a colleague."))


class NikNotRecordedError(DomainError):
    code = "nik_not_recorded"
    field = "nik"

    def __init__(self) -> None:
        super().__init__(_("Nobody is recorded with this NIK. Record the person at your office."))


class KeptHereError(DomainError):
    code = "kept_here"
    field = "nik"

    def __init__(self) -> None:
        super().__init__(_("Your office keeps this record already."))
