"""Outlines of provinces, regencies and cities: approximate, for drawing only, never to locate a point.

`draw.py` makes the files in `data/`; nothing that it needs is part of the product.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Outline:
    """One region of a drawing: an SVG path, and the middle and radius of the largest circle inside it."""

    code: str
    path: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True)
class Outlines:
    """A drawing of the children of a place, in units of its own."""

    width: int
    height: int
    regions: tuple[Outline, ...]


@cache
def outlines_of(parent_code: str) -> Outlines | None:
    """The children of the nation ("ID") or of a province; None for every other place."""
    file = DATA / f"{parent_code}.json"
    if not file.is_file():
        return None
    drawing = json.loads(file.read_text())
    regions = (Outline(code, path, *drawing["middles"][code]) for code, path in drawing["paths"].items())
    return Outlines(drawing["width"], drawing["height"], tuple(regions))
