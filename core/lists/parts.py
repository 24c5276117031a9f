"""What a list is composed of: views and acts on its rows, and what the page makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from core.lists.columns import Column
from core.text import Text


@dataclass(frozen=True)
class View:
    """A tab: a name for some choices. `pk` is that of a saved view."""

    label: Text
    query: Mapping[str, str] = field(default_factory=dict)
    pk: int | None = None
    columns: tuple[str, ...] = ()
    is_shared: bool = False
    is_own: bool = False


@dataclass(frozen=True)
class Memory:
    """What an account remembers of a list: columns, saved views, and the view that opens it."""

    columns: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    opening: int | None = None
    can_share: bool = False


@dataclass(frozen=True)
class Act:
    """Something that can be done to chosen rows; its view receives what `core.lists` describes."""

    label: Text
    view_name: str
    permission: str
    args: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return reverse(self.view_name, args=self.args)


@dataclass(frozen=True)
class Tab:
    """`count` is None if the list is too long to count its parts."""

    view: View
    count: int | None
    url: str
    is_current: bool


@dataclass(frozen=True)
class Chip:
    """An active filter and the address without it."""

    label: str
    value: str
    url: str


@dataclass(frozen=True)
class Head:
    """The head of a shown column. `direction` is for aria-sort, "" if the list is not sorted by it."""

    column: Column
    url: str
    direction: str

    @property
    def mark(self) -> str:
        """The icon of the direction; "" if the list is not sorted by it."""
        return {"ascending": "bawah", "descending": "atas"}.get(self.direction, "")
