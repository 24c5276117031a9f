"""The public page of trust: the parts of the score of each office of a province, or of one office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import bars
from core.charts.bars import Segment, Texture
from core.ui.formats import percent
from coverage.monitors.known_findings import KnownFindings, known_findings
from coverage.monitors.trust import PartOfTrust, Trust, office_answers, trust_by_office
from regions.models import Region
from regions.places import Place
from registry.enums import Category

WHOLE = 100


@dataclass(frozen=True)
class TrustRow:
    """One office. `trust` is None if it has not reported. `bar`: its score."""

    office: Place
    trust: Trust | None
    bar: SafeString

    @property
    def score(self) -> Decimal | None:
        return self.trust.score if self.trust else None


class TrustPage:
    kinds = tuple(PartOfTrust)

    def __init__(self, place: Region, today: date) -> None:
        self.place, self.today = place, today

    @cached_property
    def known(self) -> KnownFindings:
        return known_findings(self.place.code, self.today)

    @cached_property
    def rows(self) -> list[TrustRow]:
        """The offices without a score first, then the lowest score."""
        code = self.place.code
        answers = office_answers(code, Category.PEKSOS, self.today)
        trust = trust_by_office(code, self.today, answers, self.known.by_office)
        rows = [_row(answer.place, trust[answer.place.code]) for answer in answers]
        return sorted(rows, key=lambda row: (row.score is not None, row.score, row.office.code))

    @property
    def scored(self) -> list[TrustRow]:
        return [row for row in self.rows if row.score is not None]

    @property
    def lowest(self) -> TrustRow:
        return self.scored[0]

    @property
    def highest(self) -> TrustRow:
        return self.scored[-1]


def _row(office: Place, trust: Trust | None) -> TrustRow:
    score = trust.score if trust else None
    sentence = _("Score %(score)s") % {"score": percent(score)} if score is not None else _("No score")
    parts = [] if score is None else [Segment(int(score * WHOLE), Texture.SOLID)]
    return TrustRow(office, trust, bars.bar(parts, total=None if score is None else WHOLE, sentence=sentence))
