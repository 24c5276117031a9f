"""Counts that give up, and pages by key."""

import pytest
from django.db.models.functions import Length

from core.lists import CAP, patient_counts
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
