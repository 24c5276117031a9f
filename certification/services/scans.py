"""Attaching scans to the papers that they prove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import QuerySet

from accounts.roles import Permission
from certification.models import Certificate, PracticeLicense, RegistrationLetter, TrainingAttendance
from certification.models.checking import Checked
from core.scans.reading import read_scan
from registry.enums import DocumentKind
from registry.errors import OutsideRegionError
from registry.models import Assignment, Document
from registry.services.documents import keep_scan, remove_scan
from registry.services.scope import locked, locked_worker

if TYPE_CHECKING:
    from accounts.models import User

Paper = Certificate | RegistrationLetter | PracticeLicense | Assignment | TrainingAttendance
# The record whose scan a document of each kind is.
PAPERS: dict[str, type[Paper]] = {
    DocumentKind.CERTIFICATE: Certificate,
    DocumentKind.STR: RegistrationLetter,
    DocumentKind.SIPPS: PracticeLicense,
    DocumentKind.DECREE: Assignment,
    DocumentKind.TRAINING: TrainingAttendance,
}


def attach_scan(*, kind: str, paper_id: int, content: bytes, file_name: str, by: User) -> Document:
    """Keep a scan as the proof of a paper; a previous one stays in the history.

    A returned paper waits for its check again. So does a verified one if the scan replaces another, because
    that one was verified. Raises ScanRefusedError, OutsideRegionError.
    """
    scan = read_scan(content)
    with transaction.atomic():
        paper = _locked(kind, paper_id, by)
        earlier = paper.scan
        paper.scan = keep_scan(
            worker=paper.worker, kind=DocumentKind(kind), scan=scan, file_name=file_name, by=by
        )
        if isinstance(paper, Checked) and (earlier or paper.returned_at):
            paper.wait_for_check(changed_by_id=None)
        paper.save()
        if earlier:
            earlier.further.update(continues=paper.scan)
            remove_scan(document=earlier, by=by)
        return paper.scan


def attach_further_scan(*, kind: str, paper_id: int, content: bytes, file_name: str, by: User) -> Document:
    """Keep one more file of a paper, such as its back; if there is none yet, the first.

    A verified paper stays verified, a returned one waits for its check again. Raises ScanRefusedError,
    OutsideRegionError.
    """
    scan = read_scan(content)
    with transaction.atomic():
        paper = _locked(kind, paper_id, by)
        kept = keep_scan(
            worker=paper.worker,
            kind=DocumentKind(kind),
            scan=scan,
            file_name=file_name,
            continues=paper.scan,
            by=by,
        )
        paper.scan = paper.scan or kept
        if isinstance(paper, Checked) and paper.returned_at:
            paper.wait_for_check(changed_by_id=None)
        paper.save()
        return kept


def attach_diploma(*, worker_id: int, content: bytes, file_name: str, by: User) -> Document:
    """Keep a file of a person's diploma. Raises ScanRefusedError, OutsideRegionError."""
    scan = read_scan(content)
    with transaction.atomic():
        worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
        return keep_scan(worker=worker, kind=DocumentKind.DIPLOMA, scan=scan, file_name=file_name, by=by)


@transaction.atomic
def detach_scan(*, kind: str, paper_id: int, by: User) -> None:
    """Take the scan off a paper, for instance one of somebody else; it stays in the history.

    A further file takes its place. The paper is no longer verified. Raises OutsideRegionError, also without a
    scan.
    """
    paper = _locked(kind, paper_id, by)
    if paper.scan is None:
        raise OutsideRegionError
    document = paper.scan
    paper.scan = document.further.in_use().order_by("pk").first()
    if paper.scan:
        document.further.exclude(pk=paper.scan.pk).update(continues=paper.scan)
        paper.scan.continues = None
        paper.scan.save(update_fields=["continues"])
    if isinstance(paper, Checked):
        paper.wait_for_check(changed_by_id=None)
    paper.save()
    remove_scan(document=document, by=by)


@transaction.atomic
def detach_file(*, document_id: int, by: User) -> Document:
    """Take a further file of a paper, or a diploma, out of use; it stays in the history.

    The paper is no longer verified: all its files were. Raises OutsideRegionError.
    """
    scope = Document.objects.visible_to(by, Permission.WORKER_EDIT).removable()
    document = locked(scope.select_related("worker"), document_id)
    if document.continues_id:
        papers = PAPERS[document.kind].objects.select_for_update(of=("self",))
        paper = papers.filter(scan=document.continues_id).first()
        if isinstance(paper, Checked):
            paper.wait_for_check(changed_by_id=None)
            paper.save()
    remove_scan(document=document, by=by)
    return document


def _locked(kind: str, paper_id: int, by: User) -> Paper:
    """The paper, locked until the transaction ends. Raises OutsideRegionError."""
    scope: QuerySet[Any] = PAPERS[kind].objects.visible_to(by, Permission.WORKER_EDIT)
    paper: Paper = locked(scope.select_related("worker", "scan__worker"), paper_id)
    return paper
