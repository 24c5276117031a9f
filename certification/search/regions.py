"""Regions as people write them, and those with a similar name. Regions are public facts."""

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
from core.spelling import modern_spelling
from regions.enums import Kind as RegionKind
from regions.enums import Level
from regions.lookup import RegionFinder
from regions.models import Region
from regions.names import readings, squeezed

LARGE = (Level.PROVINCE, Level.REGENCY)
NAMED = (*LARGE, Level.DISTRICT)
SHORTEST = 3  # letters: two of them are a part of thousands of names
NEAR_ENOUGH = 0.5
MOST_READ = 200
FEW = 5
# What people call a province beside its city and villages of the name, in today's spelling.
EVERYDAY = {"yogya": "daerahistimewayogyakarta"}


def regions_named(text: str, limit: int) -> list[Hit]:
    if len(squeezed(text)) < SHORTEST:
        return []
    finder = RegionFinder()
    try:
        found = finder.find(text)
    except DomainError:
        return _spelled_otherwise(text) or _resembling(text, limit) or _nearly_named(text, limit)
    hit = _hit(found, _named_score(found, text))
    if hit.score >= LARGE_REGION:
        return [hit]
    in_short = (_hit(region, LARGE_REGION) for region in finder.shortened(text))
    return [*_spelled_otherwise(text), *in_short, hit]


def places_named(texts: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The texts that name a province, regency, city or district, each with the codes found."""
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


def _spelled_otherwise(text: str) -> list[Hit]:
    """The larger regions that people spell so, though a village has the name."""
    spelled = list(_respelled(text))
    bearing = Region.objects.public().filter(match_key__in={key for key, _kinds in spelled}, level__in=NAMED)
    named = [
        region
        for region in bearing.select_related("parent").order_by("code")
        if any(region.match_key == key and region.kind in (kinds or RegionKind) for key, kinds in spelled)
    ]
    return [_hit(region, _named_score(region, text)) for region in named]


def _respelled(text: str) -> Iterator[tuple[str, frozenset[RegionKind]]]:
    """The readings of the text in another spelling: "Tjimahi" as Cimahi, "Kepahyang" as Kepahiang."""
    for key, kinds in readings(text):
        modern = modern_spelling(key)
        for other in sorted({modern, key.replace("y", "i"), modern.replace("y", "i")} - {key}):
            yield EVERYDAY.get(other, other), kinds


def _resembling(text: str, limit: int) -> list[Hit]:
    """Regions of whose name a word begins so; few, if nothing says that a region is meant."""
    found = Region.objects.public().resembling(text).select_related("parent")[:MOST_READ]
    typed = readings(text)
    keys = tuple(key for key, _kinds in typed)
    begun = [region for region in found if _begins_a_word(region.name, keys)]
    is_meant = any(kinds for _key, kinds in typed)
    return [_hit(region, _part_score(region, keys)) for region in begun[: limit if is_meant else FEW]]


def _begins_a_word(name: str, keys: tuple[str, ...]) -> bool:
    """ "Siti" begins a word of Siti Ambia, and none of Bekasi Timur."""
    words = name.split()
    return any(squeezed("".join(words[place:])).startswith(keys) for place in range(len(words)))


def _part_score(region: Region, keys: tuple[str, ...]) -> float:
    """If several regions have the name, none is certainly meant: a person of that name comes first."""
    if region.level not in LARGE:
        return near_score(0)
    if region.match_key in keys:
        return LARGE_REGION
    return BEGINNINGS if region.match_key.startswith(keys) else near_score(0)


def _nearly_named(text: str, limit: int) -> list[Hit]:
    key, kinds = readings(text)[0]
    near = (
        Region.objects.public()
        .filter(level__in=NAMED, kind__in=kinds or RegionKind, match_key__trigram_similar=key)
        .annotate(likeness=TrigramSimilarity("match_key", key))
        .filter(likeness__gte=NEAR_ENOUGH)
        .select_related("parent")
        .order_by("-likeness", "code")
    )
    return [_hit(region, near_score(region.likeness)) for region in near[:limit]]


def _hit(region: Region, score: float) -> Hit:
    above = f"{region.parent.label} · " if region.parent else ""
    return Hit(Kind.REGION, region.label, f"{above}{region.code}", region.get_absolute_url(), score)
