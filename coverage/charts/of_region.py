"""The charts of a region's page. Each answers None where there is nothing to draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import charts, scenes
from core.ui.formats import number, percent
from core.ui.shapes import shape_map, shape_scene
from core.ui.strips import dot_strip, strip_drawing
from core.ui.tiles import band_legend, band_scene, tile_map, tile_scene
from coverage import pictures
from coverage.answer import Coverage
from coverage.charts.chart import Chart, Table, answers_table

if TYPE_CHECKING:
    from coverage.region_page import RegionPage

# The table of the regions below, on the page of the region.
TABLE_OF_CHILDREN = "tabel"


def gap_chart(page: RegionPage) -> Chart | None:
    """The big bar: who is certified, who could be, who is not there."""
    answer = page.answer
    drawn = pictures.anatomy(answer)
    if drawn is None:
        return None
    cells = pictures.ledger(answer, page.rank)
    big_bar = scenes.filling(charts.anatomy_drawing(drawn), charts.ANATOMY_HEIGHT, "anatomi")
    return Chart(
        name="kekurangan",
        title=_gap_finding(answer),
        measure=_("Certified workers against the need, in persons")
        if answer.gap
        else _("Certified workers among those at work, in persons"),
        sentence=drawn.sentence,
        drawing=charts.anatomy(drawn) + charts.ledger(cells),
        scene=scenes.stack([big_bar, scenes.ledger(cells)]),
        table=_gap_table(answer),
        table_id="",
        place=page.place,
        question=page.question,
    )


def _gap_finding(answer: Coverage) -> str:
    gap = answer.gap
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


# -- maps --------------------------------------------------------------------------------------------


def tile_chart(page: RegionPage) -> Chart | None:
    """The children as tiles of one size."""
    tiles = pictures.tiles(page.answer, page.question)
    if not tiles:
        return None
    missing = pictures.word_for_missing(page.answer.children)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = _map_sentence(page.answer.children, page.answer)
    return _map_chart(
        page.answer,
        page,
        name="petak",
        drawing=tile_map(tiles, sentence=sentence, unreported=missing) + band_legend(*legend),
        scene=scenes.stack([tile_scene(tiles), band_scene(*legend)]),
    )


def shape_chart(page: RegionPage) -> Chart | None:
    """The children as they lie, by their outlines, which are approximate."""
    areas, size = pictures.areas(page.answer)
    if not areas:
        return None
    missing = pictures.word_for_missing(page.answer.children)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = _map_sentence(page.answer.children, page.answer)
    drawing = shape_map(areas, size, sentence=sentence, unreported=missing)
    return _map_chart(
        page.answer,
        page,
        name="peta",
        drawing=drawing + band_legend(*legend),
        scene=scenes.stack(
            [
                shape_scene(areas, size, missing),
                band_scene(*legend),
                scenes.words(str(_("Approximate borders, no official reference."))),
            ]
        ),
    )


def own_place_chart(page: RegionPage) -> Chart | None:
    """The map of the region above, with the own region outlined."""
    if page.parent is None:
        return None
    tiles = pictures.tiles(page.parent, page.question, own=page.place.code)
    if not tiles:
        return None
    missing = pictures.word_for_missing(page.siblings)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = _map_sentence(page.siblings, page.parent)
    return _map_chart(
        page.parent,
        page,
        name="letak",
        drawing=tile_map(tiles, sentence=sentence, unreported=missing) + band_legend(*legend),
        scene=scenes.stack([tile_scene(tiles), band_scene(*legend)]),
    )


def _map_chart(
    parent: Coverage, page: RegionPage, *, name: str, drawing: SafeString, scene: scenes.Scene
) -> Chart:
    is_own = parent.place.code == page.place.code
    return Chart(
        name=name,
        title=_extremes(parent.children) if is_own else _beside(page.answer, parent),
        measure=_("Coverage: certified workers divided by the need, in percent"),
        sentence=_map_sentence(parent.children, parent),
        drawing=drawing,
        scene=scene,
        table=answers_table([*parent.children, parent]),
        table_id=TABLE_OF_CHILDREN if is_own else "",
        place=page.place,
        question=page.question,
    )


def _known(answers: Sequence[Coverage]) -> list[Coverage]:
    """Those with a coverage, the lowest first."""
    known = [each for each in answers if each.share is not None]
    return sorted(known, key=lambda each: (each.share, each.place.code))


def _extremes(answers: Sequence[Coverage]) -> str:
    known = _known(answers)
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


def _beside(answer: Coverage, parent: Coverage) -> str:
    return _("%(place)s: %(share)s; %(parent)s: %(parent_share)s") % {
        "place": answer.place.title,
        "share": percent(answer.share),
        "parent": parent.place.title,
        "parent_share": percent(parent.share),
    }


def _map_sentence(answers: Sequence[Coverage], parent: Coverage) -> str:
    known = _known(answers)
    unreported = sum(not each.is_reported for each in answers)
    return _(
        "Coverage is known of %(known)s of %(count)s regions of %(place)s; %(unreported)s have not reported. "
        "%(extremes)s."
    ) % {
        "known": number(len(known)),
        "count": number(len(answers)),
        "place": parent.place.title,
        "unreported": number(unreported),
        "extremes": _extremes(answers),
    }


# -- among others --------------------------------------------------------------------------------------


def spread_chart(page: RegionPage) -> Chart | None:
    """The children on one line, a dot each."""
    return _strip_chart(page, page.answer, name="sebaran", table_id=TABLE_OF_CHILDREN)


def position_chart(page: RegionPage) -> Chart | None:
    """The own region among its siblings."""
    if page.parent is None:
        return None
    return _strip_chart(page, page.parent, name="posisi", table_id="", own=page.place.code)


def _strip_chart(
    page: RegionPage, parent: Coverage, *, name: str, table_id: str, own: str = ""
) -> Chart | None:
    dots = pictures.dots(parent.children, own)
    if not dots:
        return None
    reference = pictures.reference(parent)
    sentence = _("Coverage of %(count)s regions, one dot each. %(extremes)s.") % {
        "count": number(len(dots)),
        "extremes": _extremes(parent.children),
    }
    svg, height = strip_drawing(dots, reference)
    return Chart(
        name=name,
        title=(page.rank if own else "") or _below(parent),
        measure=_("Coverage in percent, one dot per region"),
        sentence=sentence,
        drawing=dot_strip(dots, sentence=sentence, reference=reference),
        scene=scenes.filling(svg, height, "titik"),
        table=answers_table([*parent.children, parent]),
        table_id=table_id,
        place=page.place,
        question=page.question,
    )


def _below(parent: Coverage) -> str:
    known = _known(parent.children)
    below = sum(each.share < parent.share for each in known) if parent.share is not None else 0  # type: ignore[operator]
    return _("%(below)s of %(count)s regions lie below %(parent)s (%(share)s)") % {
        "below": number(below),
        "count": number(len(known)),
        "parent": parent.place.title,
        "share": percent(parent.share),
    }


# -- lists with bars -----------------------------------------------------------------------------------


def ranking_chart(page: RegionPage) -> Chart | None:
    """Where coverage is lowest, and where most are missing."""
    lowest, most = page.lowest, page.most_missing
    if not lowest or not most:
        return None
    low, many = lowest[0], most[0]
    parts = [
        scenes.words(_("Lowest coverage"), "angka"),
        scenes.bar_lines(pictures.bar_lines(lowest, lambda each: percent(each.share))),
        scenes.words(_("Most missing"), "angka"),
        scenes.bar_lines(pictures.bar_lines(most, lambda each: number(each.shortage))),
        scenes.legend(pictures.legend([*lowest, *most])),
    ]
    title = _("%(place)s has the lowest coverage, %(other)s lacks most people") % {
        "place": low.place.title,
        "other": many.place.title,
    }
    return Chart(
        name="peringkat",
        title=title,
        measure=_("Lowest coverage in percent of the need; most missing in persons"),
        sentence="; ".join(pictures.spoken(each) for each in (low, many)),
        drawing=SafeString(),
        scene=scenes.stack(parts),
        table=answers_table([*lowest, *(each for each in most if each not in lowest)]),
        table_id=TABLE_OF_CHILDREN,
        place=page.place,
        question=page.question,
    )


def children_chart(page: RegionPage) -> Chart | None:
    """Every region below with its bar: the table of the page carries the drawing."""
    answer = page.answer
    if not answer.has_scheme or not answer.children:
        return None
    rows = [row.answer for row in page.children]
    scale = None if any(each.gap for each in rows) else pictures.longest(rows)
    shown = (lambda each: percent(each.share)) if scale is None else (lambda each: number(each.certified))
    return Chart(
        name="wilayah",
        title=_extremes(rows) if scale is None else _gap_finding(answer),
        measure=_("Certified workers against the need, each bar one region")
        if scale is None
        else _("Certified workers among those at work, in persons"),
        sentence=_map_sentence(rows, answer),
        drawing=SafeString(),
        scene=scenes.stack(
            [
                scenes.bar_lines(pictures.bar_lines(rows, shown, scale)),
                scenes.legend(pictures.legend(rows)),
            ]
        ),
        table=answers_table([*rows, answer]),
        table_id=TABLE_OF_CHILDREN,
        place=page.place,
        question=page.question,
    )


def programme_chart(page: RegionPage) -> Chart | None:
    """Each programme with its bar, and those not placed."""
    rows = page.answer.by_programme
    if not rows or not page.answer.has_scheme:
        return None
    scale = pictures.longest(rows)
    lines = pictures.bar_lines(rows, _people_of, scale)
    return Chart(
        name="program",
        title=_programme_finding(rows),
        measure=_("Certified, at work without a certificate and missing, in persons by programme"),
        sentence=_programme_sentence(page.answer),
        drawing=SafeString(),
        scene=scenes.stack([scenes.bar_lines(lines), scenes.legend(pictures.legend(rows))]),
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
            "programme": pictures.name_of(worst),
            "count": number(worst.shortage),
        }
    largest = max(rows, key=lambda each: each.present or 0)
    return _("Most work in %(programme)s: %(count)s") % {
        "programme": pictures.name_of(largest),
        "count": number(largest.present),
    }
