"""Refusals about periods, each with a sentence for the person at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import long_date

if TYPE_CHECKING:
    from coverage.models import Period


class PeriodKnownError(DomainError):
    code = "period_known"
    field = "code"

    def __init__(self) -> None:
        super().__init__(_("This period is open or final already. Choose another one."))


class PeriodDayTakenError(DomainError):
    code = "period_day_taken"
    field = "on"

    def __init__(self) -> None:
        super().__init__(_("Another period speaks of this day. Choose another day."))


class PeriodUnknownError(DomainError):
    """There is no such period, or its final figures are not public yet."""

    code = "period_unknown"
    field = "period"

    def __init__(self, code: str) -> None:
        super().__init__(
            _("Period %(period)s has no final figures. Leave `period` out for live figures.")
            % {"period": code}
        )


class PeriodSilentError(DomainError):
    """The final figures do not include this level, or nobody was in the programme then."""

    code = "period_silent"
    field = "region"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("The final figures of %(period)s say nothing of this. They go down to the kecamatan.")
            % {"period": period.code}
        )


class PeriodDayError(DomainError):
    """A period's figures were requested for another day than that of the period."""

    code = "period_other_day"
    field = "on"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("Period %(period)s speaks of %(day)s. Leave `on` out, or give that day.")
            % {"period": period.code, "day": period.on.isoformat()}
        )


class PeriodFinalError(DomainError):
    code = "period_final"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("%(period)s is final. What is wrong in it is corrected by a revision of the administrator.")
            % {"period": period.label}
        )


class PeriodNotFinalError(DomainError):
    code = "period_not_final"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("%(period)s is not final yet: there is nothing to revise.") % {"period": period.label}
        )


class PeriodNotBegunError(DomainError):
    code = "period_not_begun"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("Lists for %(period)s can be sent from %(day)s on.")
            % {"period": period.label, "day": long_date(period.opens_on)}
        )


class PeriodNotDueError(DomainError):
    """Offices may still send, because the last day is not over."""

    code = "period_not_due"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("Offices may send until %(day)s. Close the period after that day.")
            % {"day": long_date(period.due_on)}
        )


class NotReportedError(DomainError):
    """The office has no records and has not declared that it has nobody, so there is no list to sign."""

    code = "submission_not_reported"

    def __init__(self) -> None:
        super().__init__(
            _("Nobody was recorded for this day. Record the people, or declare that there is nobody.")
        )


class SubmissionMovedError(DomainError):
    """Somebody else took the next step meanwhile, or the step before is missing."""

    code = "submission_moved"

    def __init__(self, state: str) -> None:
        super().__init__(
            _("This list is now: %(state)s. Look at it again before the next step.") % {"state": state}
        )


class FiguresChangedError(DomainError):
    """The figures are not those that were read before signing."""

    code = "figures_changed"

    def __init__(self) -> None:
        super().__init__(_("The figures changed since this page was opened. Read them again, then sign."))


class SignedTooEarlyError(DomainError):
    code = "signed_too_early"
    field = "signed_on"

    def __init__(self, period: Period) -> None:
        super().__init__(
            _("The figures speak of %(day)s. Choose that day or a later one.") % {"day": long_date(period.on)}
        )


class SignedAheadError(DomainError):
    code = "signed_ahead"
    field = "signed_on"

    def __init__(self) -> None:
        super().__init__(_("This day lies ahead. Choose today or an earlier day."))


class OwnSubmissionError(DomainError):
    """A person who checked or sent a list may not accept it."""

    code = "own_submission"

    def __init__(self) -> None:
        super().__init__(_("Who sent a list does not accept or return it. Ask a colleague."))


class NothingToReviseError(DomainError):
    code = "nothing_to_revise"

    def __init__(self) -> None:
        super().__init__(_("No figure differs from the final ones: there is nothing to revise."))
