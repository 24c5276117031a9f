"""Tile maps, band legends and dot strips."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.charts.dot_strips import Dot, dot_strip
from core.charts.tile_maps import Tile, band, band_legend, tile_map

MOST_BYTES = 6 * 1024


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (None, 0),
        (0, 1),
        (0.004, 1),
        (0.094, 1),
        (0.0996, 2),
        (0.1, 2),
        (0.2, 3),
        (0.3, 4),
        (0.494, 4),
        (0.496, 5),
        (0.5, 5),
        (1.3, 5),
    ],
)
def test_band(share, expected):
    assert band(share) == expected


def tiles(columns=8):
    return [
        Tile(columns - 1, 1, "Timur", "Kabupaten Timur", None, "/wilayah/2/"),
        Tile(0, 0, "BRT", "Barat & Laut", 0.17, "/wilayah/1/", is_own=True),
    ]


def parse(drawing):
    return ElementTree.fromstring(f"<div>{drawing}</div>")


def test_tile_is_a_link_with_its_place_its_name_and_its_percentage():
    west, east = parse(tile_map(tiles(), sentence="Peta", unreported="belum lapor")).findall("ul/li")
    assert west.get("class") == "x0 y0 jalur-2 sendiri"
    assert west.find("a").get("href") == "/wilayah/1/"
    assert west.find("a").get("aria-label") == "BRT 17%, Barat & Laut"
    assert west.findtext("a/b") == "17"
    assert east.get("class") == "x7 y1 jalur-0"


def test_tile_without_figures_is_hatched_and_says_so():
    _west, east = parse(tile_map(tiles(), sentence="Peta", unreported="belum lapor")).findall("ul/li")
    assert east.findtext("a/b") == "–"
    assert east.find("a/svg/rect").get("fill") == "url(#pola-belum)"
    assert east.find("a").get("aria-label").endswith("belum lapor")


def test_a_wide_map_has_a_picture_for_phones_and_a_narrow_one_needs_none():
    wide = parse(tile_map(tiles(8), sentence="Peta", unreported="belum lapor"))
    narrow = parse(tile_map(tiles(5), sentence="Peta", unreported="belum lapor"))
    assert wide.findtext("svg/title") == "Peta"
    assert {path.get("class") for path in wide.findall("svg/path")} == {
        "jalur-0",
        "jalur-2",
        "petak-sendiri",
    }
    assert narrow.find("svg") is None


def test_band_legend_names_every_band_and_the_missing_report():
    words = "".join(parse(band_legend("Cakupan", "belum lapor")).itertext())
    for word in ("Cakupan", "<10%", "10–<20", "20–<30", "30–<50", "≥50%", "belum lapor"):
        assert word in words


def circles(drawing):
    return [
        (float(node.get("cx").rstrip("%")), float(node.get("cy")), node.get("class"))
        for node in ElementTree.fromstring(drawing).iter("circle")
    ]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_dots_stay_inside_and_never_lie_on_each_other(shares):
    drawn = circles(dot_strip([Dot(share, "x") for share in shares], sentence="Sebaran"))
    assert len(drawn) == len(shares)
    assert all(0 < left < 100 and top > 0 for left, top, _ in drawn)
    for index, (left, top, _) in enumerate(drawn):
        for other_left, other_top, _ in drawn[index + 1 :]:
            assert top != other_top or abs(left - other_left) * 270 / 100 >= 9


def test_dot_strip_shows_the_own_place_and_the_reference():
    drawing = dot_strip(
        [Dot(0.13, "Kota Cimahi", is_own=True), Dot(0.52, "Kota Bandung")],
        sentence="Cimahi di antara dua",
        reference=(0.17, "Jawa Barat 17%"),
    )
    words = list(ElementTree.fromstring(drawing).itertext())
    assert [name for *_, name in circles(drawing)] == ["sendiri", None]
    assert "Kota Cimahi 13%" in words
    assert "Jawa Barat 17%" in words
    assert "60%" in words


def test_dot_strip_of_all_provinces_is_small():
    dots = [Dot(number / 100, f"Provinsi {number}") for number in range(38)]
    assert len(dot_strip(dots, sentence="Sebaran")) < MOST_BYTES
