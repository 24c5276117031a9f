"""The posts of a scope with their holders, and how many seats are filled and vacant.

A seat is filled by one person at work who holds an assignment to the post today. Vacant seats are counted
post by post: one person too many in one post fills no seat in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page
from django.db.models import F, Prefetch
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.roles import Permission
from core.ui.pages import page_of
from core.ui.tabs import Tab
from regions.codes import REGENCY_LENGTH
from regions.models import Region
from registry.enums import OrganizationKind
from registry.filters import PostFilter
from registry.models import Assignment, Post, Worker

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import PostQuerySet


@dataclass(frozen=True)
class Seats:
    """Seats of a group of posts, in persons. `beyond`: persons above the number of seats, if any."""

    label: str
    seats: int
    filled: int
    vacant: int

    @property
    def beyond(self) -> int:
        return self.filled + self.vacant - self.seats


def standing_posts(user: User) -> PostQuerySet:
    """Posts of today among those the user may see, with `filled` and `vacant`."""
    today = timezone.localdate()
    return Post.objects.visible_to(user, Permission.WORKER_VIEW).in_force_on(today).with_holders_on(today)


class Establishment:
    """The page of the posts: filtered, summed, with who holds them."""

    def __init__(self, data: QueryDict, *, user: User) -> None:
        self.data = data
        self.user = user
        self.filter = PostFilter(data, queryset=standing_posts(user))

    @cached_property
    def page(self) -> Page[Post]:
        """The posts of one page with those who hold them; four queries, however many there are."""
        holders = (
            Assignment.objects.in_force_on(timezone.localdate())
            .filter(worker__in=Worker.objects.present_on(timezone.localdate()).values("pk"))
            .select_related("worker")
            .order_by("starts_on", "pk")
        )
        posts = (
            self._shown.select_related("programme", "place__parent", "organization")
            .prefetch_related(Prefetch("assignments", holders, to_attr="holders"))
            .order_by("place_id", "programme__position", "pk")
        )
        return page_of(posts, self.data)

    @property
    def can_edit(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @cached_property
    def tabs(self) -> list[Tab]:
        rows = self._numbers
        views = [
            (_("All posts"), len(rows), {}),
            (_("With vacant seats"), sum(row["vacant"] > 0 for row in rows), {"kosong": "1"}),
            (_("More people than seats"), sum(row["filled"] > row["seats"] for row in rows), {"tumpuk": "1"}),
        ]
        now = {name: self.data[name] for name in ("kosong", "tumpuk") if self.data.get(name)}
        return [Tab(label, count, self._url(chosen), now == chosen) for label, count, chosen in views]

    @cached_property
    def total(self) -> Seats:
        return _sum(_("Together"), self._numbers)

    @cached_property
    def by_region(self) -> list[Seats]:
        """By kabupaten/kota; a province's own posts stand under its name."""
        groups = _grouped((row["place_id"][:REGENCY_LENGTH], row) for row in self._numbers)
        names = Region.objects.in_bulk(list(groups))
        return [_sum(names[code].label, groups[code]) for code in sorted(groups)]

    @cached_property
    def by_kind(self) -> list[Seats]:
        """By kind of organisation; posts without one are in the field."""
        groups = _grouped((row["kind"] or "", row) for row in self._numbers)
        labels = {"": _("No organisation"), **{kind.value: str(kind.label) for kind in OrganizationKind}}
        return [_sum(labels[kind], groups[kind]) for kind in sorted(groups, key=lambda kind: labels[kind])]

    @cached_property
    def _numbers(self) -> list[dict[str, Any]]:
        posts = self.filter.qs.order_by().annotate(kind=F("organization__kind"))
        return list(posts.values("place_id", "kind", "seats", "filled", "vacant"))

    @property
    def _shown(self) -> PostQuerySet:
        posts = self.filter.qs
        if self.data.get("kosong"):
            posts = posts.filter(vacant__gt=0)
        if self.data.get("tumpuk"):
            posts = posts.filter(filled__gt=F("seats"))
        return posts

    def _url(self, chosen: dict[str, str]) -> str:
        query = self.data.copy()
        for name in ("kosong", "tumpuk", "halaman"):
            query.pop(name, None)
        query.update(chosen)
        return f"?{query.urlencode()}"


def _grouped(rows: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for key, row in rows:
        groups[key].append(row)
    return groups


def _sum(label: str, rows: list[dict[str, Any]]) -> Seats:
    seats, filled, vacant = (sum(row[name] for row in rows) for name in ("seats", "filled", "vacant"))
    return Seats(label, seats, filled, vacant)
