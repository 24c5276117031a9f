"""Titles of the fields of an import on screens, also of those that an administrator added."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from registry.extra_fields import name_of
from registry.models import ExtraField
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.plans import TRANSFER


def titles_with(extra: Iterable[ExtraField]) -> dict[str, str]:
    """The title of every field that a problem or a change may name, by field."""
    known = {name: column.title for name, column in BY_FIELD.items()}
    return known | {name_of(field): field.label for field in extra} | {TRANSFER: _("Asked for")}
