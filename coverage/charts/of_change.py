"""The charts of a place over time: its lines, and the waterfalls between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import scenes
from core.ui.formats import long_date, number, signed
from core.ui.time_lines import HEIGHT, Cut, Series, time_drawing, time_lines
from core.ui.waterfalls import Fall, axis_start, fall_bars, waterfall
from coverage.change.steps import Step
from coverage.change.trend import Trend
from coverage.change.waterfall import Waterfall
from coverage.charts.chart import Cell, Chart, Table

if TYPE_CHECKING:
    from coverage.change.page import ChangePage

# A need that is so many times the people would press their line to the floor: it is said, not drawn.
TALLEST_NEED = 5


def trend_chart(page: ChangePage) -> Chart | None:
    """The certified over time, with the need where it fits; None where fewer than two days are known."""
    trend = page.trend
    if not trend.is_known:
        return None
    days, lines = [point.on for point in trend.points], _lines(trend)
    cuts = [Cut(each.on, str(place)) for place, each in enumerate(trend.breaks, 1)]
    sentence = _trend_sentence(trend, lines)
    return Chart(
        name="tren",
        title=_trend_finding(trend),
        measure=_("Certified and needed on each day, in persons"),
        sentence=sentence,
        drawing=time_lines(days, lines, cuts=cuts, sentence=sentence),
        scene=scenes.filling(time_drawing(days, lines, cuts=cuts), HEIGHT, "garis-waktu"),
        table=_trend_table(trend),
        table_id="",
        place=page.place,
        question=page.question,
        asked={"langkah": page.pace},
    )


def _lines(trend: Trend) -> list[Series]:
    """The certified, cut where the region changed; the need, cut where its rules changed."""
    answers = [point.answer for point in trend.points]
    certified = [answer.certified for answer in answers]
    needed = [answer.needed for answer in answers]
    broken = {place: trend.breaks_before(place) for place in range(1, len(answers))}
    of_people = frozenset(place for place, each in broken.items() if any(one.of_people for one in each))
    of_need = frozenset(place for place, each in broken.items() if each)
    now = number(next((value for value in reversed(certified) if value is not None), None))
    lines = [Series("ada", _("%(count)s certified") % {"count": now}, certified, of_people)]
    if _need_fits(certified, needed):
        need = number(next(value for value in reversed(needed) if value is not None))
        lines.append(Series("butuh", _("need %(count)s") % {"count": need}, needed, of_need))
    return lines


def _need_fits(certified: list[int | None], needed: list[int | None]) -> bool:
    highest = max((value for value in needed if value is not None), default=0)
    return 0 < highest <= TALLEST_NEED * max((value for value in certified if value is not None), default=0)


def _trend_finding(trend: Trend) -> str:
    known = [point for point in trend.points if point.answer.certified is not None]
    first, last = known[0], known[-1]
    words = {
        "before": number(first.answer.certified),
        "after": number(last.answer.certified),
        "day": long_date(first.on),
    }
    if first.answer.certified == last.answer.certified:
        return _("%(after)s certified, as many as on %(day)s") % words
    return _("%(after)s certified, %(before)s on %(day)s") % words


def _trend_sentence(trend: Trend, lines: list[Series]) -> str:
    last = trend.points[-1].answer
    told = [_trend_finding(trend) + "."]
    if last.needed is None:
        told.append(_("The need is not known."))
    elif len(lines) > 1:
        told.append(_("The need is %(count)s.") % {"count": number(last.needed)})
    else:
        text = _("The need is %(count)s, beyond the height of the drawing.")
        told.append(text % {"count": number(last.needed)})
    unknown = sum(point.answer.certified is None for point in trend.points)
    if unknown:
        told.append(_("On %(count)s of the days nothing was reported.") % {"count": number(unknown)})
    corrected = sum(point.is_corrected for point in trend.points)
    if corrected:
        text = _("%(count)s of the days are told otherwise today than they were then; see the table.")
        told.append(text % {"count": number(corrected)})
    if any(line.breaks for line in lines):
        told.append(_("Where the definition changed, the line is broken."))
    return " ".join(told)


def _trend_table(trend: Trend) -> Table:
    columns = (
        _("Day"),
        _("At work"),
        _("Certified"),
        _("Need"),
        _("Missing"),
        _("Coverage"),
        _("Certified as kept then"),
        _("Missing as kept then"),
        _("What changed"),
    )
    rows: list[tuple[Cell, ...]] = []
    for place, point in enumerate(trend.points):
        answer, kept = point.answer, point.kept
        rows.append(
            (
                long_date(point.on),
                answer.present,
                answer.certified,
                answer.needed,
                answer.shortage,
                answer.share,
                kept and kept.certified,
                kept and kept.shortage,
                "; ".join(each.text for each in trend.breaks_before(place)),
            )
        )
    return Table(columns, tuple(rows))


def certified_chart(page: ChangePage) -> Chart | None:
    """Why the number of the certified changed; None where it is not known on both days."""
    fall = page.change.certified
    if fall is None:
        return None
    title = _change_finding(fall, _("Certified"))
    return _waterfall_chart(page, fall, "perubahan", title, _("What changed the certified, in persons"))


def shortage_chart(page: ChangePage) -> Chart | None:
    """Why the shortage changed; None where it is not known on both days."""
    fall = page.change.shortage
    if fall is None:
        return None
    title = _change_finding(fall, _("Missing"))
    return _waterfall_chart(
        page, fall, "perubahan-kekurangan", title, _("What changed the shortage, in persons")
    )


def _change_finding(fall: Waterfall, name: str) -> str:
    words = {"name": name, "start": number(fall.start), "end": number(fall.end)}
    if fall.start == fall.end:
        return _("%(name)s: %(end)s, as before") % words
    return _("%(name)s: %(start)s became %(end)s") % words


def _waterfall_chart(page: ChangePage, fall: Waterfall, name: str, title: str, measure: str) -> Chart:
    falls = _falls(page, fall, has_links=name == "perubahan")
    lines = [
        scenes.Line(each.label, bar, each.value) for each, bar in zip(falls, fall_bars(falls), strict=True)
    ]
    sentence = _change_sentence(page, fall, falls)
    return Chart(
        name=name,
        title=title,
        measure=measure,
        sentence=sentence,
        drawing=waterfall(falls, sentence=sentence) if fall.taken else SafeString(),
        scene=scenes.bar_lines(lines),
        table=_change_table(page, fall),
        table_id="",
        place=page.place,
        question=page.question,
        asked={"dari": page.first.isoformat()},
    )


def _falls(page: ChangePage, fall: Waterfall, *, has_links: bool) -> list[Fall]:
    steps = [
        Fall(str(step.label), before, after, url=page.people_url(step) if has_links else "")
        for step, _added, before, after in fall.taken
    ]
    return [
        Fall(long_date(page.first), fall.start, fall.start, is_level=True),
        *steps,
        Fall(long_date(page.question.on), fall.end, fall.end, is_level=True),
    ]


def _change_sentence(page: ChangePage, fall: Waterfall, falls: list[Fall]) -> str:
    words = {
        "start": number(fall.start),
        "first": long_date(page.first),
        "end": number(fall.end),
        "last": long_date(page.question.on),
    }
    told = [_("%(start)s on %(first)s, %(end)s on %(last)s.") % words]
    steps = [f"{each.label} {each.value}" for each in falls if not each.is_level]
    told.append("; ".join(steps) + "." if steps else _("Nothing changed."))
    if steps and axis_start(falls):
        told.append(_("The bars begin at %(count)s, not at 0.") % {"count": number(axis_start(falls))})
    return " ".join(told)


def _change_table(page: ChangePage, fall: Waterfall) -> Table:
    """Every step that can change this number, also those that did not."""
    steps = [step for step in Step if step in fall.steps]
    rows: list[tuple[Cell, ...]] = [
        (long_date(page.first), fall.start),
        *((str(step.label), signed(fall.steps[step])) for step in steps),
        (long_date(page.question.on), fall.end),
    ]
    return Table((_("Cause"), _("Persons")), tuple(rows))
