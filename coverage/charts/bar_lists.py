"""Lists with a bar on each line: regions, programmes, and outliers."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import TABLE_OF_CHILDREN, Chart, answers_table
from coverage.charts.findings import coverage_sentence, extremes
from coverage.pages.region import RegionPage


def ranking_chart(page: RegionPage) -> Chart | None:
    """The regions with the lowest coverage, and those with the largest shortage."""
    lowest, most = page.lowest, page.most_missing
    if not lowest or not most:
        return None
    low, many = lowest[0], most[0]
    parts = [
        scenes.words(_("Lowest coverage"), "angka"),
        scenes.bar_lines(drawings.bar_lines(lowest, lambda each: percent(each.share))),
        scenes.words(_("Most missing"), "angka"),
        scenes.bar_lines(drawings.bar_lines(most, lambda each: number(each.shortage))),
        scenes.legend(drawings.legend([*lowest, *most])),
    ]
    title = _("%(place)s has the lowest coverage, %(other)s lacks most people") % {
        "place": low.place.title,
        "other": many.place.title,
    }
    return Chart(
        name="peringkat",
        title=title,
        measure=_("Lowest coverage in percent of the need; most missing in persons"),
        sentence="; ".join(dict.fromkeys(drawings.spoken(each) for each in (low, many))),
        drawing=SafeString(),
        scene=scenes.stack(parts),
        table=answers_table([*lowest, *(each for each in most if each not in lowest)]),
        table_id=TABLE_OF_CHILDREN,
        place=page.place,
        question=page.question,
    )


def children_chart(page: RegionPage) -> Chart | None:
    """Each region below with its bar. The table of the page holds the drawing."""
    answer = page.answer
    if not answer.has_scheme or not answer.children:
        return None
    rows = [row.answer for row in page.children]
    scale = None if any(each.gap for each in rows) else drawings.longest(rows)
    shown = (lambda each: percent(each.share)) if scale is None else (lambda each: number(each.certified))
    return Chart(
        name="wilayah",
        title=extremes(rows) if scale is None else _largest(rows),
        measure=_("Certified workers against the need, each bar one region")
        if scale is None
        else _("Certified workers among those at work, in persons"),
        sentence=coverage_sentence(rows, answer) if scale is None else _people_sentence(rows, answer),
        drawing=SafeString(),
        scene=scenes.stack(
            [
                scenes.bar_lines(drawings.bar_lines(rows, shown, scale)),
                scenes.legend(drawings.legend(rows)),
            ]
        ),
        table=answers_table([*rows, answer]),
        table_id=TABLE_OF_CHILDREN,
        place=page.place,
        question=page.question,
    )


def _largest(answers: Sequence[Coverage]) -> str:
    largest = max(answers, key=lambda each: each.present or 0)
    if not largest.present:
        return _("Nobody is recorded below this region")
    return _("Most work in %(place)s: %(present)s, %(certified)s of them certified") % {
        "place": largest.place.title,
        "present": number(largest.present),
        "certified": number(largest.certified),
    }


def _people_sentence(answers: Sequence[Coverage], whole: Coverage) -> str:
    if whole.present is None:
        return _("%(count)s regions of %(place)s have not reported.") % {
            "count": number(len(answers)),
            "place": whole.place.title,
        }
    return _(
        "In %(place)s %(present)s people are at work, %(certified)s of them certified, in %(count)s regions; "
        "%(unallocated)s are recorded for no part of it."
    ) % {
        "place": whole.place.title,
        "present": number(whole.present),
        "certified": number(whole.certified),
        "count": number(sum(bool(each.present) for each in answers)),
        "unallocated": number(whole.unallocated.present if whole.unallocated else 0),
    }


def programme_chart(page: RegionPage) -> Chart | None:
    """Each programme with its bar, and people who are not placed."""
    rows = page.answer.by_programme
    if not rows or not page.answer.has_scheme:
        return None
    scale = drawings.longest(rows)
    lines = drawings.bar_lines(rows, _people_of, scale)
    return Chart(
        name="program",
        title=_programme_finding(rows),
        measure=_("Certified, at work without a certificate and missing, in persons by programme"),
        sentence=_programme_sentence(page.answer),
        drawing=SafeString(),
        scene=scenes.stack([scenes.bar_lines(lines), scenes.legend(drawings.legend(rows))]),
        table=answers_table([*rows, page.answer]),
        table_id="tabel-program",
        place=page.place,
        question=page.question,
    )


def _programme_sentence(answer: Coverage) -> str:
    unplaced = sum(each.present or 0 for each in answer.by_programme if each.is_unplaced)
    return _(
        "%(present)s people at work, %(certified)s of them certified; %(unplaced)s are in no programme."
    ) % {
        "present": number(answer.present),
        "certified": number(answer.certified),
        "unplaced": number(unplaced),
    }


def _people_of(answer: Coverage) -> str:
    whole = answer.needed if answer.needed is not None else answer.present
    return f"{number(answer.certified)}/{number(whole)}"


def _programme_finding(rows: Sequence[Coverage]) -> str:
    lacking = [each for each in rows if each.shortage]
    if lacking:
        worst = max(lacking, key=lambda each: each.shortage or 0)
        return _("Most are missing in %(programme)s: %(count)s") % {
            "programme": drawings.name_of(worst),
            "count": number(worst.shortage),
        }
    largest = max(rows, key=lambda each: each.present or 0)
    return _("Most work in %(programme)s: %(count)s") % {
        "programme": drawings.name_of(largest),
        "count": number(largest.present),
    }
