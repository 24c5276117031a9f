"""What staff do with files: upload a workbook, examine it again, apply it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.crypto import reencrypt
from core.errors import DomainError
from core.sealed import fingerprint, resealed, sealed
from core.sheets.archive import MAX_PACKED, MEGABYTE
from core.sheets.errors import FileTooLargeError
from regions.models import Region
from registry.enums import BatchKind
from registry.services import batch
from workbooks.enums import JobStep, RunState
from workbooks.errors import AlreadyAppliedError, AlreadyBroughtError, NoListError, OutsideImportScopeError
from workbooks.imports.applying import apply
from workbooks.imports.examining import Examination, compared
from workbooks.imports.lookups import Lookups
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.imports.readings import read_file, reading_of, sealed_reading
from workbooks.imports.storage import sealed_json, unsealed
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.kept import corrections_of
from workbooks.scope import run_of

if TYPE_CHECKING:
    from accounts.models import User

FILE_NAME_LENGTH = 200


@transaction.atomic
def bring_workbook(*, content: bytes, file_name: str, answers: Answers, by: User) -> ImportRun:
    """Store a workbook and find out what importing it would do; nothing else is written.

    Raises `UnreadableFileError`, AlreadyBroughtError with the earlier import of the same file, and
    OutsideImportScopeError.
    """
    run = keep_workbook(content=content, file_name=file_name, answers=answers, by=by)
    try:
        return examine_again(run_id=run.pk, answers=answers, by=by)
    except DomainError:
        run.file.delete(save=False)
        raise


@transaction.atomic
def keep_workbook(*, content: bytes, file_name: str, answers: Answers, by: User) -> ImportRun:
    """Store a workbook that is read later. Raises FileTooLargeError, AlreadyBroughtError,
    OutsideImportScopeError."""
    region = _office(by)
    if len(content) > MAX_PACKED:
        raise FileTooLargeError(limit_mb=MAX_PACKED // MEGABYTE)
    sha256 = fingerprint(content)
    runs = ImportRun.objects.visible_to(by, Permission.IMPORT_RUN)
    earlier = runs.kept().of_file(sha256).order_by("pk").first()
    if earlier:
        raise AlreadyBroughtError(earlier)
    run = ImportRun.objects.create(
        region=region,
        owner=by,
        file_name=file_name[-FILE_NAME_LENGTH:],
        sha256=sha256,
        size=len(content),
        file=sealed(content),
        answers=asdict(answers),
    )
    audit.record(AuditAction.IMPORT_UPLOADED, target=run, by=by, region_code=region.code)
    return run


@transaction.atomic
def examine_again(
    *, run_id: int, answers: Answers, by: User, progress: Progress = nobody_watches
) -> ImportRun:
    """Examine the stored file: for the first time, with other answers, or after the registry has changed.

    Raises `UnreadableFileError` (NoListError if no sheet is a list of people), OutsideImportScopeError.
    """
    run = run_of(run_id, by, locked=True)
    run.answers = asdict(answers)
    run.state, run.applied_at, run.applied_by = RunState.READ, None, None
    said = corrections_of(run, by=by)
    lookups = Lookups(by)
    with unsealed(run) as path:
        reading = read_file(path, name=run.file_name, lookups=lookups, said=said, progress=progress)
    if not reading.headers:
        raise NoListError({sheet.name: sheet.why_skipped for sheet in reading.sheets})
    kept = sealed_reading(reading)
    examination = compared(reading, lookups=lookups, answers=answers, said=said, progress=progress)
    _keep(run, examination, reading=kept, progress=progress)
    return run


@transaction.atomic
def apply_run(*, run_id: int, by: User, progress: Progress = nobody_watches) -> ImportRun:
    """Write the good rows of an uploaded workbook; the others stay as they were found.

    The rows are those that the preview read; they are compared with the current registry. Raises
    OutsideImportScopeError, AlreadyAppliedError.
    """
    run = run_of(run_id, by, locked=True)
    if run.is_applied:
        raise AlreadyAppliedError
    said = corrections_of(run, by=by)
    answers, lookups = Answers(**run.answers), Lookups(by)
    reading = reading_of(run, lookups=lookups, said=said, progress=progress)
    examination = compared(reading, lookups=lookups, answers=answers, said=said, progress=progress)
    with batch(kind=BatchKind.IMPORT, label=run.file_name, region=run.region, by=by) as run.batch:
        apply(examination, file_name=run.file_name, by=by, progress=progress)
        run.state, run.applied_at, run.applied_by = RunState.APPLIED, timezone.now(), by
        _keep(run, examination, reading=None, progress=progress)
        run.batch.count = run.ready
    audit.record(
        AuditAction.IMPORT_APPLIED,
        target=run,
        by=by,
        region_code=run.region_id,
        counts=run.counts,
    )
    return run


def _office(by: User) -> Region:
    """The office that uploads the file: the first of those the user may import for."""
    codes = sorted(by.region_codes(Permission.IMPORT_RUN))
    region = Region.objects.filter(code__in=codes).order_by("code").first()
    if region is None:
        raise OutsideImportScopeError
    return region


def _keep(
    run: ImportRun, examination: Examination, *, reading: ContentFile | None, progress: Progress
) -> None:
    """Stores the outcome and, until its rows are written, what was read; earlier results are deleted."""
    progress(JobStep.FINISHING)
    for before in filter(None, (run.outcome, run.reading)):
        transaction.on_commit(partial(before.storage.delete, str(before.name)))
    run.counts = examination.counts
    run.outcome = sealed_json(examination.as_record(is_ahead=not run.is_applied))
    run.reading = reading
    run.save()


def rotate_file_keys(*, after: int = 0) -> Iterator[int]:
    """Encrypt the files of every import with the newest key; yields the number of each import.

    Each import is its own transaction and its old files are deleted after it, so an interrupted run resumes
    with `after`; repeating finished work is safe.
    """
    for pk in ImportRun.objects.kept().filter(pk__gt=after).order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            run = ImportRun.objects.kept().select_for_update(of=("self",)).filter(pk=pk).first()
            if run is None:
                continue
            for name in ImportRun.FILES:
                kept = getattr(run, name)
                if kept:
                    transaction.on_commit(partial(kept.storage.delete, str(kept.name)))
                    setattr(run, name, resealed(kept))
            run.repairs = run.repairs and reencrypt(run.repairs)
            run.save(update_fields=[*ImportRun.FILES, "repairs"])
        yield pk
