"""Pages as LibreOffice writes them: rows end in a run of empty cells, sheets in a run of empty rows."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from tests.workbooks.corpus_fourth_hand.book import Page

KIND = "application/vnd.oasis.opendocument.spreadsheet"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(f'xmlns:{word}="{SPACE}{word}:1.0"' for word in ("office", "table", "text"))
NOTHING = '<table:table-cell table:number-columns-repeated="{}"/>'
EMPTY_ROWS = (
    f'<table:table-row table:number-rows-repeated="1048000">{NOTHING.format(16384)}</table:table-row>'
)


def _cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return _typed(f'date" office:date-value="{value.isoformat()}', f"{value:%d/%m/%y}")
    if isinstance(value, int):
        return _typed(f'float" office:value="{value}', str(value))
    return _typed("string", *str(value).split("\n"))


def _typed(kind: str, *paragraphs: str) -> str:
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in paragraphs)
    return f'<table:table-cell office:value-type="{kind}">{shown}</table:table-cell>'


def _table(page: Page) -> str:
    rows = []
    for row in range(1, page.row):
        last = max((column for each, column in page.cells if each == row), default=0)
        cells = "".join(_cell(page.cells.get((row, column))) for column in range(1, last + 1))
        hidden = ' table:visibility="collapse"' if row in page.hidden_rows else ""
        rows.append(f"<table:table-row{hidden}>{cells}{NOTHING.format(16384 - last)}</table:table-row>")
    return f'<table:table table:name="{page.name}">{"".join(rows)}{EMPTY_ROWS}</table:table>'


def opendocument(*pages: Page) -> bytes:
    content = (
        f'{HEAD}<office:document-content {NAMES} office:version="1.3"><office:body><office:spreadsheet>'
        f"{''.join(map(_table, pages))}</office:spreadsheet></office:body></office:document-content>"
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="{SPACE}manifest:1.0">'
        f"{entry.format('/', KIND)}{entry.format('content.xml', 'text/xml')}</manifest:manifest>"
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, text in (("mimetype", KIND), ("content.xml", content), ("META-INF/manifest.xml", manifest)):
            file.writestr(zipfile.ZipInfo(name, (2026, 11, 22, 0, 0, 0)), text)
    return packed.getvalue()
