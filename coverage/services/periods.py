"""The acts of administrators on periods: open, close, revise. Every act is atomic and in the audit trail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.answer import Coverage
from coverage.enums import FrozenKind
from coverage.frozen.freezing import computed, digest_of, keep, rows_of
from coverage.models import FinalFigures, Period, Submission
from coverage.periods.errors import (
    NothingToReviseError,
    PeriodDayTakenError,
    PeriodFinalError,
    PeriodKnownError,
    PeriodNotDueError,
    PeriodNotFinalError,
)
from coverage.services.scope import refuse_without
from regions.codes import NATION_CODE
from regions.enums import Level
from regions.models import Region

if TYPE_CHECKING:
    from accounts.models import User

REFUSALS = {
    "coverage_period_code_key": PeriodKnownError,
    "coverage_period_on_key": PeriodDayTakenError,
}


@transaction.atomic
def open_period(*, code: str, on: date, opens_on: date, due_on: date, publishes_on: date, by: User) -> Period:
    """Request the list of every office of a kabupaten/kota that exists on the day. The days are then fixed.

    Raises PermissionDenied, PeriodKnownError, PeriodDayTakenError, and a ConstraintError if the code is no
    semester or the days are out of order.
    """
    refuse_without(Permission.PERIOD_MANAGE, by)
    with refused_as(REFUSALS):
        period = Period.objects.create(
            code=code, on=on, opens_on=opens_on, due_on=due_on, publishes_on=publishes_on, opened_by=by
        )
    offices = Region.objects.valid_on(on).level(Level.REGENCY)
    Submission.objects.bulk_create(Submission(period=period, region=office) for office in offices)
    audit.record(
        AuditAction.PERIOD_OPENED,
        target=period,
        by=by,
        on=on,
        opens_on=opens_on,
        due_on=due_on,
        publishes_on=publishes_on,
    )
    return period


@transaction.atomic
def close_period(*, period_id: int, by: User) -> FinalFigures:
    """Make a period final: freeze the figures of the nation down to the kecamatan, with their norms.

    Lists that were not sent or answered stay so; the figures come from the records. Raises PermissionDenied,
    PeriodFinalError, PeriodNotDueError.
    """
    period = _locked(period_id, by)
    if period.is_final:
        raise PeriodFinalError(period)
    if timezone.localdate() <= period.due_on:
        raise PeriodNotDueError(period)
    period.closed_at, period.closed_by = timezone.now(), by
    period.save(update_fields=["closed_at", "closed_by"])
    figures = keep(computed_for(period), kind=FrozenKind.PERIOD, region=NATION_CODE, on=period.on)
    final = FinalFigures.objects.create(period=period, figures=figures, made_by=by)
    audit.record(AuditAction.PERIOD_CLOSED, target=period, by=by, digest=figures.digest)
    return final


@transaction.atomic
def revise_period(*, period_id: int, note: str, by: User) -> FinalFigures:
    """Freeze the figures of a final period again, from today's records, beside the earlier ones.

    Raises PermissionDenied, PeriodNotFinalError, NothingToReviseError, and a ConstraintError without a note.
    """
    period = _locked(period_id, by)
    if not period.is_final:
        raise PeriodNotFinalError(period)
    newest = period.editions.select_related("figures").order_by("-number")[0]
    answers = computed_for(period)
    if digest_of(rows_of(answers)) == newest.figures.digest:
        raise NothingToReviseError
    figures = keep(answers, kind=FrozenKind.PERIOD, region=NATION_CODE, on=period.on)
    with refused_as():
        final = FinalFigures.objects.create(
            period=period,
            number=newest.number + 1,
            figures=figures,
            revises=newest,
            note=note.strip(),
            made_by=by,
        )
    audit.record(
        AuditAction.PERIOD_REVISED,
        target=period,
        by=by,
        edition=final.number,
        note=final.note,
        digest=figures.digest,
    )
    return final


def computed_for(period: Period) -> list[Coverage]:
    """The answers of a final period: the nation, provinces, kabupaten/kota, and kecamatan about which
    anything is known."""
    return computed(NATION_CODE, period.on, Level.DISTRICT)


def _locked(period_id: int, by: User) -> Period:
    """The period, locked until the transaction ends. Raises PermissionDenied."""
    refuse_without(Permission.PERIOD_MANAGE, by)
    return Period.objects.select_for_update().get(pk=period_id)
