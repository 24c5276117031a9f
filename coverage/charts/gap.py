"""The gap of a region: who is certified, who could be, who is not there."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.charts import bars, scenes
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import Chart, Table
from coverage.charts.findings import gap_finding
from coverage.pages.region import RegionPage


def gap_chart(page: RegionPage) -> Chart | None:
    """The big bar: who is certified, who could be, who is not there."""
    answer = page.answer
    drawn = drawings.anatomy(answer)
    if drawn is None:
        return None
    cells = drawings.ledger(answer, page.rank)
    big_bar = scenes.filling(bars.anatomy_drawing(drawn), bars.ANATOMY_HEIGHT, "anatomi")
    return Chart(
        name="kekurangan",
        title=gap_finding(answer),
        measure=_("Certified workers against the need, in persons")
        if answer.gap
        else _("Certified workers among those at work, in persons"),
        sentence=drawn.sentence,
        drawing=bars.anatomy(drawn) + bars.ledger(cells),
        scene=scenes.stack([big_bar, scenes.ledger(cells)]),
        table=_gap_table(answer),
        table_id="",
        place=page.place,
        question=page.question,
    )


def _gap_table(answer: Coverage) -> Table:
    rows: list[tuple[str, int | None]] = [
        (_("At work"), answer.present),
        (_("Certified"), answer.certified),
        (_("Not yet certified"), answer.uncertified),
    ]
    if answer.gap:
        remedies = answer.gap.remedies
        rows += [
            (_("Need"), answer.gap.needed),
            (_("Missing"), answer.gap.shortage),
            (_("Surplus"), answer.gap.surplus),
            (_("Confirm"), remedies.confirm),
            (_("Renew"), remedies.renew),
            (_("Examine"), remedies.examine),
            (_("Recruit"), remedies.recruit),
        ]
    return Table((_("Measure"), _("Persons")), tuple(rows))
