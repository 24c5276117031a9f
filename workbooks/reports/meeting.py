"""Puts the meeting workbook together: which sheets, with which answers, under whose letterhead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Role
from core.sheets.paper import Paper
from core.sheets.printing import Print
from core.ui.formats import long_date, number
from coverage.answer import Coverage, coverage
from coverage.expiry import Expiry, expiry
from coverage.sentences import workers_of
from regions.enums import Level
from workbooks.enums import LetterheadVariant
from workbooks.models import Letterhead
from workbooks.reports.tables import Line

if TYPE_CHECKING:
    from accounts.models import User

# Enough to stand for "many" where a language has only one or many.
MANY = 2


@dataclass(frozen=True)
class Report:
    """All that the workbook says, before it is laid out."""

    answer: Coverage
    expiry: Expiry | None
    letterhead: Letterhead | None
    printed_on: date

    @property
    def file_name(self) -> str:
        place = slugify(self.answer.place.short_name)
        return f"peksos-{place}-{self.answer.on:%Y-%m-%d}.xlsx"

    @property
    def as_of_line(self) -> str:
        return _("As of %(day)s. Registri Peksos, %(workers)s. Printed %(printed)s.") % {
            "day": long_date(self.answer.on),
            "workers": workers_of(self.answer.category, MANY),
            "printed": long_date(self.printed_on),
        }

    @property
    def footnote(self) -> str:
        said = _(
            "Certified: a certificate that is valid on the day. Shortage: per unit, need less certified, "
            "never below 0. Definitions, norms and sources stand on the sheet %(sheet)s."
        ) % {"sheet": _("Notes")}
        return f"{self._unmeasured} {said}".strip()

    @property
    def _unmeasured(self) -> str:
        """Where a part of the need lies in regions that have not reported, and so enters no shortage."""
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
        return tuple(Line(child.place.code, child.place.short_name, child) for child in self.answer.children)

    @cached_property
    def programmes(self) -> tuple[Line, ...]:
        """By programme; those not placed last. Together they are the region."""
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
        """The summary shows the regions below, unless only the programmes say more."""
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
    def parts_sheet(self) -> str:
        return self.regions_sheet if self.is_by_region else _("Programme")

    @cached_property
    def lines_by_shortage(self) -> list[Line]:
        """Most missing first; what is not known last, in the order of the codes."""
        lines = self.regions if self.is_by_region else self.programmes
        return sorted(lines, key=lambda line: (line.answer.shortage is None, -(line.answer.shortage or 0)))

    @property
    def parts_rest(self) -> int:
        """Persons recorded above the regions shown."""
        rest = self.answer.unallocated if self.is_by_region else None
        return rest.present if rest else 0

    @property
    def without_rest(self) -> Coverage:
        """The answer as the sum of its programmes, which leave nobody over."""
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
            paper=self.letterhead.sheet_paper if self.letterhead else Paper.F4,
            footer=_("Registri Peksos, %(place)s, data of %(day)s") % {"place": place, "day": day},
            header=_("%(title)s: %(place)s, as of %(day)s") % {"title": title, "place": place, "day": day}
            if title
            else "",
            head_rows=head_rows,
            area=area,
            is_one_page=is_one_page,
        )


def meeting_report(code: str, category: str, on: date, *, reader: User | AnonymousUser | None) -> Report:
    """Ask for everything once. Raises what `coverage` raises."""
    answer = coverage(code, category, on, with_children=True, with_programmes=True)
    return Report(
        answer=answer,
        expiry=expiry(code, category, on) if answer.is_reported else None,
        letterhead=_letterhead_of(reader),
        printed_on=timezone.localdate(),
    )


def record_download(report: Report, *, by: User) -> None:
    """Note on the audit trail who took which report away."""
    audit.record(
        AuditAction.REPORT_EXPORTED,
        by=by,
        region_code=report.answer.place.code,
        category=report.answer.category,
        on=report.answer.on,
        file=report.file_name,
    )


def _letterhead_of(reader: User | AnonymousUser | None) -> Letterhead | None:
    """The head of the reader's own house: an IPSPI chapter's or an office's; neutral for a visitor."""
    if reader is None or isinstance(reader, AnonymousUser) or reader.home_region is None:
        return None
    is_chapter = Role.CHAPTER_VIEWER in reader.roles()
    variant = LetterheadVariant.IPSPI if is_chapter else LetterheadVariant.DINSOS
    found: Letterhead | None = Letterhead.objects.public().nearest(reader.home_region.code, variant)
    return found
