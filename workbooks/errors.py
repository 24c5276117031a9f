"""Refusals of imports and downloads, each with a message for the person at the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.errors import UnreadableFileError
from core.ui.formats import moment

if TYPE_CHECKING:
    from workbooks.models import ImportRun

# At most so many sheets and reasons are named if a file contains no people.
MOST_NAMED: Final = 5


class AlreadyBroughtError(DomainError):
    """The same file, byte for byte, was uploaded before. `run` is that import."""

    code = "already_brought"
    field = "file"

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        super().__init__(
            _("This file was brought before, on %(when)s, as %(name)s.")
            % {"when": moment(run.created_at), "name": run.file_name}
        )


class NoListError(UnreadableFileError):
    """No sheet of the file is a list of people. `reasons` says why not, by name of sheet."""

    code = "no_list"

    def __init__(self, reasons: Mapping[str, str]) -> None:
        sheets: dict[str, list[str]] = {}
        for name, why in reasons.items():
            sheets.setdefault(why, []).append(name)
        told = [
            _("Sheet %(names)s: %(why)s") % {"names": _first_of(names), "why": why}
            for why, names in list(sheets.items())[:MOST_NAMED]
        ]
        untold = sum(len(names) for names in list(sheets.values())[MOST_NAMED:])
        if untold:
            told.append(_("%(count)s other sheets hold no list of people either.") % {"count": untold})
        super().__init__(" ".join([_("This file holds no list of people."), *told]))


def _first_of(names: Sequence[str]) -> str:
    first = ", ".join(names[:MOST_NAMED])
    rest = len(names) - MOST_NAMED
    if rest <= 0:
        return first
    return _("%(names)s and %(count)s other sheets") % {"names": first, "count": rest}


class AlreadyAppliedError(DomainError):
    code = "already_applied"

    def __init__(self) -> None:
        super().__init__(_("This import is already applied. Check the file again to see what is left."))


class JobUnderWayError(DomainError):
    code = "job_under_way"

    def __init__(self) -> None:
        super().__init__(_("Another job on this file is not finished yet. Wait for its end."))


class JobOverError(DomainError):
    code = "job_over"

    def __init__(self) -> None:
        super().__init__(_("The job ended before it could be stopped."))


class ListFileGoneError(DomainError):
    code = "list_file_gone"

    def __init__(self) -> None:
        super().__init__(_("This file can no longer be fetched. Ask for it again."))


class OutsideExportScopeError(DomainError):
    """The account no longer has the permission to export lists."""

    code = "outside_export_scope"

    def __init__(self) -> None:
        super().__init__(_("Your account may not take this list away. Ask your administrator."))


class ColumnTwiceError(DomainError):
    """Two columns of a sheet were mapped to one field."""

    code = "column_twice"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("Two columns go to “%(title)s”. Choose one; set the other to “Ignore this column”.")
            % {"title": title}
        )


class OutsideImportScopeError(DomainError):
    """The account may not import, or not for this office."""

    code = "outside_import_scope"

    def __init__(self) -> None:
        super().__init__(_("Your account may not import for this office. Ask your administrator."))
