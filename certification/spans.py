"""The one doorway to the spans: how each person counts on a day. `coverage` derives and keeps them
(docs/adr/0015, docs/adr/0033); it lies above, and says at its start how they are brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import F, Q

from registry.querysets import WorkerQuerySet

_before_reading: list[Callable[[], None]] = []


def before_reading(act: Callable[[], None]) -> None:
    """Have `act` done each time before spans are read."""
    _before_reading.append(act)


def spans_on(on: date) -> Any:
    """One span of each person whom the registry knew on the day; all that was written until now is in it."""
    _bring_up_to_date()
    return apps.get_model("coverage", "Span")._default_manager.of_day(on)


def with_span_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """The same of these workers: `who` and `kept_at`, which the indexes on spans hold, too; `works_at`, null
    for who is not at work; `works_in`, `span_standing`, `certified_until` and `lapsed_on`."""
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
