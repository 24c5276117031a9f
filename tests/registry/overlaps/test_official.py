"""What was recorded as official stands behind a tab of its own, a page at a time."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from registry.enums import OverlapRule
from registry.models import OverlapException, Worker
from registry.views.overlaps import PER_PAGE

pytestmark = pytest.mark.django_db
ADDRESS = reverse("registry:overlap-list")


@pytest.fixture
def accepted(ours: Worker, theirs: Worker, operator: User) -> None:
    today = timezone.localdate()
    for worker in (ours, theirs):
        OverlapException.objects.bulk_create(
            OverlapException(
                rule=OverlapRule.OVER_FULL_TIME,
                worker=worker,
                reason=f"SK {worker.registry_number}/{number}.",
                valid_until=today + dt.timedelta(days=number),
                owner=operator,
            )
            for number in range(PER_PAGE + 1)
        )


def test_first_to_end_stand_on_the_list_and_all_behind_their_tab(
    client_for: Callable[[User], Client], operator: User, ours: Worker, theirs: Worker, accepted: None
) -> None:
    browser = client_for(operator)
    first, last = (f"SK {ours.registry_number}/{number}." for number in (0, PER_PAGE))
    page = browser.get(ADDRESS).content.decode()
    assert first in page
    assert last not in page
    assert f"<small>{PER_PAGE + 1}</small>" in page
    assert last in browser.get(ADDRESS, {"aturan": "resmi", "halaman": 2}).content.decode()
    assert theirs.registry_number not in page
