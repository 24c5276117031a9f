"""The assumptions of the three courses as a table: their values, and what they were calculated from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.ui.formats import long_date, number, percent
from coverage.forecast.answer import Forecast
from coverage.forecast.observed import NEVER
from coverage.forecast.paths import YEARS_SHOWN, Path
from coverage.forecast.rates import Rate
from coverage.forecast.retirement import LEGAL_SOURCE
from coverage.forecast.words import NAMES, window_in_words
from regions.places import find_region

# Below this value a yearly number is shown with one decimal.
WHOLE_FROM = 10
NOT_KNOWN = "–"


@dataclass(frozen=True)
class Row:
    """One assumption: its value in each drawn course, in their order, and its source."""

    name: str
    named: tuple[tuple[str, str], ...]  # each with the name of its course
    source: str


def rows_of(forecast: Forecast) -> list[Row]:
    """Every assumption on which a number of the forecast depends."""
    return _Rows(forecast).all()


class _Rows:
    def __init__(self, forecast: Forecast) -> None:
        self.forecast, self.rates, self.seen = forecast, forecast.rates, forecast.seen
        self.paths = forecast.drawn

    def all(self) -> list[Row]:
        rates = self.rates
        return [
            Row(_("Newly certified"), self._each(self._passes), self._newly()),
            Row(_("Share that passes the test"), self._each(_passing), self._results()),
            Row(_("Terms renewed"), self._each(lambda path: _share(path, "renewal")), self._renewals()),
            Row(_("New people"), self._each(_recruits), self._seen_in_window(rates.recruits)),
            Row(_("People who leave"), self._each(lambda path: _share(path, "leaving", 1)), self._leavers()),
            Row(_("Retirements by law"), self._same(self._retiring()), self._law()),
            Row(_("Ends of terms"), self._same(self._ending()), _("As they stand on the papers.")),
            Row(_("Length of a new term"), self._each(_term), self._terms()),
            Row(_("Need"), self._same(number(self.forecast.answer.needed)), self._need()),
        ]

    def _each(self, say: Callable[[Path], str]) -> tuple[tuple[str, str], ...]:
        return tuple((str(NAMES[path.kind]), say(path)) for path in self.paths)

    def _same(self, value: str) -> tuple[tuple[str, str], ...]:
        return self._each(lambda _path: value)

    def _seen_in_window(self, rate: Rate | None) -> str:
        if rate is None:
            return ""
        return _("%(events)s people in %(window)s, since %(day)s") % {
            "events": number(rate.numerator),
            "window": window_in_words(self.seen),
            "day": long_date(self.seen.first_day),
        }

    def _passes(self, path: Path) -> str:
        if path.assumed is None:
            return NOT_KNOWN
        if path.assumed.drive:
            return _(
                "everybody without a certificate is examined within %(years)s years (%(seats)s seats in the "
                "first), then every year"
            ) % {"years": path.assumed.drive.years, "seats": number(path.seats)}
        if path.assumed.seated:
            return _("%(usual)s (%(seats)s seats a year)") % {
                "usual": _per_year(path.assumed.seated.value),
                "seats": number(path.seats),
            }
        return _("between %(usual)s and %(share)s of those without a certificate") % {
            "usual": _per_year(path.assumed.pace.value),
            "share": percent(path.assumed.passes.value, 1),
        }

    def _newly(self) -> str:
        rate = self.rates.passes
        if rate is None:
            return ""
        return _("%(events)s people in %(years)s person-years without a certificate, since %(day)s") % {
            "events": number(rate.numerator),
            "years": number(rate.denominator),
            "day": long_date(self.seen.first_day),
        }

    def _results(self) -> str:
        rate = self.rates.passing
        if rate is None:
            return ""
        return _("%(passed)s of %(results)s results of tests, %(place)s") % {
            "passed": number(rate.numerator),
            "results": number(rate.denominator),
            "place": find_region(self.seen.tested_in).title,
        }

    def _renewals(self) -> str:
        rate = self.rates.renewal
        if rate is None:
            return ""
        return _("%(renewed)s of %(ended)s terms that ran out in %(window)s") % {
            "renewed": number(rate.numerator),
            "ended": number(rate.denominator),
            "window": window_in_words(self.seen),
        }

    def _leavers(self) -> str:
        rate = self.rates.leaving
        if rate is None:
            return ""
        return _("%(events)s people in %(years)s person-years of work; retirements by law apart") % {
            "events": number(rate.numerator),
            "years": number(rate.denominator),
        }

    def _retiring(self) -> str:
        count = sum(cell.persons for cell in self.seen.cells if cell.retires < YEARS_SHOWN)
        return _("%(count)s people in %(years)s years") % {"count": number(count), "years": YEARS_SHOWN}

    def _law(self) -> str:
        known = sum(cell.persons for cell in self.seen.cells if cell.retires < NEVER)
        return _(
            "Civil servants by birth date and functional level (%(law)s); of %(count)s people the year is "
            "known"
        ) % {"law": LEGAL_SOURCE, "count": number(known)}

    def _ending(self) -> str:
        ends = [cell.persons for cell in self.seen.cells if cell.ends is not None and cell.ends < 1]
        return _("%(count)s within a year") % {"count": number(sum(ends))}

    def _terms(self) -> str:
        rate = self.rates.term
        if rate is None:
            return ""
        return _("The term of %(count)s of %(all)s certified people") % {
            "count": number(rate.numerator),
            "all": number(rate.denominator),
        }

    def _need(self) -> str:
        answer, target = self.forecast.answer, self.forecast.target
        if target is None or answer.needed is None:
            return _("Not known")
        if target == answer.needed:
            return _("Stays as it is today.")
        return _(
            "Stays as it is today. Nobody is missing at %(target)s certified people: some are beyond the "
            "need, or where no need is counted."
        ) % {"target": number(target)}


def _per_year(value: float) -> str:
    count = number(value, 1 if value < WHOLE_FROM and value != round(value) else 0)
    return _("%(count)s a year") % {"count": count}


def _passing(path: Path) -> str:
    return percent(path.passing.value) if path.passing else NOT_KNOWN


def _recruits(path: Path) -> str:
    if path.assumed is None:
        return NOT_KNOWN
    ready = path.assumed.ready.value
    usual = _per_year(path.assumed.recruits.value)
    return _("%(usual)s, %(share)s certified already") % {"usual": usual, "share": percent(ready)}


def _share(path: Path, name: str, places: int = 0) -> str:
    return percent(getattr(path.assumed, name).value, places) if path.assumed else NOT_KNOWN


def _term(path: Path) -> str:
    if path.assumed is None:
        return NOT_KNOWN
    return _("%(count)s years") % {"count": number(path.assumed.term.value)}
