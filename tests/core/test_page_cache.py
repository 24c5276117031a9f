"""A visitor's page is rendered once while nothing is written, and never kept for who is signed in."""

import time

import pytest
from django.test import Client

from accounts.models import User
from core import page_cache
from registry.models import Programme

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/metode/"
# Stands in the head of a public page for who is signed in.
WORKSPACE = "Ruang kerja"


@pytest.fixture(autouse=True)
def kept(settings):  # type: ignore[no-untyped-def]
    settings.PUBLIC_PAGE_SECONDS = 60
    return settings


@pytest.fixture
def visitor() -> Client:
    """One browser, so one server process: the middleware lives as long as the handler."""
    browser = Client()
    browser.get(PAGE)
    return browser


def test_page_is_not_rendered_again(visitor, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    first = Client()
    with django_assert_num_queries(0):
        again = visitor.get(PAGE)
    assert again.content == first.get(PAGE).content
    assert again["Content-Security-Policy"]


def test_after_its_seconds_one_question_keeps_it(kept, monkeypatch, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    asked = []
    # The real answer is that of the whole server, where other tests write at the same time.
    monkeypatch.setattr(page_cache, "snapshot", lambda: asked.append(PAGE) or "as before")
    visitor = Client()
    visitor.get(PAGE)
    kept.PUBLIC_PAGE_SECONDS = 0.01
    time.sleep(0.02)
    asked.clear()
    with django_assert_num_queries(0):
        visitor.get(PAGE)
    assert asked == [PAGE]


def test_after_its_seconds_a_change_shows(visitor, kept) -> None:  # type: ignore[no-untyped-def]
    before = visitor.get("/data/")["ETag"]
    Programme.objects.create(code="BARU", name="Program baru")
    assert visitor.get("/data/")["ETag"] == before
    kept.PUBLIC_PAGE_SECONDS = 0.01
    time.sleep(0.02)
    kept.DATA_LICENSE = "Lisensi lain"
    assert "Lisensi lain" in visitor.get("/data/").content.decode()


def test_visitor_who_has_the_page_is_told_so(visitor, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    tag = visitor.get(PAGE)["ETag"]
    with django_assert_num_queries(0):
        again = visitor.get(PAGE, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_unchanged_page_is_kept_for_those_who_have_it(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    tag = Client().get(PAGE)["ETag"]
    fresh = Client()
    has_it = {"if-none-match": tag}
    assert fresh.get(PAGE, headers=has_it).status_code == 304
    with django_assert_num_queries(0):
        assert fresh.get(PAGE, headers=has_it).status_code == 304
    assert b"<h1" in fresh.get(PAGE, headers={"if-none-match": '"another"'}).content
    with django_assert_num_queries(0):
        assert b"<h1" in fresh.get(PAGE).content


def test_language_theme_and_compression_are_kept_apart(visitor) -> None:  # type: ignore[no-untyped-def]
    plain = visitor.get(PAGE)
    packed = visitor.get(PAGE, headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in visitor.get(PAGE)
    assert 'lang="en"' in visitor.get(f"/en{PAGE}").content.decode()
    visitor.cookies["tema"] = "gelap"
    dark = visitor.get(PAGE).content
    assert b'<html lang="id" data-tema="gelap">' in dark
    assert b'<html lang="id">' in plain.content


def test_who_is_signed_in_is_always_answered_anew(visitor, operator: User) -> None:  # type: ignore[no-untyped-def]
    page = visitor.get(PAGE).content.decode()
    visitor.force_login(operator)
    assert WORKSPACE not in page
    assert WORKSPACE in visitor.get(PAGE).content.decode()
    visitor.logout()
    assert WORKSPACE not in visitor.get(PAGE).content.decode()


@pytest.mark.parametrize("path", ["/verifikasi/", "/v/palsu/", "/api/v1/regions?parent=32.77", "/masuk/"])
def test_what_is_not_the_same_for_all_is_never_kept(path: str, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    browser = Client()
    answers = [browser.get(path) for _each in range(2)]
    assert answers[0]["X-Request-ID"] != answers[1]["X-Request-ID"]
