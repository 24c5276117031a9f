"""Plans of forecasts that staff save and share. Every act is atomic, scoped and in the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.forecast.address import in_percent
from coverage.forecast.errors import NotOwnScenarioError
from coverage.models import Scenario
from coverage.services.scope import refuse_outside

if TYPE_CHECKING:
    from accounts.models import User
    from coverage.forecast.paths import WhatIf
    from regions.models import Region


@transaction.atomic
def save_scenario(*, region: Region | None, category: str, name: str, what_if: WhatIf, by: User) -> Scenario:
    """Save a plan for the forecast of a region (None: the nation) under a name.

    Raises OutsideRegionError, and a ConstraintError if the name is taken or nothing is set.
    """
    code = region.code if region else ""
    refuse_outside(code, Permission.COVERAGE_VIEW, by=by)
    with refused_as():
        scenario = Scenario.objects.create(
            region=region,
            category=category,
            name=name.strip(),
            seats=what_if.seats,
            passing=in_percent(what_if.passing),
            renewal=in_percent(what_if.renewal),
            recruits=what_if.recruits,
            owner=by,
        )
    audit.record(AuditAction.SCENARIO_SAVED, target=scenario, by=by, region_code=code, category=category)
    return scenario


@transaction.atomic
def share_scenario(*, scenario_id: int, is_shared: bool, by: User) -> Scenario:
    """Show the plan to everybody who sees the region, or stop that. Raises NotOwnScenarioError."""
    scenario = _own(scenario_id, by)
    scenario.is_shared = is_shared
    scenario.save(update_fields=["is_shared"])
    action = AuditAction.SCENARIO_SHARED if is_shared else AuditAction.SCENARIO_WITHDRAWN
    audit.record(action, target=scenario, by=by, region_code=scenario.region_id or "")
    return scenario


@transaction.atomic
def remove_scenario(*, scenario_id: int, by: User) -> None:
    """Delete one's own plan. Nothing is lost that the address of a forecast cannot hold.

    Raises NotOwnScenarioError.
    """
    scenario = _own(scenario_id, by)
    audit.record(AuditAction.SCENARIO_REMOVED, target=scenario, by=by, region_code=scenario.region_id or "")
    scenario.delete()


def _own(scenario_id: int, by: User) -> Scenario:
    """The user's own plan, locked until the transaction ends."""
    visible = Scenario.objects.visible_to(by, Permission.COVERAGE_VIEW)
    scenario = visible.select_for_update(of=("self",)).filter(pk=scenario_id, owner=by).first()
    if scenario is None:
        raise NotOwnScenarioError
    return scenario
