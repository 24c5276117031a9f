"""What the stamp of a file leads to: the same state, reckoned again, held against the digests of the file."""

from __future__ import annotations

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from coverage.answer import Coverage
from workbooks.reports.meeting import Report
from workbooks.reports.notes import changed_in_words
from workbooks.reports.page import ReportPage
from workbooks.reports.stamp import AHEAD, FIGURES
from workbooks.reports.tables import Line


class StatePage(ReportPage):
    """`is_same` and `is_same_ahead`: whether the figures, the expiry and the forecast are still those of the
    file; None where the address names no digest."""

    def __init__(self, report: Report, asked: QueryDict) -> None:
        super().__init__(report)
        self.is_same = _is(asked.get(FIGURES), report.stamp.figures)
        self.is_same_ahead = _is(asked.get(AHEAD), report.stamp.ahead)

    @property
    def tables(self) -> list[tuple[str, tuple[Line, ...], Coverage]]:
        """The regions below and the programmes, each with its head and with the whole that they belong to."""
        report = self.report
        tables = (
            (report.regions_title, report.regions, report.answer),
            (_("Programme"), report.programmes, report.without_rest),
        )
        return [table for table in tables if table[1]]

    @property
    def changed(self) -> str:
        return changed_in_words(self.report) if self.report.changed_since else ""

    @property
    def files(self) -> list[tuple[str, str]]:
        """The ending of each file of the same state, and where it is."""
        query = urlencode(self.report.state.parameters)
        return [
            (kind, f"{reverse('workbooks:report', args=[self.report.state.code, kind])}?{query}")
            for kind in ("xlsx", "pdf", "docx")
        ]


def _is(asked: str | None, found: str) -> bool | None:
    return asked == found if asked else None
