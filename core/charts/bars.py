"""Drawings that a page carries as SVG: bars, the anatomy of a gap and the ledger under it.

Pure functions: numbers and words in, safe SVG out. Lengths are percentages of the drawing's width, so
a drawing fills its column at any size without being stretched; colours are CSS classes, so dark
screens and paper follow. Every drawing is an image with a sentence. The hatches are patterns that
each page defines once (`{% chart_patterns %}` in base.html).

Three states are always told apart: a value, zero, and not reported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


class Texture(StrEnum):
    """How a part of a bar is filled. Texture and lightness carry the meaning, hue only helps."""

    SOLID = "padat"
    HATCHED = "arsir"
    BLANK = "kosong"
    UNREPORTED = "belum"


@dataclass(frozen=True)
class Segment:
    """A part of a bar, in the unit of the bar."""

    value: int
    texture: Texture


# Fill by pattern must stand on the element: a style sheet's url(#...) looks in the style sheet.
HATCH = "url(#pola-arsir)"
WIDE_HATCH = "url(#pola-arsir-lebar)"
UNREPORTED_HATCH = "url(#pola-belum)"
# Name, distance of the lines, class of the ground, class of the line.
HATCHES = (
    ("pola-arsir", 4, "cov-dasar", "garis-arsir"),
    ("pola-arsir-lebar", 7, "cov-dasar", "garis-arsir"),
    ("pola-belum", 5, "cov-belum", "garis-belum"),
)

# Heights of a bar, in pixels: in a table, and of the big one at the top of a page.
TABLE = 12
HERO = 52


def patterns() -> SafeString:
    """The hatches, once per page."""
    each = format_html_join(
        "",
        '<pattern id="{0}" width="{1}" height="{1}" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><path class="{2}" d="M0 0h{1}v{1}H0z"/>'
        '<path class="{3}" d="M.5 0v{1}"/></pattern>',
        HATCHES,
    )
    return format_html('<svg class="pola" aria-hidden="true"><defs>{}</defs></svg>', each)


def swatch(texture: str) -> SafeString:
    """A small square of the texture, for legends and ledgers; words stand beside it."""
    return format_html(
        '<svg class="contoh-warna" viewBox="0 0 14 14" aria-hidden="true">{}</svg>',
        _part(Texture(texture), 0, 100, HATCH),
    )


def bar(
    segments: Iterable[Segment],
    *,
    total: int | None,
    sentence: str,
    height: int = TABLE,
    full_length: int | None = None,
) -> SafeString:
    """A track as long as `total`, filled from the left.

    Between regions leave `full_length` out: every track has the same length and shows percentages.
    Within a region give the largest total: the length of each track then stands for people. What
    exceeds the total ends at the track; say "lebih n" beside it. No total is drawn as not reported.
    """
    length = 100.0 if not full_length or total is None else 100 * total / full_length
    return format_html(
        '<svg class="cov" width="{}%" height="{}" role="img"><title>{}</title>{}</svg>',
        _rounded(length),
        height,
        sentence,
        _parts(segments, total, HATCH),
    )


@dataclass(frozen=True)
class Anatomy:
    """The big bar at the top of a page: what there is, the bracket over what is missing, the need.

    `gap_label` is empty where nothing is missing: then there is no bracket.
    """

    segments: Sequence[Segment]
    total: int
    start_label: str
    gap_label: str
    end_label: str
    sentence: str

    @property
    def gap_starts_at(self) -> float:
        """Percent of the track that the solid part covers."""
        solid = sum(part.value for part in self.segments if part.texture is Texture.SOLID)
        return min(100.0, 100 * solid / self.total) if self.total else 0.0


# The narrowest each size is drawn at, and the width of one letter of its labels.
WIDE, NARROW, LETTER = 560, 326, 8.6
LABEL_GAP = 14
ANATOMY_HEIGHT = 112


def anatomy(drawing: Anatomy) -> SafeString:
    """The bar in two sizes, for wide screens and for phones, of which the style sheet shows one."""
    return format_html(
        '<div class="anatomi" role="img" aria-label="{}">{}{}</div>',
        drawing.sentence,
        _anatomy(drawing, "lebar", WIDE),
        _anatomy(drawing, "sempit", NARROW),
    )


def _anatomy(drawing: Anatomy, size: str, width: int) -> SafeString:
    return format_html(
        '<svg class="{}" width="100%" height="{}" aria-hidden="true">{}</svg>',
        size,
        ANATOMY_HEIGHT,
        anatomy_drawing(drawing, width),
    )


def anatomy_drawing(drawing: Anatomy, width: int = WIDE) -> SafeString:
    """The contents of the big bar. `width` is the narrowest that its labels must fit into."""
    return format_html(
        '<text y="14">{}</text>{}<svg y="36" width="100%" height="{}" class="cov">{}</svg>'
        '<text class="sumbu" y="106">0</text>'
        '<text class="sumbu" x="100%" y="106" text-anchor="end">{}</text>',
        drawing.start_label,
        _bracket(drawing, width) if drawing.gap_label else "",
        HERO,
        _parts(drawing.segments, drawing.total, WIDE_HATCH),
        drawing.end_label,
    )


def _bracket(drawing: Anatomy, width: int) -> SafeString:
    """The bracket over the gap, with its label where it fits at this width."""
    start = drawing.gap_starts_at
    free_from = len(drawing.start_label) * LETTER + LABEL_GAP
    label_width = len(drawing.gap_label) * LETTER
    if start / 100 * width + label_width > width:
        place = mark_safe('x="100%" text-anchor="end"')
    elif start / 100 * width < free_from:
        place = format_html('x="{}"', _rounded(free_from))
    else:
        place = format_html('x="{}%"', _rounded(start))
    return format_html(
        '<text class="kurang" y="14" {0}>{1}</text>'
        '<g class="kurung"><line x1="{2}%" x2="{2}%" y1="22" y2="30"/>'
        '<line x1="{2}%" x2="100%" y1="22.5" y2="22.5"/>'
        '<line x1="100%" x2="100%" y1="22" y2="30"/></g>',
        place,
        drawing.gap_label,
        _rounded(start),
    )


@dataclass(frozen=True)
class LedgerCell:
    """One number under the big bar, with its name and the one line that says what to do or watch."""

    number: str
    name: str
    note: str = ""
    texture: Texture | None = None
    beside: str = ""


def ledger(cells: Iterable[LedgerCell]) -> SafeString:
    """The numbers of the big bar, each with the texture it has there."""
    return format_html(
        '<ul class="neraca">{}</ul>',
        format_html_join(
            "",
            "<li><b>{}{}{}</b><div><strong>{}</strong><p>{}</p></div></li>",
            (
                (
                    swatch(cell.texture) if cell.texture else "",
                    cell.number,
                    format_html(" <small>{}</small>", cell.beside) if cell.beside else "",
                    cell.name,
                    cell.note,
                )
                for cell in cells
            ),
        ),
    )


def legend(entries: Iterable[tuple[Texture, str]]) -> SafeString:
    """What each texture means, in words."""
    return format_html(
        '<ul class="legenda">{}</ul>',
        format_html_join("", "<li>{}{}</li>", ((swatch(kind), word) for kind, word in entries)),
    )


@dataclass(frozen=True)
class BarRow:
    """One line of a list: a name, and where it leads if anywhere, its bar, its value as text."""

    label: str
    url: str
    bar: SafeString
    value: str
    is_own: bool = False


def bar_list(rows: Iterable[BarRow]) -> SafeString:
    """A ranked list with a bar on each line, in the order given."""
    return format_html(
        '<ol class="daftar-batang">{}</ol>',
        format_html_join(
            "",
            "<li{}>{}{}<b>{}</b></li>",
            (
                (
                    mark_safe(' class="sendiri"') if row.is_own else "",
                    format_html('<a href="{}">{}</a>', row.url, row.label)
                    if row.url
                    else format_html("<span>{}</span>", row.label),
                    row.bar,
                    row.value,
                )
                for row in rows
            ),
        ),
    )


def _parts(segments: Iterable[Segment], total: int | None, hatch: str) -> SafeString:
    """The track and what fills it. Edges are summed before they are rounded: no gap, no overlap."""
    if total is None:
        return _part(Texture.UNREPORTED, 0, 100, hatch)
    parts = [segment for segment in segments if segment.value > 0] if total else []
    edges = [0.0]
    for segment in parts:
        edges.append(min(100.0, edges[-1] + 100 * segment.value / total))
    drawn = [
        _part(segment.texture, start, end - start, hatch)
        for segment, (start, end) in zip(parts, pairwise(map(_rounded, edges)), strict=True)
        if segment.texture is not Texture.BLANK and end > start
    ]
    return format_html(
        "{}{}",
        _part(Texture.BLANK, 0, 100, hatch),
        mark_safe("".join(drawn)),  # noqa: S308
    )


def _part(texture: Texture, x: float, width: float, hatch: str) -> SafeString:
    """One rectangle, as high as its drawing; position and width in percent."""
    looks = {
        Texture.SOLID: 'class="cov-padat"',
        Texture.BLANK: 'class="cov-alas"',
        Texture.HATCHED: f'class="cov-arsir" fill="{hatch}"',
        Texture.UNREPORTED: f'class="cov-belum-arsir" fill="{UNREPORTED_HATCH}"',
    }
    return format_html(
        '<rect {} x="{}%" width="{}%" height="100%"/>',
        mark_safe(looks[texture]),  # noqa: S308 our own constants
        _rounded(x),
        _rounded(width),
    )


def _rounded(value: float) -> float | int:
    """Two decimals are finer than any screen; whole numbers are written whole."""
    short = round(value, 2)
    return int(short) if short == int(short) else short
