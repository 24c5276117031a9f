"""Drawings for a file of their own: laid out on a sheet of fixed width, without links and without HTML.

A `Scene` is a piece of such a sheet. What a page draws in percent of its column fills the sheet as it fills
a page, so bars and strips are the same drawings in both; lists and maps of tiles, which a page lays out as
HTML, are set here as text and rectangles.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.bars import LedgerCell, Texture, swatch

# The width of a sheet; and of its columns of names, bars and numbers.
WIDTH = 912
NAMES_WIDTH, NUMBERS_WIDTH = 250, 110
ROW, LINE = 28, 21
SPACE = 16
# How many letters of body text fit across one unit of width; the shortest column that still wraps.
LETTERS = 0.145


@dataclass(frozen=True)
class Scene:
    """A piece of a sheet: SVG as wide as the sheet, and its height."""

    svg: SafeString
    height: int


@dataclass(frozen=True)
class Line:
    """One line of a list with bars: a name, its bar (of `charts.bar`), its number as text."""

    name: str
    bar: SafeString
    number: str


def stack(scenes: Iterable[Scene], *, space: int = SPACE) -> Scene:
    """The scenes below each other."""
    parts, top = [], 0
    for scene in scenes:
        parts.append(format_html('<g transform="translate(0 {})">{}</g>', top, scene.svg))
        top += scene.height + space
    return Scene(mark_safe("".join(parts)), max(0, top - space))  # noqa: S308 each part is safe


def filling(drawing: SafeString, height: int, style: str = "") -> Scene:
    """A drawing in percent, as a page shows it, across the whole sheet. `style` is its class."""
    svg = format_html(
        '<g class="{}"><svg width="{}" height="{}" overflow="visible">{}</svg></g>',
        style,
        WIDTH,
        height,
        drawing,
    )
    return Scene(svg, height)


def words(text: str, style: str = "k") -> Scene:
    """Text set in as many lines as it needs."""
    lines = textwrap.wrap(text, int(WIDTH * LETTERS)) or [""]
    svg = format_html_join(
        "",
        '<text class="{}" y="{}">{}</text>',
        ((style, 15 + LINE * place, line) for place, line in enumerate(lines)),
    )
    return Scene(svg, LINE * len(lines))


def bar_lines(lines: Sequence[Line]) -> Scene:
    """A list with a bar on each line, in the order given."""
    bars_width = WIDTH - NAMES_WIDTH - NUMBERS_WIDTH
    svg = format_html_join(
        "",
        '<text y="{0}">{1}</text><svg x="{2}" y="{3}" width="{4}" height="14" overflow="visible">{5}</svg>'
        '<text class="angka" x="{6}" y="{0}" text-anchor="end">{7}</text>',
        (
            (
                ROW * place + 18,
                textwrap.shorten(line.name, 36, placeholder="…"),
                NAMES_WIDTH,
                ROW * place + 7,
                bars_width,
                line.bar,
                WIDTH,
                line.number,
            )
            for place, line in enumerate(lines)
        ),
    )
    return Scene(svg, ROW * len(lines))


def ledger(cells: Sequence[LedgerCell]) -> Scene:
    """The numbers under a big bar, side by side."""
    width = WIDTH / max(1, len(cells))
    svg = format_html_join(
        "",
        '<g transform="translate({} 0)"><svg y="8" width="14" height="14" overflow="visible">{}</svg>'
        '<text class="besar" x="{}" y="24">{}</text><text y="46">{}</text></g>',
        (
            (
                round(width * place),
                swatch(cell.texture) if cell.texture else "",
                24 if cell.texture else 0,
                cell.number,
                cell.name,
            )
            for place, cell in enumerate(cells)
        ),
    )
    return Scene(svg, 52)


def legend(entries: Sequence[tuple[Texture, str]]) -> Scene:
    """What each texture means, in a row."""
    width = WIDTH / max(1, len(entries))
    svg = format_html_join(
        "",
        '<g transform="translate({} 0)"><svg y="4" width="14" height="14" overflow="visible">{}</svg>'
        '<text class="k" x="22" y="16">{}</text></g>',
        ((round(width * place), swatch(texture), words) for place, (texture, words) in enumerate(entries)),
    )
    return Scene(svg, LINE)
