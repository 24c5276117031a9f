"""Ringkasan, the first sheet: letterhead, one sentence, five figures, one bar, a table, findings, sign-off.

Made to be printed on one page and defended line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts.bars import Texture
from core.sheets.addresses import address
from core.sheets.charts import Bars, Box, Part, draw_bars
from core.sheets.writing import Formula, Page, Value
from core.ui.formats import number
from coverage.answer import Coverage
from coverage.gap import StatusCounts
from coverage.sentences import sentence
from workbooks.models import Letterhead
from workbooks.reports import styles
from workbooks.reports.findings import findings
from workbooks.reports.gain import Points
from workbooks.reports.letterheads import sign_off
from workbooks.reports.meeting import Report
from workbooks.reports.tables import Line, Written, bar_parts, is_unit, share_of, write_head

SHOWN: Final = 10
WIDTHS: Final = (5, 30, 13, 13, 13, 13, 11, 12, 30, 11, 14)
COLUMNS: Final = len(WIDTHS)
HEAD_HEIGHTS: Final = (18, 24, 14, 6)
SENTENCE_ROW, AS_OF_ROW, LEAD_ROW = 5, 6, 7
KEY_ROW: Final = 9
# Characters that fit on one line of the sentence, the lead, a finding and the footnote.
SENTENCE_LENGTH, LEAD_LENGTH, FINDING_LENGTH, FOOT_LENGTH = 95, 170, 112, 120
ROW_HEIGHT: Final = 18
BAR_ROW: Final = 12
# Right of the printed area stand the numbers that the bars are drawn from.
CHART_COLUMNS: Final = {"met": COLUMNS + 2, "present": COLUMNS + 3, "vacant": COLUMNS + 4}
TABLE: Final = {
    "needed": 3,
    "certified": 4,
    "uncertified": 5,
    "recruit": 6,
    "share": 7,
    "shortage": 8,
    "bar": 9,
    "gained": 10,
    "note": 11,
}
KEYS: Final = (("needed", 1), ("certified", 3), ("uncertified", 5), ("recruit", 7), ("shortage", 9))


def write_summary(page: Page, report: Report, detail: Written | None) -> None:
    """`detail` is the table of the parts on its own sheet, which the key figures are linked to."""
    page.widths(WIDTHS)
    _write_letterhead(page, report.letterhead)
    _write_opening(page, report)
    _write_key_figures(page, report.answer, detail)
    _write_bar(page, report.answer)
    last = _write_parts(page, report, BAR_ROW + 2)
    last = _write_close(page, report, last + 2)
    page.print(report.print_settings(area=f"A1:{address(last, COLUMNS)}", is_one_page=True))


def _write_letterhead(page: Page, letterhead: Letterhead | None) -> None:
    if letterhead:
        lines = (letterhead.first_line, letterhead.second_line, letterhead.address)
    else:
        lines = (_("REGISTRI PEKSOS"), _("Indonesia’s social-work workforce"), "")
    of_lines = (styles.HEAD_FIRST, styles.HEAD_SECOND, styles.HEAD_ADDRESS)
    for row, (text, style) in enumerate(zip(lines, of_lines, strict=True), start=1):
        page.put(row, 1, text, style)
        page.merge(row, 1, row, COLUMNS)
    page.line(4, COLUMNS, styles.HEAD_RULE)
    for row, height in enumerate(HEAD_HEIGHTS, start=1):
        page.height(row, height)


def _write_opening(page: Page, report: Report) -> None:
    said = sentence(report.answer, report.printed_on)
    page.put(SENTENCE_ROW, 1, said.headline, styles.SENTENCE)
    page.merge(SENTENCE_ROW, 1, SENTENCE_ROW, COLUMNS)
    page.height(SENTENCE_ROW, 32 if len(said.headline) < SENTENCE_LENGTH else 58)
    page.put(AS_OF_ROW, 1, report.as_of_line, styles.SOFT)
    page.put(LEAD_ROW, 1, said.lead, styles.SOFT_WRAPPED)
    page.merge(LEAD_ROW, 1, LEAD_ROW, COLUMNS)
    page.height(LEAD_ROW, 15 if len(said.lead) < LEAD_LENGTH else 29)


def _write_key_figures(page: Page, answer: Coverage, detail: Written | None) -> None:
    for key, column in KEYS:
        page.put(KEY_ROW, column, _label(key), styles.KEY_LABEL)
        page.put(KEY_ROW + 1, column, _key_figure(key, answer, detail), styles.KEY_NUMBER)
        page.put(KEY_ROW + 2, column, _key_share(key, column, answer), styles.KEY_SHARE)
        for row in range(KEY_ROW, KEY_ROW + 3):
            page.merge(row, column, row, column + 1)
    page.height(KEY_ROW + 1, 24)


def _key_figure(key: str, answer: Coverage, detail: Written | None) -> Value:
    value = _value(key, answer)
    if value is None:
        return _("not known")
    return Formula(f"={detail.at(detail.total, key)}", value) if detail else value


def _key_share(key: str, column: int, answer: Coverage) -> Value:
    """The part of the need, where the figures are parts of it: all measured, nobody too many."""
    value, gap = _value(key, answer), answer.gap
    if key == "needed" or value is None or gap is None or not gap.needed or gap.needed != answer.needed:
        return None
    if gap.shortage - gap.remedies.recruit != answer.uncertified:
        return None
    needed = address(KEY_ROW + 1, KEYS[0][1])
    return Formula(f"={address(KEY_ROW + 1, column)}/{needed}", value / gap.needed)


def _label(key: str) -> str:
    return {
        "needed": _("Needed"),
        "certified": _("Certified"),
        "uncertified": _("Not certified"),
        "recruit": _("Nobody there yet"),
        "shortage": _("Shortage"),
    }[key]


def _value(key: str, answer: Coverage) -> int | None:
    if key == "recruit":
        return answer.gap.remedies.recruit if answer.gap else None
    value: int | None = getattr(answer, key)
    return value


def _write_bar(page: Page, answer: Coverage) -> None:
    page.height(BAR_ROW, 26)
    if answer.gap is None or not answer.gap.needed:
        return
    _write_chart_numbers(page, BAR_ROW, answer)
    draw_bars(page, page, _bars((BAR_ROW, BAR_ROW), gap_percent=0), Box(BAR_ROW, 1, BAR_ROW, COLUMNS))


def _bars(rows: tuple[int, int], *, gap_percent: int, is_share: bool = True) -> Bars:
    parts = (
        Part(CHART_COLUMNS["met"], _("Certified"), Texture.SOLID),
        Part(CHART_COLUMNS["present"], _("Not certified"), Texture.HATCHED),
        Part(CHART_COLUMNS["vacant"], _("Nobody there yet"), Texture.BLANK),
    )
    return Bars(rows, label_column=2, parts=parts, is_share=is_share, gap_percent=gap_percent)


def _write_chart_numbers(page: Page, row: int, answer: Coverage) -> None:
    for column, value in zip(CHART_COLUMNS.values(), bar_parts(answer) or (), strict=False):
        page.put(row, column, value, styles.SOFT)


def _write_parts(page: Page, report: Report, row: int) -> int:
    """The table of the regions below, or of the programmes where those have no need of their own."""
    lines, shown = report.lines_by_shortage, min(SHOWN, len(report.lines_by_shortage))
    if not lines:
        return row
    page.put(row, 1, _title(report, shown), styles.HEADING)
    _write_table_head(page, row + 1, report.parts_title)
    first = row + 3
    for place, line in enumerate(lines[:shown], start=1):
        _write_line(page, first + place - 1, place, line, report.gained)
    last = first + shown - 1
    if len(lines) > shown:
        last += 1
        _write_others(page, last, lines[shown:])
    if report.parts_rest:
        last += 1
        _write_rest(page, last, report.parts_rest, has_scheme=report.answer.has_scheme)
    _write_total(page, last + 1, first, last, report)
    _draw_row_bars(page, first, first + shown - 1)
    return last + 1


def _title(report: Report, shown: int) -> str:
    words = {
        "parts": report.parts_title,
        "shown": shown,
        "all": len(report.lines_by_shortage),
        "sheet": report.parts_sheet,
    }
    if report.parts_section not in report.sections:
        return _("%(parts)s by shortage, %(shown)s of %(all)s.") % words
    if shown == len(report.lines_by_shortage):
        return _("%(parts)s by shortage. More on the sheet %(sheet)s.") % words
    return _("%(parts)s by shortage, %(shown)s of %(all)s. All on the sheet %(sheet)s.") % words


def _write_table_head(page: Page, row: int, title: str) -> None:
    labels = [_label(key) for key in ("needed", "certified", "uncertified", "recruit")]
    places = [pgettext("column", "No"), title]
    last = [_("Coverage"), _("Shortage"), _("Coverage (bar)"), _("12 months"), _("Note")]
    write_head(
        page,
        row,
        heads=[*places, *labels, *last],
        rules=[
            "",
            "",
            "",
            "",
            "",
            "",
            "7 = (3 − 8) / 3",
            _("8 = max(0; 3 − 4), above units their sum"),
            "",
            "",
            "",
        ],
        texts={2, TABLE["bar"], TABLE["note"]},
    )
    page.height(row, 30)
    page.height(row + 1, 32)


def _write_line(page: Page, row: int, place: int, line: Line, gained: Points) -> None:
    answer = line.answer
    page.put(row, 1, place, styles.CELL_PLACE)
    page.put(row, 2, line.name, styles.CELL_TEXT)
    for key in ("needed", "certified", "uncertified", "recruit"):
        page.put(row, TABLE[key], _value(key, answer), styles.CELL_NUMBER)
    page.put(row, TABLE["shortage"], _shortage(row, answer), styles.CELL_NUMBER)
    page.put(row, TABLE["share"], share_of(row, answer, TABLE), styles.CELL_SHARE)
    page.put(row, TABLE["bar"], None, styles.CELL_TEXT)
    page.put(row, TABLE["gained"], gained.get(line.code), styles.CELL_POINTS)
    page.put(row, TABLE["note"], "" if answer.is_reported else _("Not reported yet"), styles.CELL_TEXT)
    _write_chart_numbers(page, row, answer)
    page.height(row, ROW_HEIGHT)


def _shortage(row: int, answer: Coverage) -> Value:
    if answer.shortage is not None and is_unit(answer):
        need, certified = address(row, TABLE["needed"]), address(row, TABLE["certified"])
        return Formula(f"=MAX(0,{need}-{certified})", answer.shortage)
    return answer.shortage


def _write_others(page: Page, row: int, hidden: Sequence[Line]) -> None:
    """One line for all the lines that are not shown."""
    _write_plain_row(page, row, _("%(count)s others") % {"count": len(hidden)})
    for key in ("needed", "certified", "uncertified", "recruit", "shortage"):
        known = [value for line in hidden if (value := _value(key, line.answer)) is not None]
        # Where none of them has reported, what they have is unknown and not 0.
        page.put(row, TABLE[key], sum(known) if known else None, styles.CELL_NUMBER)
    silent = sum(not line.answer.is_reported for line in hidden)
    if silent:
        page.put(
            row, TABLE["note"], _("%(count)s not reported") % {"count": number(silent)}, styles.CELL_TEXT
        )


def _write_rest(page: Page, row: int, rest: StatusCounts, *, has_scheme: bool) -> None:
    """Those recorded above the lines: they stand in no line, and no need is counted for them."""
    _write_plain_row(page, row, _("Recorded above these lines"))
    if has_scheme:
        page.put(row, TABLE["certified"], rest.certified, styles.CELL_NUMBER)
        page.put(row, TABLE["uncertified"], rest.present - rest.certified, styles.CELL_NUMBER)


def _write_plain_row(page: Page, row: int, name: str) -> None:
    page.line(row, COLUMNS, styles.CELL_TEXT)
    page.height(row, ROW_HEIGHT)
    page.put(row, 2, name, styles.CELL_TEXT)


def _write_total(page: Page, row: int, first: int, last: int, report: Report) -> None:
    answer = report.answer
    page.line(row, COLUMNS, styles.TOTAL_TEXT)
    page.height(row, ROW_HEIGHT)
    page.put(row, 2, answer.place.label, styles.TOTAL_TEXT)
    for key in ("needed", "certified", "uncertified", "recruit", "shortage"):
        page.put(row, TABLE[key], _total(page, key, first, last, report), styles.TOTAL_NUMBER)
    page.put(row, TABLE["share"], share_of(row, answer, TABLE), styles.TOTAL_SHARE)
    page.put(row, TABLE["gained"], report.gained.get(answer.place.code), styles.TOTAL_POINTS)


def _total(page: Page, key: str, first: int, last: int, report: Report) -> Value:
    """A live sum where the lines have numbers to sum, else the answer's own number."""
    value = _value(key, report.answer)
    cells = [address(row, TABLE[key]) for row in range(first, last + 1)]
    numbers = [page.shown[cell] for cell in cells if page.shown.get(cell) is not None]
    if value is None or not numbers or sum(numbers) != value:  # type: ignore[arg-type]
        return value
    return Formula(f"=SUM({cells[0]}:{cells[-1]})", value)


