"""Reference data and the demo world, each made once for many tests and taken back after them."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from certification import reference as certification_reference
from coverage import reference as coverage_reference
from demo import services

TODAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module")
def reference(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Regions are there already; programmes, issuers, schemes, norms and figures come on top."""
    with django_db_blocker.unblock(), transaction.atomic():
        certification_reference.load()
        coverage_reference.load()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo_world(
    reference: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[services.Made]:
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr(settings, "DEMO", True)
        patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("files"))
        yield services.load_demo(day=TODAY)
        transaction.set_rollback(True)
