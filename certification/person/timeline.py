"""The timeline of a person: certificates, letters and assignments on one axis, with today's line.

A picture beside tables with the same facts. Drawn twice, for wide screens and for phones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui.formats import long_date

BAR, ROW, HEAD, FOOT, GROUP = 15, 32, 28, 24, 24
# Of the box around an overlap to its bars, and of the line that its caption has below it.
MARGIN, CAPTION = 6, 16
WIDE, NARROW = 960, 326
NAME_COLUMN = 230
YEARS_SHOWN = 5
MOST_YEARS_NARROW = 4
LETTER = 7.4


@dataclass(frozen=True)
class Bar:
    """One term. `starts_on` and `ends_on` None is an unknown or open end; `css_class` dresses it."""

    name: str
    starts_on: date | None
    ends_on: date | None
    css_class: str
    caption: str


@dataclass(frozen=True)
class Overlap:
    """Days on which the bars `first` to `last` of a group run at the same time and should not."""

    starts_on: date
    ends_on: date
    first: int
    last: int
    caption: str


@dataclass(frozen=True)
class Group:
    title: str
    bars: Sequence[Bar]
    overlap: Overlap | None = None


@dataclass(frozen=True)
class Axis:
    """Days as pixels."""

    first: date
    last: date
    left: int
    right: int

    def at(self, day: date) -> int:
        share = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return round(self.left + share * (self.right - self.left))

    def years(self, most: int) -> list[int]:
        every = list(range(self.first.year, self.last.year + 1))
        step = -(-len(every) // most)
        return every[::step]


@dataclass(frozen=True)
class Term:
    """A bar as pixels. An unknown start is that of the axis; an open end is today."""

    axis: Axis
    bar: Bar
    today: date

    @property
    def start(self) -> int:
        return self.axis.at(self.bar.starts_on or self.axis.first)

    @property
    def end(self) -> int:
        return self.axis.at(self.bar.ends_on or max(self.today, self.bar.starts_on or self.today))

    def place_for(self, width: int) -> int | None:
        """Where words of this width stand: right of the bar, or to its left; else beyond today's line.

        Those to its left end at that place, the others begin there. They stay within the axis and never
        cross today's line; None where no place is left.
        """
        axis, now = self.axis, self.axis.at(self.today)
        right, left = self.end + 12, self.start - 8
        later, earlier = max(self.end, now) + 12, min(self.start, now) - 8
        for place, first in (
            (right, right),
            (left, left - width),
            (later, later),
            (earlier, earlier - width),
        ):
            is_inside = axis.left <= first and first + width <= axis.right
            if is_inside and not first <= now <= first + width:
                return place
        return None


def timeline(groups: Sequence[Group], today: date) -> SafeString:
    """The drawing, or "" if there is no dated term."""
    groups = [group for group in groups if group.bars]
    days = [day for group in groups for bar in group.bars for day in (bar.starts_on, bar.ends_on) if day]
    if not days:
        return SafeString("")
    first = min([*days, today - timedelta(days=365 * YEARS_SHOWN // 2)]).replace(month=1, day=1)
    last = date(max([*days, today]).year + 1, 12, 31)
    return format_html(
        '<div class="garis-waktu" role="img" aria-label="{}">{}{}</div>',
        _sentence(groups, today),
        _drawing(groups, Axis(first, last, NAME_COLUMN, WIDE), today, is_wide=True),
        _drawing(groups, Axis(first, last, 0, NARROW), today, is_wide=False),
    )


def _sentence(groups: Sequence[Group], today: date) -> str:
    said = [f"{bar.name}: {bar.caption}" for group in groups for bar in group.bars]
    said += [group.overlap.caption for group in groups if group.overlap]
    return _("Timeline on %(today)s. %(terms)s.") % {"today": long_date(today), "terms": "; ".join(said)}


def _drawing(groups: Sequence[Group], axis: Axis, today: date, *, is_wide: bool) -> SafeString:
    """Today's line stands before the bars; where words above a bar reach over it, it is interrupted."""
    row = ROW if is_wide else ROW + 16
    y = HEAD
    shapes: list[SafeString] = []
    words: list[SafeString] = []
    gaps: list[tuple[int, int]] = []
    for group in groups:
        words.append(format_html('<text class="kelompok" x="0" y="{}">{}</text>', y + 15, group.title))
        y += GROUP
        if group.overlap:
            shapes.append(_overlap(group.overlap, axis, y, is_wide=is_wide))
        for place, bar in enumerate(group.bars):
            term = Term(axis, bar, today)
            shapes.append(_shape(term, y if is_wide else y + 18))
            words.append(_wide_words(term, y) if is_wide else _narrow_words(bar, y))
            if not is_wide and _width(_narrow_caption(bar)) >= axis.at(today):
                gaps.append((y - 3, y + 15))
            if is_wide and group.overlap and group.overlap.last == place:
                words.append(_overlap_words(group.overlap, axis, y))
                y += CAPTION
            y += row
    return format_html(
        '<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true">{}{}{}{}</svg>',
        "lebar" if is_wide else "sempit",
        axis.right,
        y + FOOT,
        _years(axis, y, is_wide=is_wide),
        SafeString("".join(shapes)),
        _today(axis, y, today, gaps),
        SafeString("".join(words)),
    )


