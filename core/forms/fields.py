"""Form fields that read dates and numbers as people type them, and lists that can be searched."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.dates import parse_date
from core.errors import DomainError

TYPED = "%d/%m/%Y"
ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
# Attributes of a list that gets a box to search in (static/js/cari-pilih.js).
SEARCHED: Final = {"data-cari": ""}


class TypedDateField(forms.DateField):
    """Accepts every way of writing a date that `core.dates` reads; shows it as 14/03/1991."""

    def __init__(self, *, is_past: bool = False, **options: Any) -> None:
        attrs = {"data-tanggal": "lampau" if is_past else "", "autocomplete": "off"}
        options.setdefault("widget", forms.DateInput(format=TYPED, attrs=attrs))
        super().__init__(**options)
        self.is_past = is_past

    def prepare_value(self, value: Any) -> Any:
        """A day from an address (2026-11-21) is shown as days are typed (21/11/2026)."""
        return ISO.sub(r"\3/\2/\1", value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str) and value.strip():
            try:
                return parse_date(value, today=timezone.localdate(), is_past=self.is_past)
            except DomainError as error:
                raise ValidationError(error.message, code=error.code) from error
        return super().to_python(value.strip() if isinstance(value, str) else value)


class SearchedChoiceField(forms.ModelChoiceField):
    """One row out of many, found by typing."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("empty_label", "")
        options.setdefault("widget", forms.Select(attrs=SEARCHED))
        super().__init__(**options)


class TypedDecimalField(forms.DecimalField):
    """Reads a decimal in the notation of the language, and shows it without trailing zeros."""

    def __init__(self, **options: Any) -> None:
        attrs = {"inputmode": "decimal", "class": "c10", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(localize=True, **options)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal):
            return value
        return value.to_integral() if value == value.to_integral() else value.normalize()


class TypedIntegerField(forms.IntegerField):
    """Reads a whole number with or without marks between the thousands."""

    def __init__(self, **options: Any) -> None:
        attrs = {"inputmode": "numeric", "class": "c10", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(localize=True, **options)
