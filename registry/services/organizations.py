"""What staff do to organizations: record and correct them. None is deleted; it goes out of use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from registry.errors import OutsideRegionError
from registry.models import Organization
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User

EDITABLE = (
    "name",
    "short_name",
    "kind",
    "owner_level",
    "location",
    "area_served",
    "valid_from",
    "valid_until",
    "is_active",
)


@transaction.atomic
def add_organization(*, facts: Mapping[str, object], by: User) -> Organization:
    """Record a body that stands in the user's region. Raises OutsideRegionError, ValidationError."""
    organization = Organization(**{name: facts[name] for name in EDITABLE if name in facts})
    _save(organization, by)
    audit.record(
        AuditAction.ORGANIZATION_ADDED,
        target=organization,
        by=by,
        region_code=organization.location_id,
        after=_facts(organization),
    )
    return organization


@transaction.atomic
def correct_organization(*, pk: int, facts: Mapping[str, object], by: User) -> Organization:
    """Change what is recorded of a body in the user's region. Raises OutsideRegionError, ValidationError."""
    organization = locked(Organization.objects.visible_to(by, Permission.WORKER_EDIT), pk)
    before = _facts(organization)
    for name in EDITABLE:
        if name in facts:
            setattr(organization, name, facts[name])
    _save(organization, by)
    audit.record(
        AuditAction.ORGANIZATION_CORRECTED,
        target=organization,
        by=by,
        region_code=organization.location_id,
        before=before,
        after=_facts(organization),
    )
    return organization


def _save(organization: Organization, by: User) -> None:
    organization.full_clean()
    organization.save()
    if not Organization.objects.visible_to(by, Permission.WORKER_EDIT).filter(pk=organization.pk).exists():
        raise OutsideRegionError(field="location")


def _facts(organization: Organization) -> dict[str, object]:
    return {name: getattr(organization, name) for name in EDITABLE}
