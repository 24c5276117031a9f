"""How the list of people is narrowed.

With `hitung=1` the list is the rows behind a number: the present on the day, each at the one place and in
the one programme where they count, exactly as coverage counts them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from certification.enums import Level, Status
from certification.expiry import ending_within, is_ending_within
from certification.lists.choices import UNPLACED, issuer_choices, places_offered, programme_choices
from certification.lists.extra import fields_offered, filter_of
from certification.models import Certificate
from certification.quality import rules
from certification.status import Standing, certificates_standing_on, holding
from core.lists import ListFilter
from core.lists.facets import Facets
from core.lists.filters import ChoiceFilter, TypedDateFilter
from regions.editions import current_edition
from registry.completeness import incomplete
from registry.doubts import FULL_TIME
from registry.enums import (
    Category,
    Education,
    EmploymentStatus,
    FieldOfPractice,
    FunctionalLevel,
    Sex,
    State,
)
from registry.extra_fields import name_of
from registry.models import Assignment, ExtraField, Programme
from registry.querysets import WorkerQuerySet, in_force

ANY_STATE = "any"


class WorkerFilter(ListFilter):
    """Takes workers in scope. Without a choice of state it gives those at work on the day."""

    in_front: ClassVar[tuple[str, ...]] = ("q", "category", "programme", "place")
    # Beside these choices alone people are walked, and each is asked for their latest state: the least for a
    # list of everybody. Beside others, and where papers lead, the database is to know how many are left.
    walked: ClassVar = frozenset({"state"})
    walked_to_count: ClassVar = frozenset({"state", "category"})

    q = django_filters.CharFilter(label=_("Name or number"), method="search")
    category = ChoiceFilter(label=_("Category"), choices=Category.choices, empty_label=_("All categories"))
    programme = ChoiceFilter(
        label=_("Programme"),
        method="in_programme",
        empty_label=_("All programmes"),
    )
    place = ChoiceFilter(label=_("Place of duty"), method="at_place", empty_label=_("All places"))
    status = ChoiceFilter(
        label=_("Certificate"),
        choices=Status.choices,
        method="with_status",
        empty_label=_("All certificates"),
    )
    level = ChoiceFilter(
        label=_("Certificate level"), choices=Level.choices, method="at_level", empty_label=_("All levels")
    )
    issuer = ChoiceFilter(label=_("Issuer"), method="issued_by", empty_label=_("All issuers"))
    expiring = django_filters.NumberFilter(
        label=_("Ends within days"), method="expires_within", min_value=1, max_value=3650
    )
    verified = ChoiceFilter(
        label=_("Verified"),
        choices=[("yes", _("verified")), ("no", _("not verified"))],
        method="is_verified",
        empty_label=_("Verified or not"),
    )
    sanctioned = django_filters.BooleanFilter(
        label=_("Suspended or revoked"), method="is_sanctioned", widget=forms.CheckboxInput
    )
    state = ChoiceFilter(
        label=_("Working state"),
        choices=[*State.choices, (ANY_STATE, _("All states"))],
        empty_label=None,
        method="already_applied",
    )
    office = ChoiceFilter(label=_("Kept by"), method="kept_by", empty_label=_("All offices"))
    own = django_filters.BooleanFilter(
        label=_("By that office itself, not below it"), method="kept_by_itself", widget=forms.CheckboxInput
    )
    sex = ChoiceFilter(label=_("Sex"), choices=Sex.choices, empty_label=_("Both sexes"))
    employment = ChoiceFilter(
        label=_("Employment status"),
        field_name="employment_status",
        choices=EmploymentStatus.choices,
        empty_label=_("All kinds of employment"),
    )
    functional_level = ChoiceFilter(
        label=_("Functional level"), choices=FunctionalLevel.choices, empty_label=_("All levels")
    )
    education = ChoiceFilter(
        label=_("Last education"), choices=Education.choices, empty_label=_("All educations")
    )
    practice = ChoiceFilter(
        label=_("Field of practice"),
        field_name="fields_of_practice",
        lookup_expr="contains",
        choices=FieldOfPractice.choices,
        method="practising",
        empty_label=_("All fields"),
    )
    changed_since = TypedDateFilter(
        label=_("Changed since"), field_name="updated_at", lookup_expr="date__gte"
    )
    on = TypedDateFilter(label=_("On the day"), method="already_applied")
    without_nik = django_filters.BooleanFilter(
        label=_("Without NIK"), method="lacks_nik", widget=forms.CheckboxInput
    )
    incomplete = django_filters.BooleanFilter(
        label=_("To be completed"), method="is_incomplete", widget=forms.CheckboxInput
    )
    finding = ChoiceFilter(
        label=_("Data quality"),
        choices=rules.choices,
        method="found_by_rule",
        empty_label=_("With or without"),
    )
    overlapping = django_filters.BooleanFilter(
        label=_("Overlapping duties"), method="is_overlapping", widget=forms.CheckboxInput
    )
    hitung = django_filters.BooleanFilter(method="already_applied", widget=forms.HiddenInput)

    @cached_property
    def _found(self) -> dict[str, Q]:
        return {}

    @cached_property
    def edition(self) -> UUID:
        """That of the reference data which page and form show."""
        return current_edition()

    def offer(self) -> None:
        self.choose_from(
            programme=[*programme_choices(self.edition), (UNPLACED, _("Not placed"))],
            issuer=issuer_choices(self.edition),
            **places_offered(self.user, self.data, ("place", "office"), self.edition),
        )
        for field in self.extra_fields:
            self.add(name_of(field), filter_of(field))

    @cached_property
    def extra_fields(self) -> list[ExtraField]:
        """What an administrator added and the user may see."""
        return fields_offered(self.user, self.edition)

    @property
    def facets(self) -> Facets:
        """The programme, too: that of the main assignment on the day."""
        main = Assignment.objects.primary().in_force_on(self.day).filter(worker=OuterRef("pk"))
        programme = Coalesce(Subquery(main.values("programme__code")[:1]), Value(UNPLACED))
        return {**super().facets, "programme": programme}

    @property
    def day(self) -> date:
        """The day that states, places and certificates are looked at."""
        return self.asked.get("on") or timezone.localdate()

    @property
    def is_counting(self) -> bool:
        """The list is the rows behind a number."""
        return bool(self.asked.get("hitung"))

    @property
    def is_led_by_papers(self) -> bool:
        """The rows stand in the order of the ends of papers."""
        return self.data.get("sort", "").removeprefix("-") == "ends"

    def narrowed(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        return self.in_state(queryset, asked, walks=not self.is_led_by_papers and asked.keys() <= self.walked)

    def found(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        return self.in_state(queryset, asked, walks=asked.keys() <= self.walked_to_count)

    def narrowed_few(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        others = dict(asked)
        if days := others.pop("expiring", None):
            queryset = queryset.filter(is_ending_within(self.day, int(days)))
        return self.narrowed_further(queryset, others)

    def in_state(
        self, queryset: WorkerQuerySet, asked: Mapping[str, Any], *, walks: bool = False
    ) -> WorkerQuerySet:
        """The state is always a choice: who is no longer at work is shown when asked for."""
        state = asked.get("state", State.ACTIVE)
        if state != ANY_STATE and walks:
            queryset = queryset.with_state_on(self.day).filter(state_on=state)
        elif state != ANY_STATE:
            queryset = queryset.in_state_on(state, self.day)
        if self.is_counting:
            queryset = queryset.in_state_on(State.ACTIVE, self.day)
        return super().narrowed(queryset, asked)

    def search(self, workers: WorkerQuerySet, name: str, text: str) -> WorkerQuerySet:
        return workers.search(text)

    def in_programme(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        """By the main assignment in force; a programme is asked for from its own side of the index."""
        main = Assignment.objects.primary().in_force_on(self.day)
        if code == UNPLACED:
            return workers.filter(~Exists(main.filter(worker=OuterRef("pk"))))
        programme = Programme.objects.public().filter(code=code).values("pk")
        return workers.filter(Exists(main.filter(worker=OuterRef("pk"), programme__in=programme)))

    def at_place(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        return workers.counting_under(code.strip(), self.day)

    def kept_by(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        return workers.under(code)

    def kept_by_itself(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        office = self.data.get("office")
        return workers.filter(region=office) if wanted and office else workers

    def with_status(self, workers: WorkerQuerySet, name: str, status: str) -> WorkerQuerySet:
        return workers.filter(holding(Status(status), self.day))

    def at_level(self, workers: WorkerQuerySet, name: str, level: str) -> WorkerQuerySet:
        return self._with_certificate(workers, scheme__level=level)

    def issued_by(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        return self._with_certificate(workers, issuer__code=code)

    def _with_certificate(self, workers: WorkerQuerySet, **facts: object) -> WorkerQuerySet:
        held = Certificate.objects.public().filter(worker=OuterRef("pk"), **facts)
        return workers.filter(Exists(held))

    def is_verified(self, workers: WorkerQuerySet, name: str, answer: str) -> WorkerQuerySet:
        """Certified by a verified certificate; or holding one that nobody verified yet."""
        if answer == "yes":
            return workers.filter(holding(Status.CERTIFIED, self.day, Standing.VERIFIED))
        return self._with_certificate(workers, verified_at__isnull=True)

    def is_sanctioned(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        """Lapsed on the day only because a certificate that would still run is suspended or revoked."""
        if not wanted:
            return workers
        held = certificates_standing_on(self.day).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=self.day),
            worker=OuterRef("pk"),
            scheme__category=OuterRef("category"),
            is_sanctioned_on=True,
        )
        return workers.filter(holding(Status.LAPSED, self.day), Exists(held))

    def expires_within(self, workers: WorkerQuerySet, name: str, days: Any) -> WorkerQuerySet:
        """Certified on the day, and the last day on which they are lies within these days, as the page of
        terms counts it."""
        return ending_within(workers, self.day, int(days))

    def practising(self, workers: WorkerQuerySet, name: str, field: str) -> WorkerQuerySet:
        return workers.filter(fields_of_practice__contains=[field])

    def lacks_nik(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        return workers.filter(nik_digest__isnull=True) if wanted else workers

    def is_incomplete(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        return workers.filter(incomplete()) if wanted else workers

    def found_by_rule(self, workers: WorkerQuerySet, name: str, code: str) -> WorkerQuerySet:
        return workers.filter(self._found_by(code))

    def _found_by(self, code: str) -> Q:
        """Asked once: rows, counts and tabs of a page all narrow by it."""
        if code not in self._found:
            people = self.queryset.in_state_on(State.ACTIVE, self.day)
            self._found[code] = rules.found_by(code, people, self.day)
        return self._found[code]

    def is_overlapping(self, workers: WorkerQuerySet, name: str, wanted: bool) -> WorkerQuerySet:
        """More than full time on the day, all assignments in force together."""
        if not wanted:
            return workers
        busy = (
            Assignment.objects.filter(in_force(self.day), worker=OuterRef("pk"))
            .order_by()
            .values("worker")
            .annotate(together=Sum("share"))
            .filter(Q(together__gt=FULL_TIME))
        )
        return workers.filter(Exists(busy))

    def already_applied(self, workers: WorkerQuerySet, name: str, value: Any) -> WorkerQuerySet:
        return workers
