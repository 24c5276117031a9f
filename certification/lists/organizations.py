"""The list of organisations: offices, service units and institutions in which people work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import django_filters
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.lists.choices import place_choices
from core.lists import Column, ListFilter, Listing, View
from core.lists.filters import ChoiceFilter
from core.ui.markup import written
from regions.editions import current_edition
from registry.enums import OrganizationKind, OwnerLevel
from registry.models import Organization
from registry.querysets import OrganizationQuerySet, in_force


class OrganizationFilter(ListFilter):
    in_front: ClassVar = ("q", "kind", "place")

    q = django_filters.CharFilter(label=gettext_lazy("Name of the organisation"), method="search")
    kind = ChoiceFilter(
        label=gettext_lazy("Kind"), choices=OrganizationKind.choices, empty_label=gettext_lazy("All kinds")
    )
    place = ChoiceFilter(
        label=gettext_lazy("Where it stands"), method="at_place", empty_label=gettext_lazy("All places")
    )
    owner_level = ChoiceFilter(
        label=gettext_lazy("Level of its owner"),
        choices=OwnerLevel.choices,
        empty_label=gettext_lazy("All levels"),
    )
    is_active = ChoiceFilter(
        label=gettext_lazy("In use"),
        choices=[("True", gettext_lazy("yes")), ("False", gettext_lazy("no"))],
        empty_label=gettext_lazy("In use or not"),
    )

    def offer(self) -> None:
        self.choose_from(place=place_choices(self.user, self.data.get("place", ""), current_edition()))

    def search(self, rows: OrganizationQuerySet, name: str, text: str) -> OrganizationQuerySet:
        for word in text.split():
            rows = rows.filter(Q(name__icontains=word) | Q(short_name__icontains=word))
        return rows

    def at_place(self, rows: OrganizationQuerySet, name: str, code: str) -> OrganizationQuerySet:
        return rows.under(code)


@dataclass(frozen=True)
class OrganizationRow:
    organization: Organization
    at_work: int


def _name(row: OrganizationRow) -> SafeString:
    organization = row.organization
    return written(
        '<a href="{}">{}</a><div class="k redup">{}</div>',
        organization.get_absolute_url(),
        organization.name,
        organization.short_name,
    )


class OrganizationList(Listing):
    name = "organisasi"
    title = gettext_lazy("Organisations")
    url_name = "certification:organization-list"
    filter_class = OrganizationFilter
    columns = (
        Column(
            "name",
            gettext_lazy("Name"),
            lambda row: row.organization.name,
            _name,
            sort="name",
            css="nama",
            width=40,
            is_fixed=True,
        ),
        Column(
            "short_name",
            gettext_lazy("Short name"),
            lambda row: row.organization.short_name,
            is_shown=False,
            width=18,
        ),
        Column(
            "kind",
            gettext_lazy("Kind"),
            lambda row: row.organization.get_kind_display(),
            css="baris",
            width=30,
        ),
        Column(
            "place", gettext_lazy("Where it stands"), lambda row: row.organization.location.label, width=28
        ),
        Column(
            "area_served",
            gettext_lazy("Area it serves"),
            lambda row: row.organization.area_served.label if row.organization.area_served else "",
            css="p3",
            width=28,
        ),
        Column(
            "owner_level",
            gettext_lazy("Level of its owner"),
            lambda row: row.organization.get_owner_level_display(),
            css="p3",
            width=20,
        ),
        Column(
            "at_work",
            gettext_lazy("Assignments in force"),
            lambda row: row.at_work,
            css="num",
            phone_label=gettext_lazy("assignments"),
            width=12,
        ),
        Column(
            "is_active",
            gettext_lazy("In use"),
            lambda row: _("yes") if row.organization.is_active else _("no"),
            is_shown=False,
            width=10,
        ),
    )
    sorts: ClassVar = {"name": ("name", "pk")}
    views = (
        View(gettext_lazy("All")),
        View(gettext_lazy("In use"), {"is_active": "True"}),
        View(gettext_lazy("No longer in use"), {"is_active": "False"}),
    )
    tabs_set = ("is_active",)
    export_permission = Permission.WORKER_EXPORT
    purpose = gettext_lazy("a list of bodies, without persons")

    def visible(self) -> OrganizationQuerySet:
        return Organization.objects.visible_to(self.user, Permission.WORKER_VIEW)

    def fetched(self, keys: Sequence[int]) -> QuerySet[Any]:
        running = Count("assignments", filter=in_force(timezone.localdate(), "assignments__"))
        rows = super().fetched(keys).select_related("location", "area_served")
        return rows.annotate(at_work=running)

    def rows_of(self, records: Sequence[Any]) -> list[OrganizationRow]:
        return [OrganizationRow(record, record.at_work) for record in records]

    def keyed(self, row: OrganizationRow) -> str:
        return str(row.organization.pk)
