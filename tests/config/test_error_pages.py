"""What somebody reads when a page is refused, missing or broken: a sentence and a way on."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from django.views.defaults import permission_denied, server_error


@pytest.fixture
def request_of(rf):
    request = rf.get("/kerja/tenaga/")
    request.user = AnonymousUser()
    request.resolver_match = None
    with translation.override("id"):
        yield request


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "language", "sentence"),
    [
        ("/tidak-ada/", "id", "Halaman ini tidak ada, atau bukan wewenang Anda."),
        ("/en/tidak-ada/", "en", "This page does not exist, or is not yours to see."),
    ],
)
def test_missing_page_speaks_the_language_of_its_address(path, language, sentence):
    response = Client().get(path)
    assert response.status_code == 404
    assert f'<html lang="{language}"' in response.text
    assert sentence in response.text


@pytest.mark.django_db
def test_a_missing_page_leads_staff_to_their_work_and_visitors_to_coverage(client_for, operator):
    assert 'href="/kerja/"' in client_for(operator).get("/kerja/tenaga/RP-1871-0001/").text
    visitor = Client().get("/wilayah/99.99/").text
    assert 'class="tombol utama" href="/"' in visitor
    assert "kantor Anda" not in visitor


def test_refusal_names_the_right_that_is_missing(request_of):
    response = permission_denied(request_of, Exception("Akun Anda tidak punya hak <Impor>."))
    assert response.status_code == 403
    assert "Akun Anda tidak punya hak &lt;Impor&gt;." in response.content.decode()


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("400.html", "Yang dikirim tidak dapat dibaca."),
        ("403_csrf.html", "Formulir terlalu lama terbuka"),
        ("429.html", "Terlalu banyak percobaan dari alamat ini."),
    ],
)
def test_other_refusals_have_a_page(request_of, template, sentence):
    assert sentence in render_to_string(template, request=request_of)


def test_broken_page_needs_neither_database_nor_context(rf):
    with translation.override("id"):
        response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Ada yang rusak di sistem kami." in response.content.decode()
    assert 'href="/"' in response.content.decode()
