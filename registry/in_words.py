"""A stored value as people read it, wherever two versions of a record are compared.

A NIK is never shown, a phone number only masked.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext as _

from core.ui.formats import MISSING, short_date
from registry.numbers.phones import mask as mask_phone

NEVER_SAID = frozenset({"nik_digest", "nik_ciphertext"})


def name_of_field(field: models.Field[Any, Any]) -> str:
    """The label of the field."""
    return _("NIK") if field.name in NEVER_SAID else str(field.verbose_name)


def said(field: models.Field[Any, Any], value: Any) -> str:
    """The value of the field in words; a foreign key costs a query."""
    if value in (None, "", [], ()):
        return MISSING
    if field.name in NEVER_SAID:
        return _("recorded")
    if field.name == "phone":
        return mask_phone(value)
    if isinstance(field, models.ForeignKey):
        return _referred(field, value)
    if isinstance(field, ArrayField):
        labels = dict(field.base_field.flatchoices)
        return ", ".join(str(labels.get(item, item)) for item in value)
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date | datetime):
        return short_date(value)
    return str(value)


def _referred(field: models.ForeignKey[Any, Any], value: Any) -> str:
    row = value if isinstance(value, models.Model) else None
    row = row or field.related_model._base_manager.filter(pk=value).first()
    return str(getattr(row, "label", None) or row or value)
