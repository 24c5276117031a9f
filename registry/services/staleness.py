"""Two people editing one record: the second is shown what the first did, and overwrites nothing unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from accounts.authors import names_of
from core.crypto import decrypt
from registry.errors import Difference, StaleRecordError


def refuse_stale(row: Any, typed: Mapping[str, object], *, seen_at: datetime) -> None:
    """Raises StaleRecordError if the row was saved after `seen_at`, the `updated_at` that the user saw.

    The history holds the row as it was then, as it is now, and who changed it. Only fields that others
    changed are reported as differences.
    """
    if row.updated_at == seen_at:
        return
    events = apps.get_model(f"{row._meta.label}Event")._default_manager.filter(pgh_obj=row.pk)
    seen = events.filter(updated_at=seen_at).first()
    newest = events.select_related("pgh_context").order_by("-pgh_id").first()
    raise StaleRecordError(
        _differences(row, typed, seen),
        changed_by=_author(newest),
        changed_at=row.updated_at,
    )


def _differences(row: Any, typed: Mapping[str, object], seen: models.Model | None) -> Iterator[Difference]:
    for name, value in typed.items():
        recorded, before = _comparable(getattr(row, name)), _seen_value(seen, name)
        if recorded != before:
            yield Difference(name, before, recorded, value, is_untouched=value == before)


def _seen_value(seen: Any, name: str) -> object:
    """The field as the user saw it. The history holds a NIK only encrypted."""
    if seen is None:
        return None
    if name == "nik":
        return decrypt(seen.nik_ciphertext) if seen.nik_ciphertext else ""
    return _comparable(getattr(seen, name))


def _comparable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _author(event: Any) -> str:
    """Who changed the row, with their office, so that a change by the province is seen as one."""
    number = event.pgh_context.metadata.get("user") if event and event.pgh_context else None
    return names_of([number]).get(number, "")
