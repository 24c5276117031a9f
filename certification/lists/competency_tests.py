"""The list at /kerja/sertifikat/uji/: competency tests, their seats, and what is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import django_filters
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.enums import CompetencyTestState
from certification.lists.choices import issuer_choices
from certification.models import Candidate, CompetencyTest, Scheme
from certification.querysets import CompetencyTestQuerySet
from core.lists import Column, ListFilter, Listing, View
from core.lists.filters import ChoiceFilter
from core.ui.formats import number, short_days
from core.ui.markup import written
from regions.editions import current_edition
from regions.models import Region

FREE_SEATS, NO_RESULTS = "kursi", "hasil"


class CompetencyTestFilter(ListFilter):
    in_front: ClassVar = ("q", "state", "organizer")

    q = django_filters.CharFilter(
        label=gettext_lazy("Name of the batch"), field_name="name", lookup_expr="icontains"
    )
    state = ChoiceFilter(
        label=gettext_lazy("State"),
        choices=CompetencyTestState.choices,
        empty_label=gettext_lazy("All states"),
    )
    organizer = ChoiceFilter(
        label=gettext_lazy("Organiser"),
        field_name="organizer__code",
        empty_label=gettext_lazy("All organisers"),
    )
    scheme = ChoiceFilter(
        label=gettext_lazy("Scheme"),
        method="testing",
        empty_label=gettext_lazy("All schemes"),
    )
    place = ChoiceFilter(
        label=gettext_lazy("Held in"),
        field_name="place__code",
        empty_label=gettext_lazy("All places"),
    )
    funder = django_filters.CharFilter(label=gettext_lazy("Paid for by"), lookup_expr="icontains")
    show = ChoiceFilter(
        label=gettext_lazy("Show"),
        choices=[
            (FREE_SEATS, gettext_lazy("with free seats")),
            (NO_RESULTS, gettext_lazy("results missing")),
        ],
        method="shown_only",
        empty_label=gettext_lazy("All tests"),
    )

    def offer(self) -> None:
        held_in = Region.objects.public().filter(pk__in=self.queryset.values("place")).order_by("code")
        self.choose_from(
            organizer=issuer_choices(current_edition()),
            scheme=[(row.code, row.name) for row in Scheme.objects.public().active()],
            place=[(row.code, row.label) for row in held_in],
        )

    def testing(self, tests: CompetencyTestQuerySet, name: str, code: str) -> CompetencyTestQuerySet:
        offered = CompetencyTest.schemes.through._default_manager.filter(
            competencytest=OuterRef("pk"), scheme__code=code
        )
        return tests.filter(Exists(offered))

    def shown_only(self, tests: CompetencyTestQuerySet, name: str, wanted: str) -> CompetencyTestQuerySet:
        today = timezone.localdate()
        if wanted == FREE_SEATS:
            return tests.taking_registrations(today).filter(free__gt=0)
        overdue = Candidate.objects.visible_to(self.user, Permission.WORKER_EDIT).overdue(today)
        return tests.filter(Exists(overdue.filter(test=OuterRef("pk"))))


def _day(test: Any) -> str:
    return short_days(test.starts_on, test.ends_on)


def _linked(test: Any) -> str:
    schemes = ", ".join(scheme.name for scheme in test.schemes.all())
    return written(
        '<a href="{}">{}</a><div class="k redup">{}</div>', test.get_absolute_url(), test.name, schemes
    )


def _seats(test: Any) -> str:
    return _("%(free)s of %(seats)s") % {"free": number(max(test.free, 0)), "seats": number(test.seats)}


class CompetencyTestList(Listing):
    name = "uji"
    title = gettext_lazy("Competency tests")
    url_name = "certification:competency-test-list"
    filter_class = CompetencyTestFilter
    sorts: ClassVar = {
        "date": ("-starts_on", "-pk"),
        "name": ("name", "pk"),
        "free": ("-free", "starts_on", "pk"),
    }
    views: ClassVar = (
        View(gettext_lazy("All"), {}),
        View(gettext_lazy("With free seats"), {"show": FREE_SEATS}),
        View(gettext_lazy("Results missing"), {"show": NO_RESULTS}),
    )
    tabs_set = ("show",)
    export_permission = Permission.WORKER_VIEW
    columns: ClassVar = (
        Column(
            "name",
            gettext_lazy("Batch"),
            lambda test: test.name,
            cell=_linked,
            sort="name",
            css="nama",
            is_fixed=True,
            width=36,
        ),
        Column("day", gettext_lazy("Day"), _day, sort="date", css="hari", width=24),
        Column("place", gettext_lazy("Held in"), lambda test: test.place.label, css="baris", width=24),
        Column(
            "organizer", gettext_lazy("Organiser"), lambda test: test.organizer.name, css="p3 lipat", width=30
        ),
        Column("funder", gettext_lazy("Paid for by"), lambda test: test.funder, css="p3", width=20),
        Column(
            "free",
            gettext_lazy("Seats left"),
            _seats,
            sort="free",
            css="hari",
            phone_label=gettext_lazy("seats left"),
        ),
        Column("state", gettext_lazy("State"), lambda test: test.get_state_display(), css="status", width=26),
    )

    def visible(self) -> CompetencyTestQuerySet:
        return CompetencyTest.objects.visible_to(self.user, Permission.WORKER_VIEW).with_seats()

    def fetched(self, keys: Sequence[int]) -> CompetencyTestQuerySet:
        return super().fetched(keys).select_related("organizer", "place").prefetch_related("schemes")

    def rows_of(self, records: Sequence[Any]) -> list[Any]:
        return list(records)
