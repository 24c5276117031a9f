"""The guide's Markdown as HTML: headings, paragraphs, lists, tables, code and, in a line, pictures, links,
bold words and code. What no chapter uses is not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from django.utils.html import escape
from django.utils.safestring import SafeString

IN_A_LINE = re.compile(
    r"!\[(?P<alt>[^\]]+)\]\((?P<picture>[^)]+)\)"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>[^)]+)\)"
    r"|\*\*(?P<bold>.+?)\*\*"
    r"|`(?P<code>[^`]+)`"
)
HEADING = re.compile(r"(#{1,6}) (.+)")
ITEM = re.compile(r"(?:-|(\d+)\.) +(.*)")
FENCE, ROW = "```", "|"

Address = Callable[[str], str]


@dataclass(frozen=True)
class Reader:
    """`link_to` gives the address of a link, "" for words that stand alone; `picture_at` of a picture."""

    link_to: Address
    picture_at: Address

    def html(self, text: str) -> SafeString:
        return SafeString("\n".join(self._blocks(text.splitlines())))

    def _blocks(self, lines: list[str]) -> Iterator[str]:
        while lines:
            if not lines[0].strip():
                lines = lines[1:]
                continue
            block = self._block_of(lines)
            yield self._written(block)
            lines = lines[len(block) :]

    def _block_of(self, lines: list[str]) -> list[str]:
        """The lines that belong to the first one."""
        first, rest = lines[0], lines[1:]
        if first.startswith(FENCE):
            inside = list(takewhile(lambda line: not line.startswith(FENCE), rest))
            return lines[: len(inside) + 2]
        if HEADING.match(first):
            return [first]
        if first.startswith(ROW):
            return list(takewhile(lambda line: line.startswith(ROW), lines))
        return [first, *takewhile(lambda line: line.strip() and not _begins(line, within=first), rest)]

    def _written(self, block: list[str]) -> str:
        if block[0].startswith(FENCE):
            return f"<pre>{escape(chr(10).join(block[1:-1]))}</pre>"
        if heading := HEADING.match(block[0]):
            level = len(heading[1])
            return f"<h{level}>{self._line(heading[2])}</h{level}>"
        if block[0].startswith(ROW):
            return self._table(block)
        if ITEM.match(block[0]):
            return self._list(block)
        return f"<p>{self._line(' '.join(block))}</p>"

    def _table(self, block: list[str]) -> str:
        head, _rule, *rows = [[cell.strip() for cell in line.strip(ROW + " ").split(ROW)] for line in block]
        heads = "".join(f'<th scope="col">{self._line(cell)}</th>' for cell in head)
        body = "".join(f"<tr>{''.join(f'<td>{self._line(cell)}</td>' for cell in row)}</tr>" for row in rows)
        table = f'<table class="tb"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
        return f'<div class="gulir" tabindex="0">{table}</div>'

    def _list(self, block: list[str]) -> str:
        items: list[str] = []
        for line in block:
            if begun := ITEM.match(line):
                items.append(begun[2])
            else:
                items[-1] += f" {line.strip()}"
        inner = "".join(f"<li>{self._line(item)}</li>" for item in items)
        first = ITEM.match(block[0])
        if first is None or first[1] is None:
            return f"<ul>{inner}</ul>"
        return f'<ol start="{first[1]}">{inner}</ol>'

    def _line(self, text: str) -> str:
        parts, at = [], 0
        for found in IN_A_LINE.finditer(text):
            parts += [escape(text[at : found.start()]), self._mark(found)]
            at = found.end()
        return "".join([*parts, escape(text[at:])])

    def _mark(self, found: re.Match[str]) -> str:
        if found["picture"]:
            source, alt = escape(self.picture_at(found["picture"])), escape(found["alt"])
            return f'<img src="{source}" alt="{alt}" loading="lazy">'
        if found["target"]:
            address, label = self.link_to(found["target"]), self._line(found["label"])
            return f'<a href="{escape(address)}">{label}</a>' if address else label
        if found["bold"]:
            return f"<b>{self._line(found['bold'])}</b>"
        return f"<code>{escape(found['code'])}</code>"


def _begins(line: str, *, within: str) -> bool:
    """Does a new block begin here? A list goes on with its items; a paragraph ends at one."""
    is_item = bool(ITEM.match(line)) and not ITEM.match(within)
    return is_item or line.startswith((FENCE, ROW)) or bool(HEADING.match(line))
