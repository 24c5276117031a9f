"""Refusals when an overlap is to be settled."""

from django.utils.translation import gettext as _

from core.errors import DomainError


class FindingGoneError(DomainError):
    """Somebody settled it, or the assignments changed, after the page was shown."""

    code = "finding_gone"

    def __init__(self) -> None:
        super().__init__(_("This overlap is settled or has changed meanwhile. Look again."))


class ExceptionOverError(DomainError):
    code = "exception_over"
    field = "valid_until"

    def __init__(self) -> None:
        super().__init__(_("This day is past. Choose today or a later day."))
