"""Which place of one's own a page of the workspace is about."""

from __future__ import annotations

from django.http import Http404

from regions.errors import UnknownRegionError
from regions.places import Place, find_region


def chosen_place(places: list[Place], code: str) -> Place:
    """The place asked for, or the first of one's own. Outside the scope: 404."""
    if not code:
        return places[0]
    if not any(place.level == "country" or code.startswith(place.code) for place in places):
        raise Http404
    try:
        return find_region(code)
    except UnknownRegionError as error:
        raise Http404(error.message) from error
