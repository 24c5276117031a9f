"""Finds the place that a page is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import Http404

from accounts.models import User
from accounts.roles import Permission
from core.ui.tabs import Tab
from coverage.question import PLACE
from regions.codes import NATION_CODE, code_in_slug
from regions.errors import SplitRegionError, UnknownRegionError
from regions.models import Region
from regions.places import NATION, Place, find_region, resolve_code


def place_or_404(slug: str) -> Place:
    """The place in an address: "32.77-kota-cimahi", a former code, "ID". A former code of a split region
    has no place."""
    code = code_in_slug(slug)
    try:
        return NATION if code == NATION_CODE else resolve_code(code)
    except (SplitRegionError, UnknownRegionError) as error:
        raise Http404(error.message) from error


def own_places(user: User) -> list[Place]:
    """The regions where the account may see coverage, the widest first, without regions inside another."""
    codes = user.region_codes(Permission.COVERAGE_VIEW)
    if "" in codes:
        return [NATION]
    widest = {code for code in codes if not any(code != other and code.startswith(other) for other in codes)}
    return list(Region.objects.public().filter(code__in=widest).order_by("code"))


def place_tabs(
    places: Sequence[Place],
    chosen: Place,
    url_of: Callable[[Place], str] = lambda place: f"?{PLACE}={place.code}",
) -> list[Tab]:
    """Links to the same page for each of one's own places; empty if there is only one."""
    if len(places) == 1:
        return []
    return [Tab(place.title, None, url_of(place), place.code == chosen.code) for place in places]


def chosen_place(places: list[Place], code: str) -> Place:
    """The requested place, or the first of one's own. 404 outside the scope."""
    if not code:
        return places[0]
    if not any(place.level == "country" or code.startswith(place.code) for place in places):
        raise Http404
    try:
        return find_region(code)
    except UnknownRegionError as error:
        raise Http404(error.message) from error
