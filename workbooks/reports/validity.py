"""Masa berlaku: how many stop being certified in each of the next twelve months, unless renewed."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts.bars import Texture
from core.sheets.addresses import address
from core.sheets.charts import Bars, Box, Part, draw_bars
from core.sheets.writing import Formula, Page
from coverage.expiry import Expiry
from workbooks.reports import styles
from workbooks.reports.tables import FIRST_ROW, HEADER_ROW, RULE_ROW, write_head

NO, MONTH, PERSONS, CUMULATED, LEFT, BAR = range(1, 7)
WIDTHS: Final = (5, 24, 16, 16, 22, 60)


def write_validity(page: Page, expiry: Expiry) -> None:
    total = FIRST_ROW + len(expiry.months) + 1
    write_head(
        page,
        HEADER_ROW,
        heads=[
            pgettext("column", "No"),
            _("Last month of validity"),
            _("Certified people"),
            _("Together so far"),
            _("Still certified then"),
            _("Certified people (bar)"),
        ],
        rules=["", "", "", _("4 = sum of 3 so far"), _("5 = total of 3 − 4"), ""],
        texts={MONTH, BAR},
    )
    reached = 0
    for place, month in enumerate(expiry.months, start=1):
        row = FIRST_ROW + place - 1
        reached += month.persons
        page.line(row, BAR, styles.CELL_TEXT)
        page.put(row, NO, place, styles.CELL_PLACE)
        page.put(row, MONTH, month.first, styles.CELL_MONTH)
        page.put(row, PERSONS, month.persons, styles.CELL_NUMBER)
        _write_running(page, row, total, reached, expiry.certified)
    later = total - 1
    page.line(later, BAR, styles.CELL_TEXT)
    page.put(later, MONTH, _("Later"), styles.CELL_TEXT)
    page.put(later, PERSONS, expiry.later, styles.CELL_NUMBER)
    page.line(total, BAR, styles.TOTAL_TEXT)
    page.height(total, styles.TOTAL_HEIGHT)
    page.put(total, MONTH, _("All certified"), styles.TOTAL_TEXT)
    cells = f"{address(FIRST_ROW, PERSONS)}:{address(later, PERSONS)}"
    page.put(total, PERSONS, Formula(f"=SUBTOTAL(109,{cells})", expiry.certified), styles.TOTAL_NUMBER)
    page.widths(WIDTHS)
    page.height(HEADER_ROW, 30)
    page.height(RULE_ROW, 24)
    page.freeze(FIRST_ROW)
    page.filter(RULE_ROW, later, BAR)
    bars = Bars(
        (FIRST_ROW, later - 1),
        label_column=MONTH,
        parts=(Part(PERSONS, _("Certified people"), Texture.HATCHED),),
    )
    draw_bars(page, page, bars, Box(FIRST_ROW, BAR, later - 1, BAR, is_inset=True))


def _write_running(page: Page, row: int, total: int, reached: int, certified: int) -> None:
    first, here = f"${address(FIRST_ROW, PERSONS)}", address(row, PERSONS)
    page.put(row, CUMULATED, Formula(f"=SUM({first}:{here})", reached), styles.CELL_NUMBER)
    whole = f"{address(total, PERSONS)[0]}${total}"
    text = f"={whole}-{address(row, CUMULATED)}"
    page.put(row, LEFT, Formula(text, certified - reached), styles.CELL_NUMBER)
