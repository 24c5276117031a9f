"""An organisation on its page and in its form: from when to when it exists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from registry.models import Organization
from tests.coverage.need_addresses import text_of

pytestmark = pytest.mark.django_db
ANSWERS = {
    "name": "LKS Kasih",
    "kind": "LKS",
    "location": "32.77",
    "valid_from": "1/3/2019",
    "valid_until": "30/6/2024",
}


def test_first_and_last_day_are_kept_and_shown(client_for: Callable[[User], Client], operator: User) -> None:
    client = client_for(operator)
    assert client.post(reverse("certification:organization-create"), ANSWERS).status_code == 302
    organization = Organization.objects.get()
    assert (organization.valid_from, organization.valid_until) == (dt.date(2019, 3, 1), dt.date(2024, 6, 30))
    page = text_of(client.get(organization.get_absolute_url()))
    assert "1 Maret 2019" in page
    assert "30 Juni 2024" in page


def test_what_ended_is_no_longer_in_use(client_for: Callable[[User], Client], operator: User) -> None:
    answers = ANSWERS | {"is_active": "on"}
    page = text_of(client_for(operator).post(reverse("certification:organization-create"), answers))
    assert "Hari terakhirnya sudah lewat" in page
    assert not Organization.objects.exists()
