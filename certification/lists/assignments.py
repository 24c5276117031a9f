"""The list of assignments, past, present and to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.lists.cells import person_cell
from certification.lists.choices import places_offered, programme_choices
from core.lists import Column, ListFilter, Listing, View
from core.lists.filters import ChoiceFilter, TypedDateFilter
from regions.editions import current_edition
from registry.enums import Category
from registry.models import Assignment, Worker
from registry.names.search import has_every_word
from registry.querysets import AssignmentQuerySet, in_force

RUNNING, OVER, TO_COME = "running", "over", "to_come"


class AssignmentFilter(ListFilter):
    in_front: ClassVar = ("q", "term", "programme", "place")

    q = django_filters.CharFilter(label=gettext_lazy("Name or decree number"), method="search")
    term = ChoiceFilter(
        label=gettext_lazy("Term"),
        choices=[
            (RUNNING, gettext_lazy("In force")),
            (OVER, gettext_lazy("Over")),
            (TO_COME, gettext_lazy("To come")),
        ],
        method="in_term",
        empty_label=gettext_lazy("All terms"),
    )
    programme = ChoiceFilter(
        label=gettext_lazy("Programme"),
        field_name="programme__code",
        empty_label=gettext_lazy("All programmes"),
    )
    place = ChoiceFilter(
        label=gettext_lazy("Place of duty"), method="at_place", empty_label=gettext_lazy("All places")
    )
    office = ChoiceFilter(
        label=gettext_lazy("Kept by"), method="kept_by", empty_label=gettext_lazy("All offices")
    )
    organization = django_filters.CharFilter(
        label=gettext_lazy("Organisation"), field_name="organization__name", lookup_expr="icontains"
    )
    category = ChoiceFilter(
        label=gettext_lazy("Category"),
        field_name="worker__category",
        choices=Category.choices,
        empty_label=gettext_lazy("All categories"),
    )
    main = ChoiceFilter(
        label=gettext_lazy("Kind of assignment"),
        field_name="is_primary",
        choices=[("True", gettext_lazy("main")), ("False", gettext_lazy("additional"))],
        empty_label=gettext_lazy("Main and additional"),
    )
    decree = ChoiceFilter(
        label=gettext_lazy("Decree number (SK)"),
        choices=[("yes", gettext_lazy("recorded")), ("no", gettext_lazy("missing"))],
        method="has_decree",
        empty_label=gettext_lazy("Recorded or missing"),
    )
    on = TypedDateFilter(label=gettext_lazy("In force on the day, of people at work"), method="held_on")
    starts_from = TypedDateFilter(
        label=gettext_lazy("Starts from"), field_name="starts_on", lookup_expr="gte"
    )
    starts_until = TypedDateFilter(
        label=gettext_lazy("Starts until"), field_name="starts_on", lookup_expr="lte"
    )
    ends_from = TypedDateFilter(label=gettext_lazy("Ends from"), field_name="ends_on", lookup_expr="gte")
    ends_until = TypedDateFilter(label=gettext_lazy("Ends until"), field_name="ends_on", lookup_expr="lte")

    def offer(self) -> None:
        edition = current_edition()
        self.choose_from(
            programme=programme_choices(edition),
            **places_offered(self.user, self.data, ("place", "office"), edition),
        )

    def search(self, rows: AssignmentQuerySet, name: str, text: str) -> AssignmentQuerySet:
        named = has_every_word(text, of="worker__name_key")
        return rows.filter(named | Q(decree_number__istartswith=text.strip()))

    def in_term(self, rows: AssignmentQuerySet, name: str, term: str) -> AssignmentQuerySet:
        today = timezone.localdate()
        return rows.filter(
            {RUNNING: in_force(today), OVER: Q(ends_on__lt=today), TO_COME: Q(starts_on__gt=today)}[term]
        )

    def held_on(self, rows: AssignmentQuerySet, name: str, day: date) -> AssignmentQuerySet:
        """The postings that a count of postings counts: whoever is not at work on the day holds none."""
        present = Worker.objects.present_on(day).values("pk")
        return rows.filter(in_force(day), worker__in=present)

    def at_place(self, rows: AssignmentQuerySet, name: str, code: str) -> AssignmentQuerySet:
        return rows.at(code)

    def kept_by(self, rows: AssignmentQuerySet, name: str, code: str) -> AssignmentQuerySet:
        return rows.under(code)

    def has_decree(self, rows: AssignmentQuerySet, name: str, answer: str) -> AssignmentQuerySet:
        missing = Q(decree_number="")
        return rows.filter(missing if answer == "no" else ~missing)


class AssignmentList(Listing):
    name = "penugasan"
    title = gettext_lazy("Assignments")
    url_name = "certification:assignment-list"
    filter_class = AssignmentFilter
    columns = (
        Column(
            "name",
            gettext_lazy("Name"),
            lambda row: row.worker.name_with_titles,
            lambda row: person_cell(row.worker),
            sort="name",
            css="nama",
            width=32,
            is_fixed=True,
        ),
        Column(
            "registry_number",
            gettext_lazy("Registry number"),
            lambda row: row.worker.registry_number,
            is_shown=False,
            width=18,
        ),
        Column(
            "programme",
            gettext_lazy("Programme"),
            lambda row: row.programme.short_name,
            css="baris",
            width=18,
        ),
        Column("place", gettext_lazy("Place of duty"), lambda row: row.place.label, width=28),
        Column(
            "organization",
            gettext_lazy("Organisation"),
            lambda row: str(row.organization) if row.organization else "",
            css="p3",
            width=28,
        ),
        Column(
            "starts", gettext_lazy("Starts on"), lambda row: row.starts_on, phone_label=gettext_lazy("from")
        ),
        Column(
            "ends",
            gettext_lazy("Last day"),
            lambda row: row.ends_on,
            phone_label=gettext_lazy("until"),
        ),
        Column("share", gettext_lazy("Share (%)"), lambda row: row.share, css="num p3", width=10),
        Column(
            "main",
            gettext_lazy("Kind of assignment"),
            lambda row: _("main") if row.is_primary else _("additional"),
            css="p3",
            width=14,
        ),
        Column(
            "decree",
            gettext_lazy("Decree number (SK)"),
            lambda row: row.decree_number,
            is_shown=False,
            width=24,
        ),
        Column("decree_on", gettext_lazy("Date of the decree"), lambda row: row.decree_on, is_shown=False),
        Column(
            "office",
            gettext_lazy("Kept by"),
            lambda row: row.worker.region.label,
            is_shown=False,
            width=28,
        ),
        Column(
            "changed",
            gettext_lazy("Changed"),
            lambda row: timezone.localdate(row.updated_at),
            sort="changed",
            is_shown=False,
        ),
    )
    sorts: ClassVar = {"name": ("worker__name", "pk"), "changed": ("-updated_at", "-pk")}
    views = (
        View(gettext_lazy("All")),
        View(gettext_lazy("In force"), {"term": RUNNING}),
        View(gettext_lazy("To come"), {"term": TO_COME}),
        View(gettext_lazy("Over"), {"term": OVER}),
        View(gettext_lazy("Decree missing"), {"term": RUNNING, "decree": "no"}),
    )
    tabs_set = ("term", "decree")
    export_permission = Permission.WORKER_EXPORT
    purpose = gettext_lazy("daily work of the office: who is sent where, by which decree, until when")

    def visible(self) -> AssignmentQuerySet:
        return Assignment.objects.visible_to(self.user, Permission.WORKER_VIEW)

    def fetched(self, keys: Sequence[int]) -> QuerySet[Any]:
        return super().fetched(keys).select_related("worker__region", "programme", "organization", "place")

    def rows_of(self, records: Sequence[Any]) -> list[Assignment]:
        return list(records)
