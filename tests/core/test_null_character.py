"""A null character in an address or an answer is refused with a page, wherever it comes in."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User

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


@pytest.mark.parametrize("view_name", ["certification:worker-create", "registry:post-create"])
def test_in_an_answer_it_is_refused(client: Client, places: object, operator: User, view_name: str) -> None:
    client.force_login(operator)
    answer = client.post(reverse(view_name), {"place": "32.77\x00", "name": "Budi\x00"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")
