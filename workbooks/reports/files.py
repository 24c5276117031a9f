"""A report as the requested file."""

from collections.abc import Callable

from core.documents.phone import phone_pdf
from core.documents.word import word_file
from workbooks.enums import ReportKind
from workbooks.reports.meeting import Report
from workbooks.reports.narrative import story_of
from workbooks.reports.workbook import meeting_workbook

WRITERS: dict[str, Callable[[Report], bytes]] = {
    ReportKind.XLSX: meeting_workbook,
    ReportKind.PDF: lambda report: phone_pdf(story_of(report)),
    ReportKind.DOCX: lambda report: word_file(story_of(report)),
}


def file_of(report: Report, kind: str) -> bytes:
    """The finished file; `kind` is a `ReportKind`."""
    return WRITERS[kind](report)
