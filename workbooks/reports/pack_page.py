"""The page on which staff configure a pack: everything has a default, and the first page is previewed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from django.utils.safestring import SafeString

from core.documents.story import Signature
from coverage.charts import drawings
from regions.places import Place
from workbooks.reports.findings import findings
from workbooks.reports.letterheads import sign_off
from workbooks.reports.meeting import Report
from workbooks.reports.page import ReportPage
from workbooks.reports.tables import Line

# Lines of the table in the preview; the sheet shows more.
PREVIEWED = 6


class PackPage(ReportPage):
    """The content of the report as on its first sheet."""

    def __init__(self, report: Report, places: list[Place]) -> None:
        super().__init__(report)
        self.places = places

    @cached_property
    def lines(self) -> list[tuple[Line, SafeString]]:
        lines, _others = self.report.lines_parted(PREVIEWED)
        return [(line, drawings.bar(line.answer)) for line in lines]

    @property
    def findings(self) -> list[str]:
        return findings(self.report)

    @property
    def signatures(self) -> Sequence[Signature]:
        head = self.report.letterhead
        return sign_off(head, self.report.printed_on).signatures if head else ()

    @property
    def parts(self) -> list[Place]:
        """The user's own places and those directly below the one shown, as choices."""
        below = [child.place for child in self.report.answer.children]
        known = {place.code for place in self.places}
        here = [] if self.place.code in known else [self.place]
        return [*self.places, *here, *(place for place in below if place.code not in known)]
