"""The drawing of a person's terms: its words stay within it, and clear of today's line."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from certification.person.timeline import (
    BAR,
    LETTER,
    NAME_COLUMN,
    NARROW,
    WIDE,
    Bar,
    Group,
    Overlap,
    timeline,
)

TODAY = dt.date(2026, 11, 22)
WORDS = re.compile(r'<text x="(\d+)" y="\d+"( text-anchor="end")?>([^<]*[a-z][^<]*)</text>')
NAME = re.compile(r'<text class="nama" x="0" y="\d+">([^<]*)</text>')
LINE = re.compile(r'class="kini" d="M(\d+) ')


def drawn(*bars: Bar) -> tuple[str, str]:
    """The drawing for wide screens, and that for phones."""
    wide, _found, narrow = timeline([Group("Sertifikat", bars)], TODAY).partition('<svg class="sempit"')
    return wide, narrow


def bar(starts_on: dt.date | None, ends_on: dt.date | None, name: str = "Generalis") -> Bar:
    return Bar(name, starts_on, ends_on, "utama", "4 Nov 2018 – 3 Nov 2023")


def spans(drawing: str) -> Iterator[tuple[float, float]]:
    """From where to where the words beside the bars go."""
    for x, ends_there, words in WORDS.findall(drawing):
        width = len(words) * LETTER
        yield (int(x) - width, int(x)) if ends_there else (int(x), int(x) + width)


days = st.dates(dt.date(2005, 1, 1), dt.date(2040, 1, 1))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.none() | days, st.none() | days), min_size=1, max_size=4))
def test_words_beside_bars_stay_within_the_drawing_and_clear_of_today(
    terms: list[tuple[dt.date | None, dt.date | None]],
) -> None:
    bars = [bar(*(sorted(term) if all(term) else term)) for term in terms]  # type: ignore[type-var]
    if not any(day for term in terms for day in term):
        return
    wide, _narrow = drawn(*bars)
    now = int(LINE.findall(wide)[0])
    for left, right in spans(wide):
        assert left >= NAME_COLUMN - 1
        assert right <= WIDE + 1
        assert not left < now < right


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "place"),
    [
        ("2014-01-01", "2017-12-31", "right of the bar"),
        ("2020-01-01", "2024-12-31", "left of the bar"),
        ("2005-01-01", "2024-12-31", "right of today"),
        ("2027-06-01", "2028-12-31", "left of today"),
    ],
)
def test_words_go_where_today_does_not_cross_them(starts_on: str, ends_on: str, place: str) -> None:
    longest = bar(dt.date(2005, 1, 1), dt.date(2033, 1, 1))
    wide, _narrow = drawn(longest, bar(dt.date.fromisoformat(starts_on), dt.date.fromisoformat(ends_on)))
    ((left, right),) = spans(wide)
    rectangle = re.findall(r'<rect class="utama" x="(\d+)" y="\d+" width="(\d+)"', wide)[1]
    start, end = int(rectangle[0]), int(rectangle[0]) + int(rectangle[1])
    now = int(LINE.findall(wide)[0])
    assert {
        "right of the bar": end < left < right < now,
        "left of the bar": right < start,
        "right of today": end < now < left,
        "left of today": right < now < start,
    }[place]


def test_long_names_are_cut_to_the_room_and_stand_before_the_line_of_today() -> None:
    long = bar(dt.date(2020, 1, 1), None, "Puskesos/SLRT, Kabupaten Ogan Komering Ulu Selatan")
    for drawing, room in zip(drawn(long), (NAME_COLUMN, NARROW), strict=True):
        (name,) = NAME.findall(drawing)
        assert name.endswith("…")
        assert len(name) * LETTER <= room
        assert drawing.index('class="kini"') < drawing.index('class="nama"')


LETTERS_ABOVE, LETTERS_BELOW = 12, 4


def test_line_of_today_leaves_out_the_words_above_a_bar_that_reach_over_it() -> None:
    _wide, narrow = drawn(
        bar(dt.date(2018, 11, 4), dt.date(2023, 11, 3), "SIPPS"),
        Bar("STR", dt.date(2025, 10, 19), dt.date(2030, 9, 23), "kedua", "aktif"),
    )
    ((line),) = re.findall(r'class="kini" d="M\d+ (20[^"]*)"', narrow)
    baselines = [int(each) for each in re.findall(r'class="nama" x="0" y="(\d+)"', narrow)]
    pieces = [[int(each) for each in piece.split("V")] for piece in re.split(r"M\d+ ", line)]
    interrupted = [
        not any(top < baseline - LETTERS_ABOVE / 2 < end for top, end in pieces) for baseline in baselines
    ]
    assert interrupted == [True, False]
    assert all(len(piece) == 2 for piece in pieces)


@pytest.mark.parametrize("last", [1, 2])
def test_caption_of_an_overlap_is_clear_of_its_box_and_of_the_next_bar(last: int) -> None:
    bars = [bar(dt.date(2020, 1, 1), None) for _each in range(3)]
    overlap = Overlap(dt.date(2020, 1, 1), TODAY, 0, last, "bertumpuk 2.517 hari")
    wide, _found, _narrow = timeline([Group("Penugasan", bars, overlap)], TODAY).partition("</svg>")
    ((top, height),) = re.findall(r'class="tumpuk" x="\d+" y="(\d+)" width="\d+" height="(\d+)"', wide)
    (baseline,) = re.findall(r'class="segera" x="\d+" y="(\d+)"', wide)
    tops = [int(each) for each in re.findall(r'<rect class="utama" x="\d+" y="(\d+)"', wide)]
    box_ends = int(top) + int(height)
    assert tops[last] + BAR < box_ends < int(baseline) - LETTERS_ABOVE
    assert all(int(baseline) + LETTERS_BELOW < each for each in tops[last + 1 :])
