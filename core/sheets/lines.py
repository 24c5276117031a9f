"""Native line charts that keep their meaning without colour: each course has its own dash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from openpyxl.chart import LineChart, Reference
from openpyxl.chart import Series as ChartSeries
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.marker import Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from core.sheets.addresses import column_letter
from core.sheets.charts import Box, anchor_of
from core.sheets.styles import INK_SOFT, LINE, PETROL, TURMERIC_LINE
from core.sheets.writing import Page


class Dash(StrEnum):
    """What was counted is solid with points; courses are dashed, each in its way; the need is a level."""

    SOLID = "solid"
    DOTTED = "sysDot"
    SHORT = "sysDash"
    LONG = "lgDash"
    LEVEL = "lgDashDot"


COLORS: Final = {Dash.DOTTED: INK_SOFT, Dash.LEVEL: TURMERIC_LINE}
WIDTH: Final = 28_575  # 2.25 points


@dataclass(frozen=True)
class Line:
    """One course: the column of its numbers, its name and how it is dashed."""

    column: int
    title: str
    dash: Dash


@dataclass(frozen=True)
class Lines:
    """Courses over the rows of a page, whose labels stand in a column."""

    rows: tuple[int, int]
    label_column: int
    lines: Sequence[Line]


def draw_lines(page: Page, source: Page, drawing: Lines, box: Box) -> None:
    """Draw on `page` the numbers that stand on `source`. The scale begins at 0."""
    chart = LineChart()
    chart.legend.position = "b"
    chart.auto_title_deleted = True
    chart.display_blanks = "gap"
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format = "#,##0"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350))
    for line in drawing.lines:
        chart.series.append(_series(source, drawing, line))
    chart.anchor = anchor_of(box)
    page.sheet.add_chart(chart)


def _series(source: Page, drawing: Lines, line: Line) -> ChartSeries:
    first, last = drawing.rows
    values = Reference(source.sheet, min_col=line.column, min_row=first, max_row=last)
    series = ChartSeries(values, title=line.title)
    stroke = LineProperties(solidFill=COLORS.get(line.dash, PETROL), w=WIDTH, prstDash=line.dash)
    series.graphicalProperties = GraphicalProperties(ln=stroke)
    series.smooth = False
    series.marker = Marker(symbol="circle" if line.dash is Dash.SOLID else "none", size=6)
    column = column_letter(line.column)
    numbers = [(row - first, source.shown.get(f"{column}{row}")) for row in range(first, last + 1)]
    series.val.numRef.numCache = NumData(
        formatCode="#,##0",
        ptCount=len(numbers),
        pt=[NumVal(idx=index, v=str(value)) for index, value in numbers if value is not None],
    )
    labels = Reference(source.sheet, min_col=drawing.label_column, min_row=first, max_row=last)
    letter = column_letter(drawing.label_column)
    names = [str(source.sheet[f"{letter}{row}"].value) for row in range(first, last + 1)]
    cache = StrData(ptCount=len(names), pt=[StrVal(idx=index, v=name) for index, name in enumerate(names)])
    series.cat = AxDataSource(strRef=StrRef(f=str(labels), strCache=cache))
    return series
