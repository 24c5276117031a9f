"""A strip of dots: where one place stands among all. One dot is one place."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.ui.formats import percent

Share = float | Decimal

# Dots are stacked so that they do not touch on the narrowest screen; wider ones only have more air.
NARROWEST = 270
RADIUS = 4.5
STEP = 10
LABEL_HEIGHT = 22
AXIS_HEIGHT = 22
FEWEST_LEVELS = 4
# The axis leaves room for half a label at both ends.
MARGIN, SPAN = 4.0, 92.0
MOST_TICKS = 7


@dataclass(frozen=True)
class Dot:
    """One place and its share, between 0 and 1."""

    share: Share
    name: str
    is_own: bool = False


def dot_strip(
    dots: Iterable[Dot], *, sentence: str, reference: tuple[Share, str] | None = None
) -> SafeString:
    """The strip, with a dashed line for `reference` (the share of the parent, and its words)."""
    drawing, height = strip_drawing(dots, reference)
    return format_html(
        '<div class="titik"><svg height="{}" role="img"><title>{}</title>{}</svg></div>',
        height,
        sentence,
        drawing,
    )


def strip_drawing(dots: Iterable[Dot], reference: tuple[Share, str] | None = None) -> tuple[SafeString, int]:
    """What the strip draws, as wide as the drawing it is put into, and its height."""
    in_order = sorted(dots, key=lambda dot: (dot.share, dot.is_own))
    shares = [float(dot.share) for dot in in_order]
    if reference:
        shares.append(float(reference[0]))
    end = max(2, math.ceil(round(10 * max(shares, default=0), 6))) / 10
    levels = _levels(in_order, end)
    floor = LABEL_HEIGHT + STEP * max(FEWEST_LEVELS, 1 + max(levels, default=0)) + RADIUS
    drawing = format_html(
        "{}{}{}",
        _axis(end, floor),
        _reference(reference, end, floor) if reference else "",
        format_html_join(
            "",
            '<circle{} cx="{}%" cy="{}" r="{}"><title>{}</title></circle>',
            (
                (
                    mark_safe(' class="sendiri"') if dot.is_own else "",
                    _position(dot.share, end),
                    floor - RADIUS - 1 - STEP * level,
                    RADIUS,
                    f"{dot.name} {percent(dot.share)}",
                )
                for dot, level in zip(in_order, levels, strict=True)
            ),
        ),
    )
    return drawing, int(floor + AXIS_HEIGHT)


def _levels(dots: list[Dot], end: float) -> list[int]:
    """The lowest free level for each dot, left to right."""
    right_edges: list[float] = []
    levels = []
    for dot in dots:
        place = _position(dot.share, end) / 100 * NARROWEST
        free = (level for level, edge in enumerate(right_edges) if edge <= place - RADIUS)
        level = next(free, len(right_edges))
        right_edges[level : level + 1] = [place + RADIUS + 1]
        levels.append(level)
    return levels


def _axis(end: float, floor: float) -> SafeString:
    tenths = round(10 * end)
    step = 1 if tenths < MOST_TICKS else 2
    return format_html_join(
        "",
        '<line class="garis" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>'
        '<text x="{0}%" y="{3}" text-anchor="middle">{4}</text>',
        (
            (
                _position(tenth / 10, end),
                LABEL_HEIGHT,
                floor,
                floor + AXIS_HEIGHT - 4,
                percent(tenth / 10),
            )
            for tenth in range(0, tenths + 1, step)
        ),
    )


def _reference(reference: tuple[Share, str], end: float, floor: float) -> SafeString:
    """The dashed line; its words turn to the left where they would leave the drawing."""
    share, words = reference
    place = _position(share, end)
    turned = place > MARGIN + SPAN / 2
    return format_html(
        '<line class="acuan" x1="{0}%" x2="{0}%" y1="4" y2="{1}"/>'
        '<text x="{0}%" dx="{2}" y="14" text-anchor="{3}">{4}</text>',
        place,
        floor,
        -6 if turned else 6,
        "end" if turned else "start",
        words,
    )


def _position(share: Share, end: float) -> float:
    """Percent of the drawing's width."""
    return round(MARGIN + SPAN * float(share) / end, 2)
