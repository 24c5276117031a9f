"""The public page that a report is about, and the region whose office must answer."""

from __future__ import annotations

from typing import Final

from django.urls import Resolver404, ResolverMatch, resolve

from regions.codes import code_in_slug, is_region_code
from regions.models import Region

LONGEST: Final = 300
# Parts of an address that identify a region.
REGION_PARTS: Final = ("slug", "code")
# Parts of an address that give access to whoever knows them: such a page is not stored.
SECRET_PARTS: Final = ("token",)


def page_reported(address: str) -> str:
    """The address that may be stored: a page of this site without a secret; else ""."""
    match = _match(address)
    if match is None or any(part in match.kwargs for part in SECRET_PARTS):
        return ""
    return address[:LONGEST]


def region_of(address: str) -> Region | None:
    """The region that the page is about. Without one the report is about the whole country."""
    match = _match(address)
    if match is None:
        return None
    for part in REGION_PARTS:
        code = code_in_slug(str(match.kwargs.get(part, "")))
        if is_region_code(code):
            return Region.objects.public().filter(code=code).first()
    return None


def _match(address: str) -> ResolverMatch | None:
    if not address.startswith("/") or address.startswith("//"):
        return None
    try:
        return resolve(address.partition("?")[0])
    except Resolver404:
        return None
