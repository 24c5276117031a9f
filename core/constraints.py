"""Refusals of the database, as errors of the domain.

Rules that must always hold are named constraints. A service saves inside `refused_as`: a broken constraint is
raised as the domain error given for its name, else with the message of the constraint.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from django.apps import apps
from django.db import DatabaseError, DataError, IntegrityError
from django.utils.translation import gettext as _

from core.errors import DomainError

TOO_LONG = "22001"  # string_data_right_truncation


class ConstraintError(DomainError):
    """A constraint without an error of its own. Its code is the constraint's name."""


class TooLongError(DomainError):
    """A text that is too long for its column, where no form has limited it."""

    code = "too_long"

    def __init__(self) -> None:
        super().__init__(_("The text is too long. Say it in fewer words."))


@contextmanager
def refused_as(errors: Mapping[str, Callable[[], DomainError]] | None = None) -> Iterator[None]:
    """Wrap the writes of an atomic service, which a refusal rolls back.

    `errors` makes the domain error for a constraint's name. A broken foreign key or an unnamed constraint is
    raised as it is: that is a defect, not a refusal. A text that is longer than its column raises
    TooLongError.
    """
    try:
        yield
    except IntegrityError as error:
        name = _told(error, "constraint_name")
        if errors and name in errors:
            raise errors[name]() from error
        sentence = sentence_of(error)
        if not sentence:
            raise
        raise ConstraintError(sentence, code=name) from error
    except DataError as error:
        if _told(error, "sqlstate") != TOO_LONG:
            raise
        raise TooLongError from error


def sentence_of(error: IntegrityError) -> str:
    """The message of the broken constraint; "" for a foreign key and for a constraint without a name."""
    name = _told(error, "constraint_name")
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.violation_error_message)
    return ""


def _told(error: DatabaseError, fact: str) -> str:
    """One fact that the database reports with its refusal; "" if it does not."""
    return getattr(getattr(error.__cause__, "diag", None), fact, None) or ""
