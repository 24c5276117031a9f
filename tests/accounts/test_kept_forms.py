"""A form that is sent after its session has ended comes back to its sender, and to nobody else."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts import kept_forms
from accounts.models import KeptForm
from certification import reference
from registry.models import Worker
from tests.people import NIK

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/kerja/tenaga/baru/"
TYPED = {
    "nik": NIK,
    "name": "Nurul Aini",
    "category": "PEKSOS",
    "has_certificate": "belum",
    "assignment-share": "100",
}
FROM_ITSELF = {"HTTP_REFERER": f"http://testserver{ADDRESS}"}


@pytest.fixture
def reference_data(db):
    reference.load()


@pytest.fixture
def late(client_for, operator):
    """A browser whose session ended while the form was open; the form was sent all the same."""
    browser = client_for(operator)
    token = browser.get(ADDRESS).context["entry"].frame["token"].value()
    browser.cookies.pop("sessionid")
    response = browser.post(ADDRESS, TYPED | {"token": str(token)}, **FROM_ITSELF)
    assert response.url == f"{reverse('account_login')}?next={ADDRESS}"
    return browser


def sign_in(browser, user):
    browser.force_login(user)
    return browser.get(ADDRESS)


def test_comes_back_after_signing_in_and_is_not_recorded_yet(late, operator):
    response = sign_in(late, operator)
    shown = response.content.decode()
    assert "Isian Anda sebelum sesi berakhir sudah kembali." in shown
    assert 'value="Nurul Aini"' in shown
    assert f'value="{NIK}"' in shown
    assert not Worker.objects.exists()


def test_saved_it_is_recorded_and_no_more_waiting(late, operator):
    entry = sign_in(late, operator).context["entry"]
    late.post(ADDRESS, TYPED | {"token": entry.frame["token"].value()})
    assert Worker.objects.get().name == "Nurul Aini"
    assert not KeptForm.objects.exists()
    assert "sudah kembali" not in late.get(ADDRESS).content.decode()


def test_nobody_else_sees_it(late, verifier):
    shown = sign_in(late, verifier).content.decode()
    assert "Nurul Aini" not in shown
    assert "sudah kembali" not in shown


def test_lies_encrypted(late):
    kept = KeptForm.objects.get()
    assert NIK not in kept.ciphertext
    assert "Nurul" not in kept.ciphertext


def test_is_dropped_on_request(late, operator):
    sign_in(late, operator)
    assert late.post(reverse("accounts:kept-form-drop"), {"next": ADDRESS}).url == ADDRESS
    assert "Nurul Aini" not in late.get(ADDRESS).content.decode()


def test_is_gone_after_an_hour(late, operator):
    KeptForm.objects.update(kept_at=timezone.now() - kept_forms.KEPT_FOR - dt.timedelta(minutes=1))
    assert "Nurul Aini" not in sign_in(late, operator).content.decode()


def test_without_a_known_sender_nothing_is_kept(client, operator):
    client.post(ADDRESS, TYPED, **FROM_ITSELF)
    assert not KeptForm.objects.exists()


def test_forged_sender_is_not_believed(client, operator):
    client.cookies[kept_forms.SENDER] = f"{operator.pk}:forged"
    client.post(ADDRESS, TYPED, **FROM_ITSELF)
    assert not KeptForm.objects.exists()


def test_button_of_another_page_leads_back_to_that_page(client_for, operator, ours):
    browser = client_for(operator)
    browser.get(ADDRESS)
    browser.cookies.pop("sessionid")
    page = ours.get_absolute_url()
    response = browser.post(f"{page}nik/", HTTP_REFERER=f"http://testserver{page}")
    assert response.url == f"{reverse('account_login')}?next={page}"
    assert not KeptForm.objects.exists()


def test_question_of_a_script_does_not_hide_the_form_that_waits(late, operator):
    late.post("/kerja/ganda/mungkin/", {"name": "Nurul"}, **FROM_ITSELF)
    assert "sudah kembali" in sign_in(late, operator).content.decode()


def test_page_without_a_waiting_form_asks_nothing_more(client_for, operator, django_assert_num_queries):
    browser = client_for(operator)
    browser.get(reverse("accounts:session"))
    with django_assert_num_queries(5):
        browser.get(reverse("accounts:session"))


def test_drop_leads_to_no_other_host(client_for, operator):
    address = reverse("accounts:kept-form-drop")
    assert client_for(operator).post(address, {"next": "https://example.org/"}).url == reverse(
        "coverage:staff-home"
    )


class TestShortcuts:
    def test_are_switched_off_and_on_for_the_account(self, client_for, operator):
        browser = client_for(operator)
        home = reverse("coverage:staff-home")
        browser.post(reverse("accounts:shortcuts"), {"nyala": "0", "next": home})
        operator.refresh_from_db()
        assert not operator.has_shortcuts
        assert "data-tanpa-pintasan" in browser.get(home).content.decode()
        browser.post(reverse("accounts:shortcuts"), {"nyala": "1", "next": home})
        assert "data-tanpa-pintasan" not in browser.get(home).content.decode()


def test_session_says_how_long_it_lasts(client_for, operator, settings):
    answer = client_for(operator).get(reverse("accounts:session")).json()
    assert answer["seconds"] == settings.SESSION_SECONDS
