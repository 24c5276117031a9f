"""The list of a province's offices: the tabs, and the rows of the open tab, all ticked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.ui.tabs import Tab
from coverage.enums import LateReason
from coverage.monitors.offices import OfficeRow, Offices
from coverage.question import PLACE

SHOWN: Final = "lihat"
TICKED: Final = "pilih"
LATE: Final = "terlambat"
ALL: Final = "semua"
TABS: Final[tuple[tuple[str, str | Promise], ...]] = (
    ("", _("All offices")),
    (LATE, _("Late")),
    (LateReason.NOT_REPORTED.value, _("Not reported yet")),
    (LateReason.PERIOD.value, _("List not sent")),
    (LateReason.SILENT.value, _("Nothing changed for 90 days")),
)


class OfficesPage:
    """The list as one page shows it. `asked`: the parameters of the address: the tab, and whether all
    boxes are ticked."""

    def __init__(self, offices: Offices, asked: Mapping[str, str]) -> None:
        self.offices = offices
        self.place, self.question = offices.place, offices.question
        shown = asked.get(SHOWN, "")
        self.shown = shown if shown in dict(TABS) else ""
        self.is_all_ticked = asked.get(TICKED) == ALL

    @cached_property
    def rows(self) -> list[OfficeRow]:
        return self._rows(self.shown)

    def _rows(self, shown: str) -> list[OfficeRow]:
        return self.offices.late if shown == LATE else self.offices.waited_for(shown)

    @property
    def tabs(self) -> list[Tab]:
        """The tabs that have rows, and the open tab."""
        counted = [(name, label, len(self._rows(name))) for name, label in TABS]
        return [
            Tab(label, count, self.url_with({SHOWN: name}), name == self.shown)
            for name, label, count in counted
            if count or name in ("", self.shown)
        ]

    @property
    def all_ticked_url(self) -> str:
        return self.url_with({SHOWN: self.shown, TICKED: ALL}) + "#kantor"

    @property
    def late_count(self) -> int:
        return len(self.offices.late)

    @property
    def reported_count(self) -> int:
        return sum(row.answer.is_reported for row in self.offices.rows)

    @property
    def has_scheme(self) -> bool:
        """Whether anybody of the category can be certified."""
        return any(row.answer.has_scheme for row in self.offices.rows)

    @property
    def shows_period(self) -> bool:
        return any(row.submission for row in self.offices.rows)

    def url_with(self, changed: dict[str, str]) -> str:
        asked = {PLACE: self.place.code, **self.question.parameters, **changed}
        kept = {name: value for name, value in asked.items() if value}
        return f"{reverse('coverage:office-list')}?{urlencode(kept)}"
