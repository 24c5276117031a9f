"""Putting a scan to the paper that it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from accounts.roles import Permission
from certification.models import Certificate, PracticeLicense, RegistrationLetter
from core.scans.reading import read_scan
from registry.enums import DocumentKind
from registry.errors import OutsideRegionError
from registry.models import Assignment, Document
from registry.services.documents import keep_scan, remove_scan

if TYPE_CHECKING:
    from accounts.models import User

Paper = Certificate | RegistrationLetter | PracticeLicense | Assignment
# The record whose scan a document of each kind is.
PAPERS: dict[str, type[Paper]] = {
    DocumentKind.CERTIFICATE: Certificate,
    DocumentKind.STR: RegistrationLetter,
    DocumentKind.SIPPS: PracticeLicense,
    DocumentKind.DECREE: Assignment,
}


def attach_scan(*, kind: str, paper_id: int, content: bytes, file_name: str, by: User) -> Document:
    """Keep a scan as the proof of a paper; one that was there before stays in the history.

    A returned certificate waits for its check again. A verified one does too if the scan takes the place of
    another: the verification was given to that one. Raises ScanRefusedError, OutsideRegionError.
    """
    scan = read_scan(content)
    with transaction.atomic():
        paper = _locked(kind, paper_id, by)
        earlier = paper.scan
        paper.scan = keep_scan(
            worker=paper.worker, kind=DocumentKind(kind), scan=scan, file_name=file_name, by=by
        )
        if isinstance(paper, Certificate) and (earlier or paper.returned_at):
            paper.wait_for_check(changed_by_id=None)
        paper.save()
        if earlier:
            remove_scan(document=earlier, by=by)
        return paper.scan


@transaction.atomic
def detach_scan(*, kind: str, paper_id: int, by: User) -> None:
    """Take the scan from a paper, for instance one of somebody else; it stays in the history.

    A verification of the certificate goes with it. Raises OutsideRegionError, also where no scan is.
    """
    paper = _locked(kind, paper_id, by)
    if paper.scan is None:
        raise OutsideRegionError
    document, paper.scan = paper.scan, None
    if isinstance(paper, Certificate):
        paper.wait_for_check(changed_by_id=None)
    paper.save()
    remove_scan(document=document, by=by)


def _locked(kind: str, paper_id: int, by: User) -> Paper:
    """The paper, locked until the transaction ends. Raises OutsideRegionError."""
    scope = PAPERS[kind].objects.visible_to(by, Permission.WORKER_EDIT)
    paper: Paper | None = (
        scope.select_for_update(of=("self",))
        .select_related("worker", "scan__worker")
        .filter(pk=paper_id)
        .first()
    )
    if paper is None:
        raise OutsideRegionError
    return paper
