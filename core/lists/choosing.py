"""The rows that somebody chose in a list, from what the list's form posted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import QueryDict

if TYPE_CHECKING:
    from core.lists.listing import Listing

ONE = "pilih"
ALL = "semua"
QUERY = "saring"


def chosen_rows(kind: type[Listing], posted: QueryDict, *, user: Any) -> Any:
    """The chosen rows that the user may see, in the order of the list; none where none was chosen."""
    listing = kind(QueryDict(posted.get(QUERY, "")), user=user)
    if posted.get(ALL):
        return listing.matching.order_by(*listing.order)
    keys = posted.getlist(ONE)
    rows = listing.visible().filter(**{f"{kind.key_field}__in": keys}) if keys else listing.visible().none()
    return rows.order_by(*kind.default_order())
