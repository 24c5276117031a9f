"""Reference data, made once for the tests of a module and taken back after them."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.demo.made_once import made_once


@pytest.fixture(scope="module")
def reference(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with made_once(django_db_blocker):
        yield
