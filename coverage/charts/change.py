"""The charts of a place over time: its lines, and the waterfalls between two days."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.charts.time_lines import HEIGHT, Cut, Series, time_drawing, time_lines
from core.charts.waterfalls import Fall, axis_start, fall_bars, waterfall
from core.ui.formats import long_date, moment, number
from coverage.change.page import ChangePage
from coverage.change.steps import Step
from coverage.change.trend import Course, Trend, kept_course
from coverage.change.waterfall import Waterfall
from coverage.charts.chart import Cell, Chart, Table
from coverage.pages.region import RegionPage

# A need this many times the number of people would flatten their line: it is written, not drawn.
TALLEST_NEED = 5


def trend_chart(page: ChangePage) -> Chart | None:
    """The certified over time, with the need if it fits; None if fewer than two days are known."""
    course = page.trend.course
    if not course.is_known:
        return None
    told = [_course_sentence(course), *_of_the_days(page.trend)]
    return Chart(
        name="tren",
        title=_course_finding(course),
        measure=_("Certified and needed on each day, in persons"),
        sentence=" ".join(told),
        drawing=_drawing(course),
        scene=_scene(course),
        table=_trend_table(page.trend),
        table_id="",
        place=page.place,
        question=page.question,
        asked={"langkah": page.pace},
    )


def past_chart(page: RegionPage) -> Chart | None:
    """The stored months before the day, for the page of the region; None if fewer than two are known."""
    course = kept_course(page.answer)
    if not course.is_known:
        return None
    rows = zip(course.days, course.certified, course.needed, strict=True)
    return Chart(
        name="riwayat",
        title=_course_finding(course),
        measure=_("Certified and needed as kept each month, in persons"),
        sentence=" ".join([_course_sentence(course), *_breaks_in_words(course)]),
        drawing=_drawing(course),
        scene=_scene(course),
        table=Table(
            (_("Day"), _("Certified"), _("Need")),
            tuple((long_date(on), certified, needed) for on, certified, needed in rows),
        ),
        table_id="",
        place=page.place,
        question=page.question,
    )


def _drawing(course: Course) -> SafeString:
    return time_lines(course.days, _lines(course), cuts=_cuts(course), sentence=_course_sentence(course))


def _scene(course: Course) -> scenes.Scene:
    drawing = time_drawing(course.days, _lines(course), cuts=_cuts(course))
    return scenes.filling(drawing, HEIGHT, "garis-waktu")


def _cuts(course: Course) -> list[Cut]:
    """Each mark is its position in the list below the drawing."""
    return [Cut(each.on, str(place)) for place, each in enumerate(course.breaks, 1)]


def _breaks_in_words(course: Course) -> list[str]:
    return [f"{place}: {long_date(each.on)}, {each.text}." for place, each in enumerate(course.breaks, 1)]


def _lines(course: Course) -> list[Series]:
    """The certified, cut where the region changed; the need, cut where its rules changed."""
    broken = {place: course.breaks_before(place) for place in range(1, len(course.days))}
    of_people = frozenset(place for place, each in broken.items() if any(one.of_people for one in each))
    of_need = frozenset(place for place, each in broken.items() if each)
    now = next((value for value in reversed(course.certified) if value is not None), None)
    label = _("%(count)s certified") % {"count": number(now)}
    lines = [Series("ada", label, course.certified, of_people)]
    if _need_fits(course.certified, course.needed):
        need = next(value for value in reversed(course.needed) if value is not None)
        lines.append(Series("butuh", _("need %(count)s") % {"count": number(need)}, course.needed, of_need))
    return lines


def _need_fits(certified: Sequence[int | None], needed: Sequence[int | None]) -> bool:
    highest = max((value for value in needed if value is not None), default=0)
    return 0 < highest <= TALLEST_NEED * max((value for value in certified if value is not None), default=0)


def _course_finding(course: Course) -> str:
    known = [
        (on, count) for on, count in zip(course.days, course.certified, strict=True) if count is not None
    ]
    (first, before), (_last, after) = known[0], known[-1]
    words = {"before": number(before), "after": number(after), "day": long_date(first)}
    if before == after:
        return _("%(after)s certified, as many as on %(day)s") % words
    return _("%(after)s certified, %(before)s on %(day)s") % words


def _course_sentence(course: Course) -> str:
    need, lines = course.needed[-1], _lines(course)
    told = [_course_finding(course) + "."]
    if need is None:
        told.append(_("The need is not known."))
    elif len(lines) > 1:
        told.append(_("The need is %(count)s.") % {"count": number(need)})
    else:
        text = _("The need is %(count)s, beyond the height of the drawing.")
        told.append(text % {"count": number(need)})
    if any(line.breaks for line in lines):
        told.append(_("Where the definition changed, the line is broken."))
    return " ".join(told)


def _of_the_days(trend: Trend) -> list[str]:
    """Notes about the days themselves."""
    told = []
    unknown = sum(point.answer.certified is None for point in trend.points)
    if unknown:
        told.append(_("On %(count)s of the days nothing was reported.") % {"count": number(unknown)})
    corrected = sum(point.is_corrected for point in trend.points)
    if corrected:
        text = _("%(count)s of the days are told otherwise today than they were then; see the table.")
        told.append(text % {"count": number(corrected)})
    if trend.counted_at:
        text = _("The days before %(day)s were counted %(moment)s; they are counted anew every hour.")
        told.append(text % {"day": long_date(trend.points[-1].on), "moment": moment(trend.counted_at)})
    return told


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
                kept.certified if kept else None,
                kept.shortage if kept else None,
                "; ".join(each.text for each in trend.course.breaks_before(place)),
            )
        )
    return Table(columns, tuple(rows))


def certified_chart(page: ChangePage) -> Chart | None:
    """Why the number of certified changed; None if it is not known on both days."""
    fall = page.change.certified
    if fall is None:
        return None
    title = _change_finding(fall, _("Certified"))
    return _waterfall_chart(page, fall, "perubahan", title, _("What changed the certified, in persons"))


def shortage_chart(page: ChangePage) -> Chart | None:
    """Why the shortage changed; None if it is not known on both days."""
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
        *((str(step.label), fall.steps[step]) for step in steps),
        (long_date(page.question.on), fall.end),
    ]
    return Table((_("Cause"), _("Persons")), tuple(rows))
