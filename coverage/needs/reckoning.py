"""Computes workers from the activities of a workload norm and the volumes of a unit, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from coverage.enums import ActivityKind, Method
from coverage.needs.methods.activities import Reckoning, Service
from coverage.needs.methods.activity_standards import activity_standards
from coverage.needs.methods.tasks import tasks
from coverage.needs.methods.wisn import wisn

if TYPE_CHECKING:
    from coverage.models import Norm, NormActivity


@dataclass(frozen=True)
class Plan:
    """A workload norm, read once: the counted services, and the values that are the same for every unit."""

    norm: Norm
    services: tuple[NormActivity, ...]
    available: Fraction
    support_share: Fraction
    individual_minutes: Fraction

    @property
    def indicators(self) -> dict[str, str]:
        """The required base figures, each with its usual unit."""
        return {
            activity.indicator.code: activity.indicator.unit
            for activity in self.services
            if activity.indicator
        }

    @property
    def is_complete(self) -> bool:
        """Whether a need can be computed: there is a counted service, and time is left to do it."""
        return bool(self.services) and self.available > 0 and self.support_share < 1

    def reckon(self, figures: Mapping[str, int]) -> Reckoning:
        """The need of a unit. `figures`: its base figures, by indicator."""
        counted = [_service(activity, figures) for activity in self.services]
        match self.norm.method:
            case Method.WISN:
                return wisn(
                    counted,
                    available=self.available,
                    support_share=self.support_share,
                    individual_minutes=self.individual_minutes,
                )
            case Method.ABK_KES:
                return activity_standards(counted, available=self.available, support_share=self.support_share)
            case _:
                return tasks(counted, available=self.available)


def plan_of(norm: Norm) -> Plan:
    """The activities of a workload norm by kind, with their shares of the available time."""
    activities = list(norm.activities.all())
    available = norm.time.minutes
    support = [each for each in activities if each.kind == ActivityKind.SUPPORT]
    individual = [each for each in activities if each.kind == ActivityKind.INDIVIDUAL]
    return Plan(
        norm=norm,
        services=tuple(each for each in activities if each.kind == ActivityKind.SERVICE),
        available=available,
        support_share=sum((_share(each, available) for each in support), Fraction(0)),
        individual_minutes=sum((Fraction(each.minutes or 0) for each in individual), Fraction(0)),
    )


def _share(activity: NormActivity, available: Fraction) -> Fraction:
    """The share of the available time for a support activity; 1 if there is no time."""
    if activity.share_percent is not None:
        return Fraction(activity.share_percent) / 100
    return Fraction(activity.minutes or 0) / available if available > 0 else Fraction(1)


def _service(activity: NormActivity, figures: Mapping[str, int]) -> Service:
    counted = figures[activity.indicator_id] if activity.indicator_id else activity.volume or 0
    return Service(volume=counted * Fraction(activity.times), minutes=Fraction(activity.minutes or 0))
