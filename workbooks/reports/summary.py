"""Ringkasan, the first sheet: letterhead, one sentence, five figures, one bar, a table, findings, sign-off.

Made to be printed on one page and defended line by line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts.bars import Texture
from core.documents.story import SignOff
from core.sheets.addresses import address
from core.sheets.charts import Bars, Box, Part, draw_bars
from core.sheets.styles import Style
from core.sheets.text import lines_of
from core.sheets.writing import Formula, Page, Value
from core.ui.formats import number
from coverage.answer import Coverage
from coverage.charts.drawings import spoken
from coverage.gap import StatusCounts
from coverage.sentences import sentence
from workbooks.models import Letterhead
from workbooks.reports import styles
from workbooks.reports.findings import findings
from workbooks.reports.gain import Points
from workbooks.reports.grounds import grounds
from workbooks.reports.letterheads import sign_off
from workbooks.reports.meeting import Report, Section
from workbooks.reports.tables import Line, Written, bar_parts, is_unit, share_of, write_head

SHOWN: Final = 10
WIDTHS: Final = (5, 36, 13, 13, 14, 13, 11, 16, 30, 12, 16)
COLUMNS: Final = len(WIDTHS)
HEAD_HEIGHTS: Final = (18, 24, 14, 6)
SENTENCE_ROW, AS_OF_ROW, LEAD_ROW, GROUNDS_ROW = 5, 6, 7, 8
KEY_ROW: Final = 9
# Characters that fit on one line of the sentence, and of the lines below it.
SENTENCE_LENGTH, LEAD_LENGTH = 102, 195
# Characters of a finding and of the footnote, per unit of the width.
LETTERS: Final = {styles.WRAPPED: 1.11, styles.SOFT_WRAPPED: 1.19}
ROW_HEIGHT, TEXT_HEIGHT = 17, 15
BAR_ROW: Final = 12
# The numbers from which the bars are drawn are to the right of the printed area.
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
# The columns of the left and the right signature; an office name is on one line, even in capitals.
SIGN_COLUMNS: Final = (2, TABLE["bar"])
OFFICE_LENGTH: Final = 50
KEYS: Final = (("needed", 1), ("certified", 3), ("uncertified", 5), ("recruit", 7), ("shortage", 9))


def write_summary(page: Page, report: Report, sheets: Mapping[Section, Written | None]) -> None:
    """`sheets`: the tables on sheets of their own, to whose cells the figures here are linked."""
    detail = sheets[Section.REGIONS] or sheets[Section.PROGRAMMES]
    page.widths(WIDTHS)
    _write_letterhead(page, report.letterhead)
    _write_opening(page, report)
    _write_key_figures(page, report.answer, detail)
    _write_bar(page, report.answer)
    last = _write_parts(page, report, BAR_ROW + 2, sheets[report.parts_section])
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
    for row, text in ((LEAD_ROW, said.lead), (GROUNDS_ROW, grounds(report.answer))):
        page.put(row, 1, text, styles.SOFT_WRAPPED)
        page.merge(row, 1, row, COLUMNS)
        page.height(row, TEXT_HEIGHT * lines_of(text, LEAD_LENGTH))


def _write_key_figures(page: Page, answer: Coverage, detail: Written | None) -> None:
    for key, column in KEYS:
        page.put(KEY_ROW, column, _label(key), styles.KEY_LABEL)
        page.put(KEY_ROW + 1, column, _key_figure(key, answer, detail), styles.KEY_NUMBER)
        page.put(KEY_ROW + 2, column, _key_share(key, column, answer), styles.KEY_SHARE)
        for row in range(KEY_ROW, KEY_ROW + 3):
            page.merge(row, column, row, column + 1)
    page.height(KEY_ROW, 24)
    page.height(KEY_ROW + 1, 24)


def _key_figure(key: str, answer: Coverage, detail: Written | None) -> Value:
    value = _value(key, answer)
    if value is None:
        return _("not known")
    return Formula(f"={detail.at(detail.total, key)}", value) if detail else value


def _key_share(key: str, column: int, answer: Coverage) -> Value:
    """The share of the need, if the figures are parts of it: everything is measured, and there is no
    surplus."""
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
    cells = {key: address(KEY_ROW + 1, column) for key, column in KEYS}
    _write_chart_numbers(page, BAR_ROW, cells, answer)
    draw_bars(page, page, _bars((BAR_ROW, BAR_ROW), gap_percent=0), Box(BAR_ROW, 1, BAR_ROW, COLUMNS))
    page.put(BAR_ROW + 1, 1, f"{spoken(answer)}.", styles.SOFT)
    page.height(BAR_ROW + 1, TEXT_HEIGHT)


def _bars(rows: tuple[int, int], *, gap_percent: int, is_share: bool = True) -> Bars:
    parts = (
        Part(CHART_COLUMNS["met"], _("Certified"), Texture.SOLID),
        Part(CHART_COLUMNS["present"], _("Not certified"), Texture.HATCHED),
        Part(CHART_COLUMNS["vacant"], _("Nobody there yet"), Texture.BLANK),
    )
    return Bars(rows, label_column=2, parts=parts, is_share=is_share, gap_percent=gap_percent)


def _write_chart_numbers(page: Page, row: int, cells: Mapping[str, str], answer: Coverage) -> None:
    """From `cells`, which contain the figures of the bar: live formulas if the figures are."""
    parts = bar_parts(answer)
    if parts is None:
        return
    live: dict[str, str] = {}
    if answer.gap and answer.gap.needed == answer.needed:
        need, short, recruit = (cells[key] for key in ("needed", "shortage", "recruit"))
        live = {"met": f"={need}-{short}", "present": f"={short}-{recruit}", "vacant": f"={recruit}"}
    for (key, column), value in zip(CHART_COLUMNS.items(), parts, strict=True):
        page.put(row, column, Formula(live[key], value) if live else value, styles.SOFT)


def _write_parts(page: Page, report: Report, row: int, detail: Written | None) -> int:
    """The table of the regions below, or of the programmes if those regions have no need of their own."""
    shown, others = report.lines_parted(SHOWN)
    if not shown:
        return row
    page.put(row, 1, _title(report, len(shown)), styles.HEADING)
    page.height(row, 24)
    _write_table_head(page, row + 1, report.parts_title)
    first = row + 3
    for place, line in enumerate(shown, start=1):
        _write_line(page, first + place - 1, place, line, report.gained, detail)
    last = first + len(shown) - 1
    if others:
        last += 1
        _write_others(page, last, others, detail)
    if report.parts_rest:
        last += 1
        _write_rest(page, last, report.parts_rest, detail, has_scheme=report.answer.has_scheme)
    _write_total(page, last + 1, first, last, report)
    _draw_row_bars(page, first, first + len(shown) - 1)
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
    page.height(row + 1, 24)


def _write_line(page: Page, row: int, place: int, line: Line, gained: Points, detail: Written | None) -> None:
    answer = line.answer
    own = [detail.rows[line.code]] if detail else []
    page.put(row, 1, place, styles.CELL_PLACE)
    page.put(row, 2, line.name, styles.CELL_TEXT)
    for key in ("needed", "certified", "uncertified", "recruit"):
        page.put(row, TABLE[key], _linked(_value(key, answer), key, own, detail), styles.CELL_NUMBER)
    page.put(row, TABLE["shortage"], _shortage(row, answer, own, detail), styles.CELL_NUMBER)
    page.put(row, TABLE["share"], share_of(row, answer, TABLE), styles.CELL_SHARE)
    page.put(row, TABLE["bar"], None, styles.CELL_TEXT)
    page.put(row, TABLE["gained"], gained.get(line.code), styles.CELL_POINTS)
    page.put(row, TABLE["note"], "" if answer.is_reported else _("Not reported yet"), styles.CELL_TEXT)
    cells = {key: address(row, column) for key, column in TABLE.items()}
    _write_chart_numbers(page, row, cells, answer)
    page.height(row, ROW_HEIGHT)


def _linked(value: int | None, key: str, rows: Sequence[int], detail: Written | None) -> Value:
    """The figure as the sum of cells of the detailed table, if there is one."""
    if value is None or detail is None or not rows:
        return value
    return Formula("=" + "+".join(detail.at(row, key) for row in rows), value)


def _shortage(row: int, answer: Coverage, own: Sequence[int], detail: Written | None) -> Value:
    if answer.shortage is not None and is_unit(answer):
        need, certified = address(row, TABLE["needed"]), address(row, TABLE["certified"])
        return Formula(f"=MAX(0,{need}-{certified})", answer.shortage)
    return _linked(answer.shortage, "shortage", own, detail)


def _write_others(page: Page, row: int, hidden: Sequence[Line], detail: Written | None) -> None:
    """One line for all the lines that are not shown."""
    _write_plain_row(page, row, _("%(count)s others") % {"count": len(hidden)})
    for key in ("needed", "certified", "uncertified", "recruit", "shortage"):
        known = {line.code: value for line in hidden if (value := _value(key, line.answer)) is not None}
        rows = [detail.rows[code] for code in known] if detail else []
        # If none of them has reported, their number is unknown and not 0.
        total = sum(known.values()) if known else None
        page.put(row, TABLE[key], _linked(total, key, rows, detail), styles.CELL_NUMBER)
    silent = sum(not line.answer.is_reported for line in hidden)
    if silent:
        page.put(
            row, TABLE["note"], _("%(count)s not reported") % {"count": number(silent)}, styles.CELL_TEXT
        )


def _write_rest(
    page: Page, row: int, rest: StatusCounts, detail: Written | None, *, has_scheme: bool
) -> None:
    """People recorded above the lines: they are in no line, and no need is counted for them."""
    _write_plain_row(page, row, _("Recorded above these lines"))
    if not has_scheme:
        return
    own = [detail.last] if detail else []
    figures = {"certified": rest.certified, "uncertified": rest.present - rest.certified}
    for key, value in figures.items():
        page.put(row, TABLE[key], _linked(value, key, own, detail), styles.CELL_NUMBER)


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
    """A live sum if the lines have numbers to sum, else the answer's own number."""
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
    """Findings on the left and signatures on the right, on the same rows: they stay on one page. Two
    signatures have rows of their own, below findings as wide as the page."""
    signed = None
    if report.letterhead:
        signed = sign_off(report.letterhead, report.printed_on).wrapped(OFFICE_LENGTH)
    is_beside = signed is None or len(signed.signatures) == 1
    columns = TABLE["share"] if is_beside else COLUMNS
    found, below = findings(report), row
    if found:
        page.put(row, 1, _("Findings"), styles.HEADING)
        below += 1
    for place, finding in enumerate(found, start=1):
        below = _write_on_rows(page, below, f"{place}. {finding}", styles.WRAPPED, columns)
    last = _write_on_rows(page, below + bool(found), report.footnote, styles.SOFT_WRAPPED, columns) - 1
    if signed:
        last = max(last, _write_sign_off(page, signed, row if is_beside else last + 2))
    # One more row with a blank in it: LibreOffice ends the page at the last row with content, and for a text
    # over several rows that is its first.
    last += 1
    page.put(last, 1, " ", styles.TEXT)
    for each in range(row, last + 1):
        page.height(each, TEXT_HEIGHT)
    return last


def _write_on_rows(page: Page, row: int, text: str, style: Style, columns: int) -> int:
    """A text over several columns, on as many rows as it has lines: one tall row would pull the signatures
    beside it apart. Returns the row after it."""
    length = LETTERS[style] * sum(WIDTHS[:columns])
    after = row + lines_of(text, int(length))
    page.put(row, 1, text, style)
    page.merge(row, 1, after - 1, columns)
    return after


def _write_sign_off(page: Page, signed: SignOff, row: int) -> int:
    """Returns its last row."""
    last = row
    columns = SIGN_COLUMNS[-len(signed.signatures) :]
    for column, signature in zip(columns, signed.signatures, strict=True):
        for offset, text in enumerate(signed.rows_of(signature)):
            is_name = offset == signed.name_row and signature.is_named
            if text:
                page.put(row + offset, column, text, styles.SIGNED_NAME if is_name else styles.TEXT)
                last = max(last, row + offset)
    return last
