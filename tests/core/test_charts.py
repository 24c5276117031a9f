"""Drawings: the parts fill the track exactly, words are escaped, three states differ."""

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from core.charts.bars import (
    Anatomy,
    BarRow,
    LedgerCell,
    Segment,
    Texture,
    anatomy,
    bar,
    bar_list,
    ledger,
    patterns,
    swatch,
)
from core.charts.time_lines import Series, time_drawing

MOST_BYTES = 6 * 1024


def parts_of(drawing):
    """Class, left edge and right edge of each rectangle, in percent, after the track itself."""
    return [
        (
            node.get("class"),
            float(node.get("x").rstrip("%")),
            float(node.get("x").rstrip("%")) + float(node.get("width").rstrip("%")),
        )
        for node in ElementTree.fromstring(drawing).iter("rect")
    ]


def cimahi():
    return [
        Segment(13, Texture.SOLID),
        Segment(23, Texture.HATCHED),
        Segment(64, Texture.BLANK),
    ]


def test_bar_fills_its_track_from_the_left():
    track, solid, hatched = parts_of(bar(cimahi(), total=100, sentence="13 dari 100"))
    assert track == ("cov-alas", 0, 100)
    assert solid == ("cov-padat", 0, 13)
    assert hatched == ("cov-arsir", 13, 36)


@given(st.lists(st.integers(0, 50_000), min_size=1, max_size=5))
def test_parts_of_a_bar_meet_without_gap_and_end_at_the_track(values):
    segments = [Segment(value, Texture.SOLID) for value in values]
    _track, *drawn = parts_of(bar(segments, total=sum(values), sentence=""))
    edges = [0.0, *(end for _name, _start, end in drawn)]
    starts = [start for _name, start, _end in drawn]
    assert starts == pytest.approx(edges[:-1], abs=0.011)
    if drawn:
        assert edges[-1] == pytest.approx(100)


def test_bar_ends_at_the_track_when_there_is_more_than_needed():
    _track, *drawn = parts_of(bar([Segment(7, Texture.SOLID)], total=5, sentence="lebih 2"))
    assert drawn == [("cov-padat", 0, 100)]


def test_bar_tells_a_value_zero_and_not_reported_apart():
    value = bar([Segment(1, Texture.SOLID)], total=10, sentence="1 dari 10")
    zero = bar([Segment(0, Texture.SOLID)], total=10, sentence="0 dari 10")
    unreported = bar([], total=None, sentence="belum lapor")
    assert [name for name, *_ in parts_of(value)] == ["cov-alas", "cov-padat"]
    assert [name for name, *_ in parts_of(zero)] == ["cov-alas"]
    assert [name for name, *_ in parts_of(unreported)] == ["cov-belum-arsir"]


def test_bar_within_a_region_is_as_long_as_its_total():
    drawing = ElementTree.fromstring(bar(cimahi(), total=100, sentence="", full_length=400))
    assert drawing.get("width") == "25%"


def test_bar_says_its_sentence_and_escapes_it():
    drawing = bar(cimahi(), total=100, sentence='13 < 100 & "kurang"')
    assert ElementTree.fromstring(drawing).findtext("title") == '13 < 100 & "kurang"'
    assert 'role="img"' in drawing
    assert "< 100" not in drawing


def test_anatomy_puts_the_bracket_over_what_is_missing():
    drawing = anatomy(Anatomy(cimahi(), 100, "13", "Kekurangan 87", "kebutuhan 100", "kalimat <b>"))
    wide, narrow = ElementTree.fromstring(drawing).findall("svg")
    for size in (wide, narrow):
        label = next(node for node in size.iter("text") if node.get("class") == "kurang")
        assert label.text == "Kekurangan 87"
        assert label.get("x") == "13%"
        assert [node.get("x1") for node in size.iter("line")] == ["13%", "13%", "100%"]
    assert 'aria-label="kalimat &lt;b&gt;"' in drawing
    assert len(drawing) < MOST_BYTES


@pytest.mark.parametrize(
    ("certified", "x", "anchor"), [(98, "100%", "end"), (50, "50%", None), (0, "22.6", None)]
)
def test_anatomy_label_collides_with_nothing(certified, x, anchor):
    segments = [Segment(certified, Texture.SOLID), Segment(100 - certified, Texture.BLANK)]
    drawing = anatomy(Anatomy(segments, 100, "9", "Kekurangan", "kebutuhan", ""))
    wide = ElementTree.fromstring(drawing).find("svg")
    label = next(node for node in wide.iter("text") if node.get("class") == "kurang")
    assert (label.get("x"), label.get("text-anchor")) == (x, anchor)


def test_anatomy_without_a_gap_has_no_bracket():
    drawing = anatomy(Anatomy([Segment(9, Texture.SOLID)], 8, "9", "", "kebutuhan 8", ""))
    assert "kurung" not in drawing


def test_ledger_shows_number_texture_and_note_escaped():
    drawn = ledger(
        [
            LedgerCell("23", "Belum", "<script>", Texture.HATCHED),
            LedgerCell("18", "Peringkat", beside="dari 27"),
        ]
    )
    items = ElementTree.fromstring(drawn).findall("li")
    assert ["".join(item.find("b").itertext()) for item in items] == ["23", "18 dari 27"]
    assert [item.find("b/svg") is not None for item in items] == [True, False]
    assert "<script>" not in drawn


def test_bar_list_keeps_the_order_and_marks_the_own_row():
    rows = [
        BarRow("Papua Tengah", "/wilayah/94/", bar([], total=None, sentence="x"), "–"),
        BarRow("Lampung", "/wilayah/18/", bar(cimahi(), total=100, sentence="x"), "13%", True),
    ]
    items = ElementTree.fromstring(bar_list(rows)).findall("li")
    assert [item.find("a").get("href") for item in items] == ["/wilayah/94/", "/wilayah/18/"]
    assert [item.get("class") for item in items] == [None, "sendiri"]


def test_every_hatch_in_use_is_defined_once_per_page():
    defined = re.findall(r'<pattern id="([^"]+)"', patterns())
    drawn = "".join(swatch(texture) for texture in Texture) + anatomy(
        Anatomy(cimahi(), 100, "13", "", "", "")
    )
    used = set(re.findall(r"url\(#([^)]+)\)", drawn))
    assert used == set(defined)
    assert len(defined) == len(used)


def test_swatch_of_an_unknown_texture_is_refused():
    with pytest.raises(ValueError, match="polkadot"):
        swatch("polkadot")


def axis_words(*days: dt.date) -> list[str]:
    drawing = time_drawing(days, [Series("cert", "", [1] * len(days))])
    return re.findall(r'<text class="sumbu" x="[^"]+" y="220" text-anchor="\w+">([^<]+)</text>', drawing)


def test_lines_over_time_name_their_years() -> None:
    assert axis_words(dt.date(2019, 6, 30), dt.date(2021, 3, 1)) == ["2020", "2021"]
    assert axis_words(dt.date(2010, 1, 1), dt.date(2021, 1, 1)) == [
        "2011",
        "2013",
        "2015",
        "2017",
        "2019",
        "2021",
    ]


def test_lines_within_a_year_name_their_first_and_last_day() -> None:
    with override("id"):
        assert axis_words(dt.date(2026, 8, 31), dt.date(2026, 9, 30), dt.date(2026, 11, 23)) == [
            "31 Agu 2026",
            "23 Nov 2026",
        ]
        assert axis_words(dt.date(2026, 8, 31)) == ["31 Agu 2026"]
