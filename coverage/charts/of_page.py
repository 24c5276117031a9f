"""The charts of a region's page by their names, each drawn when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coverage.charts import of_bars, of_change, of_gap, of_map
from coverage.charts.chart import Chart
from coverage.charts.of_people import PEOPLE_CHARTS

if TYPE_CHECKING:
    from coverage.pages.region import RegionPage

# In the order in which they stand on the page.
REGION_CHARTS: dict[str, Callable[[RegionPage], Chart | None]] = {
    "kekurangan": of_gap.gap_chart,
    "riwayat": of_change.past_chart,
    "petak": of_map.tile_chart,
    "peta": of_map.shape_chart,
    "sebaran": of_map.spread_chart,
    "peringkat": of_bars.ranking_chart,
    "wilayah": of_bars.children_chart,
    "program": of_bars.programme_chart,
    **PEOPLE_CHARTS,
    "letak": of_map.own_place_chart,
    "posisi": of_map.position_chart,
}


class ChartsOf(dict[str, Chart | None]):
    """The charts of one page."""

    def __init__(self, page: RegionPage) -> None:
        super().__init__()
        self.page = page

    def __missing__(self, name: str) -> Chart | None:
        self[name] = REGION_CHARTS[name](self.page)
        return self[name]
