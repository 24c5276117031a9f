"""What colleagues add to a record: notes of the office, and corrections by the province that the office has
not read yet."""

from __future__ import annotations

from collections.abc import Sequence

import pghistory

from accounts.models import User
from demo import accounts
from demo.duplicates import BANDAR_LAMPUNG, PROVINCE_OFFICER
from demo.places import CIMAHI
from registry.models import Worker
from registry.services import update_worker, write_note

NOTES = (
    "Berkas STR menyusul; sudah ditelepon.",
    "SK penugasan yang asli ada di lemari arsip, map 3.",
    "Minta dihubungi lewat surel, bukan telepon.",
)
CORRECTED = 2


def leave_traces() -> None:
    operator = User.objects.get(username=accounts.OPERATOR)
    for worker, text in zip(_kept_by(CIMAHI, len(NOTES)), NOTES, strict=True):
        write_note(worker_id=worker.pk, text=text, by=operator)
    officer = User.objects.get(username=PROVINCE_OFFICER)
    for worker in _kept_by(BANDAR_LAMPUNG, CORRECTED):
        changes = {"email": f"{worker.registry_number.lower()}@contoh.example"}
        with pghistory.context(user=officer.pk):
            update_worker(worker_id=worker.pk, changes=changes, seen_at=worker.updated_at, by=officer)


def _kept_by(office: str, number: int) -> Sequence[Worker]:
    return Worker.objects.filter(region=office).order_by("registry_number")[:number]
