"""What comes in: every kind of file is read alike, and what is dangerous is refused before it is opened."""

import datetime as dt
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.sheets import archive, web_pages
from core.sheets.errors import (
    EmptyWorkbookError,
    EncryptedFileError,
    FileTooLargeError,
    NotAWorkbookError,
    SheetTooWideError,
    TooManyRowsError,
    UnreadableFileError,
    ZipBombError,
)
from core.sheets.reading import LOCKED_STREAM, OLE_MAGIC, open_sheets

ODS_HEAD = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="S">'
)
ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"
ODS_CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "{}</manifest:manifest>"
)


def saved(path: Path, *rows: list[object]) -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


def ods(path: Path, body: str, manifest: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        file.writestr("META-INF/manifest.xml", MANIFEST.format(manifest))
        file.writestr("content.xml", ODS_HEAD + body + ODS_TAIL)
    return path


def rows_of(path: Path) -> list[list[object]]:
    return [list(row) for row in open_sheets(path)[0].rows()]


def test_reads_an_excel_file_with_types_and_true_row_numbers(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet["B3"], sheet["C3"], sheet["D3"], sheet["B5"] = "Siti", 12, dt.date(1991, 3, 14), "akhir"
    workbook.save(tmp_path / "a.xlsx")

    rows = rows_of(tmp_path / "a.xlsx")

    assert rows[2][:4] == [None, "Siti", 12, dt.date(1991, 3, 14)]
    assert rows[4][1] == "akhir"
    assert all(cell is None for cell in rows[0])


def test_reads_several_sheets_and_says_which_are_hidden(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "satu"
    hidden = workbook.create_sheet("Rahasia")
    hidden["A1"], hidden.sheet_state = "dua", "hidden"
    workbook.save(tmp_path / "a.xlsx")

    assert [(sheet.name, sheet.is_hidden) for sheet in open_sheets(tmp_path / "a.xlsx")] == [
        ("Sheet", False),
        ("Rahasia", True),
    ]


def test_reads_an_opendocument_file(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", f"<table:table-row>{ODS_CELL.format('')}</table:table-row>")

    assert rows_of(path) == [["x"]]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("NAMA;NIK\nSITI, S.Sos;3277\n", "utf-8"),
        ("NAMA,NIK\nSITI,3277\n", "utf-8-sig"),
        ("NAMA\tNIK\nSITI\t3277\n", "utf-16"),
        ("NAMA|NIK\nSITI|3277\n", "utf-8"),
        ("NAMA;NIK\nANDRÉ;3277\n", "cp1252"),
    ],
)
def test_reads_text_with_any_delimiter_and_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))

    rows = rows_of(path)

    assert rows[0] == ["NAMA", "NIK"]
    assert rows[1][1] == "3277"
    assert rows[1][0] in ("SITI", "SITI, S.Sos", "ANDRÉ")


def test_a_line_that_names_the_delimiter_still_counts_as_a_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nNAMA;NIK\nA, B, C;1\n")

    assert rows_of(path) == [[], ["NAMA", "NIK"], ["A, B, C", "1"]]


def test_refuses_what_is_no_workbook(tmp_path: Path) -> None:
    picture, page, packed = tmp_path / "a.xlsx", tmp_path / "b.xls", tmp_path / "c.xlsx"
    picture.write_bytes(b"\x89PNG\r\n" + bytes(200))
    page.write_text("<html><p>Silakan masuk, lalu unduh lagi.</p></html>")
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("catatan.txt", "bukan buku kerja")

    for path in (picture, page, packed):
        with pytest.raises(NotAWorkbookError) as caught:
            open_sheets(path)
        assert caught.value.code == "not_a_workbook"


