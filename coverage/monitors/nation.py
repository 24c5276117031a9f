"""Data quality of the nation: the rules over all records, and the provinces, the least trusted first.

Nobody sees the people of the whole nation, so each number opens the offices of which it is the sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import User
from accounts.roles import Permission
from certification.quality.counts import Findings, together
from coverage.monitors.quality import RULE, OfficeShare, QualityPage
from coverage.monitors.trust import Trust, mean_score, office_answers, trust_by_office
from coverage.question import PLACE
from regions.codes import NATION_CODE, PROVINCE_LENGTH
from regions.enums import Level
from regions.models import Region
from regions.places import NATION
from registry.enums import Category

T = TypeVar("T")


@dataclass(frozen=True)
class ProvinceRow:
    """One province: the findings in its records, and the trust in its offices.

    `score`: the mean of the scores of its offices. `reported` of `offices` have reported. `written_on`: the
    last of their changes. `found_url` and `records_url` open the findings of each office, `trust_url` the
    parts of each score, `offices_url` who has reported.
    """

    found: OfficeShare
    score: Decimal | None
    reported: int
    offices: int
    written_on: date | None
    found_url: str
    records_url: str
    trust_url: str
    offices_url: str


class NationPage(QualityPage):
    """Like the page of a province, with provinces in place of offices."""

    has_offices = True

    def __init__(self, on: date, *, user: User, rule: str = "") -> None:
        super().__init__(NATION, on, user=user, rule=rule)

    @cached_property
    def by_office(self) -> Mapping[str, Findings]:
        """The findings by province."""
        offices = by_province(self.known.by_office)
        return {code: together(found.values()) for code, found in offices.items()}

    @cached_property
    def trust(self) -> dict[str, dict[str, Trust | None]]:
        """The trust in the offices of each province."""
        answers = office_answers(NATION_CODE, Category.PEKSOS, self.on)
        return by_province(trust_by_office(NATION_CODE, self.on, answers, self.known.by_office))

    @cached_property
    def provinces(self) -> list[ProvinceRow]:
        """Provinces with records. Without a rule: those without a score first, then the lowest score; with
        one rule: the largest share first."""
        rows = [self._province(found) for found in self.offices]
        if self.rule:
            return rows
        return sorted(rows, key=lambda row: (row.score is not None, row.score, row.found.office.code))

    @cached_property
    def silent(self) -> list[Region]:
        """Provinces without a record of anybody at work."""
        provinces = Region.objects.valid_on(self.on).level(Level.PROVINCE)
        return list(provinces.exclude(code__in=self.by_office).order_by("code"))

    def _province(self, found: OfficeShare) -> ProvinceRow:
        code = found.office.code
        offices = self.trust.get(code, {})
        known = [trust for trust in offices.values() if trust]
        days = [trust.written_on for trust in known if trust.written_on]
        return ProvinceRow(
            found=found,
            score=mean_score(known),
            reported=len(known),
            offices=len(offices),
            written_on=max(days, default=None),
            found_url=_quality_url(code, self.rule.code if self.rule else ""),
            records_url=_quality_url(code),
            trust_url=reverse("coverage:region-trust", args=[code]),
            offices_url=self._offices_url(code),
        )

    def _offices_url(self, code: str) -> str:
        """Only for users who supervise offices."""
        may = self.user.has_permission(Permission.OFFICE_WATCH)
        return f"{reverse('coverage:office-list')}?{urlencode({PLACE: code})}" if may else ""


def _quality_url(code: str, rule: str = "") -> str:
    asked = {PLACE: code, **({RULE: rule} if rule else {})}
    return f"{reverse('coverage:quality')}?{urlencode(asked)}#kantor"


def by_province(offices: Mapping[str, T]) -> dict[str, dict[str, T]]:
    """The values by office, grouped by province."""
    found: dict[str, dict[str, T]] = defaultdict(dict)
    for code, each in offices.items():
        found[code[:PROVINCE_LENGTH]][code] = each
    return dict(found)
