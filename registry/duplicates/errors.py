"""Refusals around possible duplicates and their merging, each with a sentence that says how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from core.errors import DomainError

if TYPE_CHECKING:
    from registry.duplicates.merging import Clash


class CaseDecidedError(DomainError):
    code = "case_decided"

    def __init__(self) -> None:
        super().__init__(_("This pair was decided meanwhile. Look at it again."))


class OtherOfficeNotAgreedError(DomainError):
    """The other record is kept by an office that has not said that it is the same person."""

    code = "other_office_not_agreed"

    def __init__(self) -> None:
        super().__init__(
            _("The other office has not yet said that this is the same person. Ask it, or the province.")
        )


class RecordsClashError(DomainError):
    """Both records hold something that one person cannot have twice."""

    code = "records_clash"

    def __init__(self, clashes: Iterable[Clash]) -> None:
        self.clashes = tuple(clashes)
        super().__init__(
            _("One person cannot have all of this. Correct it on the page of one of the two, then merge.")
        )