def test_refuses_a_torn_workbook(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", ["Nama", "NIK"])
    path.write_bytes(path.read_bytes()[:2000])

    with pytest.raises(NotAWorkbookError):
        open_sheets(path)


def test_refuses_text_that_is_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Nama\x00NIK")

    with pytest.raises(NotAWorkbookError):
        open_sheets(path)


def test_refuses_text_with_a_field_without_end(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("a" * 200_000)

    with pytest.raises(NotAWorkbookError):
        open_sheets(path)


def test_refuses_a_locked_excel_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(OLE_MAGIC + bytes(1016) + LOCKED_STREAM + bytes(512))

    with pytest.raises(EncryptedFileError) as caught:
        open_sheets(path)
    assert "sandi" in caught.value.message


def test_refuses_a_locked_opendocument_file(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", "", manifest="<manifest:encryption-data/>")

    with pytest.raises(EncryptedFileError):
        open_sheets(path)


def test_refuses_a_locked_part_of_a_zip(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", ["Nama"])
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    while at != -1:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)

    with pytest.raises(EncryptedFileError):
        open_sheets(path)


def test_refuses_an_empty_file_and_a_file_without_a_value(tmp_path: Path) -> None:
    nothing = tmp_path / "a.csv"
    nothing.touch()

    for path in (nothing, saved(tmp_path / "b.xlsx")):
        with pytest.raises(EmptyWorkbookError):
            open_sheets(path)


def test_refuses_a_file_larger_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.sheets.reading.MAX_PACKED", 10)

    with pytest.raises(FileTooLargeError):
        open_sheets(saved(tmp_path / "a.xlsx", ["Nama"]))


def bomb(path: Path, size: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", "<workbook/>")
        with file.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _piece in range(size // archive.MEGABYTE):
                part.write(bytes(archive.MEGABYTE))
    return path


def test_refuses_a_zip_bomb_by_its_directory(tmp_path: Path) -> None:
    path = bomb(tmp_path / "a.xlsx", archive.MAX_UNPACKED + archive.MEGABYTE)
    assert path.stat().st_size < archive.MEGABYTE

    with pytest.raises(ZipBombError) as caught:
        open_sheets(path)
    assert "300" in caught.value.message


def test_refuses_a_zip_bomb_whose_directory_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 2 * archive.MEGABYTE)
    path = bomb(tmp_path / "a.xlsx", 4 * archive.MEGABYTE)
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, at + 24, 100)
    path.write_bytes(content)
    with zipfile.ZipFile(path) as file:
        assert sum(part.file_size for part in file.infolist()) < archive.MEGABYTE

    with pytest.raises(ZipBombError):
        open_sheets(path)


def test_refuses_two_cells_at_opposite_corners(tmp_path: Path) -> None:
    """Five kilobytes whose rows and columns between the cells no memory holds."""
    workbook = Workbook()
    workbook.active["A1"] = "x"
    workbook.active.cell(1_048_576, 16_384, "y")
    workbook.save(tmp_path / "a.xlsx")

    with pytest.raises(TooManyRowsError):
        open_sheets(tmp_path / "a.xlsx")


def test_refuses_a_sheet_that_is_too_wide(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A90000"] = "x"
    workbook.active.cell(1, 16_384, "y")
    workbook.save(tmp_path / "a.xlsx")

    with pytest.raises(SheetTooWideError):
        open_sheets(tmp_path / "a.xlsx")


def test_styled_empty_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active["A1"] = "Nama"
    workbook.active.cell(1_048_576, 16_384).number_format = "@"
    workbook.save(tmp_path / "a.xlsx")

    assert rows_of(tmp_path / "a.xlsx") == [["Nama"]]


@pytest.mark.parametrize(
    ("row", "cell", "error"),
    [
        (' table:number-rows-repeated="1048574"', "", TooManyRowsError),
        ("", ' table:number-columns-repeated="2000000000"', SheetTooWideError),
    ],
)
def test_refuses_an_opendocument_cell_that_stands_for_millions(
    tmp_path: Path, row: str, cell: str, error: type[UnreadableFileError]
) -> None:
    path = ods(tmp_path / "a.ods", f"<table:table-row{row}>{ODS_CELL.format(cell)}</table:table-row>")

    with pytest.raises(error):
        open_sheets(path)


def test_opendocument_padding_rows_do_no_harm(tmp_path: Path) -> None:
    padding = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    path = ods(tmp_path / "a.ods", f"<table:table-row>{ODS_CELL.format('')}</table:table-row>{padding}")

    assert rows_of(path) == [["x"]]


def test_refuses_more_rows_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nama\n" * (archive.MAX_ROWS + 1))

    with pytest.raises(TooManyRowsError):
        open_sheets(path)


def test_refuses_an_unknown_compression(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", "<workbook/>")

    with pytest.raises(NotAWorkbookError):
        open_sheets(path)


def test_a_part_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    broken = zlib.compress(b"x" * 5000)[:20]
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", broken)
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, at + 10, zipfile.ZIP_DEFLATED)
    path.write_bytes(content)

    with pytest.raises(NotAWorkbookError):
        open_sheets(path)


def test_reads_a_web_page_that_calls_itself_a_workbook(tmp_path: Path) -> None:
    """Cells over several columns and rows leave room for the cells beside and below them."""
    page = tmp_path / "unduhan.xls"
    page.write_text(
        "<html><style>td {mso-number-format:'\\@'}</style><table><tr><th colspan=2>Nama &amp; gelar</th>"
        "<th>NIK</th></tr><tr><td rowspan=2>Siti<br>Aminah<td>S.Sos</td><td> 0077 </td></tr>"
        "<tr><td></td><td>12</td></tr></table></html>"
    )

    assert rows_of(page) == [
        ["Nama & gelar", None, "NIK"],
        ["Siti\nAminah", "S.Sos", "0077"],
        [None, None, "12"],
    ]


def test_refuses_a_web_page_of_too_many_rows_and_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "unduhan.xls"
    page.write_text(f"<table>{'<tr><td colspan=20>x</td></tr>' * 5}</table>")
    monkeypatch.setattr(web_pages, "MAX_CELLS", 90)
    with pytest.raises(SheetTooWideError):
        open_sheets(page)
    monkeypatch.setattr(web_pages, "MAX_ROWS", 4)
    with pytest.raises(TooManyRowsError):
        open_sheets(page)


def test_reads_text_named_as_a_workbook_and_one_kind_of_workbook_named_as_another(tmp_path: Path) -> None:
    text = tmp_path / "tempelan.xls"
    text.write_bytes("NO\tNAMA\tNIK\n1\tSiti\t3277".encode("utf-16"))
    packed = saved(tmp_path / "a.xlsx", ["NO", "NAMA"]).rename(tmp_path / "a.xls")

    assert rows_of(text) == [["NO", "NAMA", "NIK"], ["1", "Siti", "3277"]]
    assert rows_of(packed) == [["NO", "NAMA"]]


def test_reads_what_is_written_as_a_formula_to_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('NAMA,NIK\nSiti,"=""3277035403910007"""\n')

    assert rows_of(path)[1] == ["Siti", "3277035403910007"]
