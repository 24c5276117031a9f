"""Who the people are, as charts: one per personal attribute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import bars, scenes
from core.charts.bars import BarRow, Segment, Texture
from core.charts.scenes import Line
from core.ui.formats import number
from coverage.charts.chart import Chart, Table
from coverage.pages.region import RegionPage
from coverage.personal.attributes import ATTRIBUTES, Attribute
from coverage.personal.breakdown import Breakdown, Share, counted_day


def people_chart(attribute: Attribute) -> Callable[[RegionPage], Chart | None]:
    """The function that draws the chart of one attribute; None if no table of it is published."""

    def build(page: RegionPage) -> Chart | None:
        found = next((each for each in page.breakdowns if each.attribute == attribute), None)
        return _chart(page, found) if found else None

    return build


PEOPLE_CHARTS = {attribute.name: people_chart(attribute) for attribute in ATTRIBUTES}


def _chart(page: RegionPage, breakdown: Breakdown) -> Chart:
    question = replace(page.question, on=counted_day(page.question.on))
    lines = [Line(str(share.label), _bar(share, breakdown), count_of(share)) for share in breakdown.shares]
    unknown = _("Not recorded: %(count)s") % {"count": number(breakdown.unknown)}
    return Chart(
        name=breakdown.attribute.name,
        title=_finding(breakdown),
        measure=_("%(attribute)s, in persons, at the end of the last half-year")
        % {"attribute": breakdown.attribute.title},
        sentence=_sentence(breakdown),
        drawing=bars.bar_list(BarRow(line.name, "", line.bar, line.number) for line in lines),
        scene=scenes.stack([scenes.bar_lines(lines), scenes.words(unknown)]),
        table=_table(breakdown),
        table_id="",
        place=page.place,
        question=question,
    )


def count_of(share: Share) -> str:
    return _("withheld") if share.count is None else number(share.count)


def _bar(share: Share, breakdown: Breakdown) -> SafeString:
    """As long as its share of the people with a recorded attribute. Hatched over the whole track if the
    cell is suppressed."""
    sentence = f"{share.label}: {count_of(share)}"
    if share.count is None:
        return bars.bar([], total=None, sentence=sentence)
    people = [Segment(share.count, Texture.SOLID)]
    return bars.bar(people, total=share.count, sentence=sentence, full_length=breakdown.known)


def _finding(breakdown: Breakdown) -> str:
    shown = [share for share in breakdown.shares if share.count is not None]
    if not shown or not breakdown.known:
        return _("%(attribute)s: too few people to be shown") % {"attribute": breakdown.attribute.title}
    largest = max(shown, key=lambda share: share.count or 0)
    return _("%(label)s: %(count)s of %(known)s") % {
        "label": largest.label,
        "count": number(largest.count),
        "known": number(breakdown.known),
    }


def _sentence(breakdown: Breakdown) -> str:
    parts = [f"{share.label} {count_of(share)}" for share in breakdown.shares]
    text = _("%(parts)s; not recorded of %(unknown)s.") % {
        "parts": ", ".join(parts),
        "unknown": number(breakdown.unknown),
    }
    if not breakdown.closed:
        return text
    closed = _("Closed cells hold %(count)s people together.") % {"count": number(breakdown.closed)}
    return f"{text} {closed}"


def _table(breakdown: Breakdown) -> Table:
    """A suppressed cell is a blank, and the last column says so; it is not zero."""
    rows = [
        (str(share.label), share.count, _("withheld") if share.count is None else "")
        for share in breakdown.shares
    ]
    rows.append((_("Not recorded"), breakdown.unknown, ""))
    return Table((breakdown.attribute.title, _("Persons"), _("Note")), tuple(rows))
