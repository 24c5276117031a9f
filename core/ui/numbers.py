"""Form fields for numbers that are typed: `0,25`, `1.200`, and what English writes."""

from decimal import Decimal
from typing import Any

from django import forms


class TypedDecimalField(forms.DecimalField):
    """Reads a decimal in the notation of the language, and shows it without zeros that say nothing."""

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