def _draw_row_bars(page: Page, first: int, last: int) -> None:
    measured = [row for row in range(first, last + 1) if address(row, CHART_COLUMNS["met"]) in page.shown]
    if not measured:
        return
    heads = (_("For the bars: met"), _("there, not certified"), _("vacant"))
    for column, head in zip(CHART_COLUMNS.values(), heads, strict=True):
        page.put(first - 2, column, head, styles.SOFT)
    draw_bars(
        page,
        page,
        _bars((first, last), gap_percent=55),
        Box(first, TABLE["bar"], last, TABLE["bar"], is_inset=True),
    )


def _write_close(page: Page, report: Report, row: int) -> int:
    """Findings on the left, the sign-off on the right, on the same rows: they stay together."""
    page.put(row, 1, _("Findings"), styles.HEADING)
    said = findings(report)
    for offset, finding in enumerate(said, start=1):
        page.put(row + offset, 1, f"{offset}. {finding}", styles.WRAPPED)
        page.merge(row + offset, 1, row + offset, TABLE["share"])
        page.height(row + offset, 30 if len(finding) > FINDING_LENGTH else 16)
    foot = row + max(len(said), 3) + 2
    page.put(foot, 1, report.footnote, styles.SOFT_WRAPPED)
    page.merge(foot, 1, foot, TABLE["share"])
    page.height(foot, 14 * (1 + len(report.footnote) // FOOT_LENGTH))
    signed = _write_sign_off(page, report.letterhead, report.printed_on, row) if report.letterhead else foot
    return max(foot, signed)


def _write_sign_off(page: Page, letterhead: Letterhead, printed_on: date, row: int) -> int:
    column, signed = TABLE["bar"], sign_off(letterhead, printed_on)
    page.put(row, column, signed.place_and_day, styles.TEXT)
    for offset, line in enumerate(signed.office, start=1):
        page.put(row + offset, column, line, styles.TEXT)
    # Three rows for the signature and the stamp.
    name_row = row + len(signed.office) + 4
    page.put(name_row, column, signed.name, styles.SIGNED_NAME if signed.is_named else styles.TEXT)
    for offset, line in enumerate(signed.lines, start=1):
        page.put(name_row + offset, column, line, styles.TEXT)
    return name_row + 2
