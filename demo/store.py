"""Writes generated lives to the database by COPY: all constraints and history triggers apply.

Ids come from the sequences of the tables, registry numbers from `RegistrySequence`, as for real people.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random
from uuid import UUID

from django.db import connection

from certification.enums import TermBasis
from certification.models import Issuer, Scheme
from core.bulk import copy_rows, reserved_keys
from core.crypto import encrypt, keyed_hash
from demo.lives import Life, Person
from demo.organizations import House
from registry.enums import TransferState
from registry.models import Programme, RegistrySequence
from registry.services.numbers import registry_number

AT_ONCE = 5_000
Row = tuple[object, ...]

TABLES = {
    "registry_worker": (
        "id, registry_number, category, name, front_title, back_title, nik_ciphertext, nik_digest, nip, sex, "
        "birth_date, birth_place, employment_status, functional_level, education, fields_of_practice, phone, "
        "email, ipspi_member_number, region_id, domicile_id, consent_basis, consented_on, created_at, "
        "updated_at, removed_reason, extra"
    ),
    "registry_workerstate": "worker_id, state, valid_from, reason",
    "registry_assignment": (
        "worker_id, programme_id, organization_id, place_id, starts_on, ends_on, share, is_primary, "
        "decree_number, decree_on, created_at, updated_at"
    ),
    "registry_transfer": (
        "worker_id, from_region_id, to_region_id, effective_on, state, reason, answer_reason, "
        "proposed_by_id, proposed_at, answered_by_id, answered_at"
    ),
    "certification_certificate": (
        "id, worker_id, issuer_id, scheme_id, number, issued_on, valid_until, term_basis, renews_id, chain, "
        "verified_at, verified_by_id, entered_by_id, return_reason, created_at, updated_at"
    ),
    "certification_sanction": "certificate_id, kind, starts_on, ends_on, reason",
    "certification_registrationletter": (
        "worker_id, issuer_id, number, issued_on, valid_until, chain, verified_at, verified_by_id, "
        "entered_by_id, return_reason, created_at, updated_at"
    ),
    "certification_practicelicense": (
        "worker_id, issued_by_id, number, issued_on, valid_until, place_of_practice, chain, verified_at, "
        "verified_by_id, entered_by_id, return_reason, created_at, updated_at"
    ),
}


@dataclass(frozen=True)
class Clerks:
    """Who entered and who verified the records of an office: two accounts, as the rules require."""

    entered_by: int
    verified_by: int


class Store:
    """Writes lives in batches. Call inside one transaction, then `close` to write back the sequences."""

    def __init__(
        self, *, houses: dict[House, int], clerks: dict[str, Clerks], anybody: Clerks, rng: Random
    ) -> None:
        self.houses = houses
        self.clerks = clerks
        self.anybody = anybody
        self.rng = rng
        self.programmes = dict(Programme.objects.values_list("code", "pk"))
        self.issuers = dict(Issuer.objects.values_list("code", "pk"))
        self.schemes = dict(Scheme.objects.values_list("code", "pk"))
        with connection.cursor() as cursor:
            # Foreign keys are checked per COPY. At the end of the transaction, the pending checks would be
            # walked through for every row, each time a history trigger finds that no context is set.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        locked = RegistrySequence.objects.select_for_update().order_by("pk")
        self.last_numbers: dict[str, int] = dict(locked.values_list("region_id", "last_number"))

    def write(self, lives: Iterable[Life]) -> int:
        """Write the lives as they are generated; returns their number."""
        stream, written = iter(lives), 0
        while batch := list(islice(stream, AT_ONCE)):
            self._write_batch(batch)
            written += len(batch)
        return written

    def close(self) -> None:
        """Later people of these offices get the numbers after ours."""
        RegistrySequence.objects.bulk_create(
            [RegistrySequence(region_id=code, last_number=last) for code, last in self.last_numbers.items()],
            update_conflicts=True,
            unique_fields=["region"],
            update_fields=["last_number"],
        )

    def _write_batch(self, lives: Sequence[Life]) -> None:
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        certificates = iter(
            reserved_keys("certification_certificate", sum(len(life.papers) for life in lives))
        )
        for worker, life in zip(reserved_keys("registry_worker", len(lives)), lives, strict=True):
            rows["registry_worker"].append(self._worker(worker, life))
            self._add_whereabouts(rows, worker, life)
            self._add_documents(rows, worker, life)
            self._add_certificates(rows, worker, life, {id(each): next(certificates) for each in life.papers})
        for table, columns in TABLES.items():
            copy_rows(table, columns, rows[table])

    def _worker(self, pk: int, life: Life) -> Row:
        person = life.person
        entered_at = _at(life.phases[0].since)
        return (
            pk,
            self._registry_number(life),
            person.category,
            person.name,
            person.front_title,
            person.back_title,
            encrypt(person.nik) if person.nik else "",
            keyed_hash(person.nik) if person.nik else None,
            person.nip,
            person.sex,
            person.birth_date,
            person.birth_place,
            person.employment_status,
            person.functional_level,
            person.education,
            f"{{{','.join(person.fields_of_practice)}}}",
            person.phone,
            person.email,
            person.ipspi_member_number,
            person.office,
            person.domicile,
            person.consent_basis,
            person.consented_on,
            entered_at,
            _at(person.touched_on),
            "",
            "{}",
        )

    def _registry_number(self, life: Life) -> str:
        """The next number of the office that recorded the person first; a move does not change it."""
        arrivals = [move for move in life.moves if move.state == TransferState.ACCEPTED]
        office = arrivals[0].from_office if arrivals else life.person.office
        number = self.last_numbers.get(office, 0) + 1
        self.last_numbers[office] = number
        return registry_number(office, number)

    def _add_whereabouts(self, rows: dict[str, list[Row]], worker: int, life: Life) -> None:
        written = _at(life.person.touched_on)
        for phase in life.phases:
            rows["registry_workerstate"].append((worker, phase.state, phase.since, phase.reason))
        for each in life.postings:
            house = self.houses.get(each.house) if each.house else None
            term = (each.starts_on, each.ends_on, each.share, each.is_primary)
            decree = (each.decree_number, each.decree_on)
            rows["registry_assignment"].append(
                (worker, self.programmes[each.programme], house, each.place, *term, *decree, written, written)
            )
        for move in life.moves:
            clerks = self._clerks(life.person)
            is_answered = move.state != TransferState.PROPOSED
            answer = (clerks.verified_by, _at(move.effective_on)) if is_answered else (None, None)
            facts = (move.from_office, move.to_office, move.effective_on, move.state, move.reason, "")
            rows["registry_transfer"].append((worker, *facts, clerks.entered_by, written, *answer))

    def _add_documents(self, rows: dict[str, list[Row]], worker: int, life: Life) -> None:
        """Whoever verified a person's certificates had the letters in the same folder."""
        clerks, written = self._clerks(life.person), _at(life.person.touched_on)
        is_verified = all(paper.is_verified for paper in life.papers)
        check = (*((written, clerks.verified_by) if is_verified else (None, None)), clerks.entered_by, "")
        for letter in life.letters:
            term = (letter.number, letter.issued_on, letter.valid_until)
            rows["certification_registrationletter"].append(
                (worker, self.issuers["IPSPI"], *term, self._chain(), *check, written, written)
            )
        for each in life.licenses:
            paper = (each.number, each.issued_on, each.valid_until, each.place_of_practice)
            rows["certification_practicelicense"].append(
                (worker, each.issued_by, *paper, self._chain(), *check, written, written)
            )

    def _add_certificates(
        self, rows: dict[str, list[Row]], worker: int, life: Life, keys: dict[int, int]
    ) -> None:
        clerks, written = self._clerks(life.person), _at(life.person.touched_on)
        chain = self._chain()
        for paper in life.papers:
            pk = keys[id(paper)]
            rows["certification_certificate"].append(
                (
                    pk,
                    worker,
                    self.issuers[paper.issuer],
                    self.schemes[paper.scheme],
                    paper.number,
                    paper.issued_on,
                    paper.valid_until,
                    TermBasis.ESTIMATE if paper.is_estimate else TermBasis.PAPER,
                    keys[id(paper.renews)] if paper.renews else None,
                    chain,
                    *((written, clerks.verified_by) if paper.is_verified else (None, None)),
                    clerks.entered_by,
                    "",
                    written,
                    written,
                )
            )
            for ban in paper.bans:
                rows["certification_sanction"].append((pk, ban.kind, ban.starts_on, ban.ends_on, ban.reason))

    def _chain(self) -> UUID:
        return UUID(int=self.rng.getrandbits(128), version=4)

    def _clerks(self, person: Person) -> Clerks:
        return self.clerks.get(person.office, self.anybody)


def _at(day: date) -> str:
    """Ten in the morning of the day, in Jakarta."""
    return f"{day} 10:00:00+07"
