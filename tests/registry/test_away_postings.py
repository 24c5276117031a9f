"""People posted into another province: the short list that triggers keep, and who is seen by it."""

import datetime as dt

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import RoleAssignment
from accounts.roles import Permission, Role
from registry.models import Assignment, AwayPosting, Programme, Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
CODES = ("32.77", "32.73", "18.71", "18.01")
codes = st.sampled_from(CODES)
edges = st.none() | st.integers(-2, 2)
postings = st.lists(st.tuples(codes, edges, edges), max_size=3)


def day(offset: int | None) -> dt.date | None:
    return None if offset is None else timezone.localdate() + dt.timedelta(days=offset)


def post(worker, place, first, last):
    first, last = sorted((first, last)) if None not in (first, last) else (first, last)
    return Assignment.objects.create(
        worker=worker,
        programme=Programme.objects.get(code="PKH"),
        place_id=place,
        starts_on=day(first),
        ends_on=day(last),
        is_primary=False,
    )


def seen_plainly(worker, scope):
    """The rule as it is written: kept by an office in scope, or posted into it today."""
    today = timezone.localdate()
    return worker.region_id.startswith(scope) or any(
        posting.place_id.startswith(scope)
        and (posting.starts_on or today) <= today <= (posting.ends_on or today)
        for posting in worker.assignments.all()
    )


def check(worker, officers):
    worker.refresh_from_db()
    away = {each.pk for each in worker.assignments.all() if each.place_id[:2] != worker.region_id[:2]}
    assert set(AwayPosting.objects.values_list("pk", flat=True)) == away
    for scopes, officer in officers.items():
        seen = Worker.objects.visible_to(officer, Permission.WORKER_VIEW).filter(pk=worker.pk).exists()
        assert seen == any(seen_plainly(worker, scope) for scope in scopes)
        parts = Worker.objects.visible_in_parts(officer)
        assert sum(part.filter(pk=worker.pk).count() for part in parts) == seen


@pytest.fixture
def officers(make_user):
    """By the regions they see: provinces, an office, and a province beside an office of another."""
    users = {("32",): make_user("barat", Role.PROVINCE_OFFICER, "32")}
    users["18",] = make_user("lampung", Role.PROVINCE_OFFICER, "18")
    users["32.77",] = make_user("cimahi", Role.OPERATOR, "32.77")
    users["32", "18.71"] = make_user("keduanya", Role.PROVINCE_OFFICER, "32")
    RoleAssignment.objects.create(user=users["32", "18.71"], role=Role.OPERATOR, region_id="18.71")
    return users


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(posted=postings, moves=st.lists(codes, max_size=2), places=st.lists(codes, max_size=2))
def test_the_list_follows_every_write(make_worker, officers, posted, moves, places):
    worker = make_worker("Siti", "32.77")
    for each in posted:
        post(worker, *each)
    check(worker, officers)
    for office in moves:
        Worker.objects.filter(pk=worker.pk).update(region=office)
        check(worker, officers)
    for place in places:
        Assignment.objects.filter(worker=worker).update(place=place)
        check(worker, officers)
    for posting in worker.assignments.all():
        posting.delete()
        check(worker, officers)
    Worker.objects.filter(pk=worker.pk).delete()
    assert not AwayPosting.objects.exists()
