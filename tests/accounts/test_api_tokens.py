"""API keys: shown once, kept as a hash, with an end, for their owner alone. And the limits they lift."""

import datetime as dt
import json
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import api_keys, services
from accounts.enums import AuditAction, TokenScope
from accounts.errors import TokenNameTakenError, TokenTermError
from accounts.models import ApiToken, AuditEvent, RequestCount
from accounts.request_limits import Limit, count_request

pytestmark = pytest.mark.django_db
ADDRESS = "/kerja/kunci/"


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


@pytest.fixture
def make(operator):
    def act(days=30, scopes=(TokenScope.CERTIFICATES,)):
        return services.make_api_token(label="Server", scopes=scopes, expires_on=in_days(days), by=operator)

    return act


def test_key_opens_its_token_and_is_not_kept(make):
    token, key = make()
    assert api_keys.token_of(key, on=timezone.localdate()) == token
    row = ApiToken.objects.values().get()
    assert key not in str(row)
    assert row["hint"] == key[:8]
    assert key[9:] not in json.dumps(AuditEvent.objects.get(action=AuditAction.API_TOKEN_MADE).details)


def test_use_is_noted_by_the_day(make):
    _token, key = make()
    api_keys.token_of(key, on=timezone.localdate())
    assert ApiToken.objects.get().last_used_on == timezone.localdate()


def test_key_opens_nothing_after_its_last_day(make):
    _token, key = make(days=0)
    assert api_keys.token_of(key, on=in_days(0))
    assert api_keys.token_of(key, on=in_days(1)) is None


def test_key_opens_nothing_once_withdrawn(make, operator):
    token, key = make()
    services.revoke_api_token(token=token, by=operator)
    services.revoke_api_token(token=token, by=operator)
    assert api_keys.token_of(key, on=timezone.localdate()) is None
    assert AuditEvent.objects.filter(action=AuditAction.API_TOKEN_REVOKED).count() == 1


def test_key_ends_with_its_account(make, operator):
    _token, key = make()
    operator.is_active = False
    operator.save()
    assert api_keys.token_of(key, on=timezone.localdate()) is None


def test_nobody_withdraws_the_key_of_another(make, other_operator, client_for):
    token, key = make()
    services.revoke_api_token(token=token, by=other_operator)
    client_for(other_operator).post(f"{ADDRESS}{token.pk}/cabut/")
    assert api_keys.token_of(key, on=timezone.localdate())
    assert "rpk_" not in client_for(other_operator).get(ADDRESS).content.decode()


@pytest.mark.parametrize("days", [-1, 367])
def test_term_is_a_year_at_most(make, days):
    with pytest.raises(TokenTermError):
        make(days=days)


@pytest.mark.parametrize("scopes", [[], ["write:everything"]])
def test_scopes_are_held_by_the_database(make, operator, scopes):
    token, _key = make()
    with pytest.raises(IntegrityError, match="scopes_given_and_known"), transaction.atomic():
        ApiToken.objects.filter(pk=token.pk).update(scopes=scopes)


def test_page_shows_a_new_key_once(client_for, operator):
    browser = client_for(operator)
    answers = {"label": "Server SIKS", "scopes": "read:certificates", "expires_on": f"{in_days(9):%d/%m/%Y}"}
    page = browser.post(f"{ADDRESS}baru/", answers).content.decode()
    key = re.search(r"rpk_[\w-]{43}", page)[0]
    assert api_keys.token_of(key, on=timezone.localdate()).label == "Server SIKS"
    assert key not in browser.get(ADDRESS).content.decode()


def test_a_name_is_of_one_usable_key(make, operator, other_operator):
    token, _key = make()
    with pytest.raises(TokenNameTakenError):
        make()
    services.make_api_token(
        label="Server", scopes=[TokenScope.CERTIFICATES], expires_on=in_days(9), by=other_operator
    )
    services.revoke_api_token(token=token, by=operator)
    make()


def test_form_sent_twice_makes_one_key(client_for, operator):
    browser = client_for(operator)
    answers = {"label": "Server SIKS", "scopes": "read:certificates", "expires_on": f"{in_days(9):%d/%m/%Y}"}
    _first, second = (browser.post(f"{ADDRESS}baru/", answers) for _each in range(2))
    assert "label" in second.context["form"].errors
    assert ApiToken.objects.count() == 1


def test_page_says_what_is_missing(client_for, operator):
    page = client_for(operator).post(f"{ADDRESS}baru/", {"label": "x", "expires_on": "1/1/2040"})
    text = page.content.decode()
    assert "Pilih apa yang boleh diminta dengan kunci ini." in text
    assert not ApiToken.objects.exists()


class TestLimit:
    def test_counts_each_caller_and_limit_apart(self):
        few = Limit("few", 2)
        standings = [count_request(few, "a") for _each in range(3)]
        assert [(each.used, each.left, each.is_exceeded) for each in standings] == [
            (1, 1, False),
            (2, 0, False),
            (3, 0, True),
        ]
        assert count_request(few, "b").used == 1
        assert count_request(Limit("other", 2), "a").used == 1

    def test_headers_say_what_is_left(self):
        headers = count_request(Limit("few", 2), "a").headers
        assert headers["RateLimit-Policy"] == '"few";q=2;w=3600'
        assert re.fullmatch(r'"few";r=1;t=\d+', headers["RateLimit"])
        assert "Retry-After" not in headers

    def test_window_begins_anew_and_old_ones_are_swept(self):
        count_request(Limit("few", 2), "gone")
        RequestCount.objects.update(began_at=timezone.now() - dt.timedelta(days=2))
        assert count_request(Limit("few", 2), "a").used == 1
        assert RequestCount.objects.count() == 1

    def test_address_is_not_kept(self):
        count_request(Limit("few", 2), "203.0.113.7")
        assert "203.0.113.7" not in RequestCount.objects.get().key
