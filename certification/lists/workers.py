"""The list of people at /kerja/tenaga/."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.enums import Status
from certification.expiry import DAYS_AHEAD
from certification.lists.extra import column_of
from certification.lists.worker_columns import WORKER_COLUMNS
from certification.lists.worker_filter import WorkerFilter
from certification.lists.worker_rows import (
    WorkerRow,
    everybody_known_on,
    in_order_of_ends,
    rows_on,
    with_ends_on,
)
from core.bulk import is_any_of
from core.lists import Act, Column, Listing, View
from core.lists.kept_statements import SmallCache
from core.lists.listing import LOOK
from core.lists.paging import CountStatement
from registry.models import Worker

if TYPE_CHECKING:
    from registry.querysets import WorkerQuerySet

# The choices of a public number. Only with these are people of other offices counted: a count of namesakes
# elsewhere would answer a question that nobody may ask.
PUBLIC_CHOICES = frozenset(
    {"category", "status", "sanctioned", "programme", "place", "on", "verified", "hitung"}
)

# Choices whose condition follows from their value and the day; the others look something up.
WRITTEN_ONCE = WorkerFilter.base_filters.keys() - {"q", "office", "own", "finding", "hitung"}
# Who is visible follows from the scope and the day.
SCOPES: Final = SmallCache[Any](most=100)
# What the tabs of a list count follows from the day alone.
TABS: Final = SmallCache[CountStatement](most=8)


class WorkerList(Listing):
    filter: WorkerFilter

    name = "tenaga"
    title = _("People")
    url_name = "certification:worker-list"
    filter_class = WorkerFilter
    columns = WORKER_COLUMNS
    sorts: ClassVar = {
        "name": ("name", "pk"),
        "number": ("registry_number", "pk"),
        "ends": ("ends_on", "name", "pk"),
        "changed": ("-updated_at", "-pk"),
    }
    views: ClassVar[tuple[View, ...]] = (
        View(_("All")),
        View(_("Certified"), {"status": Status.CERTIFIED.value}),
        View(_("Not yet certified"), {"status": Status.NEVER_CERTIFIED.value}),
        View(_("Ends ≤ 90 days"), {"expiring": str(DAYS_AHEAD)}),
        View(_("Lapsed"), {"status": Status.LAPSED.value}),
        View(_("Validity unknown"), {"status": Status.VALIDITY_UNKNOWN.value}),
        View(_("To be completed"), {"incomplete": "true"}),
        View(_("Overlapping duties"), {"overlapping": "true"}),
    )
    tabs_set: ClassVar[tuple[str, ...]] = ("status", "expiring", "incomplete", "overlapping")
    acts: ClassVar[tuple[Act, ...]] = (
        Act(_("Change together"), "certification:worker-bulk-edit", Permission.WORKER_EDIT),
        Act(_("Register for a test"), "certification:candidate-register", Permission.WORKER_EDIT),
        Act(_("Export chosen"), "workbooks:list-export", Permission.WORKER_EXPORT, ("tenaga",)),
        Act(_("Remove records"), "certification:worker-bulk-remove", Permission.WORKER_EDIT),
    )
    key_field = "registry_number"
    export_permission: ClassVar[str] = Permission.WORKER_EXPORT
    purpose = _("daily work of the office: who is certified, until when, and who is to be renewed")

    @cached_property
    def all_columns(self) -> Sequence[Column]:
        return [*self.columns, *(column_of(field) for field in self.filter.extra_fields)]

    def visible(self) -> WorkerQuerySet:
        everybody: WorkerQuerySet = SCOPES.get(
            self._scope, lambda: Worker.objects.visible_to(self.user, Permission.WORKER_VIEW)
        )
        return everybody.all()

    @cached_property
    def _scope(self) -> tuple[frozenset[str], date]:
        """What decides who is visible: a scope, and the day that it is looked into."""
        return self.user.region_codes(Permission.WORKER_VIEW), timezone.localdate()

    def follows_from(self, choices: Mapping[str, Any]) -> Hashable | None:
        if not choices.keys() | self.filter.asked.keys() <= WRITTEN_ONCE:
            return None
        return self._scope, self.filter.day, self.filter.is_led_by_papers, frozenset(choices.items())

    def fetched(self, keys: Sequence[int]) -> Iterable[Any]:
        return everybody_known_on(self.filter.day).read(keys)

    def rows_of(self, records: Sequence[Any]) -> list[WorkerRow]:
        return rows_on(records, self.filter.day, self.filter.edition)

    def keyed(self, row: WorkerRow) -> str:
        return row.worker.registry_number

    def sortable(self, rows: WorkerQuerySet) -> WorkerQuerySet:
        return with_ends_on(rows, self.filter.day) if self.sort.removeprefix("-") == "ends" else rows

    def stretches(self, rows: WorkerQuerySet) -> Sequence[WorkerQuerySet]:
        if self.sort.removeprefix("-") != "ends":
            return super().stretches(rows)
        asked = self.filter.asked
        status = Status.CERTIFIED if "expiring" in asked else asked.get("status", "")
        return in_order_of_ends(rows, self.filter.day, status)

    def counting_tabs(self) -> CountStatement:
        return TABS.get((type(self), self.filter.day), super().counting_tabs)

    def of_keys(self, keys: Sequence[int]) -> WorkerQuerySet:
        return Worker.objects.filter(is_any_of("pk", keys))

    def visible_in_parts(self) -> Sequence[WorkerQuerySet]:
        return Worker.objects.visible_in_parts(self.user)

    @cached_property
    def kept_elsewhere(self) -> int:
        """How many of the people behind a number the user may not see."""
        asked = {name for name, value in self.data.items() if value and name not in LOOK}
        if not self.filter.is_counting or not asked <= PUBLIC_CHOICES:
            return 0
        everybody = WorkerFilter(self.data, user=self.user, queryset=Worker.objects.all())
        return everybody.qs.count() - self.filter.qs.count()
