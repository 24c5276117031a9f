"""The guide's Markdown as HTML, with links and pictures that work in the product."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

Address = Callable[[str], str]
READER = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")


def as_html(text: str, *, link_to: Address, picture_at: Address) -> SafeString:
    """`link_to` gives the address of a link, or "" to show only its words; `picture_at` that of a picture.

    HTML in the text is escaped.
    """
    blocks = READER.parse(text)
    for block in blocks:
        if block.children:
            block.children = list(_led(block.children, link_to, picture_at))
    return SafeString(READER.renderer.render(list(_laid_out(blocks)), READER.options, {}))


def _led(tokens: Sequence[Token], link_to: Address, picture_at: Address) -> Iterator[Token]:
    """The tokens of a line with working links and pictures. Links are not nested."""
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
    """A wide table scrolls in its own box, by keyboard too; its head cells get a scope."""
    for block in blocks:
        if block.type == "table_open":
            yield Token("box_open", "div", 1, attrs={"class": "gulir", "tabindex": "0"})
            block.attrs = {"class": "tb"}
        elif block.type == "th_open":
            block.attrs = {"scope": "col"}
        yield block
        if block.type == "table_close":
            yield Token("box_close", "div", -1)
