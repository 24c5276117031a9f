"""What two people entered in the same fields, in words, for the second to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst

from core.ui.formats import MISSING
from registry import in_words
from registry.numbers import nik as niks

if TYPE_CHECKING:
    from registry.errors import Difference, StaleRecordError


@dataclass(frozen=True)
class Compared:
    """A field that somebody else changed meanwhile. `is_untouched`: the user left it as it was."""

    name: str
    label: str
    before: str
    recorded: str
    typed: str
    is_untouched: bool


def compared(stale: StaleRecordError, *, form: forms.Form, model: type[models.Model]) -> list[Compared]:
    return [_in_words(difference, form, model) for difference in stale.differences]


def _in_words(difference: Difference, form: forms.Form, model: type[models.Model]) -> Compared:
    name = difference.field
    column = column_of(model, name)
    label = form.fields[name].label if name in form.fields else column and column.verbose_name
    return Compared(
        name=name,
        label=capfirst(str(label or name)),
        before=said(column, name, difference.before),
        recorded=said(column, name, difference.recorded),
        typed=said(column, name, difference.typed),
        is_untouched=difference.is_untouched,
    )


def column_of(model: type[models.Model], name: str) -> models.Field | None:
    try:
        column = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return column if isinstance(column, models.Field) else None


def said(column: models.Field | None, name: str, value: object) -> str:
    """A value as people read it. A NIK is no column: it is kept encrypted, and stays masked here."""
    if name == "nik":
        return niks.mask(str(value or "")) or MISSING
    if isinstance(value, dict):
        return ", ".join(f"{key}: {answer}" for key, answer in value.items()) or MISSING
    return str(value or MISSING) if column is None else in_words.said(column, value)
