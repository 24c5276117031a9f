"""Compares the read model with the definition on a database in use."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from coverage.spans.definition import defined_ends, defined_groups, defined_keeping_regencies
from coverage.spans.reading import groups_on, keeping_regencies, known_ends
from regions.codes import LENGTHS, NATION_CODE
from registry.enums import Category


def differences() -> list[str]:
    """One line for every number of today that differs between the read model and the definition."""
    return list(_differences(timezone.localdate()))


def _differences(on: date) -> Iterator[str]:
    for category in Category.values:
        asked = (NATION_CODE, category, on, LENGTHS)
        for group in sorted(set(groups_on(*asked)) ^ set(defined_groups(*asked)), key=str):
            yield f"{category} {group.region} {group.programme_id}: {group.persons}"
    for end in sorted(known_ends(on) ^ defined_ends(on), key=str):
        yield f"{end.worker}: {end.until}"
    yield from sorted(keeping_regencies(NATION_CODE, on) ^ defined_keeping_regencies(NATION_CODE, on))
