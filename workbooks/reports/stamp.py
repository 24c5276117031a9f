"""What every file of a pack carries: from which state it was made, and digests of what it says.

Whoever follows the link reads the same state again, reckoned anew, and sees whether it still says the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse

from coverage.answer import Coverage
from coverage.expiry import Expiry
from coverage.forecast.answer import Forecast
from coverage.frozen.freezing import rows_of, values_of

if TYPE_CHECKING:
    from workbooks.reports.meeting import Report
    from workbooks.reports.state import State

FIGURES, AHEAD = "sidik", "sidik-depan"
# Of SHA-256, so much is printed: enough that no two files share it by chance.
PRINTED: Final = 16


@dataclass(frozen=True)
class Stamp:
    """`figures` digests need, people and shortage; `ahead` the expiry and the forecast, which are never
    frozen; `norms` the versions in force."""

    state: State
    norms: tuple[str, ...]
    figures: str
    ahead: str

    @property
    def path(self) -> str:
        """The page that shows the state again."""
        asked = {**self.state.parameters, FIGURES: self.figures, AHEAD: self.ahead}
        return f"{reverse('workbooks:report-state', args=[self.state.code])}?{urlencode(asked)}"

    @property
    def link(self) -> str:
        return settings.SITE_ADDRESS + self.path


def stamp_of(report: Report) -> Stamp:
    return Stamp(
        state=report.state,
        norms=norms_of(report.answer),
        figures=_digest(_figures(report.answer)),
        ahead=_digest([*_expiry(report.expiry), *_forecast(report.ahead.forecast)]),
    )


def norms_of(answer: Coverage) -> tuple[str, ...]:
    """The norms behind the need, with their versions."""
    return tuple(sorted({f"{basis.norm} v{basis.version}" for basis in answer.basis if basis.version}))


def _figures(answer: Coverage) -> Iterable[Any]:
    """Every number of the answer, of the regions below and of the programmes.

    Of the basis only numbers and days: its words depend on the language.
    """
    for row in rows_of([answer]):
        told = values_of(row)
        told["basis"] = [(line["version"], line["base"], line["base_on"]) for line in row.basis]
        yield told


def _expiry(expiry: Expiry | None) -> list[Any]:
    return [asdict(expiry)] if expiry else []


def _forecast(forecast: Forecast | None) -> list[Any]:
    """The course of each path to a tenth of a person: what is printed, and not the last digit of a float."""
    if forecast is None:
        return []
    return [
        [path.kind, [(point.years_ahead, round(point.expected, 1), point.low, point.high)]]
        for path in forecast.drawn
        for point in path.points
    ]


def _digest(lines: Iterable[Any]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        text = json.dumps(line, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
        digest.update(text.encode() + b"\n")
    return digest.hexdigest()[:PRINTED]
