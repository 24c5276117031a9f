"""Form fields for figures as the press prints them: numbers with dots, incomplete dates."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import MONTH_NUMBERS, parse_date
from core.errors import DomainError
from coverage.claims.times import precision_of

GROUPED: Final = re.compile(r"\d{1,3}(\.\d{3})+")
YEAR: Final = re.compile(r"\d{4}")
YEAR_MONTH: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
MONTH_YEAR: Final = re.compile(r"(?P<month>\d{1,2}|[a-z]+)[\s./,\-]+(?P<year>\d{4})")


class PrintedNumberField(forms.DecimalField):
    """Numbers as they are printed in Indonesian: 15.522 is fifteen thousand, 36,1 has a decimal."""

    def __init__(self, **options: Any) -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_digits=16, decimal_places=3, min_value=0, required=False, **options)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            whole, comma, fraction = value.strip().replace(" ", "").partition(",")
            plain = whole.replace(".", "") if comma or GROUPED.fullmatch(whole) else whole
            value = f"{plain}.{fraction}" if comma else plain
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """A stored number without trailing zeros, with a comma."""
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


class PartialDateField(forms.CharField):
    """A day, a month or a year, stored as `2017-12-03`, `2017-12` or `2017`."""

    default_error_messages = {
        "unreadable": _("Write a day, a month or a year: 03/12/2017, December 2017 or 2017."),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(max_length=30, **options)

    def to_python(self, value: Any) -> str:
        typed = " ".join((super().to_python(value) or "").casefold().split())
        if not typed or YEAR.fullmatch(typed):
            return typed
        month = YEAR_MONTH.fullmatch(typed) or MONTH_YEAR.fullmatch(typed)
        if month:
            return self._month(month["month"], month["year"])
        try:
            return parse_date(typed, today=timezone.localdate()).isoformat()
        except DomainError:
            raise ValidationError(self.error_messages["unreadable"], code="unreadable") from None

    def _month(self, said: str, year: str) -> str:
        month = int(said) if said.isdigit() else MONTH_NUMBERS.get(said, 0)
        if not 1 <= month <= 12:
            raise ValidationError(self.error_messages["unreadable"], code="unreadable")
        return f"{year}-{month:02d}"

    def prepare_value(self, value: Any) -> Any:
        """A stored date as it is typed: 03/12/2017, 12/2017, 2017."""
        if isinstance(value, str) and precision_of(value) and value[:4].isdigit() and "/" not in value:
            return "/".join(reversed(value.split("-")))
        return value
