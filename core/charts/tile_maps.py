"""A map of equal tiles, one per place, and the bands that colour it.

Every tile is a link with its short name and its percentage. On a phone a map of many columns is a small
picture without names; the list beside it does the work.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.bars import UNREPORTED_HATCH
from core.charts.scenes import WIDTH, Scene
from core.ui.formats import MISSING, percent

# Upper bounds of the bands, in percent; the last band is open. Fixed for the whole product and for all
# years, so that maps can be compared.
BAND_LIMITS = (10, 20, 30, 50)
BAND_NAMES = ("<10%", "10–<20", "20–<30", "30–<50", "≥50%")
UNREPORTED_BAND = 0

# Up to this many columns the tiles are wide enough for a finger on a phone.
MOST_COLUMNS_ON_PHONE = 6
# A tile of the small picture, in units of its drawing, and the gap between two.
TILE_WIDTH, TILE_HEIGHT, TILE_GAP = 19, 17, 2
# In a file: the height of a tile, its widest, and the bands whose ground is dark.
SCENE_TILE_HEIGHT, WIDEST_SCENE_TILE = 54, 130
DARK_BANDS = (4, 5)


@dataclass(frozen=True)
class Tile:
    """One place. `share` lies between 0 and 1; None is not reported."""

    column: int
    row: int
    label: str
    name: str
    share: float | Decimal | None
    url: str
    is_own: bool = False
    note: str = ""  # why the tile is greyed, for who hears the map; "" where it is not


def band(share: float | Decimal | None) -> int:
    """1 (lowest) to 5; 0 where nothing is reported. A tile's colour fits the number printed on it."""
    if share is None:
        return UNREPORTED_BAND
    shown = 100 * Decimal(str(share))
    if shown >= 1:
        shown = shown.quantize(Decimal(1), rounding="ROUND_HALF_UP")
    return 1 + sum(shown >= limit for limit in BAND_LIMITS)


def tile_map(tiles: Iterable[Tile], *, sentence: str, unreported: str) -> SafeString:
    """The map, as links and as a small picture. `unreported` is the word for a place without figures."""
    in_order = sorted(tiles, key=lambda tile: (tile.row, tile.column))
    width = 1 + max((tile.column for tile in in_order), default=0)
    return format_html(
        '<ul class="petak lebar-{}" aria-label="{}">{}</ul>{}',
        width,
        sentence,
        format_html_join("", "{}", ((_tile(tile, unreported),) for tile in in_order)),
        _picture(in_order, sentence) if width > MOST_COLUMNS_ON_PHONE else "",
    )


def _tile(tile: Tile, unreported: str) -> SafeString:
    shown = MISSING if tile.share is None else percent(tile.share)
    spoken = ", ".join(filter(None, [f"{tile.label} {shown}", tile.name, tile.note]))
    hatch = ""
    if tile.share is None:
        spoken += f", {unreported}"
        hatch = format_html(
            '<svg aria-hidden="true"><rect width="100%" height="100%" fill="{}"/></svg>',
            UNREPORTED_HATCH,
        )
    return format_html(
        '<li class="x{} y{} jalur-{}{}"><a href="{}" aria-label="{}" title="{}">{}<span>{}</span>'
        "<b>{}</b></a></li>",
        tile.column,
        tile.row,
        band(tile.share),
        (" sendiri" if tile.is_own else "") + (" terlambat" if tile.note else ""),
        tile.url,
        spoken,
        tile.name,
        hatch,
        tile.label,
        shown.removesuffix("%"),
    )


