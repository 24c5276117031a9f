"""Changing people with new papers and postings: one by one, and by the thousand.

The rules are the same functions. People who might meet an objection are changed one by one, with every
refusal and its message; the others are written in few statements.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.facts import (
    CertificateFacts,
    certificate_doubts,
    refuse_before_adulthood,
    refuse_not_after,
)
from certification.models import Certificate
from certification.services.bulk_registration import Outcome, Outcomes, Paper, Rules, paper_of, together
from certification.services.certificates import (
    RenewedTerm,
    certificate_columns,
    issue_certificate,
    note_paper,
    renew_certificate,
)
from core.bulk import create_from_values, is_any_of, update_by_copy
from core.errors import DomainError
from registry.doubts import Answer
from registry.errors import AssignmentEndedError
from registry.facts import AssignmentFacts
from registry.models import Assignment, Worker
from registry.services import assign_worker, end_assignment, update_worker
from registry.services.assignments import (
    assignment_columns,
    assignment_doubts,
    note_ended,
    note_started,
    refuse_wrong_assignment,
)
from registry.services.bulk_changes import ChangedWorker, changed_worker, meet_somebody, write_changes
from registry.services.scope import is_known_regency

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True, slots=True)
class Revision:
    """What to change in the record of a person, or to add to it. `seen_at`: its `updated_at` when that was
    decided."""

    worker_id: int
    seen_at: datetime
    person: Mapping[str, object] = field(default_factory=dict)
    certificate: CertificateFacts | None = None
    renews_id: int | None = None
    assignment: AssignmentFacts | None = None
    ends_id: int | None = None
    ends_on: date | None = None

    @property
    def is_empty(self) -> bool:
        return not self.person and self.certificate is None and self.assignment is None


Numbered = tuple[int, Revision, Answer]


@transaction.atomic
def revise(revision: Revision, *, answer: Answer, by: User) -> None:
    """In order: the person, the paper, the place of work. All or nothing. Raises what the services of each
    raise."""
    worker_id = revision.worker_id
    if revision.person:
        update_worker(
            worker_id=worker_id, changes=revision.person, seen_at=revision.seen_at, answer=answer, by=by
        )
    if revision.certificate and revision.renews_id:
        renew_certificate(certificate_id=revision.renews_id, facts=revision.certificate, answer=answer, by=by)
    elif revision.certificate:
        issue_certificate(worker_id=worker_id, facts=revision.certificate, answer=answer, by=by)
    if revision.ends_id and revision.ends_on:
        end_assignment(assignment_id=revision.ends_id, ends_on=revision.ends_on, by=by)
    if revision.assignment:
        assign_worker(worker_id=worker_id, facts=revision.assignment, answer=answer, by=by)


@transaction.atomic
def revise_many(revisions: Sequence[tuple[Revision, Answer]], *, by: User) -> list[Outcome]:
    """`revise` for each; one that is refused keeps nobody else out.

    For work in bulk: every answer is `Answer.to_every_doubt`. Some thousands at a time: all of them are in
    memory.
    """
    numbered = [(index, *pair) for index, pair in enumerate(revisions)]
    outcomes = together(numbered, partial(_write, by=by))
    for index, revision, answer in numbered:
        if index not in outcomes:
            outcomes[index] = _alone(revision, answer, by)
    return [outcomes[index] for index in range(len(revisions))]


def _alone(revision: Revision, answer: Answer, by: User) -> Outcome:
    try:
        revise(revision, answer=answer, by=by)
    except DomainError as refusal:
        return refusal
    return revision.worker_id


@dataclass
class _Draft:
    """A revision in memory, with the doubts that were answered."""

    worker: Worker
    changed: ChangedWorker | None = None
    certificate: CertificateFacts | None = None
    renewed: RenewedTerm | None = None
    on_certificate: Mapping[str, Any] = field(default_factory=dict)
    ended: Assignment | None = None
    started: AssignmentFacts | None = None
    on_started: Mapping[str, Any] = field(default_factory=dict)


class _Known:
    """The records that the revisions change, locked, and who among them may meet an objection."""

    def __init__(self, revisions: Sequence[Revision], by: User) -> None:
        ids = Counter(revision.worker_id for revision in revisions)
        scope = Worker.objects.visible_to(by, Permission.WORKER_EDIT)
        mine = scope.filter(is_any_of("pk", ids)).select_for_update(of=("self",)).order_by("pk")
        self.workers = {worker.pk: worker for worker in mine}
        self.duties: dict[int, list[Assignment]] = defaultdict(list)
        duties = Assignment.objects.filter(is_any_of("worker_id", self.workers))
        for duty in duties.prefetch_related("programme"):
            duty.worker = self.workers[duty.worker_id]
            self.duties[duty.worker_id].append(duty)
        terms = Certificate.objects.filter(
            is_any_of("pk", [revision.renews_id for revision in revisions if revision.renews_id])
        )
        open_terms = terms.select_for_update(of=("self",)).filter(renewed_by=None).order_by("pk")
        self.terms = {
            term.pk: term for term in map(RenewedTerm._make, open_terms.values_list(*RenewedTerm._fields))
        }
        self._papers = Counter(map(_paper, revisions))
        self._chains = _chains(self._papers)
        self._left = {pk for pk, count in ids.items() if count > 1}
        self._left |= meet_somebody(
            [
                (self.workers[each.worker_id], each.person)
                for each in revisions
                if each.worker_id in self.workers
            ]
        )

    def is_plain(self, revision: Revision) -> bool:
        """Nothing that the registry knows stands in the way."""
        worker = self.workers.get(revision.worker_id)
        if worker is None or worker.pk in self._left:
            return False
        if revision.person and worker.updated_at != revision.seen_at:
            return False
        return self._has_free_paper(revision) and self._has_open_posting(revision)

    def posting(self, revision: Revision) -> Assignment | None:
        """The recorded assignment that the revision ends."""
        return next((each for each in self.duties[revision.worker_id] if each.pk == revision.ends_id), None)

    def _has_free_paper(self, revision: Revision) -> bool:
        paper = _paper(revision)
        if paper is None:
            return True
        renewed = self.terms.get(revision.renews_id or 0)
        if revision.renews_id and (renewed is None or renewed.worker_id != revision.worker_id):
            return False
        own = {renewed.chain} if renewed else set()
        return self._papers[paper] == 1 and self._chains.get(paper, set()) <= own

    def _has_open_posting(self, revision: Revision) -> bool:
        ended = self.posting(revision)
        return revision.ends_id is None or (ended is not None and ended.ends_on is None)


def _paper(revision: Revision) -> Paper | None:
    return paper_of(revision.certificate)


def _chains(papers: Mapping[Paper | None, int]) -> dict[Paper, set[object]]:
    """To which certificates the numbers belong that are recorded already."""
    keys = {paper[1] for paper in papers if paper}
    recorded = Certificate.objects.filter(is_any_of("number_key", keys)).order_by()
    found: dict[Paper, set[object]] = {}
    for issuer, key, chain in recorded.values_list("issuer_id", "number_key", "chain"):
        found.setdefault((issuer, key), set()).add(chain)
    return found


def _write(rows: Sequence[Numbered], by: User) -> Outcomes:
    """Those that nothing stands in the way of; the others are left to go alone."""
    known = _Known([revision for _index, revision, _answer in rows], by)
    rules = Rules(by, timezone.localdate(), cache(is_known_regency))
    drafts: dict[int, _Draft] = {}
    for index, revision, answer in rows:
        if known.is_plain(revision):
            with suppress(DomainError):
                drafts[index] = _draft(revision, answer, known, rules)
    _store(list(drafts.values()), by)
    return {index: draft.worker.pk for index, draft in drafts.items()}


def _draft(revision: Revision, answer: Answer, known: _Known, rules: Rules) -> _Draft:
    """Put every rule to the revision, in the order of the single services."""
    draft = _Draft(known.workers[revision.worker_id])
    if revision.person:
        draft.changed = changed_worker(
            draft.worker, revision.person, answer, is_region=rules.is_region, today=rules.today
        )
    if revision.certificate:
        _draft_certificate(
            draft, revision.certificate, known.terms.get(revision.renews_id or 0), answer, rules
        )
    if revision.ends_id and revision.ends_on:
        draft.ended = known.posting(revision)
        if draft.ended is None or draft.ended.ends_on is not None:
            raise AssignmentEndedError
        draft.ended.ends_on = revision.ends_on
    if revision.assignment:
        refuse_wrong_assignment(draft.worker, revision.assignment, by=rules.by)
        others = known.duties[revision.worker_id]
        draft.on_started = answer.check(assignment_doubts(draft.worker, revision.assignment, others))
        draft.started = revision.assignment
    return draft


def _draft_certificate(
    draft: _Draft, facts: CertificateFacts, renewed: RenewedTerm | None, answer: Answer, rules: Rules
) -> None:
    worker = draft.worker
    refuse_before_adulthood(facts.issued_on, worker.birth_date)
    if renewed:
        refuse_not_after(renewed.issued_on, facts.issued_on)
    found = certificate_doubts(facts, category=worker.category, today=rules.today)
    draft.certificate, draft.renewed, draft.on_certificate = facts, renewed, answer.check(found)


def _store(drafts: Sequence[_Draft], by: User) -> None:
    """The rows and their audit lines: ends before beginnings, because only one assignment may be the main
    one."""
    write_changes([draft.changed for draft in drafts if draft.changed], by=by)
    _store_papers([(draft, draft.certificate) for draft in drafts if draft.certificate], by)
    ended = [draft.ended for draft in drafts if draft.ended]
    update_by_copy(ended, ["ends_on"])
    for assignment in ended:
        note_ended(assignment, by=by)
    started = [(draft, draft.started) for draft in drafts if draft.started]
    create_from_values(Assignment, [assignment_columns(draft.worker, facts) for draft, facts in started])
    for draft, facts in started:
        note_started(draft.worker, facts, by=by, noted=draft.on_started)


def _store_papers(papers: Sequence[tuple[_Draft, CertificateFacts]], by: User) -> None:
    columns = [certificate_columns(draft.worker, facts, by, renews=draft.renewed) for draft, facts in papers]
    for (draft, facts), key in zip(papers, create_from_values(Certificate, columns), strict=True):
        act = AuditAction.CERTIFICATE_RENEWED if draft.renewed else AuditAction.CERTIFICATE_ISSUED
        note_paper(act, draft.worker, key, facts.number, by=by, **draft.on_certificate)
