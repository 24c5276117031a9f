"""Lines over time: points of known days, joined where they say the same thing, apart where they do not.

Positions along time are percentages of the width, so the drawing fills its column; heights are pixels.
A break of definition is a tick over the whole height, and the line that it breaks is not drawn across it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.ui.formats import number, short_date

TOP, FLOOR, AXIS = 30, 200, 24
HEIGHT = FLOOR + AXIS
LEFT, SPAN = 7.0, 88.0
MOST_TICKS = 6
FEWEST_YEARS = 2
STEPS = (1, 2, 5)
LABEL = 20
# More rings than these hide the line that they stand on.
MOST_RINGS = 13


@dataclass(frozen=True)
class Series:
    """One line. A value is None where it is not known. `breaks`: the places before which the line is cut."""

    style: str
    label: str
    values: Sequence[int | None]
    breaks: frozenset[int] = frozenset()

    @property
    def last(self) -> int | None:
        """The last known value."""
        return next((value for value in reversed(self.values) if value is not None), None)


@dataclass(frozen=True)
class Cut:
    """A day on which the definition changed, with a mark that the list below the drawing explains."""

    on: date
    mark: str


def time_lines(
    days: Sequence[date], series: Sequence[Series], *, sentence: str, cuts: Iterable[Cut] = ()
) -> SafeString:
    """The lines over these days. The last known value of each stands at its end."""
    return format_html(
        '<div class="garis-waktu"><svg height="{}" role="img"><title>{}</title>{}</svg></div>',
        HEIGHT,
        sentence,
        time_drawing(days, series, cuts=cuts),
    )


def time_drawing(days: Sequence[date], series: Sequence[Series], *, cuts: Iterable[Cut] = ()) -> SafeString:
    """What stands inside the frame, for a page and for a file."""
    top = _top(series)
    drawn = [_axis(top), _time_axis(days), _cuts(days, cuts)]
    drawn += [_line(days, each, top) for each in series]
    drawn += [_end(days, each, top, is_below=_is_crowded(each, series, top)) for each in series]
    return mark_safe("".join(drawn))  # noqa: S308 each part is safe


def _top(series: Sequence[Series]) -> int:
    """The highest tick: a round number not below any value."""
    return _ticks(max((value for each in series for value in each.values if value is not None), default=1))[
        -1
    ]


def _ticks(highest: int) -> list[int]:
    """Round numbers from 0 to the first that is not below the highest."""
    highest = max(1, highest)
    step = next(step for step in _round_numbers() if step * (MOST_TICKS - 1) >= highest)
    return list(range(0, step * (-(-highest // step)) + 1, step))


def _round_numbers() -> Iterator[int]:
    power = 1
    while True:
        yield from (step * power for step in STEPS)
        power *= 10


def _axis(top: int) -> SafeString:
    return format_html_join(
        "",
        '<line class="kisi-garis" x1="{0}%" x2="{1}%" y1="{2}" y2="{2}"/>'
        '<text class="sumbu" x="{0}%" dx="-6" y="{3}" text-anchor="end">{4}</text>',
        (
            (LEFT, LEFT + SPAN, _height(tick, top), _height(tick, top) + 4, number(tick))
            for tick in _ticks(top)
        ),
    )


def _time_axis(days: Sequence[date]) -> SafeString:
    """The years, each where it begins; within less than two years the first and the last day."""
    years = [date(year, 1, 1) for year in range(days[0].year, days[-1].year + 1)]
    inside = [begin for begin in years if begin >= days[0]]
    if len(inside) < FEWEST_YEARS:
        ends = {days[0]: "start", days[-1]: "end"}
        return _moments(days, ((day, anchor, short_date(day)) for day, anchor in ends.items()))
    every = -(-len(inside) // MOST_TICKS)
    shown = (begin for begin in inside if (days[-1].year - begin.year) % every == 0)
    return _moments(days, ((begin, "middle", str(begin.year)) for begin in shown))


def _moments(days: Sequence[date], marked: Iterable[tuple[date, str, str]]) -> SafeString:
    """Each a tick below the floor, and its words to that side of it."""
    return format_html_join(
        "",
        '<line class="kisi-garis" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>'
        '<text class="sumbu" x="{0}%" y="{3}" text-anchor="{4}">{5}</text>',
        ((_place(on, days), FLOOR, FLOOR + 5, FLOOR + 20, anchor, words) for on, anchor, words in marked),
    )


def _cuts(days: Sequence[date], cuts: Iterable[Cut]) -> SafeString:
    return format_html_join(
        "",
        '<line class="patah" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>'
        '<text class="sumbu" x="{0}%" y="{3}" text-anchor="middle">{4}</text>',
        ((_place(cut.on, days), TOP - 12, FLOOR, TOP - 16, cut.mark) for cut in cuts),
    )


def _line(days: Sequence[date], series: Series, top: int) -> SafeString:
    places = range(len(days))
    joined = format_html_join(
        "",
        '<line class="{}" x1="{}%" y1="{}" x2="{}%" y2="{}"/>',
        (
            (series.style, *_point(days, series, one, top), *_point(days, series, other, top))
            for one, other in pairwise(places)
            if None not in (series.values[one], series.values[other]) and other not in series.breaks
        ),
    )
    known = [place for place in places if series.values[place] is not None]
    if len(known) > MOST_RINGS:
        return joined
    rings = format_html_join(
        "",
        '<circle class="{}" cx="{}%" cy="{}" r="3.5"/>',
        ((f"{series.style} cincin", *_point(days, series, place, top)) for place in known[:-1]),
    )
    return joined + rings


def _is_crowded(series: Series, others: Sequence[Series], top: int) -> bool:
    """Whether the label of a higher line stands where this one's would."""
    own = series.last
    higher = [each.last for each in others if own is not None and each.last is not None and each.last > own]
    return any(_height(own or 0, top) - _height(value, top) < LABEL for value in higher)


def _end(days: Sequence[date], series: Series, top: int, *, is_below: bool) -> SafeString:
    """The last known point, filled, with its number."""
    known = [place for place, value in enumerate(series.values) if value is not None]
    if not known:
        return mark_safe("")
    x, y = _point(days, series, known[-1], top)
    return format_html(
        '<circle class="{0} akhir" cx="{1}%" cy="{2}" r="4.5"/>'
        '<text class="{0}" x="{1}%" y="{3}" text-anchor="end">{4}</text>',
        series.style,
        x,
        y,
        y + LABEL if is_below else y - 10,
        series.label,
    )


def _point(days: Sequence[date], series: Series, place: int, top: int) -> tuple[float, float]:
    return _place(days[place], days), _height(series.values[place] or 0, top)


def _place(on: date, days: Sequence[date]) -> float:
    """Percent of the width."""
    whole = (days[-1] - days[0]).days or 1
    return round(LEFT + SPAN * (on - days[0]).days / whole, 2)


def _height(value: int, top: int) -> float:
    return round(FLOOR - (FLOOR - TOP) * value / top, 1)
