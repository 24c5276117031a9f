"""What PostgreSQL learns about rows that were just written."""

import pytest
from django.db import connection

from core.statistics import learn_the_rows
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
