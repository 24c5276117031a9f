"""What PostgreSQL learns about rows that were just written."""

import pytest
from django.db import connection

from core.statistics import learn_the_rows
from regions.models import Region
from registry.models import Organization, Worker

pytestmark = pytest.mark.django_db

LOCKED = """
SELECT relation::regclass::text FROM pg_locks
WHERE pid = pg_backend_pid() AND mode = 'ShareUpdateExclusiveLock' AND locktype = 'relation'
"""


def locked() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(LOCKED)
        return {name for (name,) in cursor.fetchall()}


def test_all_our_tables_are_analyzed_and_no_catalog_that_other_databases_share() -> None:
    learn_the_rows()

    found = locked()
    assert {"registry_worker", "coverage_span", "certification_competencytest_schemes"} <= found
    assert not {name for name in found if name.startswith("pg_")}


def test_only_the_named_tables_are_analyzed() -> None:
    learn_the_rows(Worker, Organization)

    assert locked() == {"registry_worker", "registry_organization"}


def merged_pages() -> int:
    """Merge the names that wait beside their index; return how many pages they filled."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('registry_worker_form_trigram')")
        return cursor.fetchone()[0]


def test_no_names_wait_beside_their_index(places: dict[str, Region]) -> None:
    def record(first: int) -> None:
        Worker.objects.bulk_create(
            Worker(registry_number=f"U-{number}", name=f"Siti {number}", category="PEKSOS", region_id="32.77")
            for number in range(first, first + 200)
        )

    record(1)
    assert merged_pages() > 0

    record(1_001)
    learn_the_rows(Worker)

    assert merged_pages() == 0
