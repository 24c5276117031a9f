"""What the pages about a report share: it says on the screen what the first sheet says."""

from __future__ import annotations

from django.utils.safestring import SafeString

from core.charts import bars
from coverage.charts import drawings
from coverage.sentences import Sentence, sentence
from workbooks.reports.meeting import Report


class ReportPage:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.place = report.answer.place

    @property
    def sentence(self) -> Sentence:
        return sentence(self.report.answer, self.report.printed_on)

    @property
    def anatomy(self) -> SafeString:
        drawn = drawings.anatomy(self.report.answer)
        return bars.anatomy(drawn) if drawn else SafeString()
