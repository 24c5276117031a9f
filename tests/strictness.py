"""What no test may rely on: the network, a lucky order of rows, a variable that a view forgot.

`tests/conftest.py` puts these in force for the whole suite.
"""

import os
import random
import socket
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.template import Context

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class UnknownTemplateVariableError(AssertionError):
    """One of our templates names something that its view did not give."""


class UnknownVariable(str):
    """Django's `string_if_invalid`; filling it in raises, but not in templates of other packages."""

    def __contains__(self, key: object) -> bool:
        return key == "%s"

    def __mod__(self, variable: object) -> str:
        name = _template_being_rendered()
        if name.startswith(str(settings.BASE_DIR / "templates")):
            raise UnknownTemplateVariableError(f"{name}: {{{{ {variable} }}}} is unknown")
        return ""


def _template_being_rendered() -> str:
    frame = sys._getframe(1)
    while frame := frame.f_back:
        context = frame.f_locals.get("context")
        if isinstance(context, Context) and context.render_context.template is not None:
            return str(context.render_context.template.origin.name)
    return ""


def refuse_outside_sockets() -> None:
    """Only loopback and Unix sockets connect; anything else is a test that depends on the world."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in LOOPBACK:
            raise AssertionError(f"A test tried to reach {address!r}: only loopback is allowed.")
        connect(self, address)

    socket.socket.connect = guarded  # type: ignore[method-assign]


def shuffle_unordered_rows() -> None:
    """PostgreSQL promises no order without ORDER BY; here it has none to be lucky with."""
    fetch_all = QuerySet._fetch_all
    dice = random.Random(20261121)

    def shuffled(self: "QuerySet[Any]") -> None:
        is_first_time = self._result_cache is None
        fetch_all(self)
        if is_first_time and not self.ordered and isinstance(self._result_cache, list):
            dice.shuffle(self._result_cache)

    QuerySet._fetch_all = shuffled


def plain_and_quick() -> None:
    """Settings that make tests quicker without changing what they prove."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    # What a test changes, its next request shows; tests/core/test_page_cache.py turns it on again.
    settings.PUBLIC_PAGE_SECONDS = 0
    # Every request of a test writes its session, so that the first of them asks as much as the others.
    settings.SESSION_WRITTEN_EVERY = 0
    # The server warns of a folder of collected files that is not there, and a warning is an error.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    settings.TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UnknownVariable("unknown variable: %s")


def refuse_endless_statements() -> None:
    """A statement that would hang is ended by the server, and the test that sent it says so."""
    os.environ.setdefault("PGOPTIONS", "-c statement_timeout=300s")
