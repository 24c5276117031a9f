"""Drawings that a page carries as SVG: bars, the anatomy of a gap, maps of tiles, strips of dots.

Pure functions: numbers and words in, safe SVG out. Lengths are percentages of the drawing's width, so
a drawing fills its column at any size without being stretched; colours are CSS classes, so dark
screens and paper follow. Every drawing is an image with a sentence. The hatches are patterns that
each page defines once (`{% chart_patterns %}` in base.html).

Three states are always told apart: a value, zero, and not reported.
"""

from enum import StrEnum

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


class Texture(StrEnum):
    """How a part of a bar is filled. Texture and lightness carry the meaning, hue only helps."""

    SOLID = "padat"
    HATCHED = "arsir"
    BLANK = "kosong"
    UNREPORTED = "belum"


# Fill by pattern must stand on the element: a style sheet's url(#...) looks in the style sheet.
HATCH = "url(#pola-arsir)"
WIDE_HATCH = "url(#pola-arsir-lebar)"
UNREPORTED_HATCH = "url(#pola-belum)"

# Name, distance of the lines, class of the ground, class of the line.
HATCHES = (
    ("pola-arsir", 4, "cov-dasar", "garis-arsir"),
    ("pola-arsir-lebar", 7, "cov-dasar", "garis-arsir"),
    ("pola-belum", 5, "cov-belum", "garis-belum"),
)


def patterns() -> SafeString:
    """The hatches, once per page."""
    each = format_html_join(
        "",
        '<pattern id="{0}" width="{1}" height="{1}" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><path class="{2}" d="M0 0h{1}v{1}H0z"/>'
        '<path class="{3}" d="M.5 0v{1}"/></pattern>',
        HATCHES,
    )
    return format_html('<svg class="pola" aria-hidden="true"><defs>{}</defs></svg>', each)


def swatch(texture: str) -> SafeString:
    """A small square of the texture, for legends and ledgers; words stand beside it."""
    return format_html(
        '<svg class="contoh-warna" viewBox="0 0 14 14" aria-hidden="true">{}</svg>',
        _part(Texture(texture), x="0", width="100%", hatch=HATCH),
    )


def _part(texture: Texture, *, x: str, width: str, hatch: str) -> SafeString:
    """One rectangle of a bar, as high as its drawing."""
    if texture is Texture.HATCHED:
        look = format_html('class="cov-arsir" fill="{}"', hatch)
    elif texture is Texture.UNREPORTED:
        look = format_html('class="cov-belum-arsir" fill="{}"', UNREPORTED_HATCH)
    else:
        look = mark_safe('class="cov-padat"' if texture is Texture.SOLID else 'class="cov-alas"')  # noqa: S308
    return format_html('<rect {} x="{}" width="{}" height="100%"/>', look, x, width)
