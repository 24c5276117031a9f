"""How the list of people is narrowed. The address holds every choice.

With `hitung=1` the list is the rows behind a number: the present on the day, each at the one place and in
the one programme where they count, exactly as coverage counts them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.enums import Status
from certification.models import Certificate
from certification.rows import annotated
from certification.status import Standing
from core.ui.dates import TypedDateField
from regions.codes import NATION_CODE
from regions.enums import Level
from regions.models import Region
from regions.places import NATION
from registry.enums import Category, State
from registry.forms import places_of
from registry.models import Programme
from registry.querysets import WorkerQuerySet

if TYPE_CHECKING:
    from django.http import QueryDict

    from accounts.models import User

UNPLACED = "none"
LARGE_PLACES = (Level.PROVINCE, Level.REGENCY, Level.DISTRICT)


class TypedDateFilter(django_filters.DateFilter):
    field_class = TypedDateField


def programme_choices() -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = [
        (row.code, f"{row.code}, {row.name}") for row in Programme.objects.public()
    ]
    return [*rows, (UNPLACED, _("Not placed"))]


def place_choices(user: User, chosen: str) -> list[tuple[str, str]]:
    """The user's regions down to the kecamatan, and the one that the address names."""
    offered = places_of(user, Permission.WORKER_VIEW).filter(level__in=LARGE_PLACES)
    choices = [(row.code, row.label) for row in offered]
    if chosen and chosen not in dict(choices):
        choices.append((chosen, name_of(chosen)))
    return choices


def name_of(code: str) -> str:
    """The name of any region, or the code where there is none."""
    if code == NATION_CODE:
        return NATION.label
    region = Region.objects.filter(code=code).first()
    return region.label if region else code


class WorkerFilter(django_filters.FilterSet):
    """Takes workers in scope; gives them with all that `rows.annotated` knows of them on the day."""

    q = django_filters.CharFilter(label=_("Name or number"), method="search")
    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=Category.choices, empty_label=_("All categories")
    )
    status = django_filters.ChoiceFilter(
        label=_("Certificate"),
        field_name="status_on",
        choices=Status.choices,
        empty_label=_("All certificates"),
    )
    programme = django_filters.ChoiceFilter(
        label=_("Programme"),
        choices=programme_choices,
        method="in_programme",
        empty_label=_("All programmes"),
    )
    place = django_filters.ChoiceFilter(label=_("Place"), method="at_place", empty_label=_("All places"))
    state = django_filters.ChoiceFilter(
        label=_("Working state"), field_name="state_on", choices=State.choices, empty_label=_("All states")
    )
    verified = django_filters.ChoiceFilter(
        label=_("Verified"),
        choices=[("yes", _("verified")), ("no", _("not verified"))],
        method="is_verified",
        empty_label=_("Verified or not"),
    )
    expiring = django_filters.NumberFilter(
        label=_("Ends within days"), method="expires_within", min_value=1, max_value=3650
    )
    without_nik = django_filters.BooleanFilter(
        label=_("Without NIK"), method="lacks_nik", widget=forms.CheckboxInput
    )
    on = TypedDateFilter(label=_("On the day"), method="untouched")
    hitung = django_filters.BooleanFilter(method="rows_behind_a_number", widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, user: User, queryset: WorkerQuerySet) -> None:
        super().__init__(data, queryset=queryset)
        self.filters["place"].extra["choices"] = place_choices(user, self.data.get("place", ""))
        for bound in self.form.visible_fields():
            if bound.name != "without_nik":
                bound.field.widget.attrs["class"] = "masukan"

    @property
    def day(self) -> date:
        """The day that states, places and certificates are looked at."""
        self.form.is_valid()
        return self.form.cleaned_data.get("on") or timezone.localdate()

    @property
    def is_counting(self) -> bool:
        """The list is the rows behind a number."""
        return bool(self.form.is_valid() and self.form.cleaned_data.get("hitung"))

    def filter_queryset(self, queryset: WorkerQuerySet) -> WorkerQuerySet:
        return super().filter_queryset(annotated(queryset, self.day))

    def search(self, workers: WorkerQuerySet, name: str, text: str) -> WorkerQuerySet:
        return workers.search(text)

    def in_programme(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        if code == UNPLACED:
            return workers.filter(programme_on__isnull=True)
        return workers.filter(programme_on__in=Programme.objects.public().filter(code=code).values("pk"))

    def at_place(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        return workers.placed_under(code.strip())

    def is_verified(self, workers: WorkerQuerySet, name: str, answer: str) -> WorkerQuerySet:
        """Certified by a verified certificate; or holding one that nobody verified yet."""
        if answer == "yes":
            return workers.filter(status_on=Status.CERTIFIED, standing_on=Standing.VERIFIED)
        unverified = Certificate.objects.public().filter(worker=OuterRef("pk"), verified_at__isnull=True)
        return workers.filter(Exists(unverified))

    def expires_within(self, workers: WorkerQuerySet, name: str, days: Any) -> WorkerQuerySet:
        """Certified on the day, and the last certificate that makes them so ends within the days."""
        return workers.filter(
            status_on=Status.CERTIFIED, certified_until__lte=self.day + timedelta(days=int(days))
        )

    def lacks_nik(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        return workers.filter(nik_digest__isnull=True) if wanted else workers

    def rows_behind_a_number(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        return workers.filter(state_on=State.ACTIVE) if wanted else workers

    def untouched(self, workers: WorkerQuerySet, name: str, value: Any) -> WorkerQuerySet:
        """The day is already in the annotations."""
        return workers
