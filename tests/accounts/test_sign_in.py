"""The way in: /masuk/, its limits, its second step, and the doors that do not exist."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from accounts.roles import Role

PASSWORD = "gunung-sagu-2026"


@pytest.fixture(autouse=True)
def fresh_limits(db):
    cache.clear()


@pytest.fixture
def known(operator):
    operator.email = "operator@example.org"
    operator.set_password(PASSWORD)
    operator.save()
    return operator


def sign_in(client, login="operator", password=PASSWORD, **query):
    return client.post(reverse("account_login", query=query), {"login": login, "password": password})


class TestJourney:
    def test_staff_page_leads_to_sign_in_and_back(self, client, administrator):
        administrator.set_password(PASSWORD)
        administrator.save()
        wanted = reverse("accounts:user-list")
        page = client.get(wanted, follow=True)
        assert page.redirect_chain == [(f"/masuk/?next={wanted}", 302)]
        answer = client.post(
            page.redirect_chain[0][0],
            {"login": "administrator", "password": PASSWORD, "next": wanted},
        )
        assert answer["Location"] == wanted
        assert client.get(wanted).status_code == 200

    @pytest.mark.parametrize("login", ["operator", "OPERATOR", "operator@example.org"])
    def test_by_username_or_email_whatever_case(self, client, known, login):
        assert sign_in(client, login)["Location"] == reverse("coverage:staff-home")
        event = AuditEvent.objects.get()
        assert (event.action, event.actor_label) == (AuditAction.SIGNED_IN, "operator")

    @pytest.mark.parametrize(
        ("login", "password"), [("operator", "salah-sekali"), ("siapa", PASSWORD), ("", "")]
    )
    def test_wrong_answers_say_the_same_and_keep_the_name(self, client, known, login, password):
        page = sign_in(client, login, password)
        assert page.context["form"].errors
        assert f'value="{login}"' in page.content.decode() or not login
        assert not page.wsgi_request.user.is_authenticated

    def test_what_was_typed_is_not_on_the_trail(self, client, known):
        sign_in(client, "rahasia-di-kolom-salah", "apa-saja-boleh")
        event = AuditEvent.objects.get()
        assert event.action == AuditAction.SIGN_IN_FAILED
        assert "rahasia" not in f"{event.actor_label}{event.target_label}{event.details}"

    def test_foreign_next_is_not_followed(self, client, known):
        answer = sign_in(client, next="https://example.com/")
        assert answer["Location"] == reverse("coverage:staff-home")

    def test_signing_out_needs_a_post(self, client_for, operator):
        client = client_for(operator)
        client.get(reverse("account_logout"))
        assert client.get("/masuk/").wsgi_request.user.is_authenticated
        answer = client.post(reverse("account_logout"))
        assert answer["Location"] == reverse("coverage:national")
        assert not client.get("/masuk/").wsgi_request.user.is_authenticated

    def test_closed_account_stays_out(self, client, known):
        known.is_active = False
        known.save()
        sign_in(client)
        assert not client.get("/masuk/").wsgi_request.user.is_authenticated

    def test_english_lives_beside(self, client):
        assert "Staff sign-in" in client.get("/en/masuk/").content.decode()
        assert "Masuk petugas" in client.get("/masuk/").content.decode()


class TestRateLimit:
    def test_sixth_wrong_password_is_not_even_tried(self, client, known):
        for _ in range(5):
            sign_in(client, password="salah-sekali")
        page = sign_in(client)
        assert "Terlalu banyak percobaan" in page.content.decode()
        assert not page.wsgi_request.user.is_authenticated

    def test_an_address_that_floods_gets_a_plain_page(self, client, known):
        for _ in range(30):
            client.post(reverse("account_login"), {"login": "", "password": ""})
        page = sign_in(client)
        assert page.status_code == 429
        assert "Terlalu banyak percobaan" in page.content.decode()

    def test_limit_counts_per_account(self, client, known, make_user):
        other = make_user("lain")
        other.set_password(PASSWORD)
        other.save()
        for _ in range(6):
            sign_in(client, password="salah-sekali")
        assert sign_in(client, "lain").status_code == 302


class TestNoWayAround:
    @pytest.mark.parametrize("name", ["account_signup", "account_email", "mfa_list_webauthn"])
    def test_no_sign_up_and_no_unneeded_pages(self, name):
        with pytest.raises(NoReverseMatch):
            reverse(name)

    @pytest.mark.parametrize("path", ["/signup/", "/daftar/", "/accounts/signup/"])
    def test_no_sign_up_at_usual_addresses(self, client, db, path):
        assert client.get(path).status_code == 404


class TestForgottenPassword:
    def test_link_in_the_mail_leads_to_a_new_password(self, client, known):
        client.post(reverse("account_reset_password"), {"email": "operator@example.org"})
        [letter] = mail.outbox
        path = re.search(r"https?://[^/]+(/\S+)", letter.body)[1]
        form = client.get(path, follow=True)
        new = "sungai-musi-2026"
        client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
        assert sign_in(client, password=new).status_code == 302

    def test_unknown_address_gets_the_same_page_and_no_mail(self, client, known):
        known_page = client.post(reverse("account_reset_password"), {"email": "operator@example.org"})
        mail.outbox.clear()
        page = client.post(reverse("account_reset_password"), {"email": "siapa@example.org"})
        assert page["Location"] == known_page["Location"]
        assert mail.outbox == []

    @pytest.mark.parametrize("weak", ["pendek", "1234567890", "password12"])
    def test_weak_password_is_refused(self, client_for, known, weak):
        client = client_for(known)
        page = client.post(
            reverse("account_change_password"),
            {"oldpassword": PASSWORD, "password1": weak, "password2": weak},
        )
        assert page.context["form"].errors
        known.refresh_from_db()
        assert known.check_password(PASSWORD)


class TestSecondFactor:
    @pytest.fixture
    def required(self, settings):
        settings.SECOND_FACTOR_REQUIRED = True

    @pytest.fixture
    def enrolled(self, administrator):
        administrator.set_password(PASSWORD)
        administrator.save()
        totp.TOTP.activate(administrator, "JBSWY3DPEHPK3PXP")
        RecoveryCodes.activate(administrator)
        return administrator

    @pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
    def test_demanded_before_anything_is_shown(self, required, make_user, client_for, role):
        user = make_user("wajib", role)
        view = "accounts:user-list" if role == Role.ADMINISTRATOR else "accounts:audit-list"
        answer = client_for(user).get(reverse(view))
        assert answer["Location"] == reverse("mfa_activate_totp")

    def test_admin_site_demands_it_too(self, required, administrator, client_for):
        page = client_for(administrator).get(reverse("admin:index"), follow=True)
        assert page.redirect_chain[-1][0].startswith(reverse("mfa_activate_totp"))

    def test_not_demanded_in_the_demo_world(self, settings, administrator, client_for):
        settings.SECOND_FACTOR_REQUIRED = False
        assert client_for(administrator).get(reverse("accounts:user-list")).status_code == 200

    def test_password_alone_does_not_open(self, required, client, enrolled):
        answer = sign_in(client, "administrator")
        assert answer["Location"] == reverse("mfa_authenticate")
        assert client.get(reverse("accounts:user-list")).status_code == 302

    def test_code_opens_and_works_once(self, required, client, enrolled):
        sign_in(client, "administrator")
        code = totp.hotp_value("JBSWY3DPEHPK3PXP", next(totp.yield_hotp_counters_from_time()))
        digits = totp.format_hotp_value(code)
        client.post(reverse("mfa_authenticate"), {"code": digits})
        assert client.get(reverse("accounts:user-list")).status_code == 200
        client.post(reverse("account_logout"))
        sign_in(client, "administrator")
        page = client.post(reverse("mfa_authenticate"), {"code": digits})
        assert page.context["form"].errors["code"]

    def test_recovery_code_opens_when_the_phone_is_lost(self, required, client, enrolled):
        codes = Authenticator.objects.get(user=enrolled, type="recovery_codes").wrap()
        sign_in(client, "administrator")
        client.post(reverse("mfa_authenticate"), {"code": codes.get_unused_codes()[0]})
        assert client.get(reverse("accounts:user-list")).status_code == 200

    def test_anybody_may_set_it_up(self, client, known):
        sign_in(client)
        again = client.get(reverse("mfa_activate_totp"))["Location"]
        assert again.startswith(reverse("account_reauthenticate"))
        page = client.post(again, {"password": PASSWORD}, follow=True)
        secret = page.context["form"].secret
        assert secret in page.content.decode()
        code = totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
        page = client.post(reverse("mfa_activate_totp"), {"code": totp.format_hotp_value(code)}, follow=True)
        assert page.redirect_chain[-1][0] == reverse("mfa_view_recovery_codes")
        assert len(page.context["unused_codes"]) == 10
        assert "Menyala" in client.get(reverse("mfa_index")).content.decode()
