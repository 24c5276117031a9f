"""Stores what a file said, and restores it: a stamp opens the same report again, even if the records have
changed."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import ConfigDict, TypeAdapter

from core.constraints import refused_as
from core.errors import DomainError
from coverage.answer import Coverage
from coverage.enums import FrozenKind
from coverage.expiry import Expiry
from coverage.forecast.answer import Forecast
from coverage.forecast.observed import Observed
from coverage.forecast.page import ForecastPage
from coverage.forecast.paths import Path, WhatIf
from coverage.forecast.rates import Rates
from coverage.frozen.freezing import keep
from coverage.frozen.reading import read
from coverage.question import Question
from workbooks.models import IssuedReport
from workbooks.reports.gain import Points
from workbooks.reports.letterheads import letterhead_of
from workbooks.reports.meeting import Report
from workbooks.reports.state import State

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class StampKnownError(DomainError):
    """The report of the stamp is already stored."""

    code = "stamp_known"

    def __init__(self) -> None:
        super().__init__(_("This stamp is kept already."))


@dataclass(frozen=True)
class Ahead:
    """A forecast without the answer that it started from."""

    seen: Observed
    rates: Rates
    target: int | None
    paths: tuple[Path, ...]

    def forecast(self, answer: Coverage) -> Forecast:
        paths = {path.kind: path for path in self.paths}
        return Forecast(answer, self.seen, self.rates, self.target, paths, WhatIf())


@dataclass(frozen=True)
class Beside:
    """The content of a report besides its figures. JSON has no infinity, so it is written as a word."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(ser_json_inf_nan="strings")

    expiry: Expiry | None
    ahead: Ahead | None
    gained: Points


@cache
def _as_json() -> TypeAdapter[Beside]:
    return TypeAdapter(Beside)


def keep_report(report: Report) -> IssuedReport:
    """Store the content of the report under its stamp. Equal reports are stored once."""
    known = IssuedReport.objects.public().filter(code=report.stamp.code)
    if not known.exists():
        with suppress(StampKnownError):
            return _keep(report)
    return known.get()


@transaction.atomic
def _keep(report: Report) -> IssuedReport:
    """Raises StampKnownError if another request was faster."""
    state = report.state
    figures = keep([report.answer], kind=FrozenKind.STAMP, region=state.code, on=state.on)
    with refused_as({"workbooks_issuedreport_code_once": StampKnownError}):
        return IssuedReport.objects.create(
            code=report.stamp.code,
            figures=figures,
            category=state.category,
            period=state.period,
            edition=state.edition,
            beside=json.loads(_as_json().dump_json(_beside(report))),
        )


def _beside(report: Report) -> Beside:
    found = report.ahead.forecast
    ahead = Ahead(found.seen, found.rates, found.target, tuple(found.paths.values())) if found else None
    return Beside(report.expiry, ahead, report.gained)


def kept_report(issued: IssuedReport, *, reader: User | AnonymousUser | None) -> Report:
    """The report as it was when its first file was made, with that day as the day of print, and signed as the
    reader's office signed then."""
    state = State(issued.figures.region, issued.category, issued.figures.on, issued.period, issued.edition)
    beside = _as_json().validate_python(issued.beside)
    answer = read(issued.figures, state.code, state.category, with_children=True, with_programmes=True)
    assert answer is not None  # noqa: S101 - kept in the same act
    printed_on = timezone.localdate(issued.figures.taken_at)
    page = ForecastPage(answer, Question(state.category, state.on, printed_on), WhatIf())
    page.forecast = beside.ahead.forecast(answer) if beside.ahead else None
    return Report(
        state=state,
        answer=answer,
        expiry=beside.expiry,
        ahead=page,
        letterhead=letterhead_of(reader, at=issued.figures.taken_at),
        printed_on=printed_on,
        gained=beside.gained,
    )
