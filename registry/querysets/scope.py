"""Conditions that the querysets share: terms that hold on a day, and the scope of whoever looks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone

from regions.codes import PROVINCE_LENGTH
from regions.querysets import code_within


def rows_of(model: str) -> Any:
    """All rows of a model of this app, by its name: models import the querysets, not the other way round."""
    return apps.get_model("registry", model)._default_manager.all()


def in_force(on: date, prefix: str = "") -> Q:
    """The term `starts_on`..`ends_on` holds on the day; an unknown start or end does not exclude it."""
    return Q(
        Q(**{f"{prefix}starts_on__lte": on}) | Q(**{f"{prefix}starts_on__isnull": True}),
        Q(**{f"{prefix}ends_on__gte": on}) | Q(**{f"{prefix}ends_on__isnull": True}),
    )


def is_wide(codes: Iterable[str]) -> bool:
    """The scope holds a whole province or more."""
    return any(len(code) <= PROVINCE_LENGTH for code in codes)


def one_of_a_few(field: str, rows: models.QuerySet[Any], of: str) -> Q:
    """As `field IN (SELECT of FROM rows)`, for few rows: `field = ANY(ARRAY(SELECT …))`.

    PostgreSQL reads the array first and once, and then uses an index on the field even beside an OR, where it
    would ask `IN` of every row.
    """
    few = Func(F(field), ArraySubquery(rows.values(of)), template="%(expressions)s)", arg_joiner=" = ANY(")
    few.output_field = models.BooleanField()
    return Q(few)


def posted_away(codes: Iterable[str], person: str) -> Q:
    """Another province keeps the person's record, but an assignment of today lies in the scope.

    `person` is the path to the person's key.
    """
    away = rows_of("AwayPosting").filter(in_force(timezone.localdate()), code_within("place", codes))
    return one_of_a_few(person, away, "worker_id")


def scope_in_parts(codes: Iterable[str], office: str, person: str) -> list[Q]:
    """A scope of whole provinces as two conditions that share no row, so that an index serves each.

    First the people whom an office in scope keeps, then those posted into it. Empty for a narrower scope.
    `office` is the path to the code of the office that keeps the record, `person` that to the person's key.
    """
    codes = frozenset(codes)
    if not codes or not all(is_wide([code]) for code in codes):
        return []
    kept = code_within(office, codes)
    return [kept, ~kept & posted_away(codes, person)]
