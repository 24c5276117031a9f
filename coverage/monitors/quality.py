"""The page of data quality: every rule with its rows, and the offices with most of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import Permission
from certification.enums import Severity
from certification.quality.counts import Findings, together
from certification.quality.rules import ANY_GRAVE, BY_CODE, RULES, Rule
from core.charts import bars
from core.charts.bars import Segment, Texture
from core.ui.formats import number
from coverage.monitors.known_findings import KnownFindings, known_findings
from coverage.question import PLACE
from regions.models import Region
from regions.places import Place

RULE: Final = "aturan"


@dataclass(frozen=True)
class RuleRow:
    """A rule with its findings in the region.

    `url`: the list of exactly its rows, for users who may see people. `mend_url`: the page where they are
    corrected, for users who may do that.
    """

    rule: Rule
    count: int
    share: Decimal | None
    bar: SafeString
    url: str
    mend_url: str
    offices_url: str


@dataclass(frozen=True)
class OfficeShare:
    """The findings of one rule, or of all rules, at one office."""

    office: Region
    findings: Findings
    count: int
    share: Decimal | None
    bar: SafeString
    url: str


class QualityPage:
    """The findings in the records of a region. `rule`: the rule that is compared by office, if any."""

    def __init__(self, place: Place, on: date, *, user: User, rule: str = "") -> None:
        self.place, self.on, self.user = place, on, user
        self.rule = BY_CODE.get(rule)

    @cached_property
    def known(self) -> KnownFindings:
        return known_findings(self.place.code, self.on)

    @cached_property
    def by_office(self) -> Mapping[str, Findings]:
        return self.known.by_office

    @cached_property
    def findings(self) -> Findings:
        """Of all offices of the region together."""
        return together(self.by_office.values())

    @cached_property
    def opens_people(self) -> bool:
        return self.user.may(Permission.WORKER_VIEW, at=self.place.code)

    @property
    def can_sample(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @property
    def grave_url(self) -> str:
        return self._rows_url(ANY_GRAVE, self.place.code)

    @property
    def incomplete_url(self) -> str:
        """The list that the home opens for the same number."""
        return self._people_url(incomplete="true", office=self.place.code)

    @cached_property
    def groups(self) -> list[tuple[Severity, list[RuleRow]]]:
        """The rules by severity, those with the most findings first."""
        rows = sorted(map(self._row, RULES), key=lambda row: -row.count)
        return [(each, [row for row in rows if row.rule.severity == each]) for each in Severity]

    def _row(self, rule: Rule) -> RuleRow:
        asked = {PLACE: self.place.code, RULE: rule.code}
        return RuleRow(
            rule=rule,
            count=self.findings.count(rule.code),
            share=self.findings.share(rule.code),
            bar=_bar(self.findings, rule.code),
            url=self._rows_url(rule.code, self.place.code),
            mend_url=self._mend_url(rule),
            offices_url=f"{reverse('coverage:quality')}?{urlencode(asked)}#kantor"
            if self.has_offices
            else "",
        )

    @property
    def has_offices(self) -> bool:
        """Whether several offices keep the records."""
        return len(self.by_office) > 1

    @property
    def looked_at(self) -> str:
        """The code by which offices are compared: one rule, else all serious findings."""
        return self.rule.code if self.rule else ANY_GRAVE

    @cached_property
    def offices(self) -> list[OfficeShare]:
        """The offices, the largest share first."""
        names = Region.objects.in_bulk(self.by_office)
        rows = [
            OfficeShare(
                office=names[code],
                findings=found,
                count=found.count(self.looked_at),
                share=found.share(self.looked_at),
                bar=_bar(found, self.looked_at),
                url=self._own_rows_url(code),
            )
            for code, found in self.by_office.items()
        ]
        return sorted(rows, key=lambda row: (-(row.share or 0), row.office.code))

    def _mend_url(self, rule: Rule) -> str:
        may = self.opens_people and self.user.has_permission(rule.mended_by)
        return reverse(rule.mended_at) if rule.mended_at and may else ""

    def _rows_url(self, finding: str, code: str) -> str:
        return self._people_url(finding=finding, office=code)

    def _own_rows_url(self, code: str) -> str:
        """The rows of records that the office itself keeps. A province has offices below it."""
        own = {"own": "true"} if code == self.place.code and self.has_offices else {}
        return self._people_url(finding=self.looked_at, office=code, **own)

    def _people_url(self, **asked: str) -> str:
        """The list of people, for users who may see them."""
        return f"{reverse('certification:worker-list')}?{urlencode(asked)}" if self.opens_people else ""


def _bar(findings: Findings, code: str) -> SafeString:
    """The share of records with findings, hatched."""
    sentence = _("%(count)s of %(records)s records") % {
        "count": number(findings.count(code)),
        "records": number(findings.records),
    }
    return bars.bar(
        [Segment(findings.count(code), Texture.HATCHED)], total=findings.records, sentence=sentence
    )
