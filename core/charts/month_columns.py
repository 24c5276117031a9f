"""Columns over time: a filled part, the rest outlined, and a bracket over the days that matter first.

Drawn in two sizes, of which the style sheet shows one: all columns, and on narrow screens the first few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.ui.formats import number

TOP, BASE, BELOW = 52, 168, 40  # pixels: where columns may begin, where they stand, room for the words below
COLUMN = 68  # percent of its slot
NARROW_COLUMNS = 6
STEPS = (1, 2, 5, 10, 25, 50)


@dataclass(frozen=True)
class MonthColumn:
    """One column: `filled` of `total`. `group` stands once under the columns that share it (the year)."""

    label: str
    total: int
    filled: int
    group: str = ""


@dataclass(frozen=True)
class Bracket:
    """From and to a place on the axis, counted in columns from its left end, with words above."""

    label: str
    start: float
    end: float


@dataclass(frozen=True)
class MonthColumns:
    columns: Sequence[MonthColumn]
    bracket: Bracket
    sentence: str


def month_columns(drawing: MonthColumns) -> SafeString:
    return format_html(
        '<div class="kolom-bulan" role="img" aria-label="{}">{}{}</div>',
        drawing.sentence,
        _drawn(drawing, "lebar", len(drawing.columns)),
        _drawn(drawing, "sempit", NARROW_COLUMNS),
    )


def _drawn(drawing: MonthColumns, size: str, shown: int) -> SafeString:
    columns = drawing.columns[:shown]
    half = _half(max((column.total for column in columns), default=0))
    return format_html(
        '<svg class="{}" width="100%" height="{}" aria-hidden="true">{}{}{}{}</svg>',
        size,
        BASE + BELOW,
        _grid(half),
        format_html_join(
            "", "{}", ((_column(column, place, len(columns), half),) for place, column in enumerate(columns))
        ),
        _groups(columns),
        _bracket(drawing.bracket, len(columns)),
    )


def _half(most: int) -> int:
    """Half of the axis: the smallest round number that twice reaches the highest column."""
    scale = 1
    while True:
        for step in STEPS:
            if 2 * step * scale >= most:
                return step * scale
        scale *= 100


def _y(value: int, half: int) -> float:
    return round(BASE - (BASE - TOP) * value / (2 * half), 1)


def _grid(half: int) -> SafeString:
    return format_html_join(
        "",
        '<line class="kisi-datar" x2="100%" y1="{0}" y2="{0}"/><text class="sumbu" x="-8" y="{1}">{2}</text>',
        ((_y(value, half), _y(value, half) + 4, number(value)) for value in (0, half, 2 * half)),
    )


def _column(column: MonthColumn, place: int, shown: int, half: int) -> SafeString:
    slot = 100 / shown
    left, width = round(slot * (place + (1 - COLUMN / 100) / 2), 2), round(slot * COLUMN / 100, 2)
    top, split = _y(column.total, half), _y(column.filled, half)
    centre = round(slot * (place + 0.5), 2)
    parts = format_html_join(
        "",
        '<rect class="{}" x="{}%" y="{}" width="{}%" height="{}"/>',
        ((look, left, y, width, BASE - y) for look, y in (("sisa", top), ("isi", split)) if y < BASE),
    )
    return format_html(
        '{0}<text class="nilai" x="{1}%" y="{2}">{3}</text><text x="{1}%" y="{4}">{5}</text>',
        parts,
        centre,
        top - 7,
        number(column.total),
        BASE + 18,
        column.label,
    )


def _groups(columns: Sequence[MonthColumn]) -> SafeString:
    """Each group's name once, under the middle of its columns."""
    places: dict[str, list[int]] = {}
    for place, column in enumerate(columns):
        places.setdefault(column.group, []).append(place)
    slot = 100 / max(len(columns), 1)
    return format_html_join(
        "",
        '<text x="{}%" y="{}">{}</text>',
        (
            (round(slot * (sum(its) / len(its) + 0.5), 2), BASE + 35, group)
            for group, its in places.items()
            if group
        ),
    )


def _bracket(bracket: Bracket, shown: int) -> SafeString:
    start, end = (round(100 * min(place, shown) / shown, 2) for place in (bracket.start, bracket.end))
    return format_html(
        '<text class="segera" x="{0}%" y="14">{2}</text><g class="kurung-segera">'
        '<line x1="{0}%" x2="{0}%" y1="22" y2="30"/><line x1="{0}%" x2="{1}%" y1="22.5" y2="22.5"/>'
        '<line x1="{1}%" x2="{1}%" y1="22" y2="30"/></g>',
        start,
        end,
        bracket.label,
    )
