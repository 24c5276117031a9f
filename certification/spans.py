"""How each person counts on a day: the only way to the spans, which `coverage` derives and keeps.

`coverage` lies above this app, so it registers here how they are brought up to date (docs/adr/0015,
docs/adr/0033).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import F, Q

from registry.querysets import WorkerQuerySet

_before_reading: list[Callable[[], None]] = []


def before_reading(act: Callable[[], None]) -> None:
    """Run `act` each time before spans are read."""
    _before_reading.append(act)


def spans_on(on: date) -> Any:
    """One up-to-date span for each person whom the registry knew on the day."""
    _bring_up_to_date()
    return apps.get_model("coverage", "Span")._default_manager.of_day(on)


def with_span_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """These workers with what their span says on the day.

    `who` and `kept_at` are what the indexes on spans hold; `works_at` is null for people who are not at work;
    the others are `works_in`, `span_standing`, `certified_until` and `lapsed_on`.
    """
    _bring_up_to_date()
    in_force = Q(spans__valid_until__isnull=True) | Q(spans__valid_until__gte=on)
    people: WorkerQuerySet = workers.filter(in_force, spans__valid_from__lte=on).alias(
        who=F("spans__worker_id"),
        kept_at=F("spans__office"),
        works_at=F("spans__place"),
        works_in=F("spans__programme_id"),
        span_standing=F("spans__standing"),
        certified_until=F("spans__certified_until"),
        lapsed_on=F("spans__lapsed_on"),
    )
    return people


def _bring_up_to_date() -> None:
    for act in _before_reading:
        act()
