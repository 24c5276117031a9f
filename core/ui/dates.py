"""The form field for a date that is typed."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.dates import parse_date
from core.errors import DomainError

TYPED = "%d/%m/%Y"


class TypedDateField(forms.DateField):
    """Accepts every way of writing a date that `core.dates` reads; shows it as 14/03/1991."""

    def __init__(self, *, is_past: bool = False, **options: Any) -> None:
        attrs = {"data-tanggal": "lampau" if is_past else "", "autocomplete": "off"}
        options.setdefault("widget", forms.DateInput(format=TYPED, attrs=attrs))
        super().__init__(**options)
        self.is_past = is_past

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str) and value.strip():
            try:
                return parse_date(value, today=timezone.localdate(), is_past=self.is_past)
            except DomainError as error:
                raise ValidationError(error.message, code=error.code) from error
        return super().to_python(value.strip() if isinstance(value, str) else value)
