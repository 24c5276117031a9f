"""What several acts on coverage refuse alike: no right at all, none in that region, no reason given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

from accounts import access
from accounts.roles import Permission
from coverage.needs.errors import ReasonMissingError
from registry.errors import OutsideRegionError

if TYPE_CHECKING:
    from accounts.models import User


def refuse_without(permission: Permission, by: User) -> None:
    """Raises PermissionDenied unless the right holds somewhere."""
    if not by.has_permission(permission):
        raise PermissionDenied(access.refusal(permission))


def refuse_outside(code: str, *permissions: Permission, by: User) -> None:
    """Raises `OutsideRegionError` unless one of the rights holds in the region; "" is the country."""
    if not any(by.may(permission, at=code) for permission in permissions):
        raise OutsideRegionError(field="region")


def refuse_without_reason(reason: str) -> None:
    """Raises `ReasonMissingError`: what changes a need is never silent."""
    if not reason.strip():
        raise ReasonMissingError
