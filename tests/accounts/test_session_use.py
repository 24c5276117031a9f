"""A session lasts from its last use, and a page that only shows something writes nothing."""

from django.conf import settings
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone


def end_of(client):
    return Session.objects.get(pk=client.session.session_key).expire_date


def test_use_is_written_once_in_a_while(client_for, operator, settings):
    settings.SESSION_WRITTEN_EVERY = 600
    browser = client_for(operator)
    address = reverse("accounts:session")
    browser.get(address)
    written = end_of(browser)
    assert settings.SESSION_COOKIE_NAME not in browser.get(address).cookies
    assert end_of(browser) == written


def test_use_moves_the_end_on(client_for, operator, settings, monkeypatch):
    settings.SESSION_WRITTEN_EVERY = 600
    browser = client_for(operator)
    address = reverse("accounts:session")
    browser.get(address)
    written = end_of(browser)
    monkeypatch.setattr("accounts.middleware.time.time", lambda: written.timestamp())
    assert settings.SESSION_COOKIE_NAME in browser.get(address).cookies
    assert end_of(browser) > written


def test_end_is_never_nearer_than_is_said(client_for, operator):
    browser = client_for(operator)
    said = browser.get(reverse("accounts:session")).json()["seconds"]
    longest_unwritten = settings.SESSION_COOKIE_AGE - settings.SESSION_SECONDS
    left = (end_of(browser) - timezone.now()).total_seconds()
    assert left - longest_unwritten > said - 60


def test_visitor_and_forged_session_leave_none_behind(client, db):
    client.get(reverse("coverage:method"))
    client.cookies[settings.SESSION_COOKIE_NAME] = "0123456789abcdefghijklmnopqrstuv"
    client.get(reverse("coverage:method"))
    assert not Session.objects.exists()
