"""Three statements for the meeting, each computed from the report's own numbers."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.ui.formats import number

if TYPE_CHECKING:
    from workbooks.reports.meeting import Report

# With only two or three places it is no finding that a few have half of the shortage.
FEWEST_PLACES = 4
# If at most so many places have half of it, they are named; more are only counted.
MOST_NAMED = 5


def findings(report: Report) -> list[str]:
    found = (
        _where_half_is(report),
        _what_is_within_reach(report),
        _what_runs_out(report),
        _who_is_silent(report),
    )
    return [finding for finding in found if finding][:3]


def _where_half_is(report: Report) -> str:
    """Only the lines whose shortage is known: the share of the others is unknown."""
    known = [line for line in report.lines_by_shortage if line.answer.shortage is not None]
    short = [line.answer.shortage or 0 for line in known if line.answer.shortage]
    if len(short) < FEWEST_PLACES:
        return ""
    half = sum(short) / 2
    places = next(place for place, reached in enumerate(accumulate(short), start=1) if reached >= half)
    if len(known) == len(report.lines_by_shortage):
        said = _("Half of the shortage lies in %(places)s of %(all)s %(parts)s")
    else:
        said = _("Half of the shortage lies in %(places)s of the %(all)s %(parts)s where it is known")
    said %= {"places": number(places), "all": number(len(known)), "parts": report.parts_title.lower()}
    if places > MOST_NAMED:
        return f"{said}."
    return f"{said}: {', '.join(line.name for line in known[:places])}."


def _what_is_within_reach(report: Report) -> str:
    gap = report.answer.gap
    if gap is None or not gap.shortage:
        return ""
    return _(
        "Of the %(shortage)s missing, %(ready)s are at work already: %(examine)s to examine, %(renew)s to "
        "renew, %(confirm)s to confirm. %(recruit)s have to be recruited."
    ) % {
        "shortage": number(gap.shortage),
        "ready": number(gap.shortage - gap.remedies.recruit),
        "examine": number(gap.remedies.examine),
        "renew": number(gap.remedies.renew),
        "confirm": number(gap.remedies.confirm),
        "recruit": number(gap.remedies.recruit),
    }


def _what_runs_out(report: Report) -> str:
    if report.expiry is None or not report.expiry.within:
        return ""
    count = report.expiry.within
    return ngettext(
        "%(count)s of the %(certified)s certified loses this standing within 12 months unless renewed.",
        "%(count)s of the %(certified)s certified lose this standing within 12 months unless renewed.",
        count,
    ) % {"count": number(count), "certified": number(report.expiry.certified)}


def _who_is_silent(report: Report) -> str:
    silent = [line for line in report.regions if not line.answer.is_reported]
    if not silent:
        return ""
    return _("%(count)s of %(all)s %(parts)s have not reported; they are not in these figures.") % {
        "count": number(len(silent)),
        "all": number(len(report.regions)),
        "parts": report.regions_title.lower(),
    }
