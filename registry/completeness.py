"""How much of a person's record is filled in: a measure of the record, never of the person.

It counts only facts that an office can learn about everybody. Blank stays blank: an incomplete record is
saved, counted and shown like any other.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from django.db.models import Q

if TYPE_CHECKING:
    from registry.models import Worker

# Fields of `Worker`, in the order of the entry form. A NIK is judged by its digest: that needs no key.
EXPECTED: Final = (
    "nik_digest",
    "sex",
    "birth_date",
    "birth_place",
    "employment_status",
    "education",
    "phone",
    "domicile_id",
)
MAY_BE_NULL: Final = frozenset({"nik_digest", "birth_date", "domicile_id"})


def completeness(worker: Worker) -> Decimal:
    """The share of the expected facts that are filled in, from 0 to 1. Runs no query."""
    filled = sum(1 for name in EXPECTED if getattr(worker, name))
    return Decimal(filled) / len(EXPECTED)


def missing(name: str) -> Q:
    """The condition that this expected fact is missing."""
    return Q(**{f"{name}__isnull": True}) if name in MAY_BE_NULL else Q(**{name: ""})


def incomplete() -> Q:
    """The condition that at least one of the expected facts is missing."""
    return reduce(or_, map(missing, EXPECTED))
