"""The theme is remembered without script and never sends anybody to another site."""

import pytest
from django.urls import reverse


def test_theme_is_remembered_and_the_page_comes_back(client):
    response = client.post(reverse("theme"), {"tema": "gelap", "next": "/metode/?a=1"})
    assert response.status_code == 302
    assert response["Location"] == "/metode/?a=1"
    assert response.cookies["tema"].value == "gelap"


@pytest.mark.parametrize("choice", ["", "ungu"])
def test_anything_but_a_theme_forgets_the_choice(client, choice):
    client.cookies["tema"] = "gelap"
    response = client.post(reverse("theme"), {"tema": choice, "next": "/"})
    assert response.cookies["tema"].value == ""
    assert response.cookies["tema"]["max-age"] == 0


@pytest.mark.parametrize("next_page", ["https://example.org/", "//example.org", "javascript:x", ""])
def test_theme_never_leads_to_another_site(client, next_page):
    response = client.post(reverse("theme"), {"tema": "terang", "next": next_page})
    assert response["Location"] == "/"


def test_theme_is_not_chosen_by_a_link(client):
    assert client.get(reverse("theme")).status_code == 405
