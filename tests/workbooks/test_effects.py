"""What coverage would be after an import, held against what it is once the import is written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from coverage.answer import Coverage, coverage
from coverage.expected import Move, Seat, coverage_now_and_after
from tests.workbooks.conftest import SITI, UJANG, Examine
from workbooks.imports.applying import apply
from workbooks.imports.effects import moves_of
from workbooks.imports.examining import Examination

pytestmark = pytest.mark.django_db
REGIONS = ("32.77", "32.77.01", "32", "ID")
NENENG = {"nama": "Neneng Hasanah", "kategori": "TKS", "tempat": "Cimahi Utara"}
AGUS = UJANG | {"nama": "Agus Salim", "nik": "3277031708860003", "program": "PKH"}


def figures(answer: Coverage) -> dict[str, object]:
    names = ("present", "certified", "validity_unknown", "lapsed", "never_certified", "needed", "shortage")
    return {name: getattr(answer, name) for name in names}


def held_against_writing(found: Examination, by: User) -> None:
    """The forecast of every region and category equals what is there afterwards."""
    today = timezone.localdate()
    moves = [move for move in moves_of([each.plan for each in found.decisions], today) if move]
    asked = [(region, category) for region in REGIONS for category in ("PEKSOS", "TKS")]
    expected = [
        figures(coverage_now_and_after(region, category, today, moves)[1]) for region, category in asked
    ]

    apply(found, file_name="rekap.xlsx", by=by)

    assert [figures(coverage(region, category, today)) for region, category in asked] == expected


def test_new_people_count_as_foretold(look: Examine, operator: User) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    held_against_writing(
        look(
            SITI,
            UJANG | {"mulai": f"{tomorrow:%d/%m/%Y}"},
            NENENG,
            AGUS | {"sertifikat": "L/9", "penerbit": "LSPS", "jenjang": "Generalis", "terbit": "1/2/2019"},
        ),
        operator,
    )


def test_changes_of_known_people_count_as_foretold(look: Examine, operator: User) -> None:
    apply(look(SITI, UJANG | {"mulai": "1/1/2024"}, NENENG, AGUS), file_name="rekap.xlsx", by=operator)

    held_against_writing(
        look(
            SITI | {"kategori": "TKS"},
            UJANG | {"tempat": "Cimahi Utara", "mulai": "1/2/2025", "program": "PKH"},
            NENENG | {"nama": "Neneng Hasanah Dua"},
            AGUS
            | {"sertifikat": "L/9", "penerbit": "LSPS", "jenjang": "Generalis", "terbit": "1/2/2024"}
            | {"berlaku": "1/2/2029"},
        ),
        operator,
    )


def test_a_row_that_moves_nobody_changes_nothing(look: Examine, operator: User) -> None:
    apply(look(SITI), file_name="rekap.xlsx", by=operator)

    found = look(SITI | {"hp": "081299999999"})

    assert list(moves_of([each.plan for each in found.decisions], timezone.localdate())) == [None]


def test_both_sides_are_read_at_once(references: None) -> None:
    today = timezone.localdate()
    coverage("32.77", "PEKSOS", today)  # counts the day first
    with CaptureQueriesContext(connection) as alone:
        coverage("32.77", "PEKSOS", today)
    with CaptureQueriesContext(connection) as both:
        coverage_now_and_after("32.77", "PEKSOS", today, [Move(None, Seat("PEKSOS", "32.77", None, 5))])
    assert len(both) == len(alone)


def test_an_office_without_people_has_reported_after_its_first(references: None) -> None:
    today = timezone.localdate()
    before = coverage("32.77", "PENYULUH", today)
    seat = Seat("PEKSOS", "32.77", None, 5)

    _now, after = coverage_now_and_after("32.77", "PEKSOS", today, [Move(None, seat, "32.77")])

    assert before.present in (None, 0)
    assert after.is_reported
    assert after.present == (coverage("32.77", "PEKSOS", today).present or 0) + 1
