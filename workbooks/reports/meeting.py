"""The content of a meeting pack: which answers, under whose letterhead. Workbook, PDF and document print
it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.sheets.paper import Paper
from core.sheets.printing import Print
from core.ui.formats import long_date, number
from coverage.answer import Coverage
from coverage.charts.chart import Chart
from coverage.charts.forecast import forecast_chart
from coverage.expiry import Expiry, expiry
from coverage.forecast.page import ForecastPage
from coverage.forecast.paths import WhatIf
from coverage.gap import StatusCounts
from coverage.periods.differences import Difference, differences
from coverage.question import Question
from coverage.sentences import workers_of
from regions.enums import Level
from workbooks.models import Letterhead
from workbooks.reports.gain import Points, points_gained
from workbooks.reports.letterheads import letterhead_of
from workbooks.reports.stamp import Stamp, stamp_of
from workbooks.reports.state import State
from workbooks.reports.tables import Line

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from workbooks.reports.names import Names

# The count that selects the plural in languages that have only singular and plural.
MANY = 2


class Section(TextChoices):
    """The optional parts of a pack, besides its summary and its notes."""

    REGIONS = "wilayah", gettext_lazy("Regions")
    PROGRAMMES = "program", gettext_lazy("Programme")
    VALIDITY = "masa-berlaku", gettext_lazy("Validity")
    FORECAST = "perkiraan", gettext_lazy("Forecast")


ALL_SECTIONS: Final = frozenset(Section)


@dataclass(frozen=True)
class Report:
    """The content of a pack, before layout.

    `gained` is the gain in coverage over twelve months. `now` is the answer of today's records for the same
    day, if the figures are final ones and differ from it. `paper`: the requested paper size instead of the
    letterhead's.
    """

    state: State
    answer: Coverage
    expiry: Expiry | None
    ahead: ForecastPage
    letterhead: Letterhead | None
    printed_on: date
    gained: Points
    now: Coverage | None = None
    sections: frozenset[Section] = ALL_SECTIONS
    names: Names | None = None
    paper: Paper | None = None

    @cached_property
    def forecast_chart(self) -> Chart | None:
        return forecast_chart(self.ahead)

    @cached_property
    def stamp(self) -> Stamp:
        return stamp_of(
            self.state,
            self.answer,
            expiry=self.expiry,
            forecast=self.ahead.forecast,
            gained=self.gained,
        )

    def file_name(self, kind: str = "xlsx") -> str:
        place = slugify(self.answer.place.short_name)
        edition = f"-{self.state.period.lower()}" if self.state.period else ""
        return f"peksos-{place}-{self.answer.on:%Y-%m-%d}{edition}.{kind}"

    @property
    def sheet_paper(self) -> Paper:
        return self.paper or (self.letterhead.sheet_paper if self.letterhead else Paper.F4)

    @property
    def as_of_line(self) -> str:
        facts = {
            "day": long_date(self.answer.on),
            "workers": workers_of(self.answer.category, MANY),
            "printed": long_date(self.printed_on),
            "period": self.state.period_label,
        }
        if self.state.period:
            text = _(
                "Final figures of %(period)s, %(day)s. Registri Peksos, %(workers)s. Printed %(printed)s."
            )
        else:
            text = _("As of %(day)s. Registri Peksos, %(workers)s. Printed %(printed)s.")
        return text % facts

    @cached_property
    def changed_since(self) -> tuple[Difference, ...]:
        """The final figures that are different in the records of today."""
        if self.now is None:
            return ()
        return tuple(row for row in differences(self.answer, self.now).rows if row.is_other)

    @property
    def footnote(self) -> str:
        said = _(
            "Certified: a certificate that is valid on the day. Shortage: per unit, need less certified, "
            "never below 0. For definitions, norms and sources see %(notes)s."
        ) % {"notes": _("Notes")}
        return f"{self._unmeasured} {said}".strip()

    @property
    def _unmeasured(self) -> str:
        """Whether a part of the need is in regions that have not reported, and so is not part of any
        shortage."""
        gap, needed = self.answer.gap, self.answer.needed
        if gap is None or needed is None or gap.needed == needed:
            return ""
        return _(
            "Of the need of %(needed)s, %(rest)s lie where nobody has reported; the shortage is counted "
            "against the other %(measured)s."
        ) % {
            "needed": number(needed),
            "rest": number(needed - gap.needed),
            "measured": number(gap.needed),
        }

    @cached_property
    def regions(self) -> tuple[Line, ...]:
        """The regions below."""
        return tuple(Line(child.place.code, child.place.short_name, child) for child in self.answer.children)

    @cached_property
    def programmes(self) -> tuple[Line, ...]:
        """By programme; the not placed last. Together they are the region."""
        return tuple(
            Line(
                answer.programme.code if answer.programme else "",
                answer.programme.name if answer.programme else _("Not placed"),
                answer,
            )
            for answer in self.answer.by_programme
        )

    @property
    def is_by_region(self) -> bool:
        """The summary shows the regions below, unless only the programmes have more to show."""
        has_needs = any(line.answer.needed is not None for line in self.regions)
        return has_needs or not self.programmes

    @property
    def regions_title(self) -> str:
        titles = {
            Level.COUNTRY: _("Provinces"),
            Level.PROVINCE: _("Regencies and cities"),
            Level.REGENCY: _("Districts"),
            Level.DISTRICT: _("Villages and wards"),
        }
        return titles.get(Level(self.answer.place.level), "")

    @property
    def regions_sheet(self) -> str:
        names = {
            Level.COUNTRY: _("Provinces"),
            Level.PROVINCE: _("Regencies-cities"),
            Level.REGENCY: _("Districts"),
            Level.DISTRICT: _("Villages-wards"),
        }
        return names.get(Level(self.answer.place.level), "")

    @property
    def parts_title(self) -> str:
        return self.regions_title if self.is_by_region else _("Programme")

    @property
    def parts_section(self) -> Section:
        return Section.REGIONS if self.is_by_region else Section.PROGRAMMES

    @property
    def parts_sheet(self) -> str:
        return self.regions_sheet if self.is_by_region else _("Programme")

    @cached_property
    def lines_by_shortage(self) -> list[Line]:
        """The largest shortage first; unknown ones last, in the order of the codes."""
        lines = self.regions if self.is_by_region else self.programmes
        return sorted(lines, key=lambda line: (line.answer.shortage is None, -(line.answer.shortage or 0)))

    def lines_parted(self, shown: int) -> tuple[list[Line], list[Line]]:
        """The first lines, and the rest, of which only the sum is shown. Lines that have not reported are in
        the rest, because empty lines tell nothing; unless nobody has reported."""
        reported = [line for line in self.lines_by_shortage if line.answer.is_reported]
        silent = [line for line in self.lines_by_shortage if not line.answer.is_reported]
        first = (reported or silent)[:shown]
        return first, [*reported, *silent][len(first) :]

    @property
    def parts_rest(self) -> StatusCounts | None:
        """Persons recorded above the regions shown."""
        rest = self.answer.unallocated if self.is_by_region else None
        return rest if rest and rest.present else None

    @property
    def without_rest(self) -> Coverage:
        """The answer as the sum of its programmes, which have no remainder."""
        return replace(self.answer, unallocated=None)

    def print_settings(
        self,
        *,
        head_rows: tuple[int, int] | None = None,
        area: str = "",
        title: str = "",
        is_one_page: bool = False,
    ) -> Print:
        place, day = self.answer.place.label, long_date(self.answer.on)
        return Print(
            paper=self.sheet_paper,
            footer=_("Registri Peksos, %(place)s, data of %(day)s, stamp %(stamp)s")
            % {"place": place, "day": day, "stamp": self.stamp.code},
            header=_("%(title)s: %(place)s, as of %(day)s") % {"title": title, "place": place, "day": day}
            if title
            else "",
            head_rows=head_rows,
            area=area,
            is_one_page=is_one_page,
        )


def meeting_report(
    state: State,
    *,
    reader: User | AnonymousUser | None,
    sections: frozenset[Section] = ALL_SECTIONS,
    paper: Paper | None = None,
    names: Names | None = None,
) -> Report:
    """Ask for everything once. Raises the errors of `State.answer`."""
    answer, today = state.answer(), timezone.localdate()
    return Report(
        state=state,
        answer=answer,
        expiry=expiry(state.code, state.category, state.on) if answer.is_reported else None,
        ahead=ForecastPage(answer, Question(state.category, state.on, today), WhatIf()),
        letterhead=letterhead_of(reader),
        printed_on=today,
        gained=points_gained(state.a_year_before.answer(), answer),
        now=state.live_answer() if state.period else None,
        sections=sections,
        names=names,
        paper=paper,
    )
