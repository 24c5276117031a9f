"""What is wrong, or looks wrong, with a row: a sentence for people, a code for programs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.errors import DomainError
from registry.doubts import Doubt
from workbooks.enums import Severity


@dataclass(frozen=True)
class Problem:
    """One problem of a row. `field`: the field it belongs to. `value`: the text in the file.

    An error makes the row invalid; a warning never prevents anything.
    """

    code: str
    message: str
    severity: str = Severity.ERROR
    field: str | None = None
    value: str | None = None

    @property
    def is_error(self) -> bool:
        return self.severity == Severity.ERROR


def error(code: str, message: str, field: str | None = None, value: str | None = None) -> Problem:
    return Problem(code, str(message), Severity.ERROR, field, value)


def warning(code: str, message: str, field: str | None = None, value: str | None = None) -> Problem:
    return Problem(code, str(message), Severity.WARNING, field, value)


def refused(refusal: DomainError, field: str | None = None, value: str | None = None) -> Problem:
    """The error for a rule of the registry that refuses the row."""
    return error(refusal.code, refusal.message, field or refusal.field, value)


def doubted(doubt: Doubt, field: str | None = None) -> Problem:
    """The warning for a soft rule of the registry. The screen asks for a reason; an import only reports
    it."""
    return warning(doubt.code, doubt.message, field or doubt.field)


def said_of_all(messages: Sequence[str]) -> str:
    """What heads a group of problems: its first message, called an example where others are worded
    differently."""
    if len(set(messages)) == 1:
        return messages[0]
    return _("For example: %(message)s") % {"message": messages[0]}
