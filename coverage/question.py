"""What a page is asked besides its place: which kind of worker, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext as _

from core.ui.formats import long_date
from regions.places import Place, places_above
from registry.enums import Category

CATEGORY, DAY, ORDER, SEARCH = "kategori", "tanggal", "urut", "cari"
# Parameters of pages about several regions: the region above, those compared, and the measure.
PLACE, SIDE_BY_SIDE, MEASURE = "wilayah", "w", "ukur"
# The level of the rows in a table of regions; the programme of a page of places.
LEVEL, PROGRAMME = "jenjang", "program"
# The period whose final figures are shown beside the live ones.
PERIOD = "periode"
# The map of a region: tiles by default, or outlines.
MAP, OUTLINES = "peta", "bentuk"


@dataclass(frozen=True)
class Question:
    """A category and a day. `today`: today in Jakarta, to tell whether the day is past or ahead."""

    category: str
    on: date
    today: date

    @classmethod
    def usual(cls) -> Question:
        """Social workers, today: the default question of a page."""
        today = timezone.localdate()
        return cls(Category.PEKSOS, today, today)

    @property
    def category_label(self) -> str:
        return str(Category(self.category).label)

    @property
    def is_today(self) -> bool:
        return self.on == self.today

    @property
    def source(self) -> str:
        """The source under a chart and in a file."""
        return _("Source: Registri Peksos, data of %(day)s, as known on %(today)s.") % {
            "day": long_date(self.on),
            "today": long_date(self.today),
        }

    @property
    def parameters(self) -> dict[str, str]:
        """Only what differs from the usual question, to keep addresses short."""
        asked = {}
        if self.category != Category.PEKSOS:
            asked[CATEGORY] = self.category
        if not self.is_today:
            asked[DAY] = self.on.isoformat()
        return asked

    @property
    def whole_parameters(self) -> dict[str, str]:
        """The whole question, also if it is the usual one, so that the address has the same meaning
        tomorrow."""
        return {CATEGORY: self.category, DAY: self.on.isoformat()}

    @property
    def query(self) -> str:
        """ "?kategori=TKS&tanggal=2017-12-31", or nothing."""
        return f"?{urlencode(self.parameters)}" if self.parameters else ""

    def url_of(self, place: Place) -> str:
        """The page of another place that answers the same question."""
        return place.get_absolute_url() + self.query

    def way_to(self, place: Place) -> list[tuple[Place, str]]:
        """The pages of the regions above a place and of the place itself, the nation first."""
        return [(each, self.url_of(each)) for each in (*places_above(place), place)]
