"""A form that is sent twice is recorded once; the same facts in a new form are recorded again."""

import pytest
from django.test import Client

from accounts.models import User
from registry.models import Note, Worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(ours: Worker) -> str:
    return f"{ours.get_absolute_url()}catatan/baru/"


def test_a_form_sent_twice_is_recorded_once(client: Client, operator: User, address: str) -> None:
    client.force_login(operator)
    sent = {"text": "Pindah rumah.", "csrfmiddlewaretoken": "a" * 64}
    first = client.post(address, sent)
    second = client.post(address, sent, follow=True)
    assert Note.objects.count() == 1
    assert second.redirect_chain[0][0] == first["Location"]
    assert "Kiriman ini masuk dua kali dan dicatat sekali." in second.text


def test_the_same_in_a_new_form_is_meant(client: Client, operator: User, address: str) -> None:
    client.force_login(operator)
    for sign in ("a", "b"):
        client.post(address, {"text": "Pindah rumah.", "csrfmiddlewaretoken": sign * 64})
    assert Note.objects.count() == 2


def test_what_was_refused_may_be_sent_again(client: Client, operator: User, address: str) -> None:
    client.force_login(operator)
    for _each in range(2):
        refused = client.post(address, {"text": "", "csrfmiddlewaretoken": "a" * 64})
        assert (refused.status_code, "Tulis catatannya." in refused.text) == (200, True)
