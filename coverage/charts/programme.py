"""The places of one programme as a chart."""

from __future__ import annotations

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import Chart, places_table
from coverage.pages.programme import ProgrammePage
from coverage.question import PROGRAMME


def programme_places_chart(page: ProgrammePage) -> Chart | None:
    """A bar for each region below that has or needs somebody."""
    answers = page.answers
    if not answers or not page.answer.has_scheme:
        return None
    scale = None if any(each.gap for each in answers) else drawings.longest(answers)
    lines = [
        scenes.Line(each.place.title, drawings.bar(each, full_length=scale), _value(each)) for each in answers
    ]
    return Chart(
        name="tempat-program",
        title=_("%(programme)s in %(place)s: %(certified)s certified of %(present)s at work")
        % {
            "programme": page.programme.name,
            "place": page.place.title,
            "certified": number(page.answer.certified),
            "present": number(page.answer.present),
        },
        measure=_("Certified, at work without a certificate and missing, in persons by region"),
        sentence="; ".join(drawings.spoken(each) for each in answers),
        drawing=SafeString(),
        scene=scenes.stack([scenes.bar_lines(lines), scenes.legend(drawings.legend(answers))]),
        table=places_table([*answers, page.answer]),
        table_id="tabel",
        place=page.place,
        question=page.question,
        asked={PROGRAMME: page.programme.code},
    )


def _value(answer: Coverage) -> str:
    return number(answer.certified) if answer.share is None else percent(answer.share)
