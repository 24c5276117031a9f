"""Scanned papers, made for tests: real files, sound and unsound."""

from io import BytesIO

from PIL import Image, ImageDraw
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject


def picture(kind: str = "JPEG", size: tuple[int, int] = (600, 800), **options: object) -> bytes:
    """A sheet with a frame, as JPEG or PNG."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((40, 40, size[0] - 40, size[1] - 40), outline="black", width=6)
    made = BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def pdf(pages: int = 1, **told: object) -> bytes:
    """Empty A4 pages. `attachment`, `action`, `password`: what a sound scan has none of."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    if "attachment" in told:
        writer.add_attachment("isi.txt", told["attachment"])  # type: ignore[arg-type]
    if "action" in told:
        action = {"/S": NameObject(str(told["action"])), "/F": TextStringObject("a.exe")}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
            {NameObject(key): value for key, value in action.items()}
        )
    if "password" in told:
        writer.encrypt(str(told["password"]), owner_password="pemilik", algorithm="AES-256")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
