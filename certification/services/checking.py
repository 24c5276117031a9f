"""The second pair of eyes: another person compares a certificate, an STR or an SIPPS with its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.errors import AlreadyVerifiedError, NotReturnedError, OwnEntryError
from certification.models import Certificate, PracticeLicense, RegistrationLetter
from certification.services.certificates import note
from certification.services.letters import note_letter
from registry.enums import DocumentKind
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User

CheckedPaper = Certificate | RegistrationLetter | PracticeLicense
CHECKED: dict[str, type[CheckedPaper]] = {
    DocumentKind.CERTIFICATE: Certificate,
    DocumentKind.STR: RegistrationLetter,
    DocumentKind.SIPPS: PracticeLicense,
}
LETTER_ACTIONS = {
    AuditAction.CERTIFICATE_VERIFIED: AuditAction.LETTER_VERIFIED,
    AuditAction.CERTIFICATE_RETURNED: AuditAction.LETTER_RETURNED,
    AuditAction.CERTIFICATE_RESUBMITTED: AuditAction.LETTER_RESUBMITTED,
}


@transaction.atomic
def verify_paper(*, kind: str, paper_id: int, by: User) -> CheckedPaper:
    """A second person compared the record with the paper, and it is so.

    Raises OutsideRegionError, AlreadyVerifiedError, OwnEntryError.
    """
    paper = _checked_by_another(kind, paper_id, by)
    paper.wait_for_check(changed_by_id=None)
    paper.verified_at, paper.verified_by = timezone.now(), by
    paper.save()
    _note(AuditAction.CERTIFICATE_VERIFIED, paper, by)
    return paper


@transaction.atomic
def return_paper(*, kind: str, paper_id: int, reason: str, by: User) -> CheckedPaper:
    """A second person compared the record with the paper, and it is not so: the office mends it.

    Raises OutsideRegionError, AlreadyVerifiedError, OwnEntryError.
    """
    paper = _checked_by_another(kind, paper_id, by)
    paper.returned_at, paper.returned_by, paper.return_reason = timezone.now(), by, reason
    paper.save()
    _note(AuditAction.CERTIFICATE_RETURNED, paper, by, reason=reason)
    return paper


@transaction.atomic
def resubmit_paper(*, kind: str, paper_id: int, by: User) -> CheckedPaper:
    """The office looked again and the record is right as it is: a second person looks again too.

    Raises OutsideRegionError, NotReturnedError.
    """
    paper = _locked(kind, paper_id, Permission.WORKER_EDIT, by)
    if paper.returned_at is None:
        raise NotReturnedError
    paper.wait_for_check(changed_by_id=None)
    paper.save()
    _note(AuditAction.CERTIFICATE_RESUBMITTED, paper, by)
    return paper


def _checked_by_another(kind: str, paper_id: int, by: User) -> CheckedPaper:
    paper = _locked(kind, paper_id, Permission.CERTIFICATE_VERIFY, by)
    if paper.verified_at:
        raise AlreadyVerifiedError
    if paper.is_own_work_of(by.pk):
        raise OwnEntryError
    return paper


def _locked(kind: str, paper_id: int, permission: Permission, by: User) -> CheckedPaper:
    scope: QuerySet[Any] = CHECKED[kind].objects.visible_to(by, permission)
    paper: CheckedPaper = locked(scope.select_related("worker"), paper_id)
    return paper


def _note(action: AuditAction, paper: CheckedPaper, by: User, **details: Any) -> None:
    if isinstance(paper, Certificate):
        note(action, paper, by=by, **details)
    else:
        note_letter(LETTER_ACTIONS[action], paper, by=by, **details)
