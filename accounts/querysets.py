"""Queries of accounts, role assignments and the audit trail."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from accounts.models import User
    from accounts.roles import Permission


class UnscopedQuerySet(models.QuerySet):
    """Rows that belong to no region: users with the permission see them all, others none."""

    def visible_to(self, user: User, permission: Permission) -> Self:
        return self.all() if user.has_permission(permission) else self.none()


class RoleAssignmentQuerySet(UnscopedQuerySet):
    def in_force(self, on: dt.date | None = None) -> Self:
        """Assignments in force on a day; today in Jakarta unless another day is given."""
        on = on or timezone.localdate()
        open_or_later = Q(valid_until__isnull=True) | Q(valid_until__gte=on)
        return self.filter(open_or_later, valid_from__lte=on)


class AuditEventQuerySet(UnscopedQuerySet):
    def about(self, target: models.Model) -> Self:
        return self.filter(target_type=target._meta.label_lower, target_id=str(target.pk))

    def older_than(self, pk: int | None) -> Self:
        """The events before a given one, newest first; all of them if none is given."""
        events = self.order_by("-pk")
        return events.filter(pk__lt=pk) if pk else events


class KeptFormQuerySet(models.QuerySet):
    def of(self, user: User) -> Self:
        """The account's own; nobody else can reach them."""
        return self.filter(user=user)

    def kept_since(self, moment: dt.datetime) -> Self:
        return self.filter(kept_at__gte=moment)


class ApiTokenQuerySet(models.QuerySet):
    def of(self, user: User) -> Self:
        """The account's own; nobody else sees or revokes them."""
        return self.filter(user=user)

    def usable(self, on: dt.date) -> Self:
        """Not revoked, not expired on the day, of an account that is open."""
        return self.filter(revoked_at__isnull=True, expires_on__gte=on, user__is_active=True)


class SavedViewQuerySet(models.QuerySet):
    def of(self, user: User) -> Self:
        return self.filter(owner=user)

    def offered_to(self, user: User) -> Self:
        """The account's own, and those shared with the very regions that its roles are given for."""
        offices = [region.pk for _role, region in user.assignments_today if region]
        return self.filter(Q(owner=user) | Q(shared_with__in=offices))


class UserQuerySet(UnscopedQuerySet):
    def active(self) -> Self:
        return self.filter(is_active=True)
