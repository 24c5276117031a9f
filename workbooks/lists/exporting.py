"""Exports a list as a file: within the request, or, if it is long, by a worker; then the file is kept for a
day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.lists import CAP, Listing, chosen_listing
from core.sealed import content_of, resealed, sealed
from coverage.lists import LISTS
from registry.extra_fields import fields_seen_by
from registry.models import Worker
from workbooks.enums import FileKind, JobKind, JobStep
from workbooks.errors import ListFileGoneError, OutsideExportScopeError
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.lists.files import Statement, Watched, write_list_csv, write_list_workbook
from workbooks.lists.people import people_workbook
from workbooks.models import Job, ListFile

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet

OPEN_FOR: Final = timedelta(hours=24)
# Progress is reported after so many rows.
TOLD_EVERY: Final = 500


def is_long(listing: Listing) -> bool:
    """Whether it has more rows than somebody should wait for at the screen."""
    return listing.total is None or listing.total > CAP


@transaction.atomic
def export_list(
    listing: Listing, *, kind: str, reason: str, by: User, progress: Progress = nobody_watches
) -> tuple[BytesIO, int]:
    """The list as a file, and its number of rows. The audit trail records who exported it, with which rows
    and columns, and for what purpose."""
    region = by.home_region
    said = reason or str(listing.purpose)
    statement = Statement(str(by), region.label if region else "", said, timezone.now())
    with_nik = kind == FileKind.IMPORT and by.has_permission(Permission.NIK_REVEAL)
    watched = partial(_telling, progress=progress, listing=listing)
    file = BytesIO()
    if kind == FileKind.IMPORT:
        rows = _write_people(file, listing, by, with_nik=with_nik, watched=watched)
    elif kind == FileKind.CSV:
        rows = write_list_csv(file, listing, statement, watched=watched)
    else:
        rows = write_list_workbook(file, listing, statement, watched=watched)
    audit.record(
        AuditAction.WORKERS_EXPORTED,
        by=by,
        region_code=region.code if region else "",
        list=str(listing.title),
        people=rows,
        file=kind,
        filters={label if name != "q" else name: value for name, label, value in listing.filter.in_words()},
        columns=[str(column.label) for column in listing.shown_columns],
        with_nik=with_nik,
        reason=said,
    )
    return file, rows


def _write_people(file: BytesIO, listing: Listing, by: User, *, with_nik: bool, watched: Watched) -> int:
    rows = 0

    def counted(people: Iterable[Any]) -> Iterator[Any]:
        nonlocal rows
        for person in watched(people):
            rows += 1
            yield person

    content = people_workbook(
        _kept_by_the_office(listing, by),
        on=timezone.localdate(),
        with_nik=with_nik,
        extra=fields_seen_by(by),
        watched=counted,
    )
    file.write(content)
    return rows


def _kept_by_the_office(listing: Listing, user: User) -> WorkerQuerySet:
    """The people in the list whose records are kept by offices in scope. Somebody who is only posted here is
    in the list, but only the other office may give out the NIK and phone number."""
    kept = Worker.objects.visible_to(user, Permission.WORKER_EXPORT)
    people: WorkerQuerySet = listing.matching.filter(pk__in=kept.values("pk"))
    return people.order_by(*listing.order)


def _telling(rows: Iterable[Any], *, progress: Progress, listing: Listing) -> Iterator[Any]:
    """Yields the rows and reports the progress after every `TOLD_EVERY` rows."""
    total = 0 if progress is nobody_watches else listing.matching.count()
    for done, row in enumerate(rows):
        if done % TOLD_EVERY == 0:
            progress(JobStep.LISTING, min(done, total), total)
        yield row


@transaction.atomic
def request_list_file(listing: Listing, *, kind: str, reason: str, by: User) -> ListFile:
    """Let a worker write the list, as it is on the page, to a file."""
    ticked = [("pilih", key) for key in listing.keys]
    asked = [("saring", listing.query), ("kolom", listing.column_keys), *ticked]
    wanted = ListFile.objects.create(
        owner=by, list_name=listing.name, asked=urlencode(asked), kind=kind, reason=reason
    )
    Job.objects.create(list_file=wanted, owner=by, kind=JobKind.LIST, page=wanted.get_absolute_url())
    return wanted


@transaction.atomic
def write_list_file(*, list_file_id: int, by: User, progress: Progress = nobody_watches) -> ListFile:
    """The worker's part of it. Raises OutsideExportScopeError if the permission has ended in the meantime."""
    wanted = ListFile.objects.visible_to(by, Permission.WORKER_EXPORT).filter(pk=list_file_id).first()
    if wanted is None:
        raise OutsideExportScopeError
    listing = listing_of(wanted)
    file, wanted.rows = export_list(listing, kind=wanted.kind, reason=wanted.reason, by=by, progress=progress)
    wanted.file = sealed(file.getvalue())
    wanted.open_until = timezone.now() + OPEN_FOR
    wanted.save(update_fields=["file", "rows", "open_until"])
    return wanted


def listing_of(wanted: ListFile) -> Listing:
    """The list as it was on the page, with the rows that its owner may see now."""
    return chosen_listing(LISTS[wanted.list_name], QueryDict(wanted.asked), user=wanted.owner)


def content_of_list_file(wanted: ListFile) -> bytes:
    """Raises ListFileGoneError if its day is over, or it was never written."""
    if not wanted.is_open_at(timezone.now()):
        raise ListFileGoneError
    return content_of(wanted.file)


def rotate_list_file_keys() -> None:
    """Encrypt the stored files with the newest key, each in a transaction of its own, after which the old
    file is deleted. Running it again is safe."""
    for pk in ListFile.objects.kept().order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            kept = ListFile.objects.kept().select_for_update().filter(pk=pk).first()
            if kept is None:
                continue
            transaction.on_commit(partial(kept.file.storage.delete, str(kept.file.name)))
            kept.file = resealed(kept.file)
            kept.save(update_fields=["file"])


def forget_old_files() -> int:
    """Delete the files whose day is over; that they were written stays recorded. Returns their number."""
    over = list(ListFile.objects.over_by(timezone.now()))
    for kept in over:
        kept.file.delete(save=False)
        kept.save(update_fields=["file"])
    return len(over)
