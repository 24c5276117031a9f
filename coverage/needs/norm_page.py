"""The page of one norm: the rule, its computation for a region, its versions and its history."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property

from accounts.models import User
from accounts.roles import Permission
from accounts.trail import Entry, history_of
from coverage.models import Norm, NormActivity
from coverage.needs.worksheet import TimeLine, Worksheet, available_hours, time_lines, worksheet
from regions.models import Region
from regions.places import Place


class NormPage:
    """The content of the page. The user's rights to act on the norm are checked here, once."""

    def __init__(self, norm: Norm, place: Place, on: date, *, user: User) -> None:
        self.norm, self.place, self.on, self.user = norm, place, on, user

    @cached_property
    def activities(self) -> list[NormActivity]:
        return list(self.norm.activities.select_related("indicator"))

    @cached_property
    def worksheet(self) -> Worksheet | None:
        """The computation for the region, if it is a unit of the norm and every figure is known."""
        if not self.norm.is_workload or not isinstance(self.place, Region):
            return None
        return worksheet(self.norm, self.place, self.on)

    @property
    def time_lines(self) -> list[TimeLine]:
        return time_lines(self.norm) if self.norm.is_workload else []

    @property
    def available_hours(self) -> Decimal | None:
        return available_hours(self.norm) if self.norm.is_workload else None

    @cached_property
    def versions(self) -> list[Norm]:
        """The other versions of the norm, the newest first."""
        others = Norm.objects.public().filter(code=self.norm.code).exclude(pk=self.norm.pk)
        return list(others.order_by("-version"))

    @cached_property
    def history(self) -> list[Entry]:
        return history_of(self.norm)

    @cached_property
    def can_propose(self) -> bool:
        """Whether the norm is for regions in which the user may propose."""
        return self.user.may(Permission.NORM_PROPOSE, at=self.norm.region_id or "")

    @property
    def can_edit(self) -> bool:
        return self.can_propose and self.norm.is_draft

    @property
    def can_adopt(self) -> bool:
        return self.norm.is_draft and self.user.has_permission(Permission.NORM_ADOPT)

    @property
    def can_end(self) -> bool:
        return not self.norm.is_draft and self.user.has_permission(Permission.NORM_ADOPT)
