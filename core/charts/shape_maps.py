"""A map of areas, each filled by the band of its share. The number is printed where it fits; a list that
says the same stands beside every such map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.bars import UNREPORTED_HATCH
from core.charts.scenes import WIDTH, Scene
from core.charts.tile_maps import DARK_BANDS, UNREPORTED_BAND, band
from core.ui.formats import percent

# The smallest circle, in units of a drawing a thousand wide, into which a number of two digits fits.
ROOM_FOR_A_NUMBER = 13


@dataclass(frozen=True)
class Area:
    """One region: its outline, where a number fits into it, and its share; None is not reported."""

    path: str
    middle: tuple[int, int]
    radius: int
    name: str
    share: float | Decimal | None
    note: str = ""  # why the area is greyed, for who hears the map; "" where it is not


def shape_map(areas: Sequence[Area], size: tuple[int, int], *, sentence: str, unreported: str) -> SafeString:
    """The map for a page; `unreported` is the word for a region without a figure."""
    return format_html(
        '<svg class="bentuk" viewBox="-2 -2 {} {}" role="img"><title>{}</title>{}</svg>',
        size[0] + 4,
        size[1] + 4,
        sentence,
        _areas(areas, unreported),
    )


def shape_scene(areas: Sequence[Area], size: tuple[int, int], unreported: str) -> Scene:
    """The same map for a file."""
    height = round(WIDTH * size[1] / size[0])
    svg = format_html(
        '<svg class="bentuk" width="{}" height="{}" viewBox="-2 -2 {} {}">{}</svg>',
        WIDTH,
        height,
        size[0] + 4,
        size[1] + 4,
        _areas(areas, unreported),
    )
    return Scene(svg, height)


def _areas(areas: Iterable[Area], unreported: str) -> SafeString:
    """The areas, then the numbers over them."""
    drawn = list(areas)
    return format_html(
        "{}{}",
        format_html_join(
            "",
            '<path class="jalur-{}{}"{} d="{}"><title>{}</title></path>',
            (
                (
                    band(area.share),
                    " terlambat" if area.note else "",
                    _hatch() if band(area.share) == UNREPORTED_BAND else "",
                    area.path,
                    _spoken(area, unreported),
                )
                for area in drawn
            ),
        ),
        format_html_join(
            "",
            '<text class="{}" x="{}" y="{}" text-anchor="middle">{}</text>',
            (
                (
                    "terang" if band(area.share) in DARK_BANDS else "gelap",
                    area.middle[0],
                    area.middle[1] + 6,
                    percent(area.share).removesuffix("%"),
                )
                for area in drawn
                if area.share is not None and area.radius >= ROOM_FOR_A_NUMBER
            ),
        ),
    )


def _spoken(area: Area, unreported: str) -> str:
    shown = f"{area.name} {unreported if area.share is None else percent(area.share)}"
    return ", ".join(filter(None, [shown, area.note]))


def _hatch() -> SafeString:
    return mark_safe(f' fill="{UNREPORTED_HATCH}"')  # noqa: S308 our own constant
