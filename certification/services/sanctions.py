"""Suspension and revocation of a certificate, as the issuer announced them: one person proposes, another
decides. Only what is approved touches the certificate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.enums import ProposalKind, ProposalState, SanctionKind
from certification.errors import (
    AlreadyProposedError,
    AlreadyRevokedError,
    NotSuspendedError,
    OwnProposalError,
    ProposalDecidedError,
)
from certification.models import Certificate, Sanction, SanctionProposal
from certification.services.certificates import locked_certificate, note
from core.constraints import refused_as
from registry.errors import EndsBeforeStartError, OutsideRegionError
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User

REFUSALS = {
    "certification_sanction_ends_after_start": EndsBeforeStartError,
    "certification_sanctionproposal_ends_after_start": EndsBeforeStartError,
    "certification_sanctionproposal_one_waiting": AlreadyProposedError,
}
APPROVALS = {
    ProposalKind.SUSPEND: AuditAction.CERTIFICATE_SUSPENDED,
    ProposalKind.REVOKE: AuditAction.CERTIFICATE_REVOKED,
    ProposalKind.LIFT: AuditAction.CERTIFICATE_REINSTATED,
}


def propose_suspension(
    *, certificate_id: int, starts_on: date, ends_on: date | None = None, reason: str, by: User
) -> SanctionProposal:
    """Ask that the certificate not count from a day on, until the last day if one is known.

    Raises OutsideRegionError, AlreadyRevokedError, AlreadyProposedError, EndsBeforeStartError.
    """
    return _propose(
        certificate_id,
        by,
        kind=ProposalKind.SUSPEND,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=reason,
    )


def propose_revocation(*, certificate_id: int, starts_on: date, reason: str, by: User) -> SanctionProposal:
    """Ask that the certificate count no more from a day on, for good.

    Raises OutsideRegionError, AlreadyRevokedError, AlreadyProposedError.
    """
    return _propose(certificate_id, by, kind=ProposalKind.REVOKE, starts_on=starts_on, reason=reason)


@transaction.atomic
def propose_lifting(*, certificate_id: int, ends_on: date, reason: str, by: User) -> SanctionProposal:
    """Ask that the suspension without a last day, or that runs longest, end with `ends_on`.

    Raises OutsideRegionError, NotSuspendedError, AlreadyRevokedError, AlreadyProposedError,
    EndsBeforeStartError.
    """
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    suspensions = certificate.sanctions.filter(kind=SanctionKind.SUSPENDED)
    sanction = max(suspensions, key=lambda row: row.ends_on or date.max, default=None)
    if sanction is None or (sanction.ends_on and sanction.ends_on <= ends_on):
        raise NotSuspendedError
    if ends_on < sanction.starts_on:
        raise EndsBeforeStartError
    return _propose(
        certificate_id, by, kind=ProposalKind.LIFT, ends_on=ends_on, reason=reason, sanction=sanction
    )


@transaction.atomic
def approve_proposal(*, proposal_id: int, by: User) -> SanctionProposal:
    """A second person agrees: the sanction comes into force, or ends.

    Raises OutsideRegionError, ProposalDecidedError, OwnProposalError, AlreadyRevokedError.
    """
    proposal = _decidable(proposal_id, by)
    _refuse_revoked(proposal.certificate)
    with refused_as(REFUSALS):
        if proposal.kind == ProposalKind.LIFT:
            _end(proposal)
        else:
            proposal.sanction = _begin(proposal)
    _decide(proposal, ProposalState.APPROVED, by)
    action = APPROVALS[ProposalKind(proposal.kind)]
    note(action, proposal.certificate, by=by, starts_on=proposal.starts_on, ends_on=proposal.ends_on)
    return proposal


@transaction.atomic
def refuse_proposal(*, proposal_id: int, reason: str, by: User) -> SanctionProposal:
    """A second person does not agree: nothing changes for the holder.

    Raises OutsideRegionError, ProposalDecidedError, OwnProposalError.
    """
    proposal = _decidable(proposal_id, by)
    proposal.refused_because = reason
    _decide(proposal, ProposalState.REFUSED, by)
    note(AuditAction.SANCTION_REFUSED, proposal.certificate, by=by, kind=proposal.kind)
    return proposal


@transaction.atomic
def withdraw_proposal(*, proposal_id: int, by: User) -> SanctionProposal:
    """The proposer withdraws it before anybody decided.

    Raises OutsideRegionError, also if somebody else proposed, and ProposalDecidedError.
    """
    proposal = _locked(proposal_id, Permission.WORKER_EDIT, by)
    if proposal.proposed_by_id != by.pk:
        raise OutsideRegionError
    _decide(proposal, ProposalState.WITHDRAWN, by)
    note(AuditAction.SANCTION_WITHDRAWN, proposal.certificate, by=by, kind=proposal.kind)
    return proposal


@transaction.atomic
def _propose(certificate_id: int, by: User, **facts: object) -> SanctionProposal:
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    _refuse_revoked(certificate)
    with refused_as(REFUSALS):
        proposal = SanctionProposal.objects.create(certificate=certificate, proposed_by=by, **facts)
    note(AuditAction.SANCTION_PROPOSED, certificate, by=by, kind=proposal.kind)
    return proposal


def _begin(proposal: SanctionProposal) -> Sanction:
    kind = SanctionKind.SUSPENDED if proposal.kind == ProposalKind.SUSPEND else SanctionKind.REVOKED
    return Sanction.objects.create(
        certificate=proposal.certificate,
        kind=kind,
        starts_on=cast(date, proposal.starts_on),
        ends_on=proposal.ends_on,
        reason=proposal.reason,
    )


def _end(proposal: SanctionProposal) -> None:
    """The named suspension ends, and with it every other that would outlast it."""
    last_day = cast(date, proposal.ends_on)
    suspensions = proposal.certificate.sanctions.filter(kind=SanctionKind.SUSPENDED, starts_on__lte=last_day)
    for sanction in suspensions:
        if sanction.ends_on is None or sanction.ends_on > last_day:
            sanction.ends_on = last_day
            sanction.save(update_fields=["ends_on"])


def _decide(proposal: SanctionProposal, state: ProposalState, by: User) -> None:
    if proposal.state != ProposalState.WAITING:
        raise ProposalDecidedError
    proposal.state, proposal.decided_by, proposal.decided_at = state, by, timezone.now()
    proposal.save()


def _decidable(proposal_id: int, by: User) -> SanctionProposal:
    proposal = _locked(proposal_id, Permission.CERTIFICATE_VERIFY, by)
    if proposal.state != ProposalState.WAITING:
        raise ProposalDecidedError
    if proposal.proposed_by_id == by.pk:
        raise OwnProposalError
    return proposal


def _locked(proposal_id: int, permission: Permission, by: User) -> SanctionProposal:
    """The proposal, locked until the transaction ends. Raises OutsideRegionError."""
    scope = SanctionProposal.objects.visible_to(by, permission)
    return locked(scope.select_related("certificate__worker", "sanction"), proposal_id)


def _refuse_revoked(certificate: Certificate) -> None:
    if certificate.sanctions.filter(kind=SanctionKind.REVOKED).exists():
        raise AlreadyRevokedError
