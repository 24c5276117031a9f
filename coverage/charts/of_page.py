"""The charts of a region's page by their names, each drawn when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coverage.charts import of_region
from coverage.charts.chart import Chart

if TYPE_CHECKING:
    from coverage.region_page import RegionPage

# In the order in which they stand on the page.
REGION_CHARTS: dict[str, Callable[[RegionPage], Chart | None]] = {
    "kekurangan": of_region.gap_chart,
    "petak": of_region.tile_chart,
    "peta": of_region.shape_chart,
    "sebaran": of_region.spread_chart,
    "peringkat": of_region.ranking_chart,
    "wilayah": of_region.children_chart,
    "program": of_region.programme_chart,
    "letak": of_region.own_place_chart,
    "posisi": of_region.position_chart,
}


class ChartsOf(dict[str, Chart | None]):
    """The charts of one page."""

    def __init__(self, page: RegionPage) -> None:
        super().__init__()
        self.page = page

    def __missing__(self, name: str) -> Chart | None:
        self[name] = REGION_CHARTS[name](self.page)
        return self[name]
