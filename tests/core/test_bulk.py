"""Rows written by COPY read back as they were, and every rule of the database holds."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEvent
from core.bulk import columns_of, create_from_values, is_any_of, update_by_copy
from regions.models import Region
from registry.models import Worker

pytestmark = pytest.mark.django_db
# PostgreSQL keeps every character but NUL.
texts = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]) | st.sampled_from('\\\t\n\r"N{},'),
    max_size=30,
)


@given(
    st.lists(texts.filter(bool), min_size=1, max_size=3),
    st.recursive(texts | st.none(), st.lists, max_leaves=3),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_reads_back(
    db: None, places: dict[str, Region], words: list[str], more: Any
) -> None:
    events = [{"action": "A", "url": word, "details": {"said": word, "more": more}} for word in words]
    worker = {
        "registry_number": f"U-{len(words)}",
        "category": "PEKSOS",
        "name": words[0],
        "region": places["32.77"],
        "fields_of_practice": [word[:16] for word in words],
        "birth_date": dt.date(1991, 3, 14),
        "extra": {"said": words},
    }
    with transaction.atomic():
        keys = create_from_values(AuditEvent, events)
        kept = AuditEvent.objects.in_bulk(keys)
        found = [(kept[key].url, kept[key].details) for key in keys]
        [number] = create_from_values(Worker, [columns_of(Worker, worker)])
        recorded = Worker.objects.get(pk=number)
        transaction.set_rollback(True)

    assert found == [(word, {"said": word, "more": more}) for word in words]
    assert (recorded.name, recorded.fields_of_practice) == (words[0], [word[:16] for word in words])
    assert (recorded.birth_date, recorded.extra, recorded.sex) == (dt.date(1991, 3, 14), {"said": words}, "")
    assert (recorded.nik_digest, recorded.region_id) == (None, "32.77")
    assert recorded.name_key


def test_times_are_set_and_nothing_is_written_of_nothing() -> None:
    assert create_from_values(AuditEvent, []) == []

    [key] = create_from_values(AuditEvent, [{"action": "A"}])

    assert abs(AuditEvent.objects.get(pk=key).at - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


def test_constraints_hold(places: dict[str, Region]) -> None:
    wrong = {"registry_number": "U-1", "category": "LAIN", "name": "Siti", "region_id": "32.77"}

    with pytest.raises(IntegrityError, match="registry_worker_category_known"), transaction.atomic():
        create_from_values(Worker, [wrong])


def test_a_column_that_is_left_out_holds_the_default_of_its_field() -> None:
    create_from_values(AuditEvent, [{"action": "A", "details": {"said": "a\tb"}}, {"action": "B"}])

    rows = AuditEvent.objects.order_by("pk").values_list("action", "details", "url", "actor_id")
    assert list(rows) == [("A", {"said": "a\tb"}, "", None), ("B", {}, "", None)]


def test_named_fields_of_rows_that_exist_are_written_with_their_history(
    ours: Worker, neighbour: Worker
) -> None:
    before = {worker.pk: (worker.name, worker.updated_at) for worker in (ours, neighbour)}
    for worker in (ours, neighbour):
        worker.name, worker.birth_place, worker.fields_of_practice = "Siti", f"Desa {worker.pk}", ["a", 'b"c']

    update_by_copy([ours, neighbour], ["birth_place", "fields_of_practice"])

    for worker in Worker.objects.filter(pk__in=before):
        assert (worker.name, worker.birth_place) == (before[worker.pk][0], f"Desa {worker.pk}")
        assert worker.fields_of_practice == ["a", 'b"c']
        assert worker.updated_at > before[worker.pk][1]
        labels = list(worker.events.order_by("pgh_id").values_list("pgh_label", "birth_place"))
        assert labels[-1] == ("update", f"Desa {worker.pk}")


def test_one_of_many_values_is_as_in(ours: Worker, neighbour: Worker) -> None:
    def found(name: str, values: list[Any]) -> list[int]:
        return sorted(Worker.objects.filter(is_any_of(name, values)).values_list("pk", flat=True))

    assert found("pk", [ours.pk, -1]) == [ours.pk]
    assert found("region_id", [ours.region_id]) == found("pk", [ours.pk])
    assert found("pk", []) == []
