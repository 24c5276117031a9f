"""One change for many people, in one transaction and one batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from core.ui.formats import number
from registry.batch_errors import NothingToChangeError
from registry.bulk.steps import Edit, Row, preview
from registry.enums import BatchKind
from registry.models import Batch
from registry.services.batches import BulkAct, batch, left_out, narrowest_region, stated
from registry.services.scope import locked_workers

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def edit_workers(*, seen: Mapping[int, int], edits: Sequence[Edit], reason: str, by: User) -> BulkAct:
    """Make the edits for everybody in `seen`, which is `Preview.seen`.

    People who were changed, removed or transferred since then are left out and reported. Raises
    ReasonMissingError, OutsideRegionError for people out of scope, NothingToChangeError.
    """
    reason = stated(reason)
    workers = locked_workers(seen, Permission.WORKER_EDIT, by)
    rows = preview(workers, edits, by).changed
    ready = [row for row in rows if row.fingerprint == seen[row.worker.pk]]
    if not ready:
        raise NothingToChangeError
    made = _write(ready, edits, reason, by)
    skipped = left_out(seen, [row.worker.pk for row in ready])
    audit.record(
        AuditAction.WORKERS_EDITED,
        target=made,
        by=by,
        region_code=made.region_id or "",
        fields=[str(label) for edit in edits for label in edit.labels],
        people=len(ready),
        skipped=len(skipped),
        reason=reason,
        doubted=sum(1 for row in ready if row.doubts),
    )
    return BulkAct(made, len(ready), skipped)


def _write(rows: Sequence[Row], edits: Sequence[Edit], reason: str, by: User) -> Batch:
    fields = capfirst(", ".join(str(label) for edit in edits for label in edit.labels))
    people = ngettext("%(count)s person", "%(count)s people", len(rows)) % {"count": number(len(rows))}
    label = _("%(fields)s: %(people)s") % {"fields": fields, "people": people}
    with batch(kind=BatchKind.BULK_EDIT, label=label, reason=reason, by=by) as made, refused_as():
        made.region = narrowest_region(row.worker.region_id for row in rows)
        made.count = len(rows)
        for position, edit in enumerate(edits):
            edit.write([row.worker for row in rows if row.steps[position].lines], by)
    return made
