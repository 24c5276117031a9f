"""Every address, tried by everybody of the cast."""

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from accounts.access import MARK, PUBLIC, SIGNED_IN
from tests.access.matrix import (
    FOREIGN_MODULES,
    FOREIGN_NAMESPACES,
    MATRIX,
    NO_PAGES,
    PUBLIC_NAMESPACES,
    Row,
)

LET_IN, TO_SIGN_IN, FORBIDDEN, NOT_FOUND = "let in", "to sign-in", "forbidden", "not found"


def expected(user, row: Row) -> str:
    if row.access == PUBLIC:
        return LET_IN
    if user is None:
        return TO_SIGN_IN
    if row.access == SIGNED_IN:
        return LET_IN
    codes = user.region_codes(row.access)
    if not codes:
        return FORBIDDEN
    if row.home and not any(row.home.startswith(code) for code in codes):
        return NOT_FOUND
    return LET_IN


def outcome(response) -> str:
    if response.status_code == 302 and response["Location"].startswith(reverse("account_login")):
        return TO_SIGN_IN
    return {403: FORBIDDEN, 404: NOT_FOUND}.get(response.status_code, LET_IN)


@pytest.mark.parametrize("row", MATRIX, ids=str)
def test_view_lets_in_whom_it_should(row, cast, world, client_for):
    url = reverse(row.name, kwargs={key: _named(world[name]()) for key, name in row.values.items()})
    outcomes = {}
    for name, member in cast.items():
        with transaction.atomic():  # what one of them does is undone before the next one comes
            response = getattr(client_for(member), row.method.lower())(url)
            assert response.status_code < 500
            outcomes[name] = outcome(response)
            if row.access != PUBLIC and response.status_code == 200:
                assert "no-store" in response["Cache-Control"]
            transaction.set_rollback(True)
    assert outcomes == {name: expected(member, row) for name, member in cast.items()}


def _named(thing: object) -> object:
    """A row stands in an address with its number, text as it is."""
    return getattr(thing, "pk", thing)


def views_of(resolver: URLResolver, namespace: str = ""):
    """Name and callback of every address, in one language."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from views_of(entry, inner)
        elif isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}", entry.callback


def our_views():
    for name, callback in views_of(get_resolver()):
        if name in NO_PAGES or name.split(":")[0] in FOREIGN_NAMESPACES:
            continue
        if callback.__module__.split(".")[0] not in FOREIGN_MODULES:
            yield name, callback


def mark_of(name, callback):
    return PUBLIC if name.split(":")[0] in PUBLIC_NAMESPACES else getattr(callback, MARK, None)


def test_every_view_says_who_may_call_it():
    assert [name for name, callback in our_views() if mark_of(name, callback) is None] == []


def test_every_view_is_in_the_matrix():
    listed = {row.name for row in MATRIX}
    assert sorted({name for name, _callback in our_views()} - listed) == []


def test_the_matrix_says_what_the_view_says():
    marks = {name: mark_of(name, callback) for name, callback in our_views()}
    assert {row.name: row.access for row in MATRIX} == marks
