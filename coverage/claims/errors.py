"""Refusals about published figures and reports of mistakes, each with a sentence on how to correct it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.errors import DomainError


class LedgerFigureError(DomainError):
    """A figure of the ledger in the product is loaded again with each update, so it cannot be changed
    here."""

    code = "claim_of_ledger"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This figure belongs to the ledger that comes with the product and stays as published. "
                "Enter the other reading as a figure of its own."
            )
        )


class WithdrawnFigureError(DomainError):
    code = "claim_withdrawn"

    def __init__(self) -> None:
        super().__init__(_("This figure was withdrawn. Enter it anew if it was published after all."))


class FigureChangedError(DomainError):
    """Somebody else corrected the figure while this form was open."""

    code = "claim_changed"

    def __init__(self) -> None:
        super().__init__(
            _("Somebody changed this figure since you opened it. Compare with the page, then save again.")
        )


class NotOfPeopleError(DomainError):
    code = "claim_not_of_people"

    def __init__(self) -> None:
        super().__init__(
            _("This figure does not count people whom the registry counts, so no names can stand behind it.")
        )


class ReconciliationFinishedError(DomainError):
    code = "reconciliation_finished"

    def __init__(self) -> None:
        super().__init__(_("This reconciliation is finished. Take it up again before you change it."))


class RemainderUnexplainedError(DomainError):
    code = "remainder_unexplained"
    field = "conclusion"

    def __init__(self) -> None:
        super().__init__(_("Say what explains the remainder, or that nobody knows."))


class ReportAnsweredError(DomainError):
    code = "report_answered"

    def __init__(self) -> None:
        super().__init__(_("This report has been answered already. The answer stands."))


class SameOfficeError(DomainError):
    code = "report_same_office"
    field = "region"

    def __init__(self) -> None:
        super().__init__(_("The report is with this region already. Choose another."))
