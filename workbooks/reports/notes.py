"""Catatan: what the terms mean, which norm and base, who has not reported, how to check."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from core.sheets.text import lines_of
from core.sheets.writing import Page
from core.ui.formats import long_date, number, percent
from coverage.answer import Coverage
from coverage.needs.basis import Basis
from registry.enums import Category
from workbooks.reports import styles
from workbooks.reports.meeting import Report

WIDTHS = (34, 120)
# Characters on one line of each column.
LINE_LENGTHS = (32, 120)
LINE_HEIGHT = 15


def write_notes(page: Page, report: Report) -> None:
    page.row(1, (_("Subject"), _("Note")), (styles.HEADER_TEXT, styles.HEADER_TEXT))
    page.height(1, styles.TOTAL_HEIGHT)
    for row, line in enumerate(note_lines(report), start=2):
        page.row(row, line, (styles.SUBJECT, styles.CELL_WRAPPED))
        page.height(row, LINE_HEIGHT * max(map(lines_of, line, LINE_LENGTHS)))
    page.widths(WIDTHS)
    page.freeze(2)


def note_lines(report: Report) -> Iterator[tuple[str, str]]:
    """Everything needed to read and to check the figures, by subject."""
    answer = report.answer
    yield (
        _("Question"),
        _("%(place)s (%(code)s), category %(category)s, as of %(day)s.")
        % {
            "place": answer.place.label,
            "code": answer.place.code,
            "category": Category(answer.category).label,
            "day": long_date(answer.on),
        },
    )
    yield from stamp_lines(report)
    yield from _definitions()
    yield from _needs(answer)
    yield from _completeness(report)
    yield from _forecast(report)
    yield (
        _("Blank cells"),
        _("A blank cell means not known or not reported. It is never zero; zero is written 0."),
    )
    if answer.data_as_of:
        yield _("Last change of the data"), long_date(answer.data_as_of)
    yield (
        _("Source"),
        _(
            "Registri Peksos: the same figures on the page of the region and in the open interface "
            "/api/v1/coverage."
        ),
    )
    if settings.DEMO:
        yield _("Example data"), _("The people and documents behind these figures are invented.")


def stamp_lines(report: Report) -> Iterator[tuple[str, str]]:
    """The data from which the file was made, and how to open the same again."""
    stamp = report.stamp
    yield _("Figures"), report.state.source_in_words
    if report.changed_since:
        yield _("Changed since then"), changed_in_words(report)
    yield _("Norm versions"), ", ".join(stamp.norms) or _("none")
    yield _("Stamp"), stamp.code
    yield _("See the same again"), stamp.link


def changed_in_words(report: Report) -> str:
    """The figures of today's records for the day of final figures: "Bertugas 427, final 420"."""
    parts = [
        _("%(measure)s %(now)s, final %(final)s")
        % {"measure": row.label, "now": number(row.now), "final": number(row.before)}
        for row in report.changed_since
    ]
    return _("The records today say of the same day: %(parts)s.") % {"parts": "; ".join(parts)}


def _forecast(report: Report) -> Iterator[tuple[str, str]]:
    ahead = report.ahead
    yield _("Forecast"), f"{ahead.sentence.headline} {ahead.sentence.lead}".strip()
    if report.state.period:
        yield (
            _("Validity, forecast and 12 months"),
            _("Computed from the records as they stood on the day of print."),
        )
    for row in ahead.assumptions:
        values = "; ".join(f"{name}: {value}" for name, value in row.named)
        yield f"{_('Assumption')}: {row.name}", f"{values}. {row.source}".rstrip(". ") + "."


def _definitions() -> Iterator[tuple[str, str]]:
    yield (
        _("At work"),
        _("People whose state on the day is active. Each counts once, at the place of the main assignment."),
    )
    yield (
        _("Certified"),
        _(
            "Holds a competency certificate of the category’s schemes, issued on or before the day, with a "
            "confirmed end on the day or later, neither suspended nor revoked."
        ),
    )
    yield (
        _("Validity unknown"),
        _(
            "Would count, but the end is missing or only the issuer’s usual term, "
            "or the issue date is missing."
        ),
    )
    yield _("Lapsed"), _("Held a certificate that on the day is expired, suspended or revoked.")
    yield (
        _("Shortage"),
        _(
            "Per unit in which the norm is evaluated: need less certified, never below 0. "
            "Above the units it is the sum, so a surplus in one place hides no shortage in another."
        ),
    )
    yield _("Coverage"), _("(Need − shortage) / need, from the totals and never an average of percentages.")
    yield (
        _("12 months"),
        _(
            "Coverage on the day less that of twelve months earlier, in percentage points; "
            "blank where the two cannot be compared."
        ),
    )
    yield (
        _("What closes the shortage"),
        _(
            "Confirm the end, renew, examine, recruit: taken in this order per unit; "
            "together they are the shortage."
        ),
    )


def _needs(answer: Coverage) -> Iterator[tuple[str, str]]:
    if not answer.basis:
        yield _("Need"), _("No norm is in force, or its base figure is not known: the need is not known.")
    for basis in answer.basis:
        yield _("Need"), _basis(basis)
    for declared in answer.competing:
        sentence = _(
            "%(workers)s declared for %(place)s (%(source)s). It stands beside the norm and is not counted."
        )
        yield (
            _("Declared need"),
            sentence
            % {"workers": number(declared.workers), "place": declared.region_id, "source": declared.source},
        )


def _basis(basis: Basis) -> str:
    parts = [
        f"{basis.name}: {basis.norm_source}".rstrip(": ."),
        _("Base %(base)s %(unit)s%(day)s, source: %(source)s")
        % {
            "base": number(basis.base),
            "unit": basis.unit,
            "day": f", {long_date(basis.base_on)}" if basis.base_on else "",
            "source": basis.source.rstrip(". "),
        },
        basis.unit_note,
        _("example, not a fact") if basis.is_example else "",
        _("old base figures: %(count)s") % {"count": number(basis.stale)} if basis.stale else "",
    ]
    return ". ".join(part[0].upper() + part[1:] for part in parts if part) + "."


def _completeness(report: Report) -> Iterator[tuple[str, str]]:
    known = report.answer.completeness
    yield (
        _("Completeness"),
        _("%(units)s units; %(reported)s have reported, %(with_need)s have a known need.")
        % {
            "units": number(known.units),
            "reported": number(known.reported),
            "with_need": number(known.with_need),
        },
    )
    silent = [line.name for line in report.regions if not line.answer.is_reported]
    if silent:
        yield _("Not reported"), ", ".join(silent)
    share = report.answer.verified_share
    if share is not None:
        yield (
            _("Verified by a second person"),
            _("%(share)s of the certified.") % {"share": percent(share)},
        )
