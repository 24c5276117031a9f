"""Conditions and orders that an index leads say the same as the status and the last end of every row."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from certification.enums import Status
from certification.expiry import in_order_of_lapse, lapsed
from certification.lists.worker_rows import in_order_of_ends, known_on, with_ends_on
from certification.models import Certificate
from certification.status import Standing, holding
from registry.models import Worker
from tests.certification.test_status import FIRST, Paper, days, papers, store

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ORDER = ("ends_on", "name", "pk")


@pytest.fixture
def people(make_worker):
    """Two of one name, and one of a category without a scheme."""
    return [make_worker(name, "32.77", **more) for name, more in (("B", {}), ("A", {}), ("B", {}))] + [
        make_worker("C", "32.77", category="RELAWAN")
    ]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=st.lists(st.lists(papers(), max_size=3), min_size=1, max_size=3), on=days)
def test_status_and_order_of_ends(people, held, on):
    Certificate.objects.all().delete()
    for worker, theirs in zip(people, held, strict=False):
        store(worker, theirs)
        for certificate in worker.certificates.all():
            certificate.number += f"-{worker.pk}"
            certificate.save()
    everybody = Worker.objects.order_by("pk")
    known = {worker.pk: worker for worker in known_on(everybody, on)}
    for status in Status:
        assert set(everybody.filter(holding(status, on)).values_list("pk", flat=True)) == {
            pk for pk, worker in known.items() if worker.status_on == status
        }
    plainly = list(with_ends_on(everybody, on).order_by(*ORDER).values_list("pk", "ends_on"))
    assert in_parts(everybody, on, "") == plainly
    for status in Status:
        of_it = everybody.filter(holding(status, on))
        assert in_parts(of_it, on, status) == [row for row in plainly if known[row[0]].status_on == status]
    over = lapsed(everybody, on)
    assert by_last_day(*in_order_of_lapse(over)) == by_last_day(over)


def in_parts(workers, on, status):
    parts = in_order_of_ends(workers, on, status)
    return [row for part in parts for row in part.order_by(*ORDER).values_list("pk", "ends_on")]


def by_last_day(*parts):
    order = ("last_day", "name", "pk")
    return [row for part in parts for row in part.order_by(*order).values_list("pk", "last_day")]


def test_only_what_a_second_person_checked_makes_certified_by_a_verified_one(people, verifier):
    paper = Paper(FIRST, FIRST + dt.timedelta(days=5), True, True, ())
    store(people[0], [paper])
    condition = holding(Status.CERTIFIED, FIRST, Standing.VERIFIED)
    assert not Worker.objects.filter(condition).exists()
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    Certificate.objects.update(verified_at=now, verified_by=verifier)
    assert list(Worker.objects.filter(condition)) == [people[0]]
