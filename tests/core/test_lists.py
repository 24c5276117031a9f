"""Counts that give up, and pages by key."""

import pytest
from django.db import connection
from django.db.models.functions import Length

from core.bulk import is_any_of
from core.lists import CAP, patient_counts
from core.lists.kept_statements import SOME, SmallCache
from core.lists.paging import CountStatement, Found, patient_find
from core.ui.formats import capped
from regions.models import Region

pytestmark = pytest.mark.django_db
PROVINCES = 38


def provinces():
    return Region.objects.filter(level="province")


def test_counts_stop_one_past_the_cap():
    assert patient_counts([provinces(), Region.objects.all(), Region.objects.none()]) == [
        PROVINCES,
        CAP + 1,
        0,
    ]
    assert capped(CAP + 1) == "10.000+"


def test_counting_that_takes_too_long_is_given_up_and_harms_nothing(monkeypatch):
    monkeypatch.setattr("core.lists.paging.PATIENCE", 1)
    slow = Region.objects.annotate(length=Length("name")).filter(length__gt=1_000)
    everything = [slow] * 40
    assert patient_counts(everything) is None
    monkeypatch.setattr("core.lists.paging.PATIENCE", 60_000)
    assert patient_counts([provinces()]) == [PROVINCES]


def test_rows_are_found_with_their_keys_where_they_are_few():
    java = Region.objects.filter(level="province", code__startswith="3")
    others = provinces().exclude(code__startswith="3")
    found = patient_find([java, others, Region.objects.none()], PROVINCES)
    assert found.total == PROVINCES
    assert set(found.keys) == {region.pk for region in provinces()}
    assert patient_find([java, others], PROVINCES - 1) == Found(PROVINCES, None)
    assert patient_find([Region.objects.none()], 1) == Found(0, [])


def test_finding_stops_one_past_the_cap():
    assert patient_find([Region.objects.all(), provinces()], 10) == Found(CAP + 1, None)


def test_counting_leaves_the_time_of_other_statements_as_it_was():
    def bound():
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            return cursor.fetchone()[0]

    before = bound()
    patient_counts([provinces()])
    assert bound() == before


def test_a_statement_is_written_once_and_counts_other_rows():
    counting = CountStatement.compiled([provinces().filter(is_any_of("pk", SOME)), Region.objects.none()])
    keys = list(provinces().values_list("pk", flat=True))
    assert counting.counted(keys) == [PROVINCES, 0]
    assert counting.counted(keys[:2]) == [2, 0]


def test_a_shelf_keeps_a_few_and_makes_the_others_anew():
    shelf, written = SmallCache[int](most=2), []

    def write(number):
        written.append(number)
        return number

    for number in (1, 2, 1, 3, 1):
        assert shelf.get(number, lambda number=number: write(number)) == number
    assert written == [1, 2, 3, 1]
