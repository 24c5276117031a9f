"""Fields that an administrator added: how their answers are asked for, stored, shown and exported.

An answer is stored as text (a number with a point, a date as ISO), a tick as true; a missing answer is not
stored. Form and import clean an answer with the same form field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.roles import Permission
from core.errors import DomainError
from core.forms.fields import TypedDateField
from core.ui.formats import long_date, number
from registry.enums import ExtraAudience, ExtraKind
from registry.models import ExtraField

if TYPE_CHECKING:
    from accounts.models import User

Stored = str | bool
YES = frozenset({"ya", "y", "yes", "true", "1", "v", "x", "✓", "√"})
NO = frozenset({"tidak", "tdk", "t", "no", "false", "0"})
LONGEST = 200
PREFIX = "extra_"


class UnreadableAnswerError(DomainError):
    code = "extra_unreadable"

    def __init__(self, field: ExtraField, why: str) -> None:
        super().__init__(_("%(label)s: %(why)s") % {"label": field.label, "why": why})


def fields_seen_by(user: User) -> list[ExtraField]:
    """The fields in use whose answers the user may see, in their order."""
    return seen_by(user, ExtraField.objects.public().active())


def seen_by(user: User, fields: Iterable[ExtraField]) -> list[ExtraField]:
    """Those of the fields that the user may see."""
    may_edit = user.has_permission(Permission.WORKER_EDIT)
    return [field for field in fields if may_edit or field.audience == ExtraAudience.VIEWERS]


def name_of(field: ExtraField) -> str:
    """Its name in forms, filters, columns and addresses."""
    return f"{PREFIX}{field.code}"


def question(field: ExtraField) -> forms.Field:
    """The form field that asks for it."""
    common: dict[str, Any] = {
        "label": field.label,
        "help_text": field.help_text,
        "required": field.is_required,
    }
    match ExtraKind(field.kind):
        case ExtraKind.NUMBER:
            control = forms.TextInput(attrs={"inputmode": "decimal", "class": "c10"})
            return forms.DecimalField(
                max_digits=12, decimal_places=2, localize=True, widget=control, **common
            )
        case ExtraKind.DATE:
            return TypedDateField(**common)
        case ExtraKind.CHOICE:
            choices = [("", ""), *((text, text) for text in field.offered)]
            return forms.ChoiceField(choices=choices, **common)
        case ExtraKind.YES_NO:
            return forms.BooleanField(**common | {"required": False})
        case ExtraKind.TEXT:
            return forms.CharField(max_length=LONGEST, **common)


def stored(answer: object) -> Stored | None:
    """A cleaned answer as it is stored; None for no answer."""
    match answer:
        case True:
            return True
        case Decimal():
            return format(answer.normalize(), "f")
        case date():
            return answer.isoformat()
        case str():
            return answer.strip() or None
        case _:
            return None


def read(field: ExtraField, cell: object) -> Stored | None:
    """The answer in a cell of a workbook. Raises UnreadableAnswerError."""
    match cell, ExtraKind(field.kind):
        case _, ExtraKind.YES_NO:
            return _yes_or_no(field, str(cell))
        case str(), ExtraKind.CHOICE:
            offered = {text.casefold(): text for text in field.offered}
            cell = offered.get(cell.strip().casefold(), cell)
        case float(), ExtraKind.NUMBER:
            cell = Decimal(str(cell))
    try:
        return stored(question(field).clean(cell))
    except ValidationError as error:
        raise UnreadableAnswerError(field, " ".join(error.messages)) from error


def _yes_or_no(field: ExtraField, text: str) -> bool | None:
    """A tick in words; "no" is not stored."""
    word = text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return None
    raise UnreadableAnswerError(field, _("Write ya or tidak."))


def typed(field: ExtraField, kept: Stored | None) -> Decimal | date | str | bool | None:
    """A stored answer in its own type, for a form or a cell."""
    if kept is None or isinstance(kept, bool):
        return kept
    match ExtraKind(field.kind):
        case ExtraKind.NUMBER:
            return Decimal(kept)
        case ExtraKind.DATE:
            return date.fromisoformat(kept)
        case _:
            return kept


def said(field: ExtraField, kept: Stored | None) -> str:
    """A stored answer in words; "" for none."""
    match typed(field, kept):
        case None:
            return ""
        case bool():
            return _("yes")
        case Decimal() as amount:
            return number(amount, places=len(str(kept).partition(".")[2]))
        case date() as day:
            return long_date(day)
        case text:
            return str(text)


def merged(recorded: Mapping[str, Stored], answers: Mapping[str, Stored | None]) -> dict[str, Stored]:
    """What is recorded, updated with the answers: None removes one, a field that was not asked for stays."""
    kept = {code: value for code, value in recorded.items() if code not in answers}
    return kept | {code: value for code, value in answers.items() if value is not None}
