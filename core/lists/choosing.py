"""The rows that somebody chose in a list, from the data that the list's form posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import QueryDict

from core.lists.listing import COLUMNS, Listing
from core.lists.parts import Memory

if TYPE_CHECKING:
    from django.db.models import QuerySet

ONE = "pilih"
ALL = "semua"
QUERY = "saring"


def chosen_listing(
    kind: type[Listing], posted: QueryDict, *, user: Any, memory: Memory | None = None
) -> Listing:
    """The list as it was, narrowed to the ticked rows; the whole list if none was ticked."""
    data = QueryDict(posted.get(QUERY, ""), mutable=True)
    if posted.get(COLUMNS):
        data[COLUMNS] = str(posted[COLUMNS])
    keys = [] if posted.get(ALL) else posted.getlist(ONE)
    return kind(data, user=user, memory=memory, keys=keys)


def chosen_rows(kind: type[Listing], posted: QueryDict, *, user: Any) -> QuerySet[Any]:
    """The chosen rows that the user may see, in the order of the list; none if none was chosen."""
    listing = chosen_listing(kind, posted, user=user)
    rows = listing.matching.order_by(*listing.order)
    return rows if posted.get(ALL) or posted.getlist(ONE) else rows.none()
