"""Suspension and revocation: one person proposes, another decides, and only what is approved counts."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from certification import services
from certification.enums import SanctionKind
from certification.errors import (
    AlreadyProposedError,
    AlreadyRevokedError,
    NotSuspendedError,
    OwnProposalError,
    ProposalDecidedError,
)
from certification.models import SanctionProposal
from certification.status import with_status_on
from registry.errors import EndsBeforeStartError, OutsideRegionError
from registry.models import Worker
from tests.database import noted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DAY, LAST = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
SECRET = "Contoh: sidang kode etik nomor 7."


@pytest.fixture
def suspend(issued, operator):
    def propose(**changed):
        facts = {"starts_on": DAY, "reason": SECRET, "by": operator} | changed
        return services.propose_suspension(certificate_id=issued.pk, **facts)

    return propose


def approve(proposal, by):
    return services.approve_proposal(proposal_id=proposal.pk, by=by)


def status_on(worker, on):
    return with_status_on(Worker.objects.filter(pk=worker.pk), on).get().status_on


def test_proposal_alone_changes_nothing(issued, suspend, ours):
    suspend()
    assert status_on(ours, DAY) == "certified"
    assert not issued.sanctions.exists()
    assert noted(AuditAction.SANCTION_PROPOSED)


def test_approved_suspension_takes_the_person_out_for_its_days(issued, suspend, ours, verifier):
    approve(suspend(ends_on=LAST), verifier)
    states = [status_on(ours, DAY - dt.timedelta(1)), status_on(ours, LAST)]
    assert [*states, status_on(ours, LAST + dt.timedelta(1))] == ["certified", "lapsed", "certified"]
    assert noted(AuditAction.CERTIFICATE_SUSPENDED).actor_id == verifier.pk


def test_approved_revocation_holds_for_good(issued, ours, operator, verifier, suspend):
    proposal = services.propose_revocation(
        certificate_id=issued.pk, starts_on=DAY, reason=SECRET, by=operator
    )
    assert approve(proposal, verifier).sanction.kind == SanctionKind.REVOKED
    assert status_on(ours, dt.date(2028, 1, 1)) == "lapsed"
    assert noted(AuditAction.CERTIFICATE_REVOKED)
    with pytest.raises(AlreadyRevokedError):
        suspend()


def test_lifting_needs_two_people_as_well(issued, suspend, ours, operator, verifier):
    sanction = approve(suspend(), verifier).sanction
    proposal = services.propose_lifting(certificate_id=issued.pk, ends_on=LAST, reason="selesai", by=operator)
    sanction.refresh_from_db()
    assert sanction.ends_on is None
    approve(proposal, verifier)
    sanction.refresh_from_db()
    assert (sanction.ends_on, status_on(ours, LAST + dt.timedelta(1))) == (LAST, "certified")
    assert noted(AuditAction.CERTIFICATE_REINSTATED)


@pytest.mark.parametrize("ends_on", [None, dt.date(2026, 2, 1)])
def test_lifting_without_a_suspension_that_runs_so_long(issued, suspend, operator, verifier, ends_on):
    if ends_on:
        approve(suspend(ends_on=ends_on), verifier)
    with pytest.raises(NotSuspendedError):
        services.propose_lifting(certificate_id=issued.pk, ends_on=LAST, reason="selesai", by=operator)


def test_lifted_before_it_began(issued, suspend, operator, verifier):
    approve(suspend(), verifier)
    with pytest.raises(EndsBeforeStartError):
        services.propose_lifting(
            certificate_id=issued.pk, ends_on=dt.date(2025, 12, 31), reason="x", by=operator
        )


def test_suspension_that_ends_before_it_starts(suspend):
    with pytest.raises(EndsBeforeStartError):
        suspend(ends_on=dt.date(2025, 12, 31))


def test_second_proposal_while_one_waits(suspend):
    suspend()
    with pytest.raises(AlreadyProposedError):
        suspend()


def test_who_proposed_does_not_decide(suspend, verifier):
    proposal = suspend(by=verifier)
    with pytest.raises(OwnProposalError):
        approve(proposal, verifier)
    with pytest.raises(OwnProposalError):
        services.refuse_proposal(proposal_id=proposal.pk, reason="tidak", by=verifier)


def test_refused_with_a_reason(suspend, issued, verifier):
    proposal = services.refuse_proposal(proposal_id=suspend().pk, reason="Surat tidak ada.", by=verifier)
    assert proposal.refused_because == "Surat tidak ada."
    assert not issued.sanctions.exists()
    with pytest.raises(ProposalDecidedError):
        approve(proposal, verifier)


def test_taken_back_by_who_proposed(suspend, operator, make_user):
    proposal = suspend()
    with pytest.raises(OutsideRegionError):
        services.withdraw_proposal(proposal_id=proposal.pk, by=make_user("colleague", "OPERATOR", "32.77"))
    services.withdraw_proposal(proposal_id=proposal.pk, by=operator)
    with pytest.raises(ProposalDecidedError):
        services.withdraw_proposal(proposal_id=proposal.pk, by=operator)
    assert suspend().pk


def test_operator_does_not_decide(suspend, make_user):
    with pytest.raises(OutsideRegionError):
        approve(suspend(), make_user("colleague", "OPERATOR", "32.77"))


def test_proposed_by_another_office(issued, suspend, other_operator):
    with pytest.raises(OutsideRegionError):
        suspend(by=other_operator)


def test_waiting_list_leaves_out_own_decided_and_foreign(suspend, verifier, make_user):
    colleague = make_user("second_verifier", "VERIFIER", "32.77")
    elsewhere = make_user("far_verifier", "VERIFIER", "18.71")
    proposal = suspend(by=verifier)
    waiting = SanctionProposal.objects.waiting_for
    assert [list(waiting(user)) for user in (verifier, colleague, elsewhere)] == [[], [proposal], []]
    approve(proposal, colleague)
    assert not waiting(colleague).exists()


@pytest.mark.parametrize(
    ("spoiled", "name"),
    [
        ({"reason": ""}, "reason_given"),
        ({"starts_on": None}, "dates_fit_kind"),
        ({"kind": "LIFT"}, "dates_fit_kind"),
        ({"ends_on": dt.date(2025, 1, 1)}, "ends_after_start"),
        ({"state": "APPROVED"}, "decision_is_complete"),
        ({"state": "APPROVED", "decided_by": 1, "decided_at": timezone.now()}, "decided_by_another"),
        ({"refused_because": "tidak"}, "refused_with_reason"),
    ],
)
def test_row_that_breaks_a_rule(suspend, operator, spoiled, name):
    values = {field: operator if field == "decided_by" else value for field, value in spoiled.items()}
    proposal = suspend()
    with pytest.raises(IntegrityError, match=f"sanctionproposal_{name}"), transaction.atomic():
        SanctionProposal.objects.filter(pk=proposal.pk).update(**values)
