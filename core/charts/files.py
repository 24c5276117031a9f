"""A drawing as a file of its own: an SVG that can be opened alone, with its title, source and colours.

The styles are those of the pages, with every token replaced by its light value: the programs that open a
drawing, an office suite or a picture viewer, know neither our style sheet nor variables.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.charts.bars import patterns
from core.charts.scenes import LINE, WIDTH, Scene

STYLE_SHEET = "static/css/registri.css"
# The sections of the style sheet that dress drawings.
SECTIONS = ("Coverage bar, gap anatomy, ledger", "Tile map, band legend, dot strip", "Charts")
SECTION = re.compile(r"/\* -- (.*?) -+ \*/(.*?)(?=/\* -- |\Z)", re.DOTALL)
TOKENS = re.compile(r":root\{(.*?)\n\}", re.DOTALL)
TOKEN = re.compile(r"(--[\w-]+):([^;]+);")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CLASS = re.compile(r"\.([a-z][\w-]*)")

MARGIN = 24
TITLE_LINE, TITLE_LETTERS, TEXT_LETTERS = 34, 62, 128
OWN_STYLES = (
    "text{font:15px var(--sans);fill:var(--ink)}.k{font-size:13.5px;fill:var(--ink-2)}"
    ".judul{font:700 26px var(--serif)}.besar{font-size:24px;font-weight:600}.angka{font-weight:600}"
)


@dataclass(frozen=True)
class Picture:
    """A scene with the words that must always accompany it."""

    scene: Scene
    title: str
    subtitle: str
    sentence: str
    source: str
    language: str


def picture_file(picture: Picture) -> str:
    """The SVG document."""
    title = _lines(picture.title, "judul", TITLE_LETTERS, TITLE_LINE, top=26)
    subtitle = _lines(picture.subtitle, "k", TEXT_LETTERS, LINE, top=title.height + 16)
    scene_top = title.height + subtitle.height + MARGIN
    source_top = scene_top + picture.scene.height + MARGIN
    source = _lines(picture.source, "k", TEXT_LETTERS, LINE, top=source_top + 16)
    height = source_top + source.height + 2 * MARGIN
    content = format_html(
        '{}{}<g transform="translate(0 {})">{}</g>{}',
        title.svg,
        subtitle.svg,
        scene_top,
        picture.scene.svg,
        source.svg,
    )
    return format_html(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img"'
        ' xml:lang="{2}"><title>{3}</title><desc>{4}</desc><style>{5}</style>{6}'
        '<rect width="100%" height="100%" fill="#fff"/><g transform="translate({7} {7})">{8}</g></svg>\n',
        WIDTH + 2 * MARGIN,
        height,
        picture.language,
        picture.title,
        picture.sentence,
        styles_of(content),
        patterns(),
        MARGIN,
        content,
    )


def _lines(text: str, style: str, letters: int, line: int, *, top: int) -> Scene:
    lines = textwrap.wrap(text, letters)
    svg = format_html_join(
        "",
        '<text class="{}" y="{}">{}</text>',
        ((style, top + line * place, each) for place, each in enumerate(lines)),
    )
    return Scene(svg, line * len(lines))


def styles_of(drawing: str) -> SafeString:
    """The rules that apply to this drawing, with values for tokens."""
    used = set(re.findall(r'class="([^"]*)"', drawing + patterns()))
    classes = {name for names in used for name in names.split()}
    tokens, rules = _style_sheet()
    needed = [f"{selector}{{{body}}}" for selector, body in rules if set(CLASS.findall(selector)) <= classes]
    text = re.sub(r"var\((--[\w-]+)\)", lambda found: tokens[found[1]], OWN_STYLES + "".join(needed))
    return mark_safe(text)  # noqa: S308 our own style sheet


@cache
def _style_sheet() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The light tokens, and the rules of the sections about drawings."""
    text = (Path(settings.BASE_DIR) / STYLE_SHEET).read_text()
    tokens = TOKENS.search(text)
    if tokens is None:
        raise ValueError(f"{STYLE_SHEET} has no tokens")
    rules = [
        (selector.strip(), " ".join(body.split()))
        for name, section in SECTION.findall(text)
        if name in SECTIONS
        for selector, body in RULE.findall(section)
    ]
    return dict(TOKEN.findall(tokens[1])), rules
