"""Refusals of norms, needs and nil declarations, each with a sentence for the person at the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError
from core.ui.formats import long_date

if TYPE_CHECKING:
    from coverage.models import Norm


class AlreadyAdoptedError(DomainError):
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
    """Two norms for one region, category and programme would hold on one day."""

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
    """Ending a norm only shortens the time it holds."""

    code = "norm_ends_later"
    field = "last_day"

    def __init__(self, norm: Norm) -> None:
        super().__init__(
            _("%(norm)s ends on %(until)s. A longer time needs a new adoption.")
            % {"norm": norm, "until": long_date(norm.effective_until)}
        )


class NotAnOfficeError(DomainError):
    """Only the office of a kabupaten/kota reports, or declares that it has nobody."""

    code = "nil_not_an_office"
    field = "region"

    def __init__(self) -> None:
        super().__init__(_("Choose a kabupaten or kota: only its office can declare that it has nobody."))


class NotNilError(DomainError):
    code = "nil_contradicted"
    field = "region"

    def __init__(self, workers: int) -> None:
        super().__init__(
            ngettext(
                "This office keeps %(count)s active worker, so it cannot declare that it has nobody.",
                "This office keeps %(count)s active workers, so it cannot declare that it has nobody.",
                workers,
            )
            % {"count": workers}
        )


class NoOfficeChosenError(DomainError):
    code = "no_office_chosen"
    field = "kantor"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one office, then send the reminder again."))
