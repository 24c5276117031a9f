"""By what a person of a file is found again among the records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone

from registry.duplicates.marks import Mark, marks_of, recorded_marks
from registry.models import Worker

pytestmark = pytest.mark.django_db
MADE, DEDI = date(1980, 1, 2), date(1990, 3, 4)


def of_name_and_birth(form: str, birth_date: date) -> set[Mark]:
    return marks_of(nik="", nip="", form=form, birth_date=birth_date)


def test_name_and_birth_date_are_found_where_one_record_has_both(make_worker: Callable[..., Worker]) -> None:
    made = make_worker("Made Astuti", "18.71", birth_date=MADE)
    make_worker("Dedi Kurnia", "32.73", birth_date=DEDI)
    both, crossed = of_name_and_birth("made astuti", MADE), of_name_and_birth("made astuti", DEDI)

    assert list(recorded_marks(both | crossed)) == [(mark, made.pk) for mark in both]


def test_a_removed_record_is_not_found_by_name_and_birth_date(make_worker: Callable[..., Worker]) -> None:
    make_worker(
        "Made Astuti", "18.71", birth_date=MADE, removed_at=timezone.now(), removed_reason="Tercatat dua kali"
    )

    assert list(recorded_marks(of_name_and_birth("made astuti", MADE))) == []
