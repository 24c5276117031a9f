"""The acts of staff on the ledger of published figures: enter, correct, withdraw. Atomic, scoped, audited.

They never change a count of the registry, and no figure is changed because it contradicts others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.claims.errors import FigureChangedError, LedgerFigureError, WithdrawnFigureError
from coverage.claims.facts import ClaimFacts, facts_of, fingerprint
from coverage.claims.wording import dimension_label, measure_label
from coverage.models import PublishedFigure
from coverage.services.scope import refuse_outside
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

NEXT_KEY = "SELECT nextval(pg_get_serial_sequence(%s, 'id'))"


@transaction.atomic
def enter_claim(*, facts: ClaimFacts, by: User) -> PublishedFigure:
    """Add a figure that somebody published, with its quote and source.

    Raises OutsideRegionError, and a ConstraintError where the quote or the value is missing.
    """
    _refuse_outside(facts.region, by)
    figure = facts.written_to(PublishedFigure(entered_by=by, entered_at=timezone.now()))
    with connection.cursor() as cursor:
        cursor.execute(NEXT_KEY, [PublishedFigure._meta.db_table])
        (figure.pk,) = cursor.fetchone()
    figure.code = f"K{figure.pk}"
    with refused_as():
        figure.save(force_insert=True)
    _record(AuditAction.CLAIM_ENTERED, figure, by, after=_said(facts))
    return figure


@transaction.atomic
def correct_claim(*, figure_id: int, facts: ClaimFacts, seen: str, by: User) -> PublishedFigure:
    """Correct an entered figure so that it agrees with its source; the trail keeps the earlier content.

    Raises OutsideRegionError, LedgerFigureError, WithdrawnFigureError, FigureChangedError if it has changed
    since it was `seen`, and a ConstraintError.
    """
    figure = _locked(figure_id, by)
    _refuse_outside(facts.region, by)
    if fingerprint(figure) != seen:
        raise FigureChangedError
    before = _said(facts_of(figure))
    with refused_as():
        facts.written_to(figure).save()
    _record(AuditAction.CLAIM_CORRECTED, figure, by, before=before, after=_said(facts))
    return figure


@transaction.atomic
def withdraw_claim(*, figure_id: int, reason: str, by: User) -> PublishedFigure:
    """Remove a figure from the pages because it was never published like this. It is kept with the reason.

    Raises OutsideRegionError, LedgerFigureError, WithdrawnFigureError, and a ConstraintError without a
    reason. Doubt about a figure is no reason: doubt is a qualifier.
    """
    figure = _locked(figure_id, by)
    figure.withdrawn_by, figure.withdrawn_at = by, timezone.now()
    figure.withdrawn_because = reason.strip()
    with refused_as():
        figure.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_because"])
    _record(AuditAction.CLAIM_WITHDRAWN, figure, by, reason=figure.withdrawn_because)
    return figure


def _locked(figure_id: int, by: User) -> PublishedFigure:
    scope = PublishedFigure.objects.visible_to(by, Permission.CLAIM_EDIT)
    figure = locked(scope.select_related("region"), figure_id)
    if figure.is_of_ledger:
        raise LedgerFigureError
    if figure.is_withdrawn:
        raise WithdrawnFigureError
    return figure


def _refuse_outside(region: Region | None, by: User) -> None:
    refuse_outside(region.code if region else "", Permission.CLAIM_EDIT, by=by)


def _said(facts: ClaimFacts) -> dict[str, Any]:
    """The facts for the audit trail, with measures in words. The precision of a day is visible in the day."""
    told = facts.columns()
    del told["as_of_precision"]
    words = {"indicator": measure_label(facts.indicator), "dimension": dimension_label(facts.dimension)}
    return told | words


def _record(action: AuditAction, figure: PublishedFigure, by: User, **details: Any) -> None:
    audit.record(action, target=figure, by=by, region_code=figure.region_id or "", **details)
