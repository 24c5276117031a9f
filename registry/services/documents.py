"""Keeping scans of papers, and showing them. Every view and every download is recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.scans.reading import Scan, page_picture
from core.sealed import content_of, fingerprint, resealed, sealed
from registry.enums import DocumentKind
from registry.errors import OutsideRegionError
from registry.models import Document, Worker
from registry.services.scope import get_or_refuse
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User

LONGEST_NAME = 200
LONG_NUMBER = re.compile(r"\d{10,}")


@transaction.atomic
def keep_scan(
    *,
    worker: Worker,
    kind: DocumentKind,
    scan: Scan,
    file_name: str,
    continues: Document | None = None,
    by: User | None,
) -> Document:
    """Keep a scan of a person's paper, encrypted.

    `by` is None if the person sent it themselves. `continues` is the first file of the same paper, if this is
    a further one. Refuses nothing: the caller has read the scan with `core.scans.reading.read_scan`, and
    found the worker in the scope of `by`, or the person's own link open.
    """
    document = Document.objects.create(
        worker=worker,
        kind=kind,
        continues=continues,
        file_name=plain_name(file_name),
        content_type=scan.kind,
        size=len(scan.content),
        pages=scan.pages,
        sha256=fingerprint(scan.content),
        file=sealed(scan.content),
        thumbnail=sealed(scan.thumbnail),
        uploaded_by=by,
    )
    _record(AuditAction.SCAN_ADDED, document, by)
    return document


@transaction.atomic
def remove_scan(*, document: Document, by: User) -> None:
    """Take a scan out of use; file and row are kept for the history.

    Refuses nothing: the caller has locked the paper that it proves.
    """
    document.removed_by, document.removed_at = by, timezone.now()
    document.save(update_fields=["removed_by", "removed_at"])
    _record(AuditAction.SCAN_REMOVED, document, by)


@transaction.atomic
def download_scan(*, document_id: int, by: User) -> tuple[Document, bytes]:
    """The scan and its original file. Raises OutsideRegionError."""
    document = _visible(document_id, by)
    _record(AuditAction.SCAN_DOWNLOADED, document, by)
    return document, content_of(document.file)


@transaction.atomic
def view_page(*, document_id: int, page: int, by: User) -> bytes:
    """A page of the scan as a JPEG. Raises OutsideRegionError, also for a page that is not there."""
    document = _visible(document_id, by)
    if page not in document.page_numbers:
        raise OutsideRegionError
    _record(AuditAction.SCAN_VIEWED, document, by, page=page)
    return page_picture(content_of(document.file), page)


def view_thumbnail(*, document_id: int, by: User) -> bytes:
    """The small picture of the first page, too small to read, so no view is recorded. Raises
    OutsideRegionError."""
    return content_of(_visible(document_id, by).thumbnail)


def rotate_scan_keys(*, after: int = 0) -> Iterator[int]:
    """Encrypt every scan with the newest key; yields the number of each.

    Each is its own transaction, after which its old files are deleted, so an interrupted run resumes with
    `after`.
    """
    for pk in Document.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            document = Document.objects.select_for_update(of=("self",)).get(pk=pk)
            for kept in (document.file, document.thumbnail):
                transaction.on_commit(partial(kept.storage.delete, str(kept.name)))
            document.file, document.thumbnail = resealed(document.file), resealed(document.thumbnail)
            document.save(update_fields=["file", "thumbnail"])
        yield pk


def plain_name(file_name: str) -> str:
    """The name without folders; long numbers, which may be a NIK, are left out."""
    name = PurePosixPath(file_name.replace("\\", "/")).name
    return LONG_NUMBER.sub("…", name)[-LONGEST_NAME:]


def _visible(document_id: int, by: User) -> Document:
    scope = Document.objects.visible_to(by, Permission.WORKER_VIEW).select_related("worker")
    return get_or_refuse(scope, document_id)


def _record(action: AuditAction, document: Document, by: User | None, **details: Any) -> None:
    note_about(action, document.worker, by=by, document=document.pk, kind=document.kind, **details)
