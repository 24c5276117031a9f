"""Recording people with their papers by the thousand: what `register_with_documents` does for one.

The rules are the same functions. Whatever the registry could object to is looked up once for all; people who
might meet an objection are recorded one by one, with every refusal and its message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from certification.facts import CertificateFacts, certificate_doubts, refuse_before_adulthood
from certification.models import Certificate
from certification.services.certificates import certificate_columns, note_paper
from certification.services.registration import first_day, register_with_documents
from core.bulk import create_from_values, is_any_of
from core.document_numbers import number_key
from core.errors import DomainError
from registry import doubts
from registry.doubts import Answer
from registry.facts import AssignmentFacts, WorkerFacts
from registry.models import Assignment
from registry.services.assignments import (
    assignment_columns,
    first_assignment_doubts,
    note_started,
    refuse_wrong_assignment,
)
from registry.services.bulk_recording import NewWorker, record_workers, resemble_somebody
from registry.services.scope import is_known_regency, refuse_outside
from registry.services.workers import new_worker, refuse_wrong_person

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region


@dataclass(frozen=True)
class Registration:
    """A person to record under the office `region`, with the papers they bring."""

    person: WorkerFacts
    region: Region
    certificate: CertificateFacts | None = None
    assignment: AssignmentFacts | None = None


# The id of the recorded person, or why they were not recorded.
Outcome = int | DomainError
Outcomes = dict[int, Outcome]
Numbered = tuple[int, Registration, Answer]
# Issuer and number of a certificate.
Paper = tuple[int, str]
Row = TypeVar("Row")


@transaction.atomic
def register_many(people: Sequence[tuple[Registration, Answer]], *, by: User) -> list[Outcome]:
    """Record people with their papers; one who is refused keeps nobody else out.

    For bulk work: every answer is `Answer.to_every_doubt`. Leaves the same rows as `register_with_documents`
    for each, except for the order of registry numbers: people who resemble somebody come last. Some thousands
    at a time: all of them are in memory.
    """
    numbered = [(index, *pair) for index, pair in enumerate(people)]
    objections = _may_meet_an_objection(people)
    plain = [row for row, may_meet_one in zip(numbered, objections, strict=True) if not may_meet_one]
    outcomes = together(plain, partial(_write, by=by))
    for index, registration, answer in numbered:
        if index not in outcomes:
            outcomes[index] = _alone(registration, answer, by)
    return [outcomes[index] for index in range(len(people))]


def together(rows: Sequence[Row], write: Callable[[Sequence[Row]], Outcomes]) -> Outcomes:
    """Write rows in few statements. What the database refuses is halved until it stands alone, and left
    out."""
    try:
        with transaction.atomic(), audit.gathered():
            return write(rows) if rows else {}
    except IntegrityError:
        half = len(rows) // 2
        return together(rows[:half], write) | together(rows[half:], write) if half else {}


def _may_meet_an_objection(people: Sequence[tuple[Registration, Answer]]) -> list[bool]:
    papers = [paper_of(registration.certificate) for registration, _answer in people]
    keys = {paper[1] for paper in papers if paper}
    recorded = Certificate.objects.filter(is_any_of("number_key", keys)).order_by()
    seen = set(recorded.values_list("issuer_id", "number_key"))
    found = []
    for resembles, paper in zip(
        resemble_somebody([registration.person for registration, _answer in people]), papers, strict=True
    ):
        found.append(resembles or paper in seen)
        if paper:
            seen.add(paper)
    return found


def paper_of(facts: CertificateFacts | None) -> Paper | None:
    """What no two certificates share."""
    return (facts.issuer.pk, number_key(facts.number)) if facts else None


def _alone(registration: Registration, answer: Answer, by: User) -> Outcome:
    try:
        return register_with_documents(**vars(registration), answer=answer, by=by).pk
    except DomainError as refusal:
        return refusal


@dataclass(frozen=True)
class Rules:
    """What the rules ask besides the facts: who writes, on which day, which regions there are."""

    by: User
    today: date
    is_region: Callable[[str], bool]


@dataclass(frozen=True)
class _Draft:
    """A person in memory and the facts of their papers, with the doubts that were answered."""

    person: NewWorker
    certificate: CertificateFacts | None
    assignment: AssignmentFacts | None
    on_certificate: Mapping[str, Any] = field(default_factory=dict)
    on_assignment: Mapping[str, Any] = field(default_factory=dict)


def _write(rows: Sequence[Numbered], by: User) -> Outcomes:
    """People whom no rule hinders; the others are returned, to be recorded one by one."""
    rules = Rules(by, timezone.localdate(), cache(is_known_regency))
    drafts: dict[int, _Draft] = {}
    for index, registration, answer in rows:
        with suppress(DomainError):
            drafts[index] = _draft(registration, answer, rules)
    record_workers([draft.person for draft in drafts.values()], by=by)
    _write_papers(list(drafts.values()), by)
    return {index: draft.person.worker.pk for index, draft in drafts.items()}


def _draft(registration: Registration, answer: Answer, rules: Rules) -> _Draft:
    """Put every rule to the person and their papers, in the order of the single services."""
    facts, region, by, today = registration.person, registration.region, rules.by, rules.today
    refuse_outside(region, by=by, field="region")
    refuse_wrong_person(facts, today=today)
    noted = answer.check(doubts.about_person(facts, is_region=rules.is_region, today=today))
    worker = new_worker(facts, region)
    on_certificate: Mapping[str, Any] = {}
    on_assignment: Mapping[str, Any] = {}
    if registration.certificate:
        refuse_before_adulthood(registration.certificate.issued_on, facts.birth_date)
        found = certificate_doubts(registration.certificate, category=facts.category, today=today)
        on_certificate = answer.check(found)
    if registration.assignment:
        refuse_wrong_assignment(worker, registration.assignment, by=by)
        on_assignment = answer.check(first_assignment_doubts(facts.category, registration.assignment))
    person = NewWorker(worker, first_day(registration.assignment, today=today), noted)
    return _Draft(person, registration.certificate, registration.assignment, on_certificate, on_assignment)


def _write_papers(drafts: Sequence[_Draft], by: User) -> None:
    papers = [(draft, draft.certificate) for draft in drafts if draft.certificate]
    columns = [certificate_columns(draft.person.worker, facts, by) for draft, facts in papers]
    for (draft, facts), key in zip(papers, create_from_values(Certificate, columns), strict=True):
        act, worker = AuditAction.CERTIFICATE_ISSUED, draft.person.worker
        note_paper(act, worker, key, facts.number, by=by, **draft.on_certificate)
    duties = [(draft, draft.assignment) for draft in drafts if draft.assignment]
    create_from_values(Assignment, [assignment_columns(draft.person.worker, duty) for draft, duty in duties])
    for draft, duty in duties:
        note_started(draft.person.worker, duty, by=by, noted=draft.on_assignment)
