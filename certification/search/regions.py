"""Regions as people write them, and those that are nearly written so. Regions are public facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib.postgres.search import TrigramSimilarity

from certification.search.hits import (
    BEGINNINGS,
    LARGE_REGION,
    NAMED_WITH_KIND,
    PARTS,
    SMALL_REGION,
    Hit,
    Kind,
    near_score,
)
from core.errors import DomainError
from regions.enums import Level
from regions.lookup import find_by_text
from regions.models import Region
from regions.names import readings, squeezed

LARGE = (Level.PROVINCE, Level.REGENCY)
NAMED = (*LARGE, Level.DISTRICT)
SHORTEST = 3  # letters: two of them are a part of thousands of names
NEAR_ENOUGH = 0.5


def regions_named(text: str, limit: int) -> list[Hit]:
    if len(squeezed(text)) < SHORTEST:
        return []
    try:
        found = find_by_text(text)
    except DomainError:
        return _resembling(text, limit) or _nearly_named(text, limit)
    return [_hit(found, _named_score(found, text))]


def places_named(texts: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Of the texts, those that name a province, regency, city or district, with the codes of these."""
    keys = {text: readings(text) for text in texts}
    wanted = {key for found in keys.values() for key, _kinds in found}
    regions = list(Region.objects.public().filter(match_key__in=wanted, level__in=NAMED))
    for text, found in keys.items():
        for key, kinds in found:
            codes = [
                region.code
                for region in regions
                if region.match_key == key and (not kinds or region.kind in kinds)
            ]
            if codes:
                yield text, codes
                break


def _named_score(region: Region, text: str) -> float:
    if any(kinds for _key, kinds in readings(text)) or region.code == text.strip():
        return NAMED_WITH_KIND
    if region.level in LARGE:
        return LARGE_REGION
    return SMALL_REGION if region.level == Level.DISTRICT else PARTS


def _resembling(text: str, limit: int) -> list[Hit]:
    found = Region.objects.public().resembling(text).select_related("parent")[:limit]
    keys = [key for key, _kinds in readings(text)]
    return [_hit(region, _part_score(region, keys)) for region in found]


def _part_score(region: Region, keys: list[str]) -> float:
    """Of several that bear the name none is surely meant: a person of that name goes first."""
    if region.level not in LARGE:
        return near_score(0)
    if region.match_key in keys:
        return LARGE_REGION
    return BEGINNINGS if region.match_key.startswith(tuple(keys)) else near_score(0)


def _nearly_named(text: str, limit: int) -> list[Hit]:
    near = (
        Region.objects.public()
        .filter(level__in=NAMED)
        .annotate(likeness=TrigramSimilarity("match_key", squeezed(text)))
        .filter(likeness__gte=NEAR_ENOUGH)
        .select_related("parent")
        .order_by("-likeness", "code")
    )
    return [_hit(region, near_score(region.likeness)) for region in near[:limit]]


def _hit(region: Region, score: float) -> Hit:
    above = f"{region.parent.label} · " if region.parent else ""
    return Hit(Kind.REGION, region.label, f"{above}{region.code}", region.get_absolute_url(), score)
