"""Refusals around the public register: extracts, and checks of many numbers."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.errors import DomainError


class TooManyNumbersError(DomainError):
    code = "too_many_numbers"
    field = "numbers"

    def __init__(self, count: int, most: int) -> None:
        super().__init__(
            _("%(count)s numbers were sent; at most %(most)s are checked at once. Send them in parts.")
            % {"count": count, "most": most}
        )


class TooManyListsError(DomainError):
    code = "too_many_lists"
    field = "numbers"

    def __init__(self, limit: int) -> None:
        super().__init__(
            _("At most %(limit)s lists an hour. Wait an hour, then send the rest.") % {"limit": limit}
        )


class NotValidForExtractError(DomainError):
    """An extract confirms that a certificate is valid: of any other there is nothing to confirm."""

    code = "extract_certificate_not_valid"

    def __init__(self) -> None:
        super().__init__(_("An extract can only be printed of a certificate that is valid today."))


class UncheckedForExtractError(DomainError):
    """The office vouches with its print for what a second person has compared with the paper."""

    code = "extract_certificate_unchecked"

    def __init__(self) -> None:
        super().__init__(
            _("An extract can only be printed after a second person has compared the record with the paper.")
        )


class ExtractEndedError(DomainError):
    code = "extract_ended"

    def __init__(self) -> None:
        super().__init__(_("This extract is no longer in force."))
