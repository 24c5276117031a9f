"""The tables whose history can be undone: every model that pghistory tracks, in this app and above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import pghistory.models
from django.apps import apps
from django.db import models
from django.db.models import GeneratedField

from regions.querysets import RegionScopedQuerySet
from registry.models import Worker

Values = dict[str, Any]
# What the machine works out or notes about a person: it goes with the person and keeps nobody in place.
# Everything else does.
LOOSE = frozenset({"registry.duplicatecase", "registry.duplicateopinion", "certification.entryreceipt"})


def is_loose(model: type[models.Model]) -> bool:
    """Rows of the model may go with the row they refer to."""
    return model._meta.label_lower in LOOSE


@dataclass(frozen=True)
class Table:
    """A model and the table of its history. A history row copies the row as it was written."""

    model: type[models.Model]
    event: type[models.Model]

    @cached_property
    def key(self) -> str:
        return self.model._meta.pk.attname

    @cached_property
    def fields(self) -> dict[str, models.Field[Any, Any]]:
        """By column: what the history holds and people write.

        The time of the last change is not anybody's entry, and a generated column follows the others.
        """
        repeated = {field.attname for field in self.event._meta.concrete_fields}
        return {
            field.attname: field
            for field in self.model._meta.concrete_fields
            if field.attname in repeated
            and not isinstance(field, GeneratedField)
            and not getattr(field, "auto_now", False)
            and not field.primary_key
        }

    @cached_property
    def touched_at(self) -> tuple[str, ...]:
        """Columns that tell when the row was changed last."""
        return tuple(
            field.attname for field in self.model._meta.concrete_fields if getattr(field, "auto_now", False)
        )

    @cached_property
    def units(self) -> dict[str, tuple[str, ...]]:
        """What is compared, and the columns that are restored with it.

        A cipher text is never the same twice, so it follows the digest of what it encrypts.
        """
        follows = {f"{name}_digest": f"{name}_ciphertext" for name in ("nik",)}
        return {
            name: (name, follows[name]) if name in follows else (name,)
            for name in self.fields
            if name not in follows.values()
        }

    @cached_property
    def to_worker(self) -> tuple[models.ForeignKey[Any, Any], ...] | None:
        """The path of foreign keys to the worker: empty for the worker itself; None if there is none."""
        if self.model is Worker:
            return ()
        for step in self._foreign_keys(self.model):
            if step.related_model is Worker:
                return (step,)
        for step in self._foreign_keys(self.model):
            for second in self._foreign_keys(step.related_model):
                if second.related_model is Worker and by_model().get(step.related_model):
                    return (step, second)
        return None

    @cached_property
    def foreign_keys(self) -> list[models.ForeignKey[Any, Any]]:
        return self._foreign_keys(self.model)

    @cached_property
    def region_field(self) -> str:
        """The region that a row without a worker belongs to; "" if it belongs to none."""
        rows = self.model._default_manager.all()
        return rows.region_field if isinstance(rows, RegionScopedQuerySet) else ""

    @staticmethod
    def _foreign_keys(model: Any) -> list[models.ForeignKey[Any, Any]]:
        return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]

    def rows(self, keys: Iterable[Any]) -> models.QuerySet[Any]:
        """The rows as they are now, removed people among them."""
        return self.model._base_manager.filter(pk__in=list(keys))

    def events(self, **which: Any) -> models.QuerySet[Any]:
        return self.event._base_manager.filter(**which)

    def columns(self) -> Sequence[str]:
        return [self.key, *self.fields]


@cache
def tables() -> list[Table]:
    """Every table with a history, parents before children."""
    tracked: dict[type[models.Model], type[models.Model]] = {
        event.pgh_tracked_model: event  # type: ignore[misc]
        for event in apps.get_models()
        if issubclass(event, pghistory.models.Event)
    }
    found: list[type[models.Model]] = []

    def add(model: type[models.Model]) -> None:
        if model in tracked and model not in found:
            waiting.discard(model)
            for key in Table._foreign_keys(model):
                if key.related_model in waiting:
                    add(key.related_model)
            found.append(model)

    waiting = set(tracked)
    for model in tracked:
        add(model)
    return [Table(model, tracked[model]) for model in found]


@cache
def by_model() -> dict[type[models.Model], Table]:
    """The tables of `tables`, by their model."""
    return {table.model: table for table in tables()}
