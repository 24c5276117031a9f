"""Refusals of several services: no right at all, none in that region, no reason given."""

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
    """Raises PermissionDenied unless the user has the right in some region."""
    if not by.has_permission(permission):
        raise PermissionDenied(access.refusal(permission))


def refuse_outside(code: str, *permissions: Permission, by: User) -> None:
    """Raises `OutsideRegionError` unless the user has one of the rights in the region; "" is the country."""
    if not any(by.may(permission, at=code) for permission in permissions):
        raise OutsideRegionError(field="region")


def refuse_without_reason(reason: str) -> None:
    """Raises `ReasonMissingError`: an act that changes a need must have a reason."""
    if not reason.strip():
        raise ReasonMissingError
