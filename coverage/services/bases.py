"""The acts of offices on the base figures of needs. Atomic, scoped, in the audit trail.

An office records the figures of its own region and below. Figures that came with the product stay as their
source printed them; another source stands beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.needs.errors import CommittedFigureError
from coverage.services.scope import refuse_outside, refuse_without_reason
from regions.facts.origin import committed_sources
from regions.models import IndicatorValue
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Indicator, Region

CORRECTABLE = ("value", "unit", "source", "source_url", "note", "base_on")


@dataclass(frozen=True)
class BaseFacts:
    """A base figure as its source gives it. Without a region it is for the nation."""

    region: Region | None
    indicator: Indicator
    value: int
    base_on: date
    unit: str
    source: str
    source_url: str = ""
    note: str = ""


@transaction.atomic
def record_base(*, facts: BaseFacts, by: User) -> IndicatorValue:
    """Store a base figure.

    Raises OutsideRegionError, CommittedFigureError if the source is one of the product's own, and a
    ConstraintError if the source already has a value for that day.
    """
    _refuse_place(facts.region, by)
    if facts.source in committed_sources():
        raise CommittedFigureError
    with refused_as():
        value = IndicatorValue.objects.create(
            **{name: getattr(facts, name) for name in ("region", "indicator", *CORRECTABLE)}
        )
    _note(AuditAction.BASE_RECORDED, value, by, after=_plain(value))
    return value


@transaction.atomic
def correct_base(*, value_id: int, facts: BaseFacts, reason: str, by: User) -> IndicatorValue:
    """Correct a figure that was entered wrong. Place and indicator stay; a newer figure is a new record.

    Raises OutsideRegionError, ReasonMissingError, CommittedFigureError, ConstraintError.
    """
    refuse_without_reason(reason)
    value = _locked(value_id, by)
    if facts.source in committed_sources():
        raise CommittedFigureError
    before = _plain(value)
    for name in CORRECTABLE:
        setattr(value, name, getattr(facts, name))
    with refused_as():
        value.save(update_fields=CORRECTABLE)
    _note(AuditAction.BASE_CORRECTED, value, by, before=before, after=_plain(value), reason=reason)
    return value


@transaction.atomic
def remove_base(*, value_id: int, reason: str, by: User) -> None:
    """Remove a wrong figure; its history stays. Raises the errors of `correct_base`."""
    refuse_without_reason(reason)
    value = _locked(value_id, by)
    _note(AuditAction.BASE_REMOVED, value, by, before=_plain(value), reason=reason)
    value.delete()


@dataclass(frozen=True)
class BaseChange:
    """One row to store: a new figure, or a correction of the figure `value_id`."""

    facts: BaseFacts
    value_id: int | None = None


@transaction.atomic
def store_bases(*, changes: Iterable[BaseChange], reason: str, by: User) -> int:
    """Store all of them or none; returns how many. Raises the errors of recording and correcting."""
    count = 0
    for change in changes:
        if change.value_id is None:
            record_base(facts=change.facts, by=by)
        else:
            correct_base(value_id=change.value_id, facts=change.facts, reason=reason, by=by)
        count += 1
    return count


def _refuse_place(region: Region | None, by: User) -> None:
    refuse_outside(region.code if region else "", Permission.BASE_EDIT, by=by)


def _locked(value_id: int, by: User) -> IndicatorValue:
    """The figure, locked until the transaction ends. Raises OutsideRegionError, CommittedFigureError."""
    scope = IndicatorValue.objects.visible_to(by, Permission.BASE_EDIT)
    value = locked(scope.select_related("indicator"), value_id)
    if value.source in committed_sources():
        raise CommittedFigureError
    return value


def _plain(value: IndicatorValue) -> dict[str, object]:
    return {name: getattr(value, name) for name in CORRECTABLE}


def _note(action: AuditAction, value: IndicatorValue, by: User, **facts: Any) -> None:
    audit.record(action, target=value, by=by, region_code=value.region_id or "", **facts)
