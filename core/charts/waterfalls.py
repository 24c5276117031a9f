"""A waterfall: from one number to another in steps, each a line with its bar where the last one ended.

Solid is a level, hatched is what was added, blank what was taken away: it reads in grey and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.bars import HATCH
from core.ui.formats import number, signed

# If steps are small beside the levels the axis is cut, and the chart says so; a level is then a mark instead
# of a bar, because the length of a bar would mislead.
SMALL = 0.1
MARK = 4
MARGIN = 0.1
HEIGHT = 18


@dataclass(frozen=True)
class Fall:
    """One line. A level has the same number before and after. `url` leads to the rows behind it."""

    label: str
    before: int
    after: int
    is_level: bool = False
    url: str = ""

    @property
    def value(self) -> str:
        """A level as it is, a step with its sign."""
        if self.is_level:
            return number(self.after)
        return signed(self.after - self.before)


def axis_start(falls: Sequence[Fall]) -> int:
    """Where the axis begins: at 0, unless every step would be too short to be seen."""
    ends = [end for fall in falls for end in (fall.before, fall.after)]
    low, high = min(ends), max(ends)
    if high - low >= SMALL * high:
        return 0
    return max(0, int(low - MARGIN * (high - low) - 1))


def waterfall(falls: Sequence[Fall], *, sentence: str) -> SafeString:
    """The lines, in the order given."""
    start, end = axis_start(falls), max(max(fall.before, fall.after) for fall in falls)
    return format_html(
        '<ol class="daftar-batang air-terjun" aria-label="{}">{}</ol>',
        sentence,
        format_html_join(
            "",
            "<li{}><span>{}</span>{}<b>{}</b></li>",
            (
                (
                    mark_safe(' class="aras"') if fall.is_level else "",
                    _name(fall),
                    fall_bar(fall, start, end),
                    fall.value,
                )
                for fall in falls
            ),
        ),
    )


def fall_bars(falls: Sequence[Fall]) -> list[SafeString]:
    """The bar of each line alone, for a sheet that sets names and numbers itself."""
    start, end = axis_start(falls), max(max(fall.before, fall.after) for fall in falls)
    return [fall_bar(fall, start, end) for fall in falls]


def fall_bar(fall: Fall, start: int, end: int) -> SafeString:
    """From where the last line ended to where this one does; a level from 0, or a mark on a cut axis."""
    low, high = (start, fall.after) if fall.is_level else sorted([fall.before, fall.after])
    length = max(1, end - start)
    grown = fall.after >= fall.before
    looks = "cov-padat" if fall.is_level else "cov-arsir" if grown else "cov-alas"
    is_mark = fall.is_level and start > 0
    return format_html(
        '<svg class="cov" width="100%" height="{}" aria-hidden="true">'
        '<rect class="{}"{} x="{}%" width="{}" height="100%"/></svg>',
        HEIGHT,
        looks,
        format_html(' fill="{}"', HATCH) if looks == "cov-arsir" else "",
        _percent(high if is_mark else low, start, length),
        MARK if is_mark else f"{_percent(high, low, length)}%",
    )


def _percent(value: int, origin: int, length: int) -> float:
    return round(100 * (value - origin) / length, 2)


def _name(fall: Fall) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', fall.url, fall.label) if fall.url else fall.label
