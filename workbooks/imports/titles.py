"""What the fields of an import are called on screens, those that an administrator added among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from registry.extra_fields import fields_seen_by, name_of
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.plans import TRANSFER

if TYPE_CHECKING:
    from accounts.models import User


def titles_for(user: User) -> dict[str, str]:
    """The title of every field that a problem or a change may name, by field."""
    known = {name: column.title for name, column in BY_FIELD.items()}
    added = {name_of(field): field.label for field in fields_seen_by(user)}
    return known | added | {TRANSFER: _("Asked for")}
