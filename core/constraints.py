"""What the database refuses, said in the words of the domain.

Rules that must always hold are named constraints. A service saves inside `refused_as`, and a broken
constraint rises as the domain error given for its name, else with the sentence of the constraint.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError

from core.errors import DomainError


class ConstraintError(DomainError):
    """A constraint without an error of its own. Its code is the constraint's name."""


@contextmanager
def refused_as(errors: Mapping[str, Callable[[], DomainError]] | None = None) -> Iterator[None]:
    """Around the writes of an atomic service, which the refusal undoes; `errors` makes the error for a
    constraint's name.

    A broken foreign key or anything unnamed rises as it is: that is a defect, not a refusal.
    """
    try:
        yield
    except IntegrityError as error:
        name = _constraint_of(error)
        if errors and name in errors:
            raise errors[name]() from error
        sentence = sentence_of(error)
        if not sentence:
            raise
        raise ConstraintError(sentence, code=name) from error


def sentence_of(error: IntegrityError) -> str:
    """The sentence of the broken constraint; "" for a foreign key and for one without a name."""
    name = _constraint_of(error)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.violation_error_message)
    return ""


def _constraint_of(error: IntegrityError) -> str:
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""