def _picture(tiles: Sequence[Tile], sentence: str) -> SafeString:
    """The map without words: one path for the tiles that look alike."""
    columns = 1 + max((tile.column for tile in tiles), default=0)
    rows = 1 + max((tile.row for tile in tiles), default=0)
    alike = groupby(sorted(tiles, key=_look), _look)
    paths = [
        format_html(
            '<path class="jalur-{}{}"{} d="{}"/>',
            number,
            " terlambat" if is_greyed else "",
            format_html(' fill="{}"', UNREPORTED_HATCH) if number == UNREPORTED_BAND else "",
            "".join(map(_outline, members)),
        )
        for (number, is_greyed), members in alike
    ]
    own = "".join(_outline(tile) for tile in tiles if tile.is_own)
    if own:
        paths.append(format_html('<path class="petak-sendiri" d="{}"/>', own))
    return format_html(
        '<svg class="petak-kecil lebar-{0}" viewBox="-1 -1 {1} {2}" role="img"><title>{3}</title>{4}</svg>',
        columns,
        columns * (TILE_WIDTH + TILE_GAP),
        rows * (TILE_HEIGHT + TILE_GAP),
        sentence,
        mark_safe("".join(paths)),  # noqa: S308 each path is safe
    )


def _look(tile: Tile) -> tuple[int, bool]:
    """The band of a tile, and whether it is greyed."""
    return band(tile.share), bool(tile.note)


def _outline(tile: Tile) -> str:
    left, top = tile.column * (TILE_WIDTH + TILE_GAP), tile.row * (TILE_HEIGHT + TILE_GAP)
    return f"M{left} {top}h{TILE_WIDTH}v{TILE_HEIGHT}h-{TILE_WIDTH}z"


def tile_scene(tiles: Sequence[Tile]) -> Scene:
    """The map for a file: tiles with their names and numbers, without links."""
    columns = 1 + max((tile.column for tile in tiles), default=0)
    rows = 1 + max((tile.row for tile in tiles), default=0)
    step = min(WIDTH // columns, WIDEST_SCENE_TILE)
    svg = format_html_join(
        "",
        '<g transform="translate({left} {top})"><path class="jalur-{band}"{fill} d="M0 0h{width}v50H0z"/>'
        '<text class="{ink} kecil" x="5" y="15">{label}</text>'
        '<text class="{ink} angka" x="{end}" y="43" text-anchor="end">{shown}</text></g>',
        (_scene_tile(tile, step) for tile in tiles),
    )
    return Scene(svg, rows * SCENE_TILE_HEIGHT)


def _scene_tile(tile: Tile, step: int) -> dict[str, object]:
    number = band(tile.share)
    return {
        "left": tile.column * step,
        "top": tile.row * SCENE_TILE_HEIGHT,
        "band": number,
        "fill": format_html(' fill="{}"', UNREPORTED_HATCH) if number == UNREPORTED_BAND else "",
        "width": step - 4,
        "end": step - 10,
        "ink": "terang" if number in DARK_BANDS else "gelap",
        "label": tile.label,
        "shown": MISSING if tile.share is None else percent(tile.share).removesuffix("%"),
    }


def band_scene(title: str, unreported: str) -> Scene:
    """The legend for a file."""
    svg = format_html(
        '<text class="k" y="14">{}</text><svg y="24" width="420">{}</svg>', title, _bands(unreported)
    )
    return Scene(svg, 56)


def _bands(unreported: str) -> SafeString:
    steps = [(15 * place, place + 1, name) for place, name in enumerate(BAND_NAMES)]
    return format_html(
        '{}<rect class="jalur-0" x="78%" y=".5" width="13%" height="11" fill="{}"/>'
        '<text x="78%" y="28">{}</text>',
        format_html_join(
            "",
            '<rect class="jalur-{1}" x="{0}%" width="15%" height="12"/><text x="{0}%" y="28">{2}</text>',
            steps,
        ),
        UNREPORTED_HATCH,
        unreported,
    )


def band_legend(title: str, unreported: str) -> SafeString:
    """The five bands with their bounds, and the hatch of places that have not reported."""
    return format_html(
        '<div class="tangga"><p>{}</p><svg role="img"><title>{}</title>{}</svg></div>',
        title,
        f"{title}: {', '.join(BAND_NAMES)}, {unreported}",
        _bands(unreported),
    )
