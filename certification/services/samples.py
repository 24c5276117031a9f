"""What an office says of the records of its monthly sample."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.errors import NotInSampleError
from certification.models import SampleAnswer
from certification.samples import month_of, sample_of
from registry.models import Worker
from registry.services.scope import refuse_outside

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region


@transaction.atomic
def answer_sample(*, office: Region, answers: Mapping[str, bool], by: User) -> int:
    """Record for this month's sample of the office, by registry number, whether each record is right.

    An answer can be given again until the month is over. Returns how many were new or different. Raises
    OutsideRegionError, NotInSampleError.
    """
    refuse_outside(office, by=by, field="office")
    month = month_of(timezone.localdate())
    kept = Worker.objects.visible_to(by, Permission.WORKER_EDIT).under(office.code)
    drawn = {worker.registry_number: worker for worker in sample_of(kept, month)}
    if not answers.keys() <= drawn.keys():
        raise NotInSampleError
    said = {drawn[number]: is_right for number, is_right in answers.items()}
    changed = {worker: is_right for worker, is_right in said.items() if worker.is_right != is_right}
    if changed:
        _record(changed, office, month, by)
    return len(changed)


def _record(changed: Mapping[Worker, bool], office: Region, month: date, by: User) -> None:
    SampleAnswer.objects.bulk_create(
        [
            SampleAnswer(
                worker=worker,
                office=office,
                month=month,
                is_right=is_right,
                answered_by=by,
            )
            for worker, is_right in changed.items()
        ],
        update_conflicts=True,
        unique_fields=["worker", "month"],
        update_fields=["is_right", "answered_at", "answered_by"],
    )
    audit.record(
        AuditAction.SAMPLE_ANSWERED,
        target=office,
        by=by,
        region_code=office.code,
        month=month,
        right=sorted(worker.registry_number for worker, is_right in changed.items() if is_right),
        to_change=sorted(worker.registry_number for worker, is_right in changed.items() if not is_right),
    )
