"""The columns of a dataset, declared once for the files, the dictionary and the metadata."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from core.text import Text

Row = TypeVar("Row")
Value = str | int | Decimal | date | None


class Measure(TextChoices):
    """The kind of value in a column."""

    CODE = "CODE", _("code")
    TEXT = "TEXT", _("text")
    DATE = "DATE", _("date, YYYY-MM-DD")
    COUNT = "COUNT", _("count")
    SHARE = "SHARE", _("share from 0 to 1")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. An empty cell means not known or not reported, never zero."""

    name: str
    concept: Text
    definition: Text
    measure: Measure
    value: Callable[[Row], Value]
    unit: Text = ""


def values_of(columns: tuple[Column[Any], ...], row: Any) -> list[Value]:
    return [column.value(row) for column in columns]
