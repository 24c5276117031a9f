"""Why a file cannot be read, each with a sentence that says what to do about it."""

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import number


class UnreadableFileError(DomainError):
    """The file as a whole cannot be read. Nothing of it is used."""

    code = "unreadable"
    field = "file"


class NotAWorkbookError(UnreadableFileError):
    code = "not_a_workbook"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This file is not a workbook. Choose one that ends in .xlsx, .xls, .ods or .csv. If the list "
                "is in a PDF, a picture or a Word document, copy its table into Excel and save that as .xlsx."
            )
        )


class EncryptedFileError(UnreadableFileError):
    code = "encrypted"

    def __init__(self) -> None:
        super().__init__(
            _("This file is locked with a password. Remove the password in Excel, then try again.")
        )


class FileTooLargeError(UnreadableFileError):
    code = "too_large"

    def __init__(self, *, limit_mb: int) -> None:
        super().__init__(
            _("The file is larger than %(limit)s MB. Split it into smaller files.") % {"limit": limit_mb}
        )


class ZipBombError(UnreadableFileError):
    """Small when packed, enormous when unpacked."""

    code = "zip_bomb"

    def __init__(self, *, limit_mb: int) -> None:
        super().__init__(
            _(
                "Unpacked, this file is larger than %(limit)s MB and was not opened. "
                "Copy the list into a new workbook."
            )
            % {"limit": limit_mb}
        )


class TooManyRowsError(UnreadableFileError):
    code = "too_many_rows"

    def __init__(self, *, limit: int) -> None:
        super().__init__(
            _(
                "A sheet has more than %(limit)s rows. Split it, or delete what stands far below the list; "
                "Ctrl+End in Excel leads there."
            )
            % {"limit": number(limit)}
        )


class SheetTooWideError(UnreadableFileError):
    """Something stands so far from the list that the sheet between them would fill the memory."""

    code = "too_many_cells"

    def __init__(self) -> None:
        super().__init__(
            _("A sheet is too large. Delete what stands far to the right of the list, then try again.")
        )


class EmptyWorkbookError(UnreadableFileError):
    code = "empty"

    def __init__(self) -> None:
        super().__init__(_("This file is empty. Check that the right file was chosen."))
