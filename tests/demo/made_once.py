"""What many tests look at and none may change."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from pytest_django import DjangoDbBlocker

from certification import reference as certification_reference
from coverage import reference as coverage_reference

TODAY = dt.date(2026, 11, 21)


@contextmanager
def made_once(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Regions are there already; programmes, issuers, schemes, norms and figures come on top. All that is
    written before it ends is taken back.
    """
    with blocker.unblock(), transaction.atomic():
        certification_reference.load()
        coverage_reference.load()
        yield
        transaction.set_rollback(True)
