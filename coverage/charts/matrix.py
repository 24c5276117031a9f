"""The matrix of regions and programmes as a chart."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import scenes
from core.charts.bars import UNREPORTED_HATCH
from core.charts.scenes import NAMES_WIDTH, ROW, WIDTH, Scene
from core.charts.tile_maps import DARK_BANDS, UNREPORTED_BAND, band_scene
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.charts.chart import Chart, cells_table
from coverage.charts.findings import by_coverage
from coverage.pages.matrix import Cell, Matrix, MatrixRow
from coverage.question import MEASURE, ORDER

HEAD_LETTERS = 10


def matrix_chart(matrix: Matrix) -> Chart | None:
    """The whole matrix; None if there is nobody and no need."""
    if not matrix.rows or not matrix.columns:
        return None
    cells = [each for row in matrix.rows for each in matrix.by_column(row.answer)]
    return Chart(
        name="matriks",
        title=_finding(cells),
        measure=_("Certified workers and need by region and programme, in persons; the colour is coverage"),
        sentence=_sentence(matrix, cells),
        drawing=SafeString(),
        scene=scenes.stack(
            [_scene(matrix), band_scene(_("Coverage, percent of the need"), _("not reported"))]
        ),
        table=cells_table(_all_cells(matrix)),
        table_id="tabel",
        place=matrix.place,
        question=matrix.question,
        asked={MEASURE: matrix.measure, ORDER: matrix.order},
    )


def _finding(cells: list[Coverage]) -> str:
    known = [each for each in cells if each.share is not None]
    if not known:
        return _("No coverage is known by programme")
    worst = max(known, key=lambda each: (each.shortage or 0, each.place.code))
    return _("Most are missing in %(place)s for %(programme)s: %(count)s") % {
        "place": worst.place.title,
        "programme": drawings.name_of(worst),
        "count": number(worst.shortage),
    }


def _sentence(matrix: Matrix, cells: list[Coverage]) -> str:
    known = by_coverage(cells)
    text = _(
        "%(regions)s regions and %(programmes)s programmes; of %(known)s cells the coverage is known."
    ) % {
        "regions": number(len(matrix.rows)),
        "programmes": number(len(matrix.columns)),
        "known": number(len(known)),
    }
    if not known:
        return text
    lowest = _("Lowest: %(programme)s in %(place)s, %(share)s.") % {
        "programme": drawings.name_of(known[0]),
        "place": known[0].place.title,
        "share": percent(known[0].share),
    }
    return f"{text} {lowest}"


def _all_cells(matrix: Matrix) -> list[Coverage]:
    """Every region's programmes, and those of all of them together last."""
    return [each for row in (*matrix.rows, matrix.total_row) for each in matrix.by_column(row.answer)]


def _scene(matrix: Matrix) -> Scene:
    step = (WIDTH - NAMES_WIDTH) / (len(matrix.columns) + 1)
    rows = [*matrix.rows, matrix.total_row]
    heads = [_short(drawings.name_of(each)) for each in matrix.headings] + [_("All")]
    head = format_html_join(
        "",
        '<text class="kecil" x="{}" y="16" text-anchor="end">{}</text>',
        ((round(NAMES_WIDTH + step * (place + 1) - 8), text) for place, text in enumerate(heads)),
    )
    body = format_html_join(
        "",
        '<g transform="translate(0 {})"><text y="18">{}</text>{}</g>',
        ((ROW * place, row.answer.place.title, _cells(row, step)) for place, row in enumerate(rows, start=1)),
    )
    return Scene(format_html("{}{}", head, body), ROW * (1 + len(rows)))


def _cells(row: MatrixRow, step: float) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (_cell(cell, NAMES_WIDTH + step * place, step),)
            for place, cell in enumerate((*row.cells, row.whole))
        ),
    )


def _cell(cell: Cell, left: float, step: float) -> SafeString:
    ground = SafeString()
    if cell.band is not None:
        ground = format_html(
            '<rect class="jalur-{}"{} x="{}" width="{}" height="{}"/>',
            cell.band,
            format_html(' fill="{}"', UNREPORTED_HATCH) if cell.band == UNREPORTED_BAND else "",
            round(left, 1),
            round(step - 2, 1),
            ROW - 2,
        )
    return format_html(
        '{}<text class="{}" x="{}" y="18" text-anchor="end">{}</text>',
        ground,
        "terang" if cell.band in DARK_BANDS else "gelap",
        round(left + step - 8, 1),
        cell.text,
    )


def _short(name: str) -> str:
    return name if len(name) <= HEAD_LETTERS else f"{name[: HEAD_LETTERS - 1]}…"
