"""A report as the file that was asked for."""

from collections.abc import Callable

from core.documents.phone import phone_pdf
from core.documents.word import word_file
from workbooks.reports.meeting import Report
from workbooks.reports.narrative import story_of
from workbooks.reports.workbook import meeting_workbook

WRITERS: dict[str, Callable[[Report], bytes]] = {
    "xlsx": meeting_workbook,
    "pdf": lambda report: phone_pdf(story_of(report)),
    "docx": lambda report: word_file(story_of(report)),
}


def file_of(report: Report, kind: str) -> bytes:
    """The finished file; `kind` is its ending."""
    return WRITERS[kind](report)
