"""The charts of a region's page by their names."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from coverage.charts.bar_lists import children_chart, programme_chart, ranking_chart
from coverage.charts.change import past_chart
from coverage.charts.chart import Chart
from coverage.charts.forecast import forecast_chart
from coverage.charts.gap import gap_chart
from coverage.charts.maps import own_place_chart, position_chart, shape_chart, spread_chart, tile_chart
from coverage.charts.people import PEOPLE_CHARTS
from coverage.pages.region import RegionPage

# In the order of the page.
REGION_CHARTS: dict[str, Callable[[RegionPage], Chart | None]] = {
    "kekurangan": gap_chart,
    "riwayat": past_chart,
    "petak": tile_chart,
    "peta": shape_chart,
    "sebaran": spread_chart,
    "peringkat": ranking_chart,
    "wilayah": children_chart,
    "program": programme_chart,
    **PEOPLE_CHARTS,
    "letak": own_place_chart,
    "posisi": position_chart,
}


class RegionCharts:
    """The charts of one page, drawn on first use; None if there is nothing to draw."""

    def __init__(self, page: RegionPage) -> None:
        self.page = page
        self._drawn: dict[str, Chart | None] = {}

    def __getitem__(self, name: str) -> Chart | None:
        if name not in self._drawn:
            self._drawn[name] = REGION_CHARTS[name](self.page)
        return self._drawn[name]

    @property
    def map(self) -> Chart | None:
        """The tiles; the outlines if they are requested or no tiles are laid out."""
        if self.page.is_outlined:
            return self["peta"] or self["petak"]
        return self["petak"] or self["peta"]

    @property
    def has_both_maps(self) -> bool:
        return bool(self["petak"] and self["peta"])

    @property
    def of_people(self) -> list[Chart]:
        """One for each personal attribute of which a table is published."""
        drawn = (self[each.attribute.name] for each in self.page.breakdowns)
        return [chart for chart in drawn if chart]

    @cached_property
    def forecast(self) -> Chart | None:
        return forecast_chart(self.page.forecast)
