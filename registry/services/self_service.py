"""Self-service: a person's link to their record, what they propose, and the office's answer."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from core.crypto import keyed_hash
from core.scans.reading import Scan
from registry.doubts import NO_ANSWER, Answer
from registry.enums import DocumentKind, ProposalState
from registry.errors import (
    EmptyProposalError,
    LinkWithoutBirthDateError,
    ProposalAnsweredError,
    ProposalWaitsError,
    ReturnUnexplainedError,
)
from registry.models import PersonalLink, Proposal, Worker
from registry.models.self_service import MOST_ATTEMPTS
from registry.services.documents import keep_scan
from registry.services.scope import locked, locked_worker
from registry.services.trail import note_about
from registry.services.workers import update_worker

if TYPE_CHECKING:
    from accounts.models import User

DAYS_OPEN = 30
# What a person may propose; the rest of the record is the office's own decision.
PROPOSABLE = (
    "name",
    "front_title",
    "back_title",
    "birth_place",
    "birth_date",
    "sex",
    "education",
    "employment_status",
    "phone",
    "email",
    "ipspi_member_number",
)
ANSWERED = {
    ProposalState.ACCEPTED: AuditAction.PROPOSAL_ACCEPTED,
    ProposalState.RETURNED: AuditAction.PROPOSAL_RETURNED,
}
REFUSALS = {
    "registry_proposal_one_open": ProposalWaitsError,
    "registry_proposal_return_is_explained": ReturnUnexplainedError,
}


@transaction.atomic
def make_personal_link(*, worker_id: int, by: User) -> str:
    """A new token for the person, valid for 30 days; an earlier link is closed.

    The token is shown once and never again. Raises OutsideRegionError, LinkWithoutBirthDateError.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    if worker.birth_date is None:
        raise LinkWithoutBirthDateError
    worker.personal_links.filter(closed_at__isnull=True).update(closed_at=timezone.now())
    token = secrets.token_urlsafe(24)
    PersonalLink.objects.create(
        worker=worker,
        digest=keyed_hash(token),
        made_by=by,
        expires_at=timezone.now() + timedelta(days=DAYS_OPEN),
    )
    note_about(AuditAction.PERSONAL_LINK_MADE, worker, by=by)
    return token


@transaction.atomic
def close_personal_link(*, worker_id: int, by: User) -> None:
    """Close the person's open link. Raises OutsideRegionError."""
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    worker.personal_links.filter(closed_at__isnull=True).update(closed_at=timezone.now())
    note_about(AuditAction.PERSONAL_LINK_CLOSED, worker, by=by)


def link_of(token: str) -> PersonalLink | None:
    """The open link that a token belongs to."""
    return _open(PersonalLink.objects.filter(digest=keyed_hash(token)).select_related("worker").first())


def link_opened(link_id: int) -> PersonalLink | None:
    """A link that was opened in this browser, if it is still open."""
    return _open(PersonalLink.objects.filter(pk=link_id).select_related("worker").first())


@transaction.atomic
def open_personal_link(*, link_id: int, birth_date: date) -> bool:
    """Whether the birth date is the person's. The fifth wrong one closes the link."""
    link = PersonalLink.objects.select_for_update().select_related("worker").get(pk=link_id)
    if not link.is_open:
        return False
    if link.worker.birth_date != birth_date:
        link.failed_attempts += 1
        if link.failed_attempts >= MOST_ATTEMPTS:
            link.closed_at = timezone.now()
        link.save(update_fields=["failed_attempts", "closed_at"])
        return False
    link.opened_at, link.failed_attempts = timezone.now(), 0
    link.save(update_fields=["opened_at", "failed_attempts"])
    note_about(AuditAction.PERSONAL_LINK_OPENED, link.worker, by=None)
    return True


@transaction.atomic
def propose_changes(
    *,
    link: PersonalLink,
    changes: Mapping[str, object],
    remark: str = "",
    evidence: Scan | None = None,
    file_name: str = "",
) -> Proposal:
    """Send the person's proposal to the office. The record stays as it is.

    Raises EmptyProposalError, ProposalWaitsError.
    """
    worker = Worker.objects.select_for_update(of=("self",)).get(pk=link.worker_id)
    if not (changes or remark or evidence):
        raise EmptyProposalError
    if Proposal.objects.filter(worker=worker).waiting().exists():
        raise ProposalWaitsError
    document = None
    if evidence:
        document = keep_scan(
            worker=worker, kind=DocumentKind.PROPOSAL, scan=evidence, file_name=file_name, by=None
        )
    asked = {name: value for name, value in changes.items() if name in PROPOSABLE}
    with refused_as(REFUSALS):
        proposal = Proposal.objects.create(worker=worker, changes=asked, remark=remark, evidence=document)
    note_about(AuditAction.PROPOSAL_MADE, worker, by=None, fields=sorted(asked))
    return proposal


@transaction.atomic
def accept_proposal(
    *,
    proposal_id: int,
    take: Collection[str],
    seen_at: datetime,
    doubts: Answer = NO_ANSWER,
    answer: str = "",
    by: User,
) -> Proposal:
    """Write the chosen fields into the record, as an edit of the office; the other fields stay.

    Raises OutsideRegionError, ProposalAnsweredError and what `update_worker` raises.
    """
    proposal = _locked(proposal_id, by)
    changes = {name: value for name, value in typed_changes(proposal).items() if name in take}
    if changes:
        update_worker(worker_id=proposal.worker_id, changes=changes, seen_at=seen_at, answer=doubts, by=by)
    return _answer(proposal, ProposalState.ACCEPTED, answer, by, fields=sorted(changes))


@transaction.atomic
def return_proposal(*, proposal_id: int, answer: str, by: User) -> Proposal:
    """Return a proposal with the reason; the record stays as it is.

    Raises OutsideRegionError, ProposalAnsweredError, ReturnUnexplainedError.
    """
    return _answer(_locked(proposal_id, by), ProposalState.RETURNED, answer, by)


def typed_changes(proposal: Proposal) -> dict[str, object]:
    """The proposed changes, in the types of the record."""
    changes = dict(proposal.changes)
    if changes.get("birth_date"):
        changes["birth_date"] = date.fromisoformat(changes["birth_date"])
    return changes


def _answer(proposal: Proposal, state: ProposalState, answer: str, by: User, **details: object) -> Proposal:
    proposal.state, proposal.answer = state, answer
    proposal.answered_by, proposal.answered_at = by, timezone.now()
    with refused_as(REFUSALS):
        proposal.save()
    note_about(ANSWERED[state], proposal.worker, by=by, **details)
    return proposal


def _locked(proposal_id: int, by: User) -> Proposal:
    scope = Proposal.objects.visible_to(by, Permission.WORKER_EDIT)
    proposal = locked(scope.select_related("worker"), proposal_id)
    if proposal.state != ProposalState.OPEN:
        raise ProposalAnsweredError
    return proposal


def _open(link: PersonalLink | None) -> PersonalLink | None:
    if link is None or not link.is_open or link.worker.removed_at is not None:
        return None
    return link
