"""The data sheets: one line per region or programme, one column per number, each declared once.

Row 1 is the header, row 2 numbers the columns and gives the rule by which a column follows from others, data
begins in row 3. What can be calculated on paper is a formula; what is unknown is blank, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from core.sheets.addresses import address
from core.sheets.text import lines_of
from core.sheets.writing import Formula, Page, Value
from coverage.answer import Coverage
from coverage.gap import StatusCounts
from workbooks.reports import styles

HEADER_ROW: Final = 1
RULE_ROW: Final = 2
FIRST_ROW: Final = 3


@dataclass(frozen=True)
class Line:
    """A line of a table: the answer of a region or programme, under a code and a name."""

    code: str
    name: str
    answer: Coverage


@dataclass(frozen=True)
class Number:
    """A column of numbers. `rule` follows its number in row 2: "10 = 5 − 6"."""

    key: str
    title: str | Promise
    value: Callable[[Coverage], int | None]
    rule: str | Promise = ""


def _remedy(name: str) -> Callable[[Coverage], int | None]:
    return lambda answer: getattr(answer.gap.remedies, name) if answer.gap else None


NUMBERS: Final = (
    Number("needed", gettext_lazy("Needed"), lambda answer: answer.needed),
    Number("present", gettext_lazy("At work"), lambda answer: answer.present),
    Number("certified", gettext_lazy("Certified"), lambda answer: answer.certified),
    Number("validity_unknown", gettext_lazy("Validity unknown"), lambda answer: answer.validity_unknown),
    Number("lapsed", gettext_lazy("Lapsed"), lambda answer: answer.lapsed),
    Number("never_certified", gettext_lazy("Never certified"), lambda answer: answer.never_certified),
    Number(
        "uncertified",
        gettext_lazy("Not certified"),
        lambda answer: answer.uncertified,
        "10 = 5 − 6",
    ),
    Number(
        "shortage",
        gettext_lazy("Shortage"),
        lambda answer: answer.shortage,
        gettext_lazy("11 = max(0; 4 − 6), above units their sum"),
    ),
    Number(
        "surplus",
        gettext_lazy("Surplus"),
        lambda answer: answer.surplus,
        gettext_lazy("12 = max(0; 6 − 4), above units their sum"),
    ),
    Number("share", gettext_lazy("Coverage"), lambda answer: None, "13 = (4 − 11) / 4"),
    Number("confirm", gettext_lazy("Confirm the end"), _remedy("confirm"), "14 = min(11; 7)"),
    Number("renew", gettext_lazy("Renew"), _remedy("renew"), "15 = min(11 − 14; 8)"),
    Number("examine", gettext_lazy("Examine"), _remedy("examine"), "16 = min(11 − 14 − 15; 9)"),
    Number("recruit", gettext_lazy("Recruit"), _remedy("recruit"), "17 = 11 − 14 − 15 − 16"),
)
# The remedies in order, each with the people from whom it is taken.
TAKEN_FROM: Final = {"confirm": "validity_unknown", "renew": "lapsed", "examine": "never_certified"}
REMEDIES: Final = (*TAKEN_FROM, "recruit")
BEFORE: Final = 3  # Number, code and name are before the numbers.
COLUMN: Final = {number.key: BEFORE + place for place, number in enumerate(NUMBERS, start=1)}
NOTE_COLUMN: Final = BEFORE + len(NUMBERS) + 1
NARROWEST_NAME, NARROWEST, NARROWEST_NOTE = 28, 8, 14
HEAD_LINES: Final = 2
# Factor by which a bold line is wider than its number of letters.
LETTER: Final = 1.05
# Counts of people: those of a node are exactly those of its children plus the people recorded above them.
HEADS: Final = frozenset(
    {"present", "certified", "validity_unknown", "lapsed", "never_certified", "uncertified"}
)


@dataclass(frozen=True)
class Written:
    """The position of a table on its page. `rows`: the row of each line, by its code."""

    page: Page
    first: int
    last: int
    total: int
    rows: Mapping[str, int]

    def at(self, row: int, key: str) -> str:
        """A cell of the table, as a formula on another page refers to it."""
        return f"'{self.page.name}'!{address(row, COLUMN[key])}"


def write_table(page: Page, title: str, lines: Sequence[Line], whole: Coverage) -> Written:
    """Write the lines, the people recorded above them, and the total, which is the answer `whole`."""
    _write_head(page, title)
    row = FIRST_ROW
    for place, line in enumerate(lines, start=1):
        page.row(row, (place, line.code, line.name), (styles.CELL_PLACE, styles.CELL_TEXT, styles.CELL_TEXT))
        _write_numbers(page, row, line.answer)
        page.put(row, NOTE_COLUMN, _note_beside(line.answer), styles.CELL_TEXT)
        row += 1
    if whole.unallocated and whole.unallocated.present:
        _write_unallocated(page, row, whole.unallocated, whole.has_scheme)
        row += 1
    rows = {line.code: row for row, line in enumerate(lines, start=FIRST_ROW)}
    written = Written(page, FIRST_ROW, row - 1, row, rows)
    _write_total(written, lines, whole)
    page.widths(_widths(lines, whole))
    page.freeze(FIRST_ROW, BEFORE + 1)
    page.filter(RULE_ROW, written.last, NOTE_COLUMN)
    return written


def _widths(lines: Sequence[Line], whole: Coverage) -> list[float]:
    """As narrow as headers of two lines and the notes allow: a narrow table is printed larger."""
    code = max(NARROWEST, *(len(line.code) + 3 for line in lines))
    numbers = [LETTER * _two_lines_of(str(number.title)) + 1 for number in NUMBERS]
    notes = [*(len(_note_beside(line.answer)) for line in lines), LETTER * len(note_on(whole))]
    name = max(NARROWEST_NAME, *(len(line.name) for line in lines))
    return [5, code, name, *numbers, max(NARROWEST_NOTE, *notes)]


def _two_lines_of(title: str) -> int:
    """The line length at which the title fits on two lines without breaking a word."""
    longest = max(len(word) for word in title.split())
    return next(length for length in count(max(NARROWEST, longest)) if lines_of(title, length) <= HEAD_LINES)


def note_on(answer: Coverage) -> str:
    """What a reader must know about the line."""
    known = answer.completeness
    if not answer.is_reported:
        return _("Not reported yet")
    if not answer.has_scheme:
        return _("No certificate exists for this category")
    if answer.needed is None:
        return ""
    if known.measured < known.units:
        return _("Shortage of %(measured)s of %(units)s units") % {
            "measured": known.measured,
            "units": known.units,
        }
    return ""


def _note_beside(answer: Coverage) -> str:
    """The note in its own column, which has room for the reason why the cells of the need are blank."""
    if answer.needed is None and answer.is_reported and answer.has_scheme:
        return _("No need counted")
    return note_on(answer)


def bar_parts(answer: Coverage) -> tuple[int, int, int] | None:
    """Met, met by people who are there, and vacant: together the measured need."""
    gap = answer.gap
    if gap is None or not gap.needed:
        return None
    recruit = gap.remedies.recruit
    return gap.needed - gap.shortage, gap.shortage - recruit, recruit


def is_unit(answer: Coverage) -> bool:
    """Whether the norm is evaluated exactly here: the shortage is need minus certified, and not a sum."""
    known, gap = answer.completeness, answer.gap
    return (
        gap is not None
        and known.units == known.measured == 1
        and gap.needed == answer.needed
        and gap.certified == answer.certified
        and gap.shortage == max(0, gap.needed - gap.certified)
    )


def _write_head(page: Page, title: str) -> None:
    titles = [number.title for number in NUMBERS]
    rules = [str(number.rule) for number in NUMBERS]
    write_head(
        page,
        HEADER_ROW,
        heads=[pgettext("column", "No"), _("Code"), title, *titles, _("Note")],
        rules=["", "", "", *rules, ""],
        texts={2, 3, NOTE_COLUMN},
    )
    page.height(HEADER_ROW, 32)
    page.height(RULE_ROW, 36)


def write_head(
    page: Page, row: int, *, heads: Sequence[str | Promise], rules: Sequence[str], texts: Set[int]
) -> None:
    """The header, and below it the row that numbers the columns or gives their rule.

    `texts` are the text columns; the first column counts the lines, the rest are numbers.
    """
    for column, (head, rule) in enumerate(zip(heads, rules, strict=True), start=1):
        header, number = (
            (styles.HEADER_PLACE, styles.RULE_PLACE)
            if column == 1
            else (styles.HEADER_TEXT, styles.RULE_TEXT)
            if column in texts
            else (styles.HEADER, styles.RULE_NUMBER)
        )
        page.put(row, column, head, header)
        page.put(row + 1, column, rule or f"({column})", number)


def _write_numbers(page: Page, row: int, answer: Coverage) -> None:
    for number in NUMBERS:
        column = COLUMN[number.key]
        if number.key == "share":
            page.put(row, column, share_of(row, answer), styles.CELL_SHARE)
        else:
            page.put(row, column, _number(row, number, answer), styles.CELL_NUMBER)


def _number(row: int, number: Number, answer: Coverage) -> Value:
    value = number.value(answer)
    need, certified = address(row, COLUMN["needed"]), address(row, COLUMN["certified"])
    if value is None:
        return None
    if number.key == "uncertified":
        return Formula(f"={address(row, COLUMN['present'])}-{certified}", value)
    if number.key == "shortage" and is_unit(answer):
        return Formula(f"=MAX(0,{need}-{certified})", value)
    if number.key == "surplus" and is_unit(answer):
        return Formula(f"=MAX(0,{certified}-{need})", value)
    if number.key in REMEDIES and is_unit(answer):
        return _remedy_of(row, number.key, answer, value)
    return value


def _remedy_of(row: int, key: str, answer: Coverage, value: int) -> Value:
    """The shortage that is left by the earlier remedies, at most as many as there are people for this one."""
    before = REMEDIES[: REMEDIES.index(key)]
    left = "-".join(address(row, COLUMN[each]) for each in ("shortage", *before))
    if key not in TAKEN_FROM:
        return Formula(f"={left}", value)
    there = TAKEN_FROM[key]
    rest = (answer.shortage or 0) - sum(_remedy(each)(answer) or 0 for each in before)
    if value != min(rest, getattr(answer, there) or 0):
        return value
    return Formula(f"=MIN({left},{address(row, COLUMN[there])})", value)


def share_of(row: int, answer: Coverage, columns: dict[str, int] = COLUMN) -> Value:
    """Coverage as a formula; a plain number if only a part of the need is measured.

    It is 100 % only if there is no shortage.
    """
    gap = answer.gap
    if gap is None or not gap.needed:
        return None
    exact = 1.0 if not gap.shortage else min(0.999, (gap.needed - gap.shortage) / gap.needed)
    if gap.needed != answer.needed:
        return exact
    need, short = address(row, columns["needed"]), address(row, columns["shortage"])
    return Formula(f"=IF({short}=0,1,MIN(0.999,({need}-{short})/{need}))", exact)


def _write_unallocated(page: Page, row: int, counts: StatusCounts, has_scheme: bool) -> None:
    texts = (None, None, _("Recorded above these lines"))
    page.line(row, NOTE_COLUMN, styles.CELL_TEXT)
    page.row(row, texts, (styles.CELL_NUMBER, styles.CELL_TEXT, styles.CELL_TEXT))
    page.put(row, COLUMN["present"], counts.present, styles.CELL_NUMBER)
    if not has_scheme:
        return
    for key in ("certified", "validity_unknown", "lapsed", "never_certified"):
        page.put(row, COLUMN[key], getattr(counts, key), styles.CELL_NUMBER)
    value = counts.present - counts.certified
    text = f"={address(row, COLUMN['present'])}-{address(row, COLUMN['certified'])}"
    page.put(row, COLUMN["uncertified"], Formula(text, value), styles.CELL_NUMBER)


def _write_total(written: Written, lines: Sequence[Line], whole: Coverage) -> None:
    """The answer of the whole: a live sum if it is the sum of the lines, else its own number."""
    page, row = written.page, written.total
    page.line(row, NOTE_COLUMN, styles.TOTAL_TEXT)
    page.height(row, styles.TOTAL_HEIGHT)
    page.put(row, BEFORE, _("Total %(place)s") % {"place": whole.place.label}, styles.TOTAL_TEXT)
    for number in NUMBERS:
        column = COLUMN[number.key]
        if number.key == "share":
            page.put(row, column, share_of(row, whole), styles.TOTAL_SHARE)
        else:
            page.put(row, column, _total(written, number, lines, whole), styles.TOTAL_NUMBER)
    page.put(row, NOTE_COLUMN, note_on(whole), styles.TOTAL_TEXT)


def _total(written: Written, number: Number, lines: Sequence[Line], whole: Coverage) -> Value:
    value = number.value(whole)
    if value is None:
        return None
    column = COLUMN[number.key]
    parts = [part for line in lines if (part := number.value(line.answer)) is not None]
    above = whole.unallocated if number.key in HEADS else None
    if above:
        rest = above.present - above.certified if number.key == "uncertified" else getattr(above, number.key)
        parts.append(rest)
    if parts and sum(parts) == value:
        cells = f"{address(written.first, column)}:{address(written.last, column)}"
        return Formula(f"=SUBTOTAL(109,{cells})", value)
    return _number(written.total, number, whole)
