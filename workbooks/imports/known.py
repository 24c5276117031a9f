"""The people of a file who are already in the registry, read in a few queries whatever the number of rows.

They are searched in the whole registry, because a NIK is unique there. What the user then sees and may change
depends on the user's scope.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Q

from accounts.roles import Permission
from certification.models import Certificate, Issuer, Scheme
from core.bulk import is_any_of
from core.crypto import keyed_hash
from core.document_numbers import number_key
from regions.models import Region
from registry.models import Assignment, Organization, Programme, Worker
from workbooks.enums import RowState
from workbooks.imports.reader.entries import Entry

if TYPE_CHECKING:
    from accounts.models import User


class KnownPaper(NamedTuple):
    """What a comparison needs of a recorded certificate."""

    pk: int
    number: str
    issuer: Issuer
    scheme: Scheme
    issued_on: date | None
    valid_until: date | None


class KnownDuty(NamedTuple):
    """What a comparison needs of a recorded assignment."""

    pk: int
    programme: Programme
    place: Region
    organization: Organization | None
    starts_on: date | None
    ends_on: date | None
    is_primary: bool


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A record with all its certificates and assignments, the newest first."""

    worker: Worker
    papers: Sequence[KnownPaper]
    duties: Sequence[KnownDuty]


class KnownPeople:
    """The recorded people whom the rows of a file may mean."""

    def __init__(self, entries: Iterable[Entry], *, by: User) -> None:
        rows = [entry for entry in entries if entry.state != RowState.SKIPPED]
        digests = {entry.text("nik"): keyed_hash(entry.text("nik")) for entry in rows if entry.get("nik")}
        self._digests = digests
        numbers = {entry.text("registry_number") for entry in rows if entry.get("registry_number")}
        nips = {entry.text("nip") for entry in rows if entry.get("nip")}
        same = (
            Q(is_any_of("nik_digest", set(digests.values())))
            | Q(is_any_of("registry_number", numbers))
            | Q(is_any_of("nip", nips))
        )
        self._by_digest: dict[str, KnownPerson] = {}
        self._by_number: dict[str, KnownPerson] = {}
        self._by_nip: dict[str, KnownPerson] = {}
        for known in with_papers_and_duties(list(Worker.objects.filter(same).order_by("pk"))):
            worker = known.worker
            if worker.nik_digest:
                self._by_digest[worker.nik_digest] = known
            self._by_number[worker.registry_number] = known
            if worker.nip:
                self._by_nip[worker.nip] = known
        names = {entry.text("name").lower() for entry in rows if entry.get("name") and not self.person(entry)}
        self._namesakes: dict[str, list[Worker]] = defaultdict(list)
        visible = Worker.objects.visible_to(by, Permission.WORKER_VIEW).filter(is_any_of("name_key", names))
        for worker in visible.order_by("pk"):
            self._namesakes[worker.name_key].append(worker)
        ids = {known.worker.pk for known in self._by_number.values()}
        ids |= {worker.pk for namesakes in self._namesakes.values() for worker in namesakes}
        editable = Worker.objects.visible_to(by, Permission.WORKER_EDIT).filter(is_any_of("pk", ids))
        self._editable = set(editable.values_list("pk", flat=True))
        self._holders = _holders(rows)

    def person(self, entry: Entry) -> KnownPerson | None:
        """Certainly the same person: by NIK, else by registry number, else by NIP."""
        return (
            self._by_digest.get(self._digests.get(entry.text("nik"), ""))
            or self._by_number.get(entry.text("registry_number"))
            or self._by_nip.get(entry.text("nip"))
        )

    def is_editable(self, worker: Worker) -> bool:
        return worker.pk in self._editable

    def perhaps(self, entry: Entry) -> Worker | None:
        """Perhaps the same person: the name is equal, and neither birth date nor NIK shows another person.
        Equal birth dates decide even if the NIKs differ."""
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
        """The worker who holds this certificate, whichever office keeps the record. All its terms are of
        one person."""
        return self._holders.get((issuer_id, number_key(number)))


def with_papers_and_duties(workers: Sequence[Worker]) -> list[KnownPerson]:
    """These records with their certificates and assignments, in one query per table. Only reference data,
    which many records share, are model objects: one for each certificate and assignment took three times
    as long."""
    ids = [worker.pk for worker in workers]
    papers, duties = _papers(ids), _duties(ids)
    return [KnownPerson(worker, papers[worker.pk], duties[worker.pk]) for worker in workers]


def _papers(worker_ids: Sequence[int]) -> dict[int, list[KnownPaper]]:
    names = ("worker_id", "pk", "number", "issuer_id", "scheme_id", "issued_on", "valid_until")
    rows = list(Certificate.objects.filter(is_any_of("worker_id", worker_ids)).values_list(*names))
    issuers = Issuer.objects.in_bulk({row[3] for row in rows})
    schemes = Scheme.objects.in_bulk({row[4] for row in rows})
    found: dict[int, list[KnownPaper]] = defaultdict(list)
    for worker, pk, number, issuer, scheme, issued_on, valid_until in rows:
        paper = KnownPaper(pk, number, issuers[issuer], schemes[scheme], issued_on, valid_until)
        found[worker].append(paper)
    return found


def _duties(worker_ids: Sequence[int]) -> dict[int, list[KnownDuty]]:
    related = ("programme_id", "place_id", "organization_id")
    names = ("worker_id", "pk", *related, "starts_on", "ends_on", "is_primary")
    rows = list(Assignment.objects.filter(is_any_of("worker_id", worker_ids)).values_list(*names))
    programmes = Programme.objects.in_bulk({row[2] for row in rows})
    places = Region.objects.in_bulk({row[3] for row in rows})
    organizations = Organization.objects.in_bulk({row[4] for row in rows} - {None})
    found: dict[int, list[KnownDuty]] = defaultdict(list)
    for worker, pk, programme, place, organization, *rest in rows:
        held_in = organizations.get(organization)
        found[worker].append(KnownDuty(pk, programmes[programme], places[place], held_in, *rest))
    return found


def _holders(entries: list[Entry]) -> dict[tuple[int, str], int]:
    keys = {
        number_key(entry.text("certificate_number")) for entry in entries if entry.get("certificate_number")
    }
    papers = Certificate.objects.filter(is_any_of("number_key", keys))
    return {
        (issuer, key): worker
        for issuer, key, worker in papers.values_list("issuer_id", "number_key", "worker_id")
    }
