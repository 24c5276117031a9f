"""A line over the years: what was observed, and estimates that go on from today, against one level line.

Observed is solid, estimated is dashed on a sunken band that says so. Places across are percentages of the
drawing's width, so it fills its column at any size without being stretched; colours are CSS classes. The
ends of the lines are named beside them where there is room, and in a list below where there is none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.scenes import WIDTH, Scene
from core.ui.formats import number

TOP, BASE, BELOW = 34, 270, 30  # pixels: the highest point, the axis, room for the years below
LEFT, RIGHT = 58, 220  # in a file: room for the values, and for the names of the lines
LABEL_STEP = 36  # between two labels at the ends of lines
FEWEST_STEPS = 3
ROUND = (1, 2, 2.5, 5, 10)
LABELLED_EVERY = 5  # years


@dataclass(frozen=True)
class Spot:
    """A value at the end of a year; `low` and `high` where an interval is drawn around it."""

    year: int
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Estimate:
    """A dashed line from today on. `look` is its class: how it is dashed and coloured."""

    look: str
    name: str
    note: str
    spots: Sequence[Spot]


@dataclass(frozen=True)
class YearLines:
    """`observed` ends today; `now_label` stands at its last point. `level`: a value and its words."""

    observed: Sequence[Spot]
    estimates: Sequence[Estimate]
    level: tuple[int, str] | None
    now_label: str
    band_label: str
    sentence: str


def year_lines(drawing: YearLines) -> SafeString:
    """The drawing for a page, with the list that replaces the labels at the ends where there is no room."""
    return format_html(
        '<div class="garis-tahun"><svg class="bidang" width="100%" height="{}" role="img"><title>{}</title>{}'
        '</svg><ul class="legenda-garis">{}</ul></div>',
        BASE + BELOW,
        drawing.sentence,
        _Canvas(drawing).all(),
        _legend(drawing.estimates),
    )


def year_lines_scene(drawing: YearLines) -> Scene:
    """The drawing for a file of its own, with room for its words on both sides."""
    svg = format_html(
        '<g class="garis-tahun"><svg x="{}" width="{}" height="{}" overflow="visible">{}</svg></g>',
        LEFT,
        WIDTH - LEFT - RIGHT,
        BASE + BELOW,
        _Canvas(drawing).all(),
    )
    return Scene(svg, BASE + BELOW)


def _legend(estimates: Sequence[Estimate]) -> SafeString:
    return format_html_join(
        "",
        '<li><svg width="34" height="10" aria-hidden="true"><line class="{}" x2="34" y1="5" y2="5"/></svg>'
        "<span><b>{}</b> {}</span></li>",
        ((each.look, each.name, each.note) for each in estimates),
    )


class _Canvas:
    """Where years and values lie: percent across, pixels down."""

    def __init__(self, drawing: YearLines) -> None:
        self.drawing = drawing
        spots = [*drawing.observed, *(spot for each in drawing.estimates for spot in each.spots)]
        years = [spot.year for spot in spots]
        self.first, self.last = min(years), max(years)
        self.now = drawing.observed[-1].year
        highest = max(spot.high or spot.value for spot in spots)
        self.step, self.ceiling = _scale(max(highest, drawing.level[0] if drawing.level else 0))

    def all(self) -> SafeString:
        parts = (self.band(), self.grid(), self.level(), self.lines(), self.points(), self.ends())
        return mark_safe("".join(parts))  # noqa: S308 - each part is safe

    def x(self, year: int) -> float:
        return round(100 * (year - self.first) / (self.last - self.first), 2)

    def y(self, value: float) -> float:
        return round(BASE - (BASE - TOP) * value / self.ceiling, 1)

    def band(self) -> SafeString:
        return format_html(
            '<rect class="pita" x="{0}%" y="{1}" width="{2}%" height="{3}"/>'
            '<text class="miring" x="{0}%" dx="6" y="{4}">{5}</text>',
            self.x(self.now),
            TOP,
            round(100 - self.x(self.now), 2),
            BASE - TOP,
            BASE - 8,
            self.drawing.band_label,
        )

    def grid(self) -> SafeString:
        values = [self.step * place for place in range(round(self.ceiling / self.step) + 1)]
        years = sorted({self.first, self.now, *range(self.now, self.last + 1, LABELLED_EVERY)})
        lines = format_html_join(
            "",
            '<line class="kisi-datar" x2="100%" y1="{0}" y2="{0}"/>'
            '<text class="sumbu" x="-8" y="{1}">{2}</text>',
            ((self.y(value), self.y(value) + 4, number(value)) for value in values),
        )
        names = format_html_join(
            "",
            '<text x="{}%" y="{}" text-anchor="middle">{}</text>',
            ((self.x(year), BASE + 22, year) for year in years),
        )
        return lines + names

    def level(self) -> SafeString:
        if self.drawing.level is None:
            return SafeString()
        value, words = self.drawing.level
        return format_html(
            '<line class="perlu" x2="100%" y1="{0}" y2="{0}"/><text class="perlu" x="4" y="{1}">{2}</text>',
            self.y(value),
            self.y(value) - 8,
            words,
        )

    def lines(self) -> SafeString:
        """Stretched in a drawing of their own, 100 wide, with strokes that are not."""
        parts = [self._interval(each.spots) for each in self.drawing.estimates]
        parts += [self._line(each.look, each.spots) for each in self.drawing.estimates]
        parts.append(self._line("nyata", self.drawing.observed))
        return format_html(
            '<svg width="100%" height="{0}" viewBox="0 0 100 {0}" preserveAspectRatio="none">{1}</svg>',
            BASE + BELOW,
            mark_safe("".join(parts)),  # noqa: S308 - each part is safe
        )

    def _line(self, look: str, spots: Sequence[Spot]) -> SafeString:
        corners = " ".join(f"{self.x(spot.year)},{self.y(spot.value)}" for spot in spots)
        return format_html('<polyline class="{}" points="{}"/>', look, corners)

    def _interval(self, spots: Sequence[Spot]) -> SafeString:
        bounds = [(spot.year, spot.low, spot.high) for spot in spots]
        edges = [(year, high) for year, _low, high in bounds] + [(year, low) for year, low, _ in bounds[::-1]]
        corners = " ".join(f"{self.x(year)},{self.y(value)}" for year, value in edges if value is not None)
        return format_html('<polygon class="rentang" points="{}"/>', corners) if corners else SafeString()

    def points(self) -> SafeString:
        newest = self.drawing.observed[-1]
        rings = format_html_join(
            "",
            '<circle{} cx="{}%" cy="{}" r="4"/>',
            (
                (
                    mark_safe(' class="kini"') if spot is newest else "",
                    self.x(spot.year),
                    self.y(spot.value),
                )
                for spot in self.drawing.observed
            ),
        )
        is_first = self.first == self.now
        words = format_html(
            '<text class="kini" x="{}%" dx="{}" y="{}" text-anchor="{}">{}</text>',
            self.x(newest.year),
            8 if is_first else -4,
            self.y(newest.value) - 12,
            "start" if is_first else "end",
            self.drawing.now_label,
        )
        return rings + words

    def ends(self) -> SafeString:
        """The name and the note of each estimate beside its end, none over another."""
        ends = sorted(self.drawing.estimates, key=lambda each: -each.spots[-1].value)
        places = _spread_out([self.y(each.spots[-1].value) for each in ends])
        return format_html(
            '<g class="ujung">{}</g>',
            format_html_join(
                "",
                '<circle class="{0}" cx="100%" cy="{1}" r="3.5"/>'
                '<text class="{0}" x="100%" dx="12" y="{2}">{3}</text>'
                '<text class="catatan" x="100%" dx="12" y="{4}">{5}</text>',
                (
                    (each.look, self.y(each.spots[-1].value), place, each.name, place + 16, each.note)
                    for each, place in zip(ends, places, strict=True)
                ),
            ),
        )


def _spread_out(places: Sequence[float]) -> list[float]:
    """The places, from above, moved so that labels keep their distance and stay above the axis."""
    lowest = BASE - 14 - LABEL_STEP * (len(places) - 1)
    found: list[float] = []
    for index, place in enumerate(places):
        above = found[-1] + LABEL_STEP if found else TOP - 6
        found.append(round(min(max(place - 4, above), lowest + LABEL_STEP * index), 1))
    return found


def _scale(highest: float) -> tuple[int, int]:
    """A round step of whole numbers, and the end of the axis, which is not below the highest value."""
    rough = max(1.0, highest / FEWEST_STEPS)
    power = 10 ** math.floor(math.log10(rough))
    step = max(math.floor(each * power) for each in ROUND if each * power <= rough)
    return step, step * math.ceil(max(1.0, highest) / step)
