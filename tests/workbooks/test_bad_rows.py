"""The rows that wait, as a workbook to mend them in: brought again, they say what they said in the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from accounts.models import User
from workbooks.enums import RowState
from workbooks.imports.examining import examine
from workbooks.imports.storage import read_outcome
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.bad_rows import bad_rows_workbook
from workbooks.repairs.columns_page import ColumnsPage
from workbooks.services import bring_workbook

CORPUS = Path(__file__).parent / "corpus" / "files"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("references")]


def brought(name: str, by: User) -> ImportRun:
    """A workbook of the corpus, whose people wait because nothing says of which category they are."""
    content = (CORPUS / f"{name}.xlsx").read_bytes()
    return bring_workbook(content=content, file_name=f"{name}.xlsx", answers=Answers(), by=by)


def to_mend(run: ImportRun, by: User) -> Workbook:
    return load_workbook(BytesIO(bad_rows_workbook(run, by=by)))


def waiting(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row["values"] for row in rows if row["state"] in (RowState.INVALID, RowState.REVIEW)]


@pytest.mark.parametrize(
    "name",
    [
        "04-judul-dua-baris-digabung",
        "11-ditulis-sekali-saja",
        "12-tanda-sama-dengan-atas",
        "26-dua-tabel-satu-lembar",
        "27-tempat-di-atas-tabel",
        "52-tanda-tanda-kosong",
        "75-satu-orang-dua-baris",
    ],
)
def test_rows_say_the_same_when_they_are_brought_again(name: str, operator: User, tmp_path: Path) -> None:
    run = brought(name, operator)
    to_mend(run, operator).save(tmp_path / "lagi.xlsx")

    again = examine(tmp_path / "lagi.xlsx", by=operator, answers=Answers())

    assert waiting(again.as_contract()["rows"]) == waiting(read_outcome(run)["rows"])


def test_what_the_rows_lack_has_a_column(operator: User, tmp_path: Path) -> None:
    book = to_mend(brought("08-baris-kelompok-kelurahan", operator), operator)
    heads = [cell.value for cell in book.active[1]]
    for row in range(2, book.active.max_row + 1):
        book.active.cell(row, heads.index("Kategori") + 1, "PEKSOS")
    book.save(tmp_path / "lagi.xlsx")

    again = examine(tmp_path / "lagi.xlsx", by=operator, answers=Answers())

    assert {decision.entry.state for decision in again.decisions} == {RowState.NEW}


def test_nobody_is_asked_where_the_columns_beside_the_rows_go(operator: User, tmp_path: Path) -> None:
    to_mend(brought("02-tiga-baris-judul", operator), operator).save(tmp_path / "lagi.xlsx")
    content = (tmp_path / "lagi.xlsx").read_bytes()

    again = bring_workbook(content=content, file_name="lagi.xlsx", answers=Answers(), by=operator)

    assert ColumnsPage(again, read_outcome(again), by=operator).is_settled


def test_a_damaged_number_does_not_become_sound_as_text(operator: User, tmp_path: Path) -> None:
    run = brought("56-nik-jadi-angka", operator)
    damaged = [row["nik"] for row in waiting(read_outcome(run)["rows"])].count(None)
    book = to_mend(run, operator)
    book.save(tmp_path / "lagi.xlsx")

    again = examine(tmp_path / "lagi.xlsx", by=operator, answers=Answers())

    assert damaged
    assert [row["nik"] for row in waiting(again.as_contract()["rows"])].count(None) == damaged
