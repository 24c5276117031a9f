"""The list of members at /pantau/anggota/: what a board of IPSPI sees of members and of people who agreed.

Neither NIK nor phone, address or birth date: only what the public check of a certificate shows, and where.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.enums import Status
from certification.expiry import DAYS_AHEAD, ending_within
from certification.lists.worker_rows import WorkerRow, known_on, rows_on
from certification.status import holding
from core.lists import Column, ListFilter, Listing, View
from core.lists.filters import ChoiceFilter
from core.templatetags.ui import status_mark
from core.ui.formats import MISSING
from regions.editions import current_edition
from registry.enums import Category, State
from registry.models import Worker
from registry.names.search import has_every_word
from registry.querysets import WorkerQuerySet


class MemberFilter(ListFilter):
    """Takes workers in scope and gives those at work today. Only the name is searched: no identifier."""

    in_front: ClassVar = ("q", "status", "category")

    q = django_filters.CharFilter(label=gettext_lazy("Name"), method="named")
    status = ChoiceFilter(
        label=gettext_lazy("Certificate"),
        choices=Status.choices,
        method="with_status",
        empty_label=gettext_lazy("All certificates"),
    )
    category = ChoiceFilter(
        label=gettext_lazy("Category"),
        choices=Category.choices,
        empty_label=gettext_lazy("All categories"),
    )
    expiring = django_filters.NumberFilter(
        label=gettext_lazy("Ends within days"), method="expires_within", min_value=1, max_value=3650
    )
    is_member = django_filters.BooleanFilter(label=gettext_lazy("Members only"), method="has_number")

    def narrowed(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        return super().narrowed(queryset.in_state_on(State.ACTIVE, timezone.localdate()), asked)

    def named(self, workers: WorkerQuerySet, name: str, text: str) -> WorkerQuerySet:
        return workers.filter(has_every_word(text))

    def with_status(self, workers: WorkerQuerySet, name: str, status: str) -> WorkerQuerySet:
        return workers.filter(holding(Status(status), timezone.localdate()))

    def expires_within(self, workers: WorkerQuerySet, name: str, days: Any) -> WorkerQuerySet:
        return ending_within(workers, timezone.localdate(), int(days))

    def has_number(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        return workers.filter(~Q(ipspi_member_number="")) if wanted else workers


def _basis(row: WorkerRow) -> str:
    return row.worker.ipspi_member_number or _("agreed")


class MemberList(Listing):
    name = "anggota"
    title = gettext_lazy("Members")
    url_name = "certification:member-list"
    filter_class = MemberFilter
    columns = (
        Column(
            "name",
            gettext_lazy("Name"),
            lambda row: row.worker.name_with_titles,
            sort="name",
            css="nama",
            is_fixed=True,
        ),
        Column("category", gettext_lazy("Category"), lambda row: row.worker.get_category_display(), css="p3"),
        Column(
            "status",
            gettext_lazy("Certificate"),
            lambda row: row.mark.word if row.mark else None,
            lambda row: status_mark(row.mark.kind, row.mark.word) if row.mark else MISSING,
            css="status",
        ),
        Column(
            "until",
            gettext_lazy("Valid until"),
            lambda row: row.until,
            phone_label=gettext_lazy("until"),
        ),
        Column("office", gettext_lazy("Region"), lambda row: row.worker.region.label, css="baris"),
        Column("number", gettext_lazy("IPSPI member number"), _basis, css="p3"),
    )
    sorts: ClassVar = {"name": ("name", "pk")}
    views = (
        View(gettext_lazy("All")),
        View(gettext_lazy("Certified"), {"status": Status.CERTIFIED.value}),
        View(gettext_lazy("Ends ≤ 90 days"), {"expiring": str(DAYS_AHEAD)}),
        View(gettext_lazy("Lapsed"), {"status": Status.LAPSED.value}),
        View(gettext_lazy("Members only"), {"is_member": "true"}),
    )
    tabs_set = ("status", "expiring", "is_member")

    def visible(self) -> WorkerQuerySet:
        return Worker.objects.visible_to(self.user, Permission.MEMBER_VIEW)

    def fetched(self, keys: Sequence[int]) -> QuerySet[Any]:
        found = super().fetched(keys).select_related("region")
        return known_on(found, timezone.localdate())

    def rows_of(self, records: Sequence[Any]) -> list[WorkerRow]:
        return rows_on(records, timezone.localdate(), current_edition())

    def keyed(self, row: WorkerRow) -> str:
        return str(row.worker.pk)
