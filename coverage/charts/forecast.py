"""The chart of a forecast: the certified of past years, three future courses, and the need."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.charts.year_lines import Estimate, Spot, YearLines, year_lines, year_lines_scene
from core.ui.formats import number
from coverage.charts.chart import Cell, Chart, Table
from coverage.forecast.address import parameters_of
from coverage.forecast.page import ForecastPage
from coverage.forecast.paths import YEARS_SHOWN, Path, PathKind
from coverage.forecast.words import NAMES, courses_in_words, note_at_end


def forecast_chart(page: ForecastPage) -> Chart | None:
    """None if no course could be computed."""
    forecast, now = page.forecast, page.answer.on.year
    if forecast is None or not forecast.drawn or page.answer.certified is None:
        return None
    drawing = _drawing(page)
    return Chart(
        name="perkiraan",
        title=page.sentence.headline,
        measure=_("Certified people, %(first)s to %(now)s, and three courses until %(last)s")
        % {"first": drawing.observed[0].year, "now": now, "last": now + YEARS_SHOWN},
        sentence=courses_in_words(forecast),
        drawing=year_lines(drawing),
        scene=year_lines_scene(drawing),
        table=_table(page),
        table_id="",
        place=page.place,
        question=page.question,
        asked=parameters_of(page.what_if),
    )


def _drawing(page: ForecastPage) -> YearLines:
    forecast, now = page.forecast, page.answer.on.year
    assert forecast is not None  # noqa: S101 - asked before
    assert page.answer.certified is not None  # noqa: S101
    known = {**forecast.seen.stocks, now: page.answer.certified}
    return YearLines(
        observed=[Spot(year, persons) for year, persons in sorted(known.items())],
        estimates=[_estimate(path, now) for path in forecast.drawn],
        level=(forecast.target, page.target_label) if forecast.target is not None else None,
        now_label=_("%(count)s now") % {"count": number(page.answer.certified)},
        band_label=_("forecast"),
        sentence=courses_in_words(forecast),
    )


def _estimate(path: Path, now: int) -> Estimate:
    """Only the course at today's pace is drawn with its interval: three intervals would hide each other.
    The table has all of them."""
    has_interval = path.kind == PathKind.PACE
    return Estimate(
        look=path.kind,
        name=str(NAMES[path.kind]),
        note=note_at_end(path, now),
        spots=[
            Spot(now + point.years_ahead, point.expected, point.low, point.high)
            if has_interval
            else Spot(now + point.years_ahead, point.expected)
            for point in path.points
        ],
    )


def _table(page: ForecastPage) -> Table:
    """One line per year: the counted number, the expected number of each course with its interval, and the
    target."""
    forecast, now = page.forecast, page.answer.on.year
    assert forecast is not None  # noqa: S101 - asked before
    columns = [_("Year"), _("Certified, counted")]
    for path in forecast.drawn:
        name = NAMES[path.kind]
        columns += [
            str(name),
            _("%(name)s, at least") % {"name": name},
            _("%(name)s, at most") % {"name": name},
        ]
    rows: list[tuple[Cell, ...]] = []
    counted = {**forecast.seen.stocks, now: page.answer.certified}
    empty: tuple[Cell, ...] = (None,) * (3 * len(forecast.drawn))
    rows += [
        (str(year), persons, *empty, forecast.target)
        for year, persons in sorted(counted.items())
        if year < now
    ]
    for points in zip(*(path.points for path in forecast.drawn), strict=True):
        ahead = points[0].years_ahead
        courses = [cell for point in points for cell in (round(point.expected), point.low, point.high)]
        rows.append((str(now + ahead), None if ahead else page.answer.certified, *courses, forecast.target))
    return Table((*columns, page.target_label or _("Need")), tuple(rows))
