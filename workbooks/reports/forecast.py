"""Perkiraan: the certified of past years, three forecast paths, each with its interval, and the need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from core.sheets.addresses import address
from core.sheets.charts import Box
from core.sheets.lines import Dash, Line, Lines, draw_lines
from core.sheets.writing import Formula, Page
from coverage.forecast.paths import PathKind
from coverage.forecast.words import NAMES
from workbooks.reports import styles
from workbooks.reports.tables import FIRST_ROW, HEADER_ROW, RULE_ROW, write_head

if TYPE_CHECKING:
    from coverage.charts.chart import Cell
    from workbooks.reports.meeting import Report

YEAR, COUNTED, FIRST_PATH = 1, 2, 3
# For a path: the expected number, and the two ends of the interval of 80 of 100 outcomes.
COLUMNS_OF_A_PATH: Final = 3
CHART_ROWS: Final = 20
DASHES: Final = {PathKind.PACE: Dash.DOTTED, PathKind.EXAMINE: Dash.SHORT, PathKind.PLAN: Dash.LONG}


def write_forecast(page: Page, report: Report) -> None:
    """A line per year as on the page of the forecast; the shortage by the first path is a live formula. The
    chart is below the table."""
    chart, forecast = report.forecast_chart, report.ahead.forecast
    if chart is None or forecast is None:
        return
    table, has_target = chart.table, forecast.target is not None
    target = len(table.columns)
    last_column = target + 1 if has_target else target - 1
    heads, rules = list(table.columns[:last_column]), [""] * last_column
    if has_target:
        heads.append(_("Missing at: %(course)s") % {"course": table.columns[FIRST_PATH - 1]})
        rules[-1] = _("%(column)s = max(0; %(need)s − %(path)s)") % {
            "column": last_column,
            "need": target,
            "path": FIRST_PATH,
        }
    write_head(page, HEADER_ROW, heads=heads, rules=rules, texts=set())
    for row, cells in enumerate(table.rows, start=FIRST_ROW):
        _write_year(page, row, cells[: last_column - has_target])
        if has_target:
            _write_lack(page, row, target)
    last = FIRST_ROW + len(table.rows) - 1
    page.widths([10, *([17] * (last_column - 1))])
    page.height(HEADER_ROW, 46)
    page.height(RULE_ROW, 24)
    page.freeze(FIRST_ROW, COUNTED)
    page.filter(RULE_ROW, last, last_column)
    lines = [Line(COUNTED, str(table.columns[COUNTED - 1]), Dash.SOLID)]
    for place, path in enumerate(forecast.drawn):
        lines.append(Line(FIRST_PATH + COLUMNS_OF_A_PATH * place, str(NAMES[path.kind]), DASHES[path.kind]))
    if has_target:
        lines.append(Line(target, str(table.columns[-1]), Dash.LEVEL))
    box = Box(last + 2, 1, last + 1 + CHART_ROWS, last_column)
    draw_lines(page, page, Lines((FIRST_ROW, last), YEAR, lines), box)


def _write_year(page: Page, row: int, cells: Sequence[Cell]) -> None:
    page.put(row, YEAR, int(str(cells[0])), styles.CELL_PLACE)
    for column, cell in enumerate(cells[1:], start=COUNTED):
        page.put(row, column, cell, styles.CELL_NUMBER)


def _write_lack(page: Page, row: int, target: int) -> None:
    """Empty in past years: they have no path."""
    expected, need = page.shown.get(address(row, FIRST_PATH)), page.shown[address(row, target)]
    lack = None
    if isinstance(expected, int) and isinstance(need, int):
        text = f"=MAX(0,{address(row, target)}-{address(row, FIRST_PATH)})"
        lack = Formula(text, max(0, need - expected))
    page.put(row, target + 1, lack, styles.CELL_NUMBER)
