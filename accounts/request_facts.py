"""The request that is being answered, for services that must record it but never see a request."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import pghistory


@dataclass(frozen=True)
class RequestFacts:
    """Where an action came from. The path has no query string: searches may contain personal data."""

    request_id: str = ""
    ip: str | None = None
    url: str = ""


_current: ContextVar[RequestFacts] = ContextVar("request_facts", default=RequestFacts())  # noqa: B039


def current() -> RequestFacts:
    """The facts of the request being answered; empty ones inside a command."""
    return _current.get()


@contextmanager
def answering(facts: RequestFacts, *, user_id: int | None) -> Iterator[None]:
    """Add the facts to every audit line and every history row written inside."""
    token = _current.set(facts)
    try:
        with pghistory.context(user=user_id, url=facts.url, request=facts.request_id):
            yield
    finally:
        _current.reset(token)
