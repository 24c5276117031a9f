"""The stamp on every file of a pack: a short code of its state and of all its content.

The report is stored under the code (`workbooks.reports.kept`), so that the link opens the same again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse

from coverage.answer import Coverage
from coverage.expiry import Expiry
from coverage.forecast.answer import Forecast
from coverage.frozen.freezing import key_of, rows_of, values_of
from coverage.models.frozen import PARTS
from workbooks.reports.gain import Points
from workbooks.reports.state import State

# Printed characters of the SHA-256: enough that two files do not share it by chance.
PRINTED: Final = 16


@dataclass(frozen=True)
class Stamp:
    """`figures` is the digest of need, people and shortage; `ahead` of the expiry and the forecast; `code` of
    these two, the gain in coverage and the state; `norms` are the versions in force."""

    code: str
    figures: str
    ahead: str
    norms: tuple[str, ...]

    @property
    def link(self) -> str:
        """The page that shows the same report again."""
        return settings.SITE_ADDRESS + reverse("workbooks:report-stamp", args=[self.code])


def stamp_of(
    state: State, answer: Coverage, *, expiry: Expiry | None, forecast: Forecast | None, gained: Points
) -> Stamp:
    figures = _digest(_figures(answer))
    ahead = _digest([*_expiry(expiry), *_forecast(forecast)])
    return Stamp(
        code=_digest([state.code, state.parameters, figures, ahead, gained]),
        figures=figures,
        ahead=ahead,
        norms=norms_of(answer),
    )


def say_the_same(one: Coverage, other: Coverage) -> bool:
    """Whether two answers to one question have the same numbers. What the remedies consist of is left out:
    only frozen figures say it."""
    return _of_both(one) == _of_both(other)


def _of_both(answer: Coverage) -> list[dict[str, Any]]:
    return [{name: value for name, value in told.items() if name not in PARTS} for told in _figures(answer)]


def norms_of(answer: Coverage) -> tuple[str, ...]:
    """The norms behind the need, with their versions."""
    return tuple(sorted({basis.name for basis in answer.basis if basis.version}))


def _figures(answer: Coverage) -> Iterable[dict[str, Any]]:
    """Every number of the answer, of the regions below and of the programmes.

    Of the basis only numbers and days: its texts depend on the language.
    """
    for row in sorted(rows_of([answer]), key=key_of):
        told = values_of(row)
        told["basis"] = [(line["version"], line["base"], line["base_on"]) for line in row.basis]
        yield told


def _expiry(expiry: Expiry | None) -> list[Any]:
    return [asdict(expiry)] if expiry else []


def _forecast(forecast: Forecast | None) -> list[Any]:
    """The course of each path, rounded to a tenth of a person: what is printed, not the last digit of a
    float."""
    if forecast is None:
        return []
    return [
        [path.kind, [(point.years_ahead, round(float(point.expected), 1), point.low, point.high)]]
        for path in forecast.drawn
        for point in path.points
    ]


def _digest(lines: Iterable[Any]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        text = json.dumps(line, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
        digest.update(text.encode() + b"\n")
    return digest.hexdigest()[:PRINTED]
