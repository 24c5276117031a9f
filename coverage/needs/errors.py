"""Why an act on a norm, a declared need or a base figure is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import long_date

if TYPE_CHECKING:
    from coverage.models import Norm


class AlreadyAdoptedError(DomainError):
    """An adopted norm is never rewritten."""

    code = "norm_already_adopted"

    def __init__(self, norm: Norm) -> None:
        super().__init__(
            _("%(norm)s is adopted and stays as it is. Propose a new version instead.") % {"norm": norm}
        )


class NotAdoptedError(DomainError):
    code = "norm_not_adopted"

    def __init__(self, norm: Norm) -> None:
        super().__init__(_("%(norm)s is a draft: there is nothing to end.") % {"norm": norm})


class OverlappingNormError(DomainError):
    """Two norms for one region, category and programme would be in force on the same day."""

    code = "norm_overlaps"
    field = "effective_from"

    def __init__(self, other: Norm) -> None:
        facts = {
            "norm": other,
            "from": long_date(other.effective_from),
            "until": long_date(other.effective_until),
        }
        if other.effective_until:
            message = _(
                "%(norm)s already holds for the same region, category and programme from %(from)s "
                "until %(until)s. Choose days outside that time."
            )
        else:
            message = _(
                "%(norm)s already holds for the same region, category and programme since %(from)s. "
                "End it first."
            )
        super().__init__(message % facts)


class LongerTermError(DomainError):
    """Ending a norm can only shorten the time in which it is in force."""

    code = "norm_ends_later"
    field = "last_day"

    def __init__(self, norm: Norm) -> None:
        super().__init__(
            _("%(norm)s ends on %(until)s. A longer time needs a new adoption.")
            % {"norm": norm, "until": long_date(norm.effective_until)}
        )


class IncompleteWorkloadError(DomainError):
    """A workload norm from which no need can be computed."""

    code = "norm_incomplete"

    def __init__(self) -> None:
        super().__init__(
            _("The norm needs a service that is counted, and time left for it. Complete its activities.")
        )


class UnknownActivityKindError(DomainError):
    """The method does not use this kind of activity."""

    code = "activity_kind_unknown"

    def __init__(self, kind: str) -> None:
        super().__init__(
            _("The method of this norm has no activities of the kind “%(kind)s”. Take them out.")
            % {"kind": kind}
        )


class ReasonMissingError(DomainError):
    code = "reason_missing"
    field = "reason"

    def __init__(self) -> None:
        super().__init__(_("Write why. It stays in the history."))


class DeclaredLongerError(DomainError):
    """Ending a declared need can only shorten the time for which it is valid."""

    code = "need_ends_later"
    field = "last_day"

    def __init__(self, valid_until: date) -> None:
        super().__init__(
            _("The declared need ends on %(day)s. For a longer time declare it anew.")
            % {"day": long_date(valid_until)}
        )


class CommittedFigureError(DomainError):
    """The figure came with the product, as its source printed it."""

    code = "base_committed"

    def __init__(self) -> None:
        super().__init__(
            _("This figure came with the product, as its source printed it. Record your own beside it.")
        )
