"""A form that is sent twice is recorded once; the same facts in a new form are recorded again."""

import pytest
from django.test import Client

from accounts.models import User
from coverage.models import MistakeReport
from registry.models import Note, Organization, Worker

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


def test_an_organisation_sent_twice_is_no_refusal(client: Client, operator: User, places: object) -> None:
    client.force_login(operator)
    sent = {"name": "LKS Harapan", "kind": "LKS", "location": "32.77", "is_active": "on"}
    first, second = (
        client.post("/kerja/organisasi/baru/", sent | {"csrfmiddlewaretoken": "a" * 64}) for _each in range(2)
    )
    assert first.status_code == second.status_code == 302
    assert second["Location"] == first["Location"]
    assert Organization.objects.count() == 1


def test_a_report_of_a_visitor_sent_twice_has_one_ticket(client: Client, places: object) -> None:
    sent = {
        "words": "Angka Kota Cimahi keliru, lihat SK 2026.",
        "page": "/",
        "csrfmiddlewaretoken": "a" * 64,
    }
    first, second = (client.post("/lapor/", sent) for _each in range(2))
    assert second["Location"] == first["Location"]
    assert MistakeReport.objects.count() == 1
