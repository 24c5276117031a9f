"""What Kota Cimahi did to many records at once: one batch that was partly edited since, one that was undone,
and a record that was removed. It changes no count."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from demo import accounts
from demo.places import CIMAHI
from regions.models import Region
from registry.bulk.edits import FactsEdit
from registry.bulk.steps import preview
from registry.doubts import Answer
from registry.enums import Category, Education, FieldOfPractice
from registry.facts import WorkerFacts
from registry.models import Worker
from registry.services import (
    BulkAct,
    edit_workers,
    register_worker,
    remove_worker,
    undo_batch,
    update_worker,
)

TOGETHER = 12
TRIAL = WorkerFacts(name="Percobaan Isian", category=Category.RELAWAN)


def leave_batches(day: date) -> None:
    """Call after the people of Kota Cimahi have been written."""
    operator = User.objects.get(username=accounts.OPERATOR)
    disaster = FactsEdit({"fields_of_practice": [FieldOfPractice.KEBENCANAAN]})
    _edit(disaster, "Pelatihan kebencanaan Dinas Sosial", operator)
    first = Worker.objects.get(pk=_volunteers()[0].pk)
    update_worker(
        worker_id=first.pk,
        changes={"fields_of_practice": (FieldOfPractice.KOMUNITAS,)},
        seen_at=first.updated_at,
        by=operator,
    )
    wrong = _edit(FactsEdit({"education": Education.S3}), "Salah pilih jenjang", operator)
    undo_batch(batch_id=wrong.batch.pk, by=operator)
    _remove_a_trial(day, operator)


def _edit(edit: FactsEdit, reason: str, by: User) -> BulkAct:
    seen = preview(_volunteers(), [edit], by).seen
    return edit_workers(seen=seen, edits=[edit], reason=reason, by=by)


def _volunteers() -> list[Worker]:
    kept = Worker.objects.filter(region=CIMAHI, category=Category.RELAWAN)
    return list(kept.order_by("registry_number")[:TOGETHER])


def _remove_a_trial(day: date, by: User) -> None:
    trial = register_worker(
        facts=TRIAL,
        region=Region.objects.get(code=CIMAHI),
        state_from=day,
        answer=Answer.to_every_doubt("Dunia contoh"),
        by=by,
    )
    remove_worker(worker_id=trial.pk, reason="Tercatat saat mencoba formulir", by=by)
