"""Who of a file is in the registry already: read in a few queries, whatever the number of rows.

Existence is looked up in the whole registry, because a NIK is unique in it; what the user is then told
and may change follows from the user's scope.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from accounts.roles import Permission
from certification.models import Certificate
from core.bulk import is_any_of
from core.crypto import keyed_hash
from core.document_numbers import number_key
from registry.models import Worker
from workbooks.enums import RowState
from workbooks.imports.reader.entries import Entry

if TYPE_CHECKING:
    from accounts.models import User


class KnownPeople:
    """The recorded people that the rows of a file may mean."""

    def __init__(self, entries: Iterable[Entry], *, by: User) -> None:
        rows = [entry for entry in entries if entry.state != RowState.SKIPPED]
        digests = {entry.text("nik"): keyed_hash(entry.text("nik")) for entry in rows if entry.get("nik")}
        self._digests = digests
        numbers = {entry.text("registry_number") for entry in rows if entry.get("registry_number")}
        nips = {entry.text("nip") for entry in rows if entry.get("nip")}
        names = {entry.text("name").lower() for entry in rows if entry.get("name")}
        same = (
            Q(is_any_of("nik_digest", set(digests.values())))
            | Q(is_any_of("registry_number", numbers))
            | Q(is_any_of("nip", nips))
        )
        identified = Worker.objects.filter(same).prefetch_related(
            "certificates__issuer",
            "certificates__scheme",
            "assignments__programme",
            "assignments__place",
            "assignments__organization",
        )
        self._by_digest: dict[str, Worker] = {}
        self._by_number: dict[str, Worker] = {}
        self._by_nip: dict[str, Worker] = {}
        for worker in identified.order_by("pk"):
            if worker.nik_digest:
                self._by_digest[worker.nik_digest] = worker
            self._by_number[worker.registry_number] = worker
            if worker.nip:
                self._by_nip[worker.nip] = worker
        self._namesakes: dict[str, list[Worker]] = defaultdict(list)
        visible = Worker.objects.visible_to(by, Permission.WORKER_VIEW).filter(is_any_of("name_key", names))
        for worker in visible.order_by("pk"):
            self._namesakes[worker.name_key].append(worker)
        ids = {worker.pk for worker in self._by_number.values()}
        ids |= {worker.pk for namesakes in self._namesakes.values() for worker in namesakes}
        editable = Worker.objects.visible_to(by, Permission.WORKER_EDIT).filter(is_any_of("pk", ids))
        self._editable = set(editable.values_list("pk", flat=True))
        self._holders = _holders(rows)

    def person(self, entry: Entry) -> Worker | None:
        """Surely the same: by NIK, else by registry number, else by NIP."""
        return (
            self._by_digest.get(self._digests.get(entry.text("nik"), ""))
            or self._by_number.get(entry.text("registry_number"))
            or self._by_nip.get(entry.text("nip"))
        )

    def is_editable(self, worker: Worker) -> bool:
        return worker.pk in self._editable

    def perhaps(self, entry: Entry) -> Worker | None:
        """Perhaps the same: of this name, and nothing that both records know tells them apart."""
        born = entry.day("birth_date")
        for worker in self._namesakes.get(entry.text("name").lower(), []):
            has_other_nik = bool(entry.get("nik") and worker.nik_digest) and (
                worker.nik_digest != self._digests.get(entry.text("nik"))
            )
            if born and worker.birth_date:
                if born == worker.birth_date:
                    return worker
            elif not has_other_nik:
                return worker
        return None

    def holder(self, issuer_id: int, number: str) -> int | None:
        """The worker who holds this paper, whoever keeps their record. All its terms are of one person."""
        return self._holders.get((issuer_id, number_key(number)))


def _holders(entries: list[Entry]) -> dict[tuple[int, str], int]:
    keys = {
        number_key(entry.text("certificate_number")) for entry in entries if entry.get("certificate_number")
    }
    papers = Certificate.objects.filter(is_any_of("number_key", keys))
    return {
        (issuer, key): worker
        for issuer, key, worker in papers.values_list("issuer_id", "number_key", "worker_id")
    }
