"""What may come in as a scan is decided by what the file holds, never by its name."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from PIL import Image

from core.scans import reading
from core.scans.errors import SENTENCES, ScanRefusedError
from core.scans.kinds import PAGE_SIZE, THUMBNAIL_SIZE, Kind, Refusal
from core.scans.reading import page_picture, read_scan
from tests.scans import pdf, picture


def refusal_of(content: bytes) -> str:
    with pytest.raises(ScanRefusedError) as refused:
        read_scan(content)
    return refused.value.code


def archive() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("isi.txt", "isi")
    return made.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that claims to be huge."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "kind", "pages"),
    [
        (picture("JPEG"), Kind.JPEG, 1),
        (picture("PNG"), Kind.PNG, 1),
        (pdf(3), Kind.PDF, 3),
        (pdf(password=""), Kind.PDF, 1),
    ],
    ids=["jpeg", "png", "pdf", "pdf that only forbids printing"],
)
def test_sound_scan_is_read_with_a_small_picture(content, kind, pages):
    scan = read_scan(content)
    assert (scan.kind, scan.pages, scan.content) == (kind, pages, content)
    small = Image.open(BytesIO(scan.thumbnail))
    assert (small.format, max(small.size)) == ("JPEG", THUMBNAIL_SIZE)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.EMPTY),
        (b"MZ\x90\0 program", Refusal.NOT_A_SCAN),
        (b"\0\0\0\x18ftypheic", Refusal.NOT_A_SCAN),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.NOT_A_SCAN),
        (archive(), Refusal.NOT_A_SCAN),
        (b"\n" + pdf(), Refusal.NOT_A_SCAN),
        (picture()[:2000], Refusal.DAMAGED),
        (pdf()[:200], Refusal.DAMAGED),
        (b"%PDF-1.7\n", Refusal.DAMAGED),
        (pdf(password="rahasia"), Refusal.LOCKED),
        (pdf(action="/JavaScript"), Refusal.ACTIVE),
        (pdf(action="/Launch"), Refusal.ACTIVE),
        (pdf(action="/SubmitForm"), Refusal.ACTIVE),
        (pdf(attachment=b"isi"), Refusal.ENCLOSING),
        (picture() + archive(), Refusal.HIDING),
        (pdf() + archive(), Refusal.HIDING),
        (picture() + pdf(), Refusal.HIDING),
        (picture(comment=b"<script>alert(1)</script>"), Refusal.HIDING),
        (bomb(30_000, 30_000), Refusal.TOO_MANY_PIXELS),
        (bomb(9_000, 6_000), Refusal.TOO_MANY_PIXELS),
        (pdf(51), Refusal.TOO_MANY_PAGES),
    ],
)
def test_unsound_file_is_refused_with_its_reason(content, refusal):
    assert refusal_of(content) == refusal


def test_name_of_a_script_written_in_hexadecimal_does_not_pass():
    assert refusal_of(pdf(action="/Launch").replace(b"/Launch", b"/L#61unch")) == Refusal.ACTIVE


def test_larger_than_ten_megabytes(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 100)
    assert refusal_of(picture()) == Refusal.TOO_LARGE


def test_file_that_takes_too_long(monkeypatch):
    monkeypatch.setattr(reading, "PATIENCE", 0.001)
    assert refusal_of(picture()) == Refusal.TOO_SLOW


def test_page_is_drawn_anew_without_what_was_written_beside_it():
    exif = Image.Exif()
    exif[0x0110] = "Kamera rahasia"
    drawn = page_picture(picture(size=(3000, 1000), exif=exif), 1)
    shown = Image.open(BytesIO(drawn))
    assert (shown.format, shown.size) == ("JPEG", (PAGE_SIZE, PAGE_SIZE // 3))
    assert b"Kamera" not in drawn


def test_photo_lies_as_it_was_held():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    assert Image.open(BytesIO(page_picture(picture(exif=exif), 1))).size == (800, 600)


def test_clear_parts_of_a_picture_are_white():
    made = BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(made, "PNG")
    assert Image.open(BytesIO(page_picture(made.getvalue(), 1))).getpixel((5, 5)) == (255, 255, 255)


def test_pages_of_a_pdf_are_counted_from_one():
    assert Image.open(BytesIO(page_picture(pdf(2), 2))).size[1] == PAGE_SIZE
    with pytest.raises(ScanRefusedError):
        page_picture(pdf(2), 3)


def test_every_refusal_has_its_sentence():
    assert set(SENTENCES) == set(Refusal)
