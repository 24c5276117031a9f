"""What charts find: who stands lowest and highest, and how much is known."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from core.ui.formats import number, percent
from coverage.answer import Coverage


def gap_finding(answer: Coverage) -> str:
    gap = answer.gap
    if gap is None and answer.present == 0:
        return _("Nobody is at work here")
    if gap is None:
        return _("%(certified)s of %(present)s at work are certified") % {
            "certified": number(answer.certified),
            "present": number(answer.present),
        }
    if not gap.shortage:
        return _("Nobody is missing")
    return _("Of %(shortage)s missing, %(ready)s are at work already and for %(recruit)s nobody is there") % {
        "shortage": number(gap.shortage),
        "ready": number(gap.shortage - gap.remedies.recruit),
        "recruit": number(gap.remedies.recruit),
    }


def by_coverage(answers: Sequence[Coverage]) -> list[Coverage]:
    """The answers with a coverage, the lowest first."""
    known = [each for each in answers if each.share is not None]
    return sorted(known, key=lambda each: (each.share, each.place.code))


def extremes(answers: Sequence[Coverage]) -> str:
    known = by_coverage(answers)
    if not known:
        return _("No coverage is known")
    if len(known) == 1:
        return _("Only of %(place)s a coverage is known: %(share)s") % {
            "place": known[0].place.title,
            "share": percent(known[0].share),
        }
    return _("Lowest in %(lowest)s (%(low)s), highest in %(highest)s (%(high)s)") % {
        "lowest": known[0].place.title,
        "low": percent(known[0].share),
        "highest": known[-1].place.title,
        "high": percent(known[-1].share),
    }


def coverage_sentence(answers: Sequence[Coverage], parent: Coverage) -> str:
    known = by_coverage(answers)
    unreported = sum(not each.is_reported for each in answers)
    return _(
        "Coverage is known of %(known)s of %(count)s regions of %(place)s; %(unreported)s have not reported. "
        "%(extremes)s."
    ) % {
        "known": number(len(known)),
        "count": number(len(answers)),
        "place": parent.place.title,
        "unreported": number(unreported),
        "extremes": extremes(answers),
    }
