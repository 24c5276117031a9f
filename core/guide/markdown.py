"""The guide's Markdown as HTML, its links and pictures led to where the product serves them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

Address = Callable[[str], str]
READER = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")


def as_html(text: str, *, link_to: Address, picture_at: Address) -> SafeString:
    """`link_to` gives the address of a link, "" for words that stand alone; `picture_at` that of a picture.

    HTML in the text is shown as it stands.
    """
    blocks = READER.parse(text)
    for block in blocks:
        if block.children:
            block.children = list(_led(block.children, link_to, picture_at))
    return SafeString(READER.renderer.render(list(_laid_out(blocks)), READER.options, {}))


def _led(tokens: Sequence[Token], link_to: Address, picture_at: Address) -> Iterator[Token]:
    """The words of a line with their links and pictures in place. A link holds no link."""
    is_led = True
    for token in tokens:
        if token.type == "link_open":
            address = link_to(str(token.attrs["href"]))
            is_led = bool(address)
            token.attrs = {"href": address}
        elif token.type == "image":
            token.attrs = {"src": picture_at(str(token.attrs["src"])), "alt": "", "loading": "lazy"}
        if is_led or token.type not in ("link_open", "link_close"):
            yield token


def _laid_out(blocks: Sequence[Token]) -> Iterator[Token]:
    """A wide table scrolls in a box of its own, by keyboard too; its heads are heads of columns."""
    for block in blocks:
        if block.type == "table_open":
            yield Token("box_open", "div", 1, attrs={"class": "gulir", "tabindex": "0"})
            block.attrs = {"class": "tb"}
        elif block.type == "th_open":
            block.attrs = {"scope": "col"}
        yield block
        if block.type == "table_close":
            yield Token("box_close", "div", -1)
