"""Shared by the pages about a report: the screen shows the same as the first sheet."""

from __future__ import annotations

from functools import cached_property

from django.utils.safestring import SafeString

from core.charts import bars
from core.charts.bars import Anatomy
from coverage.charts import drawings
from coverage.sentences import Sentence, sentence
from workbooks.reports.grounds import grounds
from workbooks.reports.meeting import Report


class ReportPage:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.place = report.answer.place

    @property
    def sentence(self) -> Sentence:
        return sentence(self.report.answer, self.report.printed_on)

    @cached_property
    def _bar(self) -> Anatomy | None:
        return drawings.anatomy(self.report.answer)

    @property
    def anatomy(self) -> SafeString:
        return bars.anatomy(self._bar) if self._bar else SafeString()

    @property
    def bar_in_words(self) -> str:
        """The number of people of each part of the bar; empty if there is no bar."""
        return f"{self._bar.sentence}." if self._bar else ""

    @property
    def grounds(self) -> str:
        return grounds(self.report.answer)
