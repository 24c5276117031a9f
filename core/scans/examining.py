"""Reads a scan: what it is, whether it may come in, what its pages look like. Knows nothing of Django.

The kind of a file follows from its content, never from its name.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image, ImageOps
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from core.scans.kinds import Kind, Refusal

# An A4 page at 600 dots per inch has 35 million.
MOST_PIXELS = 50_000_000
MOST_PAGES = 50
QUALITY = 80

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class RefusedScan(Exception):  # noqa: N818 - it is the file that is refused; the error is the parent's
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


BEGINNINGS = {b"%PDF-": Kind.PDF, b"\xff\xd8\xff": Kind.JPEG, b"\x89PNG\r\n\x1a\n": Kind.PNG}
# Archives and pages that another program would find inside the same bytes.
HIDDEN = re.compile(rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|<(?:script|html|\?php)\b", re.IGNORECASE)
# Names of PDF (ISO 32000, 12.6 and 7.11) that make a reader act, or that enclose other files.
ACTING = frozenset(
    {
        "/JS",
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/XFA",
        "/RichMedia",
        "/Rendition",
        "/Movie",
        "/Sound",
    }
)
ENCLOSING = frozenset({"/EmbeddedFile", "/EmbeddedFiles", "/EF", "/FileAttachment"})


def kind_of(content: bytes) -> Kind:
    """Raises RefusedScan: the first bytes say what a file is."""
    for beginning, kind in BEGINNINGS.items():
        if content.startswith(beginning):
            return kind
    raise RefusedScan(Refusal.NOT_A_SCAN)


def examine(content: bytes) -> tuple[Kind, int]:
    """What the file is and how many pages it has. Raises RefusedScan."""
    kind = kind_of(content)
    has_pdf_inside = kind != Kind.PDF and b"%PDF-" in content
    if has_pdf_inside or HIDDEN.search(content) or zipfile.is_zipfile(BytesIO(content)):
        raise RefusedScan(Refusal.HIDING)
    if kind == Kind.PDF:
        return kind, _examine_pdf(content)
    _picture(content).close()
    return kind, 1


def picture_of(content: bytes, page: int, size: int) -> bytes:
    """A page, counted from 1, drawn anew as a JPEG whose longer side has at most `size` pixels."""
    kind = kind_of(content)
    picture = _drawn(content, page, size) if kind == Kind.PDF else _picture(content)
    picture.thumbnail((size, size))
    made = BytesIO()
    picture.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()


def _picture(content: bytes) -> Image.Image:
    """The picture upright, on white, without anything that was written beside it."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise RefusedScan(Refusal.TOO_MANY_PIXELS)
            upright = ImageOps.exif_transpose(opened)
            if upright.has_transparency_data:
                clear = upright.convert("RGBA")
                upright = Image.new("RGBA", clear.size, "white")
                upright.alpha_composite(clear)
            return upright.convert("RGB")
    except Image.DecompressionBombError:
        raise RefusedScan(Refusal.TOO_MANY_PIXELS) from None


def _drawn(content: bytes, page: int, size: int) -> Image.Image:
    document = pypdfium2.PdfDocument(content)
    sheet = document[page - 1]
    return sheet.render(scale=size / max(sheet.get_size()), may_draw_forms=False).to_pil().convert("RGB")


def _examine_pdf(content: bytes) -> int:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise RefusedScan(Refusal.LOCKED)
    for names in _names(reader):
        if names & ACTING:
            raise RefusedScan(Refusal.ACTIVE)
        if names & ENCLOSING:
            raise RefusedScan(Refusal.ENCLOSING)
    pages = len(pypdfium2.PdfDocument(content))
    if not pages:
        raise RefusedScan(Refusal.DAMAGED)
    if pages > MOST_PAGES:
        raise RefusedScan(Refusal.TOO_MANY_PAGES)
    return pages


def _names(reader: PdfReader) -> Iterator[set[str]]:
    """The names in every object of the file, also in those that no page reaches."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    yield _names_in(reader.trailer)
    for number in sorted(numbers - {0}):
        yield _names_in(reader.get_object(number))


def _names_in(value: Any) -> set[str]:
    """Keys and names of an object and of what lies directly in it."""
    if isinstance(value, NameObject):
        return {str(value)}
    if isinstance(value, ArrayObject):
        return {name for each in list.__iter__(value) for name in _names_in(each)}
    if isinstance(value, DictionaryObject):
        inner = (name for key in value for name in _names_in(value.raw_get(key)))
        return {str(key) for key in value} | set(inner)
    return set()
