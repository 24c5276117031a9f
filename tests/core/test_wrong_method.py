"""An address of a form, opened by hand: a page that leads back, and nothing else for programs."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User

pytestmark = pytest.mark.django_db


def test_an_address_of_a_form_leads_back_to_work(client: Client, operator: User) -> None:
    client.force_login(operator)
    response = client.get(reverse("certification:worker-bulk-edit"), headers={"accept": "text/html"})

    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert "hanya terbuka dari formulir" in response.text
    assert reverse("coverage:staff-home") in response.text


def test_a_program_is_told_by_the_code_alone(client: Client) -> None:
    response = client.get(reverse("theme"), headers={"accept": "application/json"})

    assert (response.status_code, response.content) == (405, b"")