def _years(axis: Axis, bottom: int, *, is_wide: bool) -> SafeString:
    most = 12 if is_wide else MOST_YEARS_NARROW
    return format_html_join(
        "",
        '<path class="kisi-tahun" d="M{0} 20V{1}"/><text x="{0}" y="13"{2}>{3}</text>',
        ((axis.at(date(year, 1, 1)), bottom, _anchor(axis, year), year) for year in axis.years(most)),
    )


def _anchor(axis: Axis, year: int) -> SafeString:
    return SafeString("" if axis.at(date(year, 1, 1)) == 0 else ' text-anchor="middle"')


def _today(axis: Axis, bottom: int, today: date, gaps: Sequence[tuple[int, int]]) -> SafeString:
    x = axis.at(today)
    anchor = "end" if x > axis.right - 60 else "middle"
    return format_html(
        '<path class="kini" d="M{0} 20{1}V{2}"/>'
        '<text class="kini-kata" x="{0}" y="{3}" text-anchor="{4}">{5}</text>',
        x,
        "".join(f"V{above}M{x} {below}" for above, below in gaps),
        bottom,
        bottom + 17,
        anchor,
        _("today"),
    )


def _overlap(overlap: Overlap, axis: Axis, y: int, *, is_wide: bool) -> SafeString:
    """A dashed box around the days in question, across the bars that it concerns, drawn under them."""
    row, margin = (ROW, MARGIN) if is_wide else (ROW + 16, 4)
    start, end = axis.at(overlap.starts_on), axis.at(overlap.ends_on)
    top = y + overlap.first * row + (0 if is_wide else 18) - margin
    height = (overlap.last - overlap.first) * row + BAR + 2 * margin
    width = max(end - start, 6)
    return format_html(
        '<rect class="tumpuk" x="{}" y="{}" width="{}" height="{}"/>', start, top, width, height
    )


def _overlap_words(overlap: Overlap, axis: Axis, y: int) -> SafeString:
    """In a line of its own under the box, ending with it. `y` is the top of the last bar concerned."""
    end = max(axis.at(overlap.ends_on), axis.left + _width(overlap.caption))
    return format_html(
        '<text class="segera" x="{}" y="{}" text-anchor="end">{}</text>',
        end - 6,
        y + BAR + MARGIN + CAPTION,
        overlap.caption,
    )


def _shape(term: Term, top: int) -> SafeString:
    """The bar. An open end is an arrow head at today."""
    start, end = term.start, term.end
    drawn = format_html(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>',
        term.bar.css_class,
        start,
        top,
        max(end - start, 2),
        BAR,
    )
    if term.bar.ends_on:
        return drawn
    return format_html('{}<path class="terbuka" d="M{} {}l5 7.5-5 7.5"/>', drawn, end + 2, top)


def _narrow_words(bar: Bar, y: int) -> SafeString:
    return format_html('<text class="nama" x="0" y="{}">{}</text>', y + 10, _narrow_caption(bar))


def _narrow_caption(bar: Bar) -> str:
    """Name and caption in one line above the bar, or the name alone."""
    full = f"{bar.name} · {bar.caption}"
    return full if _width(full) <= NARROW else _shortened(bar.name, NARROW)


def _width(words: str) -> int:
    """Of words as they are drawn, at most."""
    return round(len(words) * LETTER)


def _wide_words(term: Term, y: int) -> SafeString:
    """The name before the axis; the caption where it has room."""
    name = _shortened(term.bar.name, NAME_COLUMN)
    said = format_html('<text class="nama" x="0" y="{}">{}</text>', y + 12, name)
    x = term.place_for(_width(term.bar.caption))
    if x is None:
        return said
    anchor = SafeString("" if x > term.end else ' text-anchor="end"')
    return format_html('{}<text x="{}" y="{}"{}>{}</text>', said, x, y + 12, anchor, term.bar.caption)


def _shortened(name: str, room: int) -> str:
    most = int(room / LETTER)
    return name if len(name) <= most else f"{name[: most - 1]}…"
