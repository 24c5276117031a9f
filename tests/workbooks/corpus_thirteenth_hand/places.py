"""Codes of regions by their names, from the table that the product is loaded with."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[3] / "regions/facts/data/regions.tsv.xz"


@cache
def _regions() -> list[tuple[str, str]]:
    lines = lzma.decompress(TABLE.read_bytes()).decode().splitlines()[1:]
    return [(code, name) for code, name, *_ in (line.split("\t") for line in lines)]


@cache
def code(parent: str, name: str) -> str:
    """The one region of that name directly below the parent."""
    depth = parent.count(".") + 1
    [found] = [
        region
        for region, called in _regions()
        if called == name and region.startswith(f"{parent}.") and region.count(".") == depth
    ]
    return found


def below(parent: str, *names: str) -> dict[str, str]:
    """Names of regions directly below the parent, and their codes."""
    return {name: code(parent, name) for name in names}
