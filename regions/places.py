"""A place that figures are given for: a region of the map, or the nation, which is no row."""

from dataclasses import dataclass
from typing import Protocol

from django.urls import reverse
from django.utils.translation import gettext as _

from core.errors import DomainError
from regions.codes import NATION_CODE
from regions.enums import Level
from regions.models import Region


class Place(Protocol):
    """What a region and the nation have in common."""

    @property
    def code(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def parent_code(self) -> str: ...
    @property
    def label(self) -> str: ...
    def get_absolute_url(self) -> str: ...


@dataclass(frozen=True)
class Nation:
    """Indonesia: the virtual region above the provinces."""

    code: str = NATION_CODE
    short_name: str = "Indonesia"
    level: str = Level.COUNTRY
    parent_code: str = ""

    @property
    def label(self) -> str:
        return self.short_name

    def get_absolute_url(self) -> str:
        return reverse("coverage:national")


NATION = Nation()


class UnknownRegionError(DomainError):
    code = "region_unknown"
    field = "region"


def find_region(code: str) -> Place:
    """The region with this dotted code, or the nation for "ID". Raises `UnknownRegionError`."""
    if code == NATION_CODE:
        return NATION
    region = Region.objects.filter(code=code).first()
    if region is None:
        raise UnknownRegionError(
            _("No region has the code %(code)s. Codes are dotted, for example 32.77.") % {"code": code}
        )
    return region
