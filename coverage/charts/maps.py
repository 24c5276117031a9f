"""Maps of the regions below a place, and strips of dots that compare one with the others."""

from __future__ import annotations

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.charts.dot_strips import dot_strip, strip_drawing
from core.charts.shape_maps import shape_map, shape_scene
from core.charts.tile_maps import band_legend, band_scene, tile_map, tile_scene
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import TABLE_OF_CHILDREN, Chart, answers_table
from coverage.charts.findings import by_coverage, coverage_sentence, extremes
from coverage.pages.region import RegionPage


def tile_chart(page: RegionPage) -> Chart | None:
    """The children as tiles of one size."""
    tiles = drawings.tiles(page.answer, page.question, greyed=page.signed.greyed_codes)
    if not tiles:
        return None
    missing = drawings.word_for_missing(page.answer.children)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = coverage_sentence(page.answer.children, page.answer)
    return _map_chart(
        page.answer,
        page,
        name="petak",
        drawing=tile_map(tiles, sentence=sentence, unreported=missing) + band_legend(*legend),
        scene=scenes.stack([tile_scene(tiles), band_scene(*legend)]),
    )


def shape_chart(page: RegionPage) -> Chart | None:
    """The children by their outlines, which are approximate."""
    areas, size = drawings.areas(page.answer, page.signed.greyed_codes)
    if not areas:
        return None
    missing = drawings.word_for_missing(page.answer.children)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = coverage_sentence(page.answer.children, page.answer)
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
    """The map of the region above, with the outline of the own region."""
    if page.parent is None:
        return None
    tiles = drawings.tiles(page.parent, page.question, own=page.place.code)
    if not tiles:
        return None
    missing = drawings.word_for_missing(page.siblings)
    legend = (_("Coverage, percent of the need"), missing)
    sentence = coverage_sentence(page.siblings, page.parent)
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
        title=extremes(parent.children) if is_own else _beside(page.answer, parent),
        measure=_("Coverage: certified workers divided by the need, in percent"),
        sentence=coverage_sentence(parent.children, parent),
        drawing=drawing,
        scene=scene,
        table=answers_table([*parent.children, parent]),
        table_id=TABLE_OF_CHILDREN if is_own else "",
        place=page.place,
        question=page.question,
    )


def _beside(answer: Coverage, parent: Coverage) -> str:
    return _("%(place)s: %(share)s; %(parent)s: %(parent_share)s") % {
        "place": answer.place.title,
        "share": percent(answer.share),
        "parent": parent.place.title,
        "parent_share": percent(parent.share),
    }


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
    dots = drawings.dots(parent.children, own)
    if not dots:
        return None
    reference = drawings.reference(parent)
    sentence = _("Coverage of %(count)s regions, one dot each. %(extremes)s.") % {
        "count": number(len(dots)),
        "extremes": extremes(parent.children),
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
    known = by_coverage(parent.children)
    below = sum(each.share < parent.share for each in known) if parent.share is not None else 0  # type: ignore[operator]
    return _("%(below)s of %(count)s regions lie below %(parent)s (%(share)s)") % {
        "below": number(below),
        "count": number(len(known)),
        "parent": parent.place.title,
        "share": percent(parent.share),
    }
