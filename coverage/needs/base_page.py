"""What the pages of base figures show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from accounts.models import User
from accounts.roles import Permission
from accounts.trail import Entry, history_of
from core.ui.pages import page_of
from coverage.models import Norm
from coverage.needs.bases import is_older
from coverage.question import PLACE
from regions.facts.origin import committed_sources
from regions.models import Indicator, IndicatorValue
from regions.places import Place
from regions.querysets import IndicatorValueQuerySet

FIGURE = "angka"


@dataclass(frozen=True)
class BaseRow:
    """A figure with its age."""

    value: IndicatorValue

    @property
    def stale(self) -> int:
        """1 if the figure is older today than its indicator allows, else 0."""
        years = self.value.indicator.stale_after_years
        return int(is_older(self.value.base_on, years, timezone.localdate()))


class BaseList:
    """The newest figures of a region and below it that the user may see, of one indicator or of all."""

    def __init__(self, place: Place, asked: QueryDict, *, user: User) -> None:
        self.place, self.asked, self.user = place, asked, user
        self.indicator = asked.get(FIGURE, "")

    @cached_property
    def values(self) -> IndicatorValueQuerySet:
        values = IndicatorValue.objects.visible_to(self.user, Permission.COVERAGE_VIEW).under(self.place.code)
        if self.indicator:
            values = values.filter(indicator=self.indicator)
        newest = values.latest_on(timezone.localdate()).values("pk")
        found = IndicatorValue.objects.filter(pk__in=newest).select_related("region", "indicator")
        return found.order_by("region_id", "indicator__name", "pk")

    @cached_property
    def page(self) -> Page[IndicatorValue]:
        return page_of(self.values, self.asked)

    @property
    def rows(self) -> Iterable[BaseRow]:
        return [BaseRow(value) for value in self.page]

    @cached_property
    def indicators(self) -> list[Indicator]:
        return list(Indicator.objects.order_by("name"))

    @property
    def query(self) -> str:
        asked = {PLACE: self.place.code, **({FIGURE: self.indicator} if self.indicator else {})}
        return urlencode(asked)

    @property
    def can_edit(self) -> bool:
        return self.user.has_permission(Permission.BASE_EDIT)


class BasePage:
    """One figure: the norms that use it, other figures of the same place, and its history."""

    def __init__(self, value: IndicatorValue, *, user: User) -> None:
        self.value, self.user = value, user

    @property
    def row(self) -> BaseRow:
        return BaseRow(self.value)

    @property
    def is_committed(self) -> bool:
        return self.value.source in committed_sources()

    @property
    def can_edit(self) -> bool:
        is_own = self.user.may(Permission.BASE_EDIT, at=self.value.region_id or "")
        return is_own and not self.is_committed

    @cached_property
    def others(self) -> list[IndicatorValue]:
        """Figures for the same indicator and place, the newest first."""
        same = IndicatorValue.objects.public().filter(
            region=self.value.region_id, indicator=self.value.indicator_id
        )
        return list(same.exclude(pk=self.value.pk).order_by("-base_on", "-pk"))

    @cached_property
    def norms(self) -> list[Norm]:
        """The norms that use it, directly or in an activity."""
        used = Norm.objects.public().filter(indicator=self.value.indicator_id)
        by_activity = Norm.objects.public().filter(activities__indicator=self.value.indicator_id)
        return list((used | by_activity).distinct().order_by("code", "-version"))

    @cached_property
    def history(self) -> list[Entry]:
        return history_of(self.value)
