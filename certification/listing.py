"""The list of people as one page shows it: filtered, counted, sorted, with the way to every other view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from django.forms import BoundField
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.roles import Permission
from certification.enums import Status
from certification.filters import WorkerFilter
from certification.paging import KeyPage, key_page
from certification.rows import Row, Tally, rows, tally
from core.ui.formats import short_date
from registry.models import Worker

if TYPE_CHECKING:
    from django.forms import BaseForm

    from accounts.models import User
    from registry.querysets import WorkerQuerySet

SORTS = {
    "name": ("name", "pk"),
    "number": ("registry_number", "pk"),
    "ends": ("ends_on", "name", "pk"),
    "changed": ("-updated_at", "-pk"),
}
SIZES = (25, 50, 100)
SOON_DAYS = 90
# What a public number is made of. Only with these may people of other offices be counted: a count of
# namesakes elsewhere would answer a question that nobody may ask.
PUBLIC_CHOICES = frozenset({"category", "status", "programme", "place", "on", "verified", "hitung"})
PAGING = ("after", "before")
FOLDED = ("status", "state", "verified", "expiring", "on", "without_nik")


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Chip:
    """An active filter and the address without it."""

    label: str
    value: str
    url: str


class Listing:
    def __init__(self, data: QueryDict, *, user: User) -> None:
        self.data = data
        self.user = user
        self.filter = WorkerFilter(data, user=user, queryset=self._visible())

    @property
    def form(self) -> BaseForm:
        return self.filter.form

    @cached_property
    def page(self) -> KeyPage:
        return key_page(
            self.filter.qs,
            SORTS[self.sort],
            self.size,
            after=self.data.get("after", ""),
            before=self.data.get("before", ""),
        )

    @cached_property
    def rows(self) -> list[Row]:
        return rows(self.page.rows, self.filter.day)

    @property
    def sort(self) -> str:
        chosen = self.data.get("sort", "")
        return chosen if chosen in SORTS else "name"

    @property
    def size(self) -> int:
        chosen = self.data.get("size", "")
        return int(chosen) if chosen in map(str, SIZES) else SIZES[0]

    @property
    def can_add(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @property
    def can_import(self) -> bool:
        return self.user.has_permission(Permission.IMPORT_RUN)

    @cached_property
    def tally(self) -> Tally:
        """Counts under all filters but those that the tabs themselves set."""
        return tally(self._narrowed_without("status", "expiring"), self.filter.day)

    @property
    def tabs(self) -> list[Tab]:
        counts = self.tally
        soon = str(SOON_DAYS)
        views = [
            (_("All"), counts.everybody, {}),
            (_("Certified"), counts.certified, {"status": Status.CERTIFIED.value}),
            (_("Ends ≤ 90 days"), counts.ending_soon, {"expiring": soon}),
            (_("Validity unknown"), counts.validity_unknown, {"status": Status.VALIDITY_UNKNOWN.value}),
            (_("Lapsed"), counts.lapsed, {"status": Status.LAPSED.value}),
            (_("Not yet certified"), counts.never_certified, {"status": Status.NEVER_CERTIFIED.value}),
        ]
        now = {name: self.data[name] for name in ("status", "expiring") if self.data.get(name)}
        return [
            Tab(label, count, self.url_with(**{"status": "", "expiring": ""} | chosen), now == chosen)
            for label, count, chosen in views
        ]

    @property
    def chips(self) -> list[Chip]:
        """One per active filter; the day and the counting of a number are shown as sentences too."""
        shown = (bound for bound in self.form if bound.name != "hitung" and self.data.get(bound.name))
        return [Chip(str(bound.label), _value(bound), self.url_with(**{bound.name: ""})) for bound in shown]

    @property
    def more_chosen(self) -> bool:
        """A filter of the folded part is in use."""
        return any(self.data.get(name) for name in FOLDED)

    @cached_property
    def hidden_total(self) -> int:
        """How many there are without any filter."""
        return self._visible().count()

    @cached_property
    def kept_elsewhere(self) -> int:
        """Of the people behind a number, those whom the user may not see."""
        asked = {name for name, value in self.data.items() if value and name not in (*PAGING, "sort", "size")}
        if not self.filter.is_counting or not asked <= PUBLIC_CHOICES:
            return 0
        everybody = WorkerFilter(self.data, user=self.user, queryset=Worker.objects.all())
        return everybody.qs.count() - self.page.total

    @property
    def next_url(self) -> str:
        return self.url_with(after=str(self.page.after)) if self.page.after else ""

    @property
    def previous_url(self) -> str:
        return self.url_with(before=str(self.page.before)) if self.page.before else ""

    @property
    def sort_urls(self) -> dict[str, str]:
        return {name: self.url_with(sort=name) for name in SORTS}

    @property
    def sizes(self) -> list[tuple[int, str]]:
        return [(size, self.url_with(size=str(size))) for size in SIZES if size != self.size]

    @property
    def bare_url(self) -> str:
        return reverse("certification:worker-list")

    def url_with(self, **changed: str) -> str:
        """This list with some choices changed, from its first page; "" takes a choice away."""
        query = self.data.copy()
        for name in (*PAGING, *changed):
            query.pop(name, None)
        query.update({name: value for name, value in changed.items() if value})
        text = query.urlencode()
        return f"{self.bare_url}?{text}" if text else self.bare_url

    def _visible(self) -> WorkerQuerySet:
        return Worker.objects.visible_to(self.user, Permission.WORKER_VIEW)

    def _narrowed_without(self, *names: str) -> WorkerQuerySet:
        data = self.data.copy()
        for name in names:
            data.pop(name, None)
        return WorkerFilter(data, user=self.user, queryset=self._visible()).qs


def _value(bound: BoundField) -> str:
    """What was chosen, in the words of its list."""
    value = bound.form.cleaned_data.get(bound.name, bound.value())
    if isinstance(value, date):
        return short_date(value)
    choices = dict(getattr(bound.field.widget, "choices", ()))
    return str(choices.get(value, "" if value is True else value))
