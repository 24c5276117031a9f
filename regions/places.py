"""A place is a region or the nation: what pages, the API and reports are about."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from django.urls import reverse

from regions.codes import NATION_CODE, slug_of
from regions.enums import Level
from regions.errors import SplitRegionError, UnknownRegionError
from regions.models import Region

__all__ = ["NATION", "Nation", "Place", "UnknownRegionError", "find_region", "places_above", "resolve_code"]


class Place(Protocol):
    """What a region and the nation have in common."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def parent_code(self) -> str: ...
    def get_absolute_url(self) -> str: ...


@dataclass(frozen=True)
class Nation:
    """Indonesia, the root of the tree: a code and a name, but not a row."""

    code: ClassVar[str] = NATION_CODE
    name: ClassVar[str] = "Indonesia"
    short_name: ClassVar[str] = "Indonesia"
    label: ClassVar[str] = "Indonesia"
    title: ClassVar[str] = "Indonesia"
    slug: ClassVar[str] = slug_of(NATION_CODE, "Indonesia")
    level: ClassVar[str] = Level.COUNTRY.value
    parent_code: ClassVar[str] = ""

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("coverage:national")


NATION = Nation()


def places_above(place: Place) -> list[Place]:
    """The nation and the regions that contain a place, the largest first; nothing contains the nation."""
    if place.code == NATION_CODE:
        return []
    return [NATION, *Region.objects.ancestors_of(place.code)]


def find_region(code: str) -> Region | Nation:
    """The place with exactly this dotted code, former regions included; "ID" is the nation.

    Raises UnknownRegionError. What a person typed goes to `regions.lookup.find_by_text`.
    """
    if code == NATION_CODE:
        return NATION
    try:
        return Region.objects.get(code=code)
    except Region.DoesNotExist:
        raise UnknownRegionError(code) from None


def resolve_code(code: str) -> Region:
    """Today's region for a dotted code that may be outdated; a moved code leads to the new one.

    A region that ended without a successor is returned as it was. Raises SplitRegionError if the old region
    was divided, UnknownRegionError if no region ever had the code.
    """
    region = Region.objects.filter(code=code).first()
    if region is not None and region.valid_until is None:
        return region
    heirs = list(Region.objects.filter(code_changes__old_code=code).order_by("code"))
    if len(heirs) > 1:
        raise SplitRegionError(code, [str(heir) for heir in heirs])
    if heirs:
        return resolve_code(heirs[0].code)
    if region is None:
        raise UnknownRegionError(code)
    return region
