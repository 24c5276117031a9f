"""The report in sentences, for Word and for the phone. Every number is one of the workbook's, from the same
functions, formatted for reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.documents.story import (
    PAGE,
    PAGES,
    Bar,
    Bars,
    Block,
    Course,
    Courses,
    Figure,
    Figures,
    Head,
    Heading,
    Points,
    Story,
    Table,
    Terms,
    Text,
)
from core.ui.formats import month_and_year, number, percent
from coverage.answer import Coverage
from coverage.charts.drawings import spoken
from coverage.forecast.paths import PathKind
from coverage.forecast.words import NAMES
from coverage.sentences import sentence
from workbooks.reports.findings import findings
from workbooks.reports.grounds import grounds
from workbooks.reports.letterheads import sign_off
from workbooks.reports.meeting import Report, Section
from workbooks.reports.notes import note_lines
from workbooks.reports.tables import Line, bar_parts, note_on

# At most so many places are named in a sentence and in the chart; the table below has all of them.
NAMED: Final = 5
DASHES: Final = {PathKind.PACE: "dotted", PathKind.EXAMINE: "short", PathKind.PLAN: "long"}


def story_of(report: Report) -> Story:
    return Story(
        title=sentence(report.answer, report.printed_on).headline,
        head=_head(report),
        blocks=[
            *_opening(report),
            *_regions(report),
            *_programmes(report),
            *_validity(report),
            *_forecast(report),
            *_close(report),
            *_notes(report),
        ],
        footer=report.print_settings().footer,
        page_words=_("Page %(page)s of %(pages)s") % {"page": PAGE, "pages": PAGES},
        language=(get_language() or "id")[:2],
        paper=report.sheet_paper,
        written_on=report.printed_on,
    )


def _head(report: Report) -> Head:
    head = report.letterhead
    if head is None:
        return Head(_("REGISTRI PEKSOS"), _("Indonesia’s social-work workforce"))
    return Head(head.first_line, head.second_line, head.address)


def _opening(report: Report) -> Iterator[Block]:
    yield Text(report.as_of_line, is_soft=True)
    yield Text(sentence(report.answer, report.printed_on).lead)
    yield Figures(_figures(report.answer))
    parts = bar_parts(report.answer)
    if parts:
        named = [f"{name} {number(count)}" for name, count in zip(_legend(), parts, strict=True)]
        yield Bars([Bar("", parts)], named, spoken(report.answer))
    yield Text(grounds(report.answer), is_soft=True)
    said = findings(report)
    if said:
        yield Heading(_("Findings"))
        yield Points(said)
    if report.footnote:
        yield Text(report.footnote, is_soft=True)


def _figures(answer: Coverage) -> list[Figure]:
    figures = [
        Figure(_("Needed"), _known(answer.needed)),
        Figure(_("Certified"), _known(answer.certified)),
        Figure(_("Not certified"), _known(answer.uncertified)),
        Figure(_("Nobody there yet"), _known(answer.gap.remedies.recruit if answer.gap else None)),
        Figure(_("Shortage"), _known(answer.shortage)),
    ]
    if answer.share is not None:
        figures.append(Figure(_("Coverage"), percent(answer.share)))
    return figures


def _known(value: int | None) -> str:
    return _("not known") if value is None else number(value)


def _legend() -> list[str]:
    return [_("Certified"), _("Not certified"), _("Nobody there yet")]


def _regions(report: Report) -> Iterator[Block]:
    if Section.REGIONS not in report.sections or not report.regions:
        return
    yield Heading(report.regions_title)
    if report.is_by_region:
        yield from _most_missing(report)
    yield _table(report.regions_title, report.regions, report.answer)
    rest = report.answer.unallocated
    if rest and rest.present:
        text = ngettext(
            "%(count)s person is recorded for %(place)s itself and stands in none of these lines.",
            "%(count)s people are recorded for %(place)s itself and stand in none of these lines.",
            rest.present,
        )
        yield Text(text % {"count": number(rest.present), "place": report.answer.place.title}, is_soft=True)


def _most_missing(report: Report) -> Iterator[Block]:
    """The places with the largest shortage, in a sentence and as bars on one scale."""
    named = [line for line in report.lines_by_shortage if line.answer.shortage][:NAMED]
    if not named:
        return
    places = ", ".join(f"{line.name} ({number(line.answer.shortage)})" for line in named)
    text = ngettext("Most are missing in %(places)s.", "Most are missing in: %(places)s.", len(named))
    said = text % {"places": places}
    yield Text(said)
    bars = [
        Bar(line.name, parts, number(line.answer.shortage))
        for line in named
        if (parts := bar_parts(line.answer)) is not None
    ]
    yield Bars(bars, _legend(), said, is_share=False)


def _programmes(report: Report) -> Iterator[Block]:
    if Section.PROGRAMMES not in report.sections or not report.programmes:
        return
    yield Heading(_("Programme"))
    yield _table(_("Programme"), report.programmes, report.without_rest)


def _table(title: str, lines: Sequence[Line], whole: Coverage) -> Table:
    heads = [title, _("At work"), _("Certified"), _("Needed"), _("Shortage"), _("Coverage")]
    rows = [_row(line.name, line.answer) for line in lines]
    return Table(heads, rows, _row(whole.place.label, whole))


def _row(name: str, answer: Coverage) -> list[str]:
    """An unknown value is a dash, and the reason is below the name."""
    note = note_on(answer)
    return [
        f"{name} ({note})" if note else name,
        number(answer.present),
        number(answer.certified),
        number(answer.needed),
        number(answer.shortage),
        percent(answer.share),
    ]


def _validity(report: Report) -> Iterator[Block]:
    expiry = report.expiry
    if Section.VALIDITY not in report.sections or expiry is None:
        return
    yield Heading(_("Validity"))
    text = ngettext(
        "Of the %(certified)s certified, %(count)s loses this standing within 12 months unless renewed.",
        "Of the %(certified)s certified, %(count)s lose this standing within 12 months unless renewed.",
        expiry.within,
    )
    yield Text(text % {"certified": number(expiry.certified), "count": number(expiry.within)})
    rows, reached = [], 0
    for month in expiry.months:
        reached += month.persons
        left = number(expiry.certified - reached)
        rows.append([month_and_year(month.first), number(month.persons), left])
    heads = [_("Last month of validity"), _("Certified people"), _("Still certified then")]
    yield Table(heads, [*rows, [_("Later"), number(expiry.later), ""]])


def _forecast(report: Report) -> Iterator[Block]:
    if Section.FORECAST not in report.sections:
        return
    ahead = report.ahead
    yield Heading(_("Forecast"))
    yield Text(f"{ahead.sentence.headline} {ahead.sentence.lead}".strip())
    if ahead.forecast is None or report.forecast_chart is None:
        return
    now = report.answer.on.year
    counted = {**ahead.forecast.seen.stocks, now: report.answer.certified or 0}
    courses = [Course(_("Certified, counted"), "solid", sorted(counted.items()))]
    for path in ahead.forecast.drawn:
        spots = [(now + point.years_ahead, point.expected) for point in path.points]
        courses.append(Course(str(NAMES[path.kind]), DASHES[path.kind], spots))
    if ahead.forecast.target is not None:
        years = [year for course in courses for year, _count in course.points]
        level = [(min(years), ahead.forecast.target), (max(years), ahead.forecast.target)]
        courses.append(Course(ahead.target_label, "level", level))
    yield Courses(courses, report.forecast_chart.sentence)
    heads = [_("Course"), _("Closes the shortage"), _("Earliest"), _("Latest")]
    yield Table(
        heads, [[row.name, row.closing or "–", row.earliest or "–", row.latest or "–"] for row in ahead.paths]
    )


def _close(report: Report) -> Iterator[Block]:
    if report.letterhead:
        yield sign_off(report.letterhead, report.printed_on)


def _notes(report: Report) -> Iterator[Block]:
    yield Heading(_("Notes"))
    yield Terms(list(note_lines(report)))
