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


def test_names_written_by_the_thousand_are_found_by_their_index(places: dict[str, Region]) -> None:
    Worker.objects.bulk_create(
        Worker(
            registry_number=f"U-{number}", name=f"Siti {number}", category="PEKSOS", region=places["32.77"]
        )
        for number in range(3_000)
    )
    wanted = Worker.objects.filter(name_form__trigram_similar="rahmawati")
    assert "form_trigram" not in wanted.explain()

    learn_the_rows(Worker)

    assert "registry_worker_form_trigram" in wanted.explain()
