"""What the stamp of a file opens: the figures as the file holds them, beside what the records say today."""

from __future__ import annotations

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from coverage.answer import Coverage
from coverage.periods.differences import Difference, differences
from workbooks.enums import ReportKind
from workbooks.models import IssuedReport
from workbooks.reports.meeting import Report
from workbooks.reports.page import ReportPage
from workbooks.reports.tables import Line


class StampPage(ReportPage):
    """`report` is the one that was issued, `now` the same question answered today."""

    def __init__(self, issued: IssuedReport, report: Report, now: Report) -> None:
        super().__init__(report)
        self.issued, self.now = issued, now

    @property
    def is_same(self) -> bool:
        """Need, people and shortage, here and in every region below."""
        return self.report.stamp.figures == self.now.stamp.figures

    @property
    def is_same_ahead(self) -> bool:
        return self.report.stamp.ahead == self.now.stamp.ahead

    @cached_property
    def compared(self) -> tuple[Difference, ...]:
        """Measure by measure, in the file and today; only where they are not all the same."""
        return () if self.is_same else differences(self.report.answer, self.now.answer).rows

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
    def files(self) -> list[tuple[str, str]]:
        """The ending of each file with this stamp, and where it is."""
        return [
            (kind, reverse("workbooks:stamped-report", args=[self.issued.code, kind]))
            for kind in ReportKind.values
        ]
