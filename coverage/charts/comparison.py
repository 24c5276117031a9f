"""Regions side by side as a chart."""

from __future__ import annotations

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import Chart, answers_table
from coverage.charts.findings import by_coverage
from coverage.pages.comparison import Comparison
from coverage.question import SIDE_BY_SIDE


def comparison_chart(comparison: Comparison) -> Chart | None:
    """Bars of equal length show percentages. The numbers of people stand beside them."""
    answers = comparison.answers
    if not answers:
        return None
    return Chart(
        name="banding",
        title=_finding(answers),
        measure=_("Certified workers against the need; every bar equally long, numbers in persons"),
        sentence="; ".join(map(_spoken, answers)),
        drawing=SafeString(),
        scene=scenes.stack(
            [
                scenes.bar_lines(drawings.bar_lines(answers, _value)),
                scenes.legend(drawings.legend(answers)),
            ]
        ),
        table=answers_table(answers),
        table_id="tabel",
        place=comparison.places[0],
        question=comparison.question,
        asked={SIDE_BY_SIDE: comparison.codes},
        places=", ".join(each.title for each in comparison.places),
    )


def _value(answer: Coverage) -> str:
    if answer.share is None:
        return number(answer.certified)
    return f"{percent(answer.share)} (−{number(answer.shortage)})"


def _spoken(answer: Coverage) -> str:
    if answer.share is None:
        return drawings.spoken(answer)
    return _("%(place)s: coverage %(share)s, %(count)s missing") % {
        "place": answer.place.title,
        "share": percent(answer.share),
        "count": number(answer.shortage),
    }


def _finding(answers: list[Coverage]) -> str:
    known = by_coverage(answers)
    if len(known) < 2:
        return _("%(count)s regions side by side") % {"count": number(len(answers))}
    most = max(known, key=lambda each: each.shortage or 0)
    return _("%(highest)s covers most of its need (%(share)s), %(lacking)s lacks most people (%(count)s)") % {
        "highest": known[-1].place.title,
        "share": percent(known[-1].share),
        "lacking": most.place.title,
        "count": number(most.shortage),
    }
