"""Print settings of a sheet."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from core.sheets.paper import Paper

CENTIMETRE: Final = 1 / 2.54  # in inches


@dataclass(frozen=True)
class Print:
    """Print settings of one sheet: one page wide, lying, repeated head, numbered pages."""

    paper: Paper
    footer: str
    header: str = ""
    head_rows: tuple[int, int] | None = None
    area: str = ""
    is_one_page: bool = False


def apply_print(sheet: Worksheet, settings: Print) -> None:
    sheet.page_setup.paperSize = settings.paper
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if settings.is_one_page else 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    side, top = 1.2 * CENTIMETRE, 1.2 * CENTIMETRE
    with_header = 1.9 * CENTIMETRE if settings.header else top
    sheet.page_margins = PageMargins(
        left=side, right=side, top=with_header, bottom=1.6 * CENTIMETRE, header=top / 2, footer=top / 2
    )
    sheet.print_options.horizontalCentered = True
    sheet.oddHeader.left.text = _escaped(settings.header)
    sheet.oddFooter.left.text = _escaped(settings.footer)
    sheet.oddFooter.right.text = _("Page %(page)s of %(pages)s") % {"page": "&P", "pages": "&N"}
    if settings.head_rows:
        sheet.print_title_rows = f"{settings.head_rows[0]}:{settings.head_rows[1]}"
    if settings.area:
        sheet.print_area = settings.area


def _escaped(text: str) -> str | None:
    """An ampersand begins a command in a header; two print one."""
    return text.replace("&", "&&") or None
