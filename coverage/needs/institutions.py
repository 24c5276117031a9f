"""Organizations without anybody, which a norm per organization hides. With names: for staff only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet

from accounts.roles import Permission
from registry.enums import OrganizationKind
from registry.models import Assignment, Organization, Worker

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Institutions:
    """The organizations of a kind in a region, and those where nobody of a category has a main assignment."""

    kind: OrganizationKind
    count: int
    empty: QuerySet[Organization]


def institutions(kind: str, category: str, on: date, *, code: str, user: User) -> Institutions:
    """Those that exist on the day and that the user may see, with the people of that day."""
    present = Worker.objects.filter(category=category).present_on(on)
    held = Assignment.objects.in_force_on(on).primary().filter(worker__in=present.values("pk"))
    visible = Organization.objects.visible_to(user, Permission.WORKER_VIEW)
    known = visible.existing_on(on).under(code).filter(kind=kind)
    empty = known.filter(~Exists(held.filter(organization=OuterRef("pk"))))
    return Institutions(OrganizationKind(kind), known.count(), empty.order_by("name", "pk"))
