"""Nobody is sent anywhere before they are born; a mistyped year would change every past figure."""

import datetime as dt

import pytest

from accounts.models import User
from regions.models import Region
from registry.errors import StartsBeforeBirthError
from registry.facts import AssignmentFacts
from registry.models import Worker
from registry.services import assign_worker
from tests.coverage.worlds import person, programme

pytestmark = pytest.mark.django_db
BORN = dt.date(1990, 5, 17)


@pytest.fixture
def worker(operator: User) -> Worker:
    worker = person("32.77")
    worker.birth_date = BORN
    worker.save()
    return worker


def facts(starts_on: dt.date) -> AssignmentFacts:
    return AssignmentFacts(
        programme=programme("PKH"), place=Region.objects.get(code="32.77"), starts_on=starts_on
    )


def test_an_assignment_before_birth_is_refused(worker: Worker, operator: User) -> None:
    with pytest.raises(StartsBeforeBirthError) as refused:
        assign_worker(worker_id=worker.pk, facts=facts(BORN - dt.timedelta(days=1)), by=operator)

    assert refused.value.message == "Penugasan mulai sebelum orangnya lahir. Perbaiki salah satu tanggal."
    assert not worker.assignments.exists()


def test_a_later_one_is_recorded(worker: Worker, operator: User) -> None:
    assign_worker(worker_id=worker.pk, facts=facts(dt.date(2015, 1, 2)), by=operator)

    assert worker.assignments.get().starts_on == dt.date(2015, 1, 2)
