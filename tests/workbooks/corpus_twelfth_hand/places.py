"""Codes of the regions that the lists name, from the registry's own table of regions."""

from __future__ import annotations

import csv
import lzma
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[3] / "regions/facts/data/regions.tsv.xz"


@cache
def _names() -> dict[str, str]:
    with lzma.open(TABLE, "rt", encoding="utf-8") as lines:
        return {row["code"]: row["name"] for row in csv.DictReader(lines, delimiter="\t")}


def code(parent: str, path: str) -> str:
    """The region of that name in the parent; a path goes down, "Gerung/Gapuk"."""
    for name in path.split("/"):
        depth = parent.count(".") + 1
        found = [
            each
            for each, full in _names().items()
            if each.startswith(f"{parent}.") and each.count(".") == depth and name in (full, _short(full))
        ]
        if len(found) != 1:
            raise LookupError(parent, name, found)
        [parent] = found
    return parent


def _short(full: str) -> str:
    return full.removeprefix("Kabupaten ").removeprefix("Kota Administrasi ").removeprefix("Kota ")


def spots(parent: str, names: str, form: str = "{}") -> list[tuple[str, str]]:
    """As they are written, the last of the path only, and their codes."""
    return [
        (form.format(path.split("/")[-1]), code(parent, path))
        for path in (each.strip() for each in names.split(","))
    ]
