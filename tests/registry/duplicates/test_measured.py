"""How many of the labelled pairs the finder lists, and how many it lists that are none. How quick it is:
`./run bench ganda`."""

import pytest

from registry.duplicates.likeness import evidence_of, matches
from registry.models import Worker
from tests.registry.duplicates.population import population, same_people
from tests.registry.duplicates.recorded import record_all

RECALL, PRECISION = 0.98, 0.90


@pytest.mark.django_db
def test_listed_pairs_of_20000_people() -> None:
    records = population()
    workers = record_all(records)
    truth = {(workers[one].pk, workers[other].pk) for one, other in same_people(records)}

    listed = set()
    for start in range(0, len(workers), 1_000):
        chunk = [worker.pk for worker in workers[start : start + 1_000]]
        asked = evidence_of(Worker.objects.filter(pk__in=chunk))
        listed |= {(min(match[:2]), max(match[:2])) for match in matches(asked)}
    found = len(listed & truth)

    assert found / len(truth) >= RECALL
    assert found / len(listed) >= PRECISION
