"""The fields that an administrator added, as choices and columns of the list of people."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from certification.lists.worker_rows import WorkerRow
from core.lists import Column
from core.lists.filters import ChoiceFilter, TypedDateFilter
from regions.editions import KEPT
from registry.enums import ExtraKind
from registry.extra_fields import name_of, said, seen_by, stored
from registry.models import ExtraField
from registry.querysets import WorkerQuerySet

if TYPE_CHECKING:
    from accounts.models import User


@lru_cache(maxsize=KEPT)
def _in_use(edition: UUID) -> list[ExtraField]:
    return list(ExtraField.objects.public().active())


def fields_offered(user: User, edition: UUID) -> list[ExtraField]:
    """The fields in use whose answers the user may see, kept under the edition of the reference data."""
    return seen_by(user, _in_use(edition))


def filter_of(field: ExtraField) -> django_filters.Filter:
    """The choice that narrows the list by the answers to the field."""

    def answered(workers: WorkerQuerySet, name: str, answer: Any) -> WorkerQuerySet:
        if field.kind == ExtraKind.TEXT:
            return workers.filter(**{f"extra__{field.code}__icontains": answer})
        return workers.filter(extra__contains={field.code: stored(answer)})

    common: dict[str, Any] = {"label": field.label, "method": answered}
    match ExtraKind(field.kind):
        case ExtraKind.CHOICE:
            choices = [(text, text) for text in field.offered]
            return ChoiceFilter(choices=choices, empty_label=_("All"), **common)
        case ExtraKind.YES_NO:
            return django_filters.BooleanFilter(widget=forms.CheckboxInput, **common)
        case ExtraKind.NUMBER:
            return django_filters.NumberFilter(**common)
        case ExtraKind.DATE:
            return TypedDateFilter(**common)
        case ExtraKind.TEXT:
            return django_filters.CharFilter(**common)


def column_of(field: ExtraField) -> Column:
    """Hidden until it is chosen; personal, because the registry cannot know what the field asks for."""

    def answer(row: WorkerRow) -> str:
        return said(field, row.worker.extra.get(field.code))

    return Column(name_of(field), field.label, answer, is_shown=False, is_personal=True, width=20)
