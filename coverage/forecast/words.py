"""The results of a forecast in full sentences, including "never at this pace" and "not known"."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.ui.formats import long_date, number
from coverage.forecast.answer import Forecast
from coverage.forecast.observed import QUARTERS, Observed
from coverage.forecast.paths import HORIZON, YEARS_SHOWN, Closing, Missing, Path, PathKind, WhatIf
from coverage.forecast.rates import FEWEST
from coverage.sentences import Sentence, workers_of

NAMES = {
    PathKind.PACE: gettext_lazy("Today’s pace"),
    PathKind.EXAMINE: gettext_lazy("Those there are examined"),
    PathKind.PLAN: gettext_lazy("Plan"),
}


def forecast_sentence(forecast: Forecast) -> Sentence:
    """The headline and the lines under it: when the gap closes at today's pace, and how sure that is."""
    return Sentence(_headline(forecast), " ".join(_lead(forecast)))


def _headline(forecast: Forecast) -> str:
    answer, closing = forecast.answer, forecast.pace.closing
    facts = {
        "place": answer.place.title,
        "shortage": number(answer.shortage),
        "workers": workers_of(answer.category, answer.shortage or 0),
        "window": window_in_words(forecast.seen),
        "horizon": HORIZON,
    }
    if answer.shortage is None:
        text = _("When %(place)s has enough certified %(workers)s cannot be said: the need is not known.")
    elif forecast.is_closed:
        text = _("%(place)s lacks no certified %(workers)s today.")
    elif closing is None:
        text = _("When the shortage of %(shortage)s in %(place)s closes cannot be said yet.")
    elif closing.expected:
        facts["year"] = closing.expected
        text = _(
            "At the pace of %(window)s, the shortage of %(shortage)s certified %(workers)s in %(place)s "
            "closes in %(year)s."
        )
    else:
        text = _(
            "At the pace of %(window)s, the shortage of %(shortage)s certified %(workers)s in %(place)s "
            "does not close before %(horizon)s."
        )
    return text % facts


def _lead(forecast: Forecast) -> list[str]:
    pace, lines = forecast.pace, []
    if not pace.points:
        return reasons(forecast, pace)
    if pace.closing and not forecast.is_closed:
        lines.append(interval_in_words(pace.closing))
    last = pace.points[-1]
    facts = {
        "year": forecast.answer.on.year + last.years_ahead,
        "expected": number(last.expected),
        "low": number(last.low),
        "high": number(last.high),
        "now": number(forecast.answer.certified),
    }
    lines.append(
        _(
            "In %(year)s, %(expected)s are expected to be certified (%(low)s to %(high)s); today it is "
            "%(now)s."
        )
        % facts
    )
    return lines


def interval_in_words(closing: Closing) -> str:
    """The years between which 80 of 100 outcomes lie."""
    facts = {"earliest": closing.earliest, "latest": closing.latest, "horizon": HORIZON}
    if closing.earliest is None:
        text = _("At the favourable end of the interval, too, not before %(horizon)s.")
    elif closing.latest is None:
        text = _("In 80 of 100 cases: in %(earliest)s at the earliest, or not before %(horizon)s.")
    elif closing.earliest == closing.latest:
        text = _("In 80 of 100 cases in that year.")
    else:
        text = _("In 80 of 100 cases: between %(earliest)s and %(latest)s.")
    return text % facts


def closing_in_words(path: Path) -> str:
    """For a table: the year with its interval, "not before 2060", or "" if no need is known."""
    closing = path.closing
    if closing is None:
        return ""
    return year_or_horizon(closing.expected)


def plan_in_words(forecast: Forecast) -> str:
    """When the plan closes the shortage, how certain that is, or why it is not known."""
    closing = forecast.plan.closing
    if not forecast.plan.points:
        return " ".join(reasons(forecast, forecast.plan))
    if closing is None:
        return _("The need is not known, so no year can be said.")
    text = _("The plan closes the shortage in %(year)s.")
    if closing.expected is None:
        text = _("The plan does not close the shortage before %(year)s.")
    return " ".join([text % {"year": closing.expected or HORIZON}, interval_in_words(closing)])


def year_or_horizon(year: int | None) -> str:
    """The year, or that it is not before the horizon."""
    return str(year) if year else _("not before %(horizon)s") % {"horizon": HORIZON}


def course_in_words(path: Path, what_if: WhatIf) -> str:
    """The assumption of a course, in one line."""
    if path.kind == PathKind.PACE:
        return _("People come, go, pass and renew as they did.")
    if path.kind == PathKind.EXAMINE:
        return _("Everybody at work without a certificate is examined.")
    if what_if.is_set or path.assumed is None:
        return _("As you set it below.")
    return _(
        "The fewest new people with whom the shortage closes within %(years)s years, with seats for all."
    ) % {"years": YEARS_SHOWN}


def courses_in_words(forecast: Forecast) -> str:
    """The drawing as a sentence: the result of each course."""
    year = forecast.answer.on.year
    return "; ".join(f"{NAMES[path.kind]}: {note_at_end(path, year)}" for path in forecast.drawn) + "."


def note_at_end(path: Path, first_year: int) -> str:
    """The note at the end of a line: when it closes the gap, or its last value."""
    if path.closing and path.closing.expected and path.closing.expected <= first_year + YEARS_SHOWN:
        return _("closed in %(year)s") % {"year": path.closing.expected}
    last = path.points[-1]
    return _("%(count)s in %(year)s") % {
        "count": number(last.expected),
        "year": first_year + last.years_ahead,
    }


def window_in_words(seen: Observed) -> str:
    """The length of the window from which the pace was taken."""
    if seen.quarters == QUARTERS:
        return _("the last three years")
    months = 3 * seen.quarters
    return ngettext("the last %(months)s month", "the last %(months)s months", months) % {"months": months}


def reasons(forecast: Forecast, path: Path) -> list[str]:
    """Why a course cannot be calculated, one sentence for each reason."""
    return [_reason(forecast, reason) for reason in path.missing]


def _reason(forecast: Forecast, reason: Missing) -> str:
    seen = forecast.seen
    facts = {
        "place": forecast.answer.place.title,
        "day": long_date(seen.began_on),
        "window": window_in_words(seen),
        "fewest": FEWEST,
        "years": YEARS_SHOWN,
    }
    if reason == Missing.HISTORY and seen.began_on is None:
        return _("Nobody is recorded in %(place)s yet. A pace needs at least one year of records.") % facts
    return str(REASONS[reason]) % facts


REASONS = {
    Missing.HISTORY: gettext_lazy(
        "Records of %(place)s begin on %(day)s. A pace needs at least one year of records."
    ),
    Missing.PEOPLE: gettext_lazy("Too few people were at work to say what part leaves in a year."),
    Missing.RENEWAL: gettext_lazy(
        "In %(window)s fewer than %(fewest)s terms of certificates ran out: the share that is renewed is not "
        "known."
    ),
    Missing.TERM: gettext_lazy("Nobody holds a valid certificate, so its usual term is not known."),
    Missing.PASSING: gettext_lazy(
        "Fewer than %(fewest)s results of tests are recorded: the share that passes is not known."
    ),
    Missing.NEED: gettext_lazy("The need is not known, so no plan can aim at it. Set seats or new people."),
    Missing.REACH: gettext_lazy(
        "With these shares no number of new people closes the gap within %(years)s years."
    ),
}
