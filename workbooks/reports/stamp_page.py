"""The page of a stamp: the figures of the file, beside those of today."""

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
from workbooks.reports.stamp import say_the_same
from workbooks.reports.tables import Line


class StampPage(ReportPage):
    """`report` is the one that was issued, `now` the answer to the same question today."""

    def __init__(self, issued: IssuedReport, report: Report, now: Report) -> None:
        super().__init__(report)
        self.issued, self.now = issued, now

    @cached_property
    def is_same(self) -> bool:
        """Whether need, people and shortage are the same, here and in every region below."""
        return say_the_same(self.report.answer, self.now.answer)

    @property
    def is_same_ahead(self) -> bool:
        return self.report.stamp.ahead == self.now.stamp.ahead

    @cached_property
    def compared(self) -> tuple[Difference, ...]:
        """Each measure in the file and today; empty if all are the same."""
        return () if self.is_same else differences(self.report.answer, self.now.answer).rows

    @property
    def tables(self) -> list[tuple[str, tuple[Line, ...], Coverage]]:
        """The regions below and the programmes, each with its header and its total."""
        report = self.report
        tables = (
            (report.regions_title, report.regions, report.answer),
            (_("Programme"), report.programmes, report.without_rest),
        )
        return [table for table in tables if table[1]]

    @property
    def files(self) -> list[tuple[str, str]]:
        """The extension and the address of each file with this stamp."""
        return [
            (kind, reverse("workbooks:stamped-report", args=[self.issued.code, kind]))
            for kind in ReportKind.values
        ]
