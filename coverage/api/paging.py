"""Pages of long lists. The body is a plain list; the headers link to the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema

MOST_ROWS: Final = 1_000
LAST_PAGE: Final = 10_000


class PageQuery(Schema):
    """Which part of a long list. `Link` (rel="next", "prev") and `X-Total-Count` say where it goes on."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description="Which page; the first is 1")
    per_page: int = Field(MOST_ROWS, ge=1, le=MOST_ROWS, description="Rows on a page")


@dataclass(frozen=True)
class Slice:
    """One page of a list, and the number of rows of the whole list."""

    rows: Sequence[Any]
    total: int
    asked: PageQuery

    def announce(self, request: HttpRequest, response: HttpResponse) -> None:
        """Set the headers for the length of the list and its neighboring pages."""
        response["X-Total-Count"] = str(self.total)
        neighbours = {"prev": self.asked.page - 1, "next": self.asked.page + 1}
        last = -(-self.total // self.asked.per_page)
        links = [
            f'<{request.build_absolute_uri(self._address(request, page))}>; rel="{name}"'
            for name, page in neighbours.items()
            if 1 <= page <= last
        ]
        if links:
            response["Link"] = ", ".join(links)

    def _address(self, request: HttpRequest, page: int) -> str:
        parameters = request.GET.dict() | {"page": str(page), "per_page": str(self.asked.per_page)}
        return f"{request.path}?{urlencode(parameters)}"


def slice_of(rows: QuerySet[Any], asked: PageQuery) -> Slice:
    start = (asked.page - 1) * asked.per_page
    return Slice(list(rows[start : start + asked.per_page]), rows.count(), asked)
