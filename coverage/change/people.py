"""The people behind a step of a waterfall, as a list for those who may see them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from certification.lists.worker_filter import ANY_STATE, WorkerFilter
from certification.lists.workers import WorkerList
from core.lists.filters import TypedDateFilter
from core.lists.listing import LOOK
from coverage.change.steps import LISTED_STEPS, Step
from coverage.change.turns import people_behind
from registry.enums import Category
from registry.querysets import WorkerQuerySet

# The parameters that identify a step of a region; the others only narrow its list.
MEANT = ("sebab", "dari", "sampai", "wilayah", "kategori")


class ChangeFilter(WorkerFilter):
    """Filters workers to those who took a step between two days, whatever their state.

    If the address does not identify a step, the list is empty.
    """

    in_front = ("sebab", "dari", "sampai")

    sebab = django_filters.ChoiceFilter(
        label=_("Cause"),
        choices=[(step.value, step.label) for step in LISTED_STEPS],
        empty_label=None,
        method="already_applied",
    )
    dari = TypedDateFilter(label=_("From the day"), method="already_applied")
    sampai = TypedDateFilter(label=_("Until the day"), method="already_applied")
    wilayah = django_filters.CharFilter(widget=forms.HiddenInput, method="already_applied")
    kategori = django_filters.ChoiceFilter(
        choices=Category.choices, widget=forms.HiddenInput, method="already_applied"
    )

    @property
    def day(self) -> date:
        return self.asked.get("sampai") or timezone.localdate()

    def in_state(
        self, queryset: WorkerQuerySet, asked: Mapping[str, Any], *, walks: bool = False
    ) -> WorkerQuerySet:
        return super().in_state(queryset.filter(pk__in=self.people), {"state": ANY_STATE, **asked})

    @cached_property
    def people(self) -> list[int]:
        """Everybody behind the step, also people whom the user may not see."""
        asked = self.asked
        if any(name not in asked for name in MEANT):
            return []
        step, first, last, region, category = (asked[name] for name in MEANT)
        return people_behind(Step(step), region, category, *sorted([first, last]))


class ChangeList(WorkerList):
    filter: ChangeFilter

    name = "perubahan"
    title = _("People behind a change")
    url_name = "coverage:change-people"
    filter_class = ChangeFilter
    views = ()
    tabs_set = ()
    acts = ()
    purpose = _("to see who is behind a change of the figures")

    @cached_property
    def kept_elsewhere(self) -> int:
        asked = {name for name, value in self.data.items() if value and name not in LOOK}
        return len(self.filter.people) - self.filter.qs.count() if asked <= set(MEANT) else 0
