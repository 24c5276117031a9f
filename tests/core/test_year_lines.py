"""The line over the years: what is drawn where, and that nothing stands over another thing."""

import re
from itertools import pairwise

import pytest

from core.charts.scenes import WIDTH
from core.charts.year_lines import (
    BASE,
    LABEL_STEP,
    TOP,
    Estimate,
    Spot,
    YearLines,
    _scale,
    _spread_out,
    year_lines,
    year_lines_scene,
)

DRAWING = YearLines(
    observed=[Spot(2024, 10), Spot(2025, 12), Spot(2026, 13)],
    estimates=[
        Estimate("laju", "Laju <sekarang>", "21 pada 2034", [Spot(2026, 13, 13, 13), Spot(2034, 21, 15, 30)]),
        Estimate("rencana", "Rencana", "tertutup", [Spot(2026, 13), Spot(2034, 100)]),
    ],
    level=(100, "Kebutuhan 100"),
    now_label="13 kini",
    band_label="perkiraan",
    sentence="Laju sekarang: 21 pada 2034.",
)


def test_observed_and_estimates_share_one_scale() -> None:
    svg = year_lines(DRAWING)

    assert '<polyline class="nyata" points="0.0,246.4 10.0,241.7 20.0,239.3"/>' in svg
    assert f'<polyline class="rencana" points="20.0,239.3 100.0,{TOP}.0"/>' in svg
    assert '<line class="perlu" x2="100%" y1="34.0" y2="34.0"/>' in svg
    assert '<rect class="pita" x="20.0%" y="34" width="80.0%"' in svg


def test_interval_is_one_area_around_its_line() -> None:
    (area,) = re.findall(r'<polygon class="rentang" points="([^"]*)"', year_lines(DRAWING))

    assert area == "20.0,239.3 100.0,199.2 100.0,234.6 20.0,239.3"


def test_words_are_escaped_and_said_to_who_cannot_see() -> None:
    svg = year_lines(DRAWING)

    assert "Laju &lt;sekarang&gt;" in svg
    assert "<title>Laju sekarang: 21 pada 2034.</title>" in svg
    assert svg.count("tertutup") == 2  # beside the line, and in the list for narrow screens


def test_file_leaves_room_for_the_words() -> None:
    scene = year_lines_scene(DRAWING)

    assert f'width="{WIDTH - 278}"' in scene.svg
    assert scene.height == BASE + 30


@pytest.mark.parametrize(
    ("highest", "scale"),
    [(0, (1, 1)), (3, (1, 3)), (13, (2, 14)), (100, (25, 100)), (172, (50, 200)), (48_831, (10_000, 50_000))],
)
def test_axis_ends_on_a_round_step(highest: int, scale: tuple[int, int]) -> None:
    assert _scale(highest) == scale


def test_labels_keep_their_distance_and_stay_above_the_axis() -> None:
    places = _spread_out([BASE - 2, BASE - 1, BASE])

    assert all(later - earlier >= LABEL_STEP for earlier, later in pairwise(places))
    assert places[-1] <= BASE
