"""Loads the reference data of coverage: the norm library and the ledger of published figures.

Both are facts with a source, committed in `coverage/facts`. Loading again is safe: an existing norm is not
changed, because an office may have worked on the draft; a figure of the ledger is set back to what was
published.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from coverage.models import Norm, PublishedFigure
from regions.codes import NATION_CODE
from registry.models import Programme

FACTS = Path(__file__).parent / "facts"
DECIMAL_FIELDS = ("value", "value_min", "value_max")


@dataclass(frozen=True)
class Loaded:
    """The number of rows that a load had to write."""

    norms_added: int
    figures: int


@transaction.atomic
def load() -> Loaded:
    """Add the missing drafts of the norm library, and write the published figures.

    Regions and programmes must exist: an unknown one raises IntegrityError or KeyError, and nothing is
    loaded.
    """
    return Loaded(norms_added=_load_norms(), figures=_load_figures())


@cache
def norm_library() -> tuple[dict[str, Any], ...]:
    """The drafts as committed, by the names of the model's fields."""
    with (FACTS / "norms.toml").open("rb") as file:
        return tuple(tomllib.load(file)["norm"])


@cache
def ledger() -> tuple[dict[str, str], ...]:
    """The published figures as committed; "" where the source says nothing."""
    with (FACTS / "published-figures.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _load_norms() -> int:
    programmes = Programme.objects.in_bulk(field_name="code")
    known = set(Norm.objects.values_list("code", flat=True))
    missing = []
    for entry in norm_library():
        if entry["code"] in known:
            continue
        facts = {
            name: value for name, value in entry.items() if name not in {"programme", "region", "source"}
        }
        norm = Norm(
            programme=programmes[entry["programme"]] if "programme" in entry else None,
            region_id=entry.get("region"),
            legal_source=entry["source"].strip(),
            **_with_foreign_keys(facts),
        )
        missing.append(norm)
    Norm.objects.bulk_create(missing)
    return len(missing)


def _with_foreign_keys(facts: dict[str, Any]) -> dict[str, Any]:
    return {"indicator_id" if name == "indicator" else name: value for name, value in facts.items()}


def _load_figures() -> int:
    figures = list(_figures())
    PublishedFigure.objects.bulk_create(
        figures,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=[name for name in (*ledger()[0], "is_national") if name != "code"],
    )
    return len(figures)


def _figures() -> Iterator[PublishedFigure]:
    for row in ledger():
        numbers = {name: Decimal(row[name]) if row[name] else None for name in DECIMAL_FIELDS}
        words = {name: text for name, text in row.items() if name not in {"region", *DECIMAL_FIELDS}}
        is_national = row["region"] == NATION_CODE
        region = None if is_national else row["region"] or None
        yield PublishedFigure(region_id=region, is_national=is_national, **numbers, **words)
