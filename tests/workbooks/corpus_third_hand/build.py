"""Write every workbook and its truth: `python -m tests.workbooks.corpus_third_hand.build`."""

from __future__ import annotations

import csv
import html
import io
import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_third_hand.offices import cells, exports, forms, lists, written

HERE = Path(__file__).parent
FILTERS = {"xls": "xls:MS Excel 97", "ods": "ods", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
# Only LibreOffice reckons what formulas give.
COMPUTED = {"th-20-rumus-dan-kesalahan.xlsx"}
REFUSED = {"encrypted", "pdf"}


def main() -> None:
    for folder in ("files", "truths"):
        (HERE / folder).mkdir(exist_ok=True)
    for make in (*lists.BOOKS, *written.BOOKS, *forms.BOOKS, *cells.BOOKS, *exports.BOOKS):
        book = make()
        kind = Path(book.file).suffix[1:]
        is_plain = kind == "xlsx" and book.file not in COMPUTED
        keep(book, packed(book) if is_plain else converted(book, kind))
    for make, kind in exports.DISGUISED:
        book = make()
        keep(book, disguised(book, kind), is_refused=kind in REFUSED)
    for make, delimiter, encoding in exports.TEXTS:
        book = make()
        keep(book, separated(book.lines, delimiter).encode(encoding))


def keep(book: Book, content: bytes, *, is_refused: bool = False) -> None:
    (HERE / "files" / book.file).write_bytes(content)
    truth = json.loads(book.truth()) | {"refused": is_refused}
    text = json.dumps(truth, indent=1, ensure_ascii=False) + "\n"
    (HERE / "truths" / f"{Path(book.file).stem}.json").write_text(text)


def packed(book: Book) -> bytes:
    buffer = io.BytesIO()
    book.workbook.save(buffer)
    return buffer.getvalue()


def converted(book: Book, kind: str) -> bytes:
    """By LibreOffice, as an office would: "Save as"."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "from" / f"{Path(book.file).stem}.xlsx"
        source.parent.mkdir()
        source.write_bytes(packed(book))
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        words = [*command, FILTERS[kind], "--outdir", folder, str(source)]
        subprocess.run(words, check=True, capture_output=True, timeout=120)
        return (Path(folder) / f"{source.stem}.{kind}").read_bytes()


def disguised(book: Book, kind: str) -> bytes:
    match kind:
        case "html":
            return web_page(book).encode()
        case "xls":
            return converted(book, "xls")
        case "utf-16 text":
            return separated(lines_of(book), "\t").encode("utf-16")
        case "encrypted":
            return encrypted(packed(book))
        case _:
            return (
                b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
            )


def lines_of(book: Book) -> list[tuple[object, ...]]:
    return [tuple(row) for row in book.workbook.worksheets[0].iter_rows(values_only=True)]


def separated(lines: Sequence[Sequence[object]], delimiter: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(lines)
    return buffer.getvalue()


def web_page(book: Book) -> str:
    """As a PHP application prints it: no head of its own kind, cells of a style that keeps zeros."""
    rows = []
    for number, line in enumerate(lines_of(book)):
        tag = "td" if number else "th"
        cells = "".join(
            f'<{tag} style="mso-number-format:\\@">{html.escape(str(cell))}</{tag}>' for cell in line
        )
        rows.append(f"<tr>{cells}</tr>")
    return f'<table border="1">\n<thead></thead>\n<tbody>\n{"".join(rows)}\n</tbody></table>\n'


def encrypted(content: bytes) -> bytes:
    buffer = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt("rahasia", buffer)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
