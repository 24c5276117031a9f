"""Lays out the report on its sheets. An empty sheet is left out."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.sheets.writing import Book
from workbooks.reports.forecast import write_forecast
from workbooks.reports.meeting import Report, Section
from workbooks.reports.names import HEADER_ROW as NAMES_HEADER_ROW
from workbooks.reports.names import write_names
from workbooks.reports.notes import write_notes
from workbooks.reports.summary import write_summary
from workbooks.reports.tables import HEADER_ROW, RULE_ROW, Written, write_table
from workbooks.reports.validity import write_validity

CREATOR = "Registri Peksos"


def meeting_workbook(report: Report) -> bytes:
    """The finished file. Ringkasan is the first sheet and opens first; it is written last, because it refers
    to cells of the others."""
    book = Book(title=report.answer.place.label, creator=CREATOR)
    summary = book.page(_("Summary"))
    regions = _write_regions(book, report)
    programmes = _write_programmes(book, report)
    if Section.VALIDITY in report.sections and report.expiry is not None:
        page = book.page(_("Validity"))
        write_validity(page, report.expiry)
        page.print(report.print_settings(head_rows=(HEADER_ROW, RULE_ROW), title=page.name))
    if Section.FORECAST in report.sections and report.forecast_chart is not None:
        page = book.page(_("Forecast"))
        write_forecast(page, report)
        page.print(report.print_settings(title=page.name, is_one_page=True))
    notes = book.page(_("Notes"))
    write_notes(notes, report)
    notes.print(report.print_settings(head_rows=(1, 1), title=notes.name))
    _write_names(book, report)
    write_summary(summary, report, {Section.REGIONS: regions, Section.PROGRAMMES: programmes})
    return book.to_bytes()


def _write_regions(book: Book, report: Report) -> Written | None:
    if Section.REGIONS not in report.sections or not report.regions:
        return None
    page = book.page(report.regions_sheet)
    written = write_table(page, report.regions_title, report.regions, report.answer)
    page.print(report.print_settings(head_rows=(HEADER_ROW, RULE_ROW), title=report.regions_title))
    return written


def _write_programmes(book: Book, report: Report) -> Written | None:
    if Section.PROGRAMMES not in report.sections or not report.programmes:
        return None
    page = book.page(_("Programme"))
    written = write_table(page, _("Programme"), report.programmes, report.without_rest)
    page.print(report.print_settings(head_rows=(HEADER_ROW, RULE_ROW), title=_("Programme")))
    return written


def _write_names(book: Book, report: Report) -> None:
    if report.names is None:
        return
    page = book.page(_("List of names"))
    write_names(page, report.names)
    settings = report.print_settings(
        head_rows=(NAMES_HEADER_ROW, NAMES_HEADER_ROW), title=report.names.mark.removesuffix(".")
    )
    page.print(settings)
