"""Marks that nobody sees are taken out of what is typed; a null character in an address is refused."""

import pytest
from django.test import Client

from accounts.models import User
from registry.models import Note, Worker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "/kerja/angka-terbitan/?q=a%00b",
        "/kerja/kebutuhan/angka/?wilayah=32.77&angka=%00",
        "/kerja/tenaga/RP%00/",
        "/v/%00/",
        "/kerja/tenaga/?q%00=a",
    ],
)
def test_in_an_address_it_is_refused(client: Client, places: object, operator: User, address: str) -> None:
    client.force_login(operator)
    answer = client.get(address)
    assert answer.status_code == 400
    assert "Yang dikirim tidak dapat dibaca." in answer.text


UNSEEN = "\u202e\x00Si\u00adti \u200bNur\ufeffaini\u200f\x0b"


def test_in_an_answer_they_are_taken_out_and_nothing_else(
    client: Client, ours: Worker, operator: User
) -> None:
    client.force_login(operator)
    typed = f"{UNSEEN}, 08.00\tdi aula\r\nUjian \U0001f469\u200d\u2695\ufe0f \u0645"
    client.post(f"{ours.get_absolute_url()}catatan/baru/", {"text": typed})
    assert (
        Note.objects.get().text == "Siti Nuraini, 08.00\tdi aula\r\nUjian \U0001f469\u200d\u2695\ufe0f \u0645"
    )


def test_answer_of_nothing_else_is_empty(client: Client, ours: Worker, operator: User) -> None:
    client.force_login(operator)
    page = client.post(f"{ours.get_absolute_url()}catatan/baru/", {"text": "\u200b\x00"})
    assert "Tulis catatannya." in page.text
    assert not Note.objects.exists()


def test_what_is_looked_for_is_found_without_them(client: Client, ours: Worker, operator: User) -> None:
    client.force_login(operator)
    listing = client.get("/kerja/tenaga/", {"q": f"\u202a{ours.name}\u202c"}).context["listing"]
    assert listing.total == 1
