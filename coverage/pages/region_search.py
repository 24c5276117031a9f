"""Finding a region by a few letters of its name or by its code."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import DomainError
from regions.enums import Level
from regions.lookup import find_by_text
from regions.models import Region
from regions.names import readings

MOST_SHOWN = 50
LARGE = (Level.PROVINCE, Level.REGENCY)


@dataclass(frozen=True)
class Matches:
    """The result of a search: the one region that is meant; or the possible ones, and why none was chosen."""

    region: Region | None
    candidates: list[Region]
    refusal: str = ""


def search_region(text: str) -> Matches:
    """The region named `text`; else the regions whose names begin with it or contain it.

    If only one province, regency or city begins with the text, that one is meant.
    """
    try:
        return Matches(find_by_text(text), [])
    except DomainError as error:
        refusal = error.message
    candidates = list(Region.objects.public().resembling(text).select_related("parent__parent")[:MOST_SHOWN])
    large = [region for region in candidates if region.level in LARGE and _begins_with(region, text)]
    if len(large) == 1:
        return Matches(large[0], [])
    return Matches(None, candidates, refusal)


def _begins_with(region: Region, text: str) -> bool:
    return any(region.match_key.startswith(key) for key, _kinds in readings(text))
