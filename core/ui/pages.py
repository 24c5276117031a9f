"""Long tables a page at a time, with the links of `templates/partials/pages.html`."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict

ROWS = 50


def page_of(rows: QuerySet[Any] | Sequence[Any], asked: QueryDict, size: int = ROWS) -> Page[Any]:
    """The page that the address names as `halaman`; the nearest one if there is no such page."""
    return Paginator(rows, size).get_page(asked.get("halaman"))
