"""The rows that wait, as a workbook to mend them in: brought again, they say what they said in the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from accounts.models import User
from tests.workbooks.conftest import save_lines
from workbooks.enums import RowState
from workbooks.imports.examining import examine
from workbooks.imports.storage import read_outcome
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.bad_rows import bad_rows_workbook
from workbooks.repairs.columns_page import ColumnsPage
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import bring_workbook, examine_again

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


def test_what_was_answered_is_not_asked_again(operator: User, tmp_path: Path) -> None:
    lines = [
        ["NO", "NAMA LENGKAP", "NIK", "PROGRAM", "SERTIFIKAT"],
        [1, "Euis Komariah", "327701570479910", "PKHH", "A.1/2024"],
        [2, "Ujang Suherman", "3277031708850002", "PKHH", None],
    ]
    path = save_lines(tmp_path / "rekap.xlsx", lines)
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    words = {
        ("category", ""): "PEKSOS",
        ("programme", "PKHH"): "PKH",
        ("certificate_issuer", ""): "LSPS",
        ("certificate_level", ""): "GENERALIS",
    }
    save_repairs(run_id=run.pk, repairs=Repairs(words=words), by=operator)
    run = examine_again(run_id=run.pk, answers=Answers(), by=operator)

    book = to_mend(run, operator)
    book.save(tmp_path / "lagi.xlsx")
    again = examine(tmp_path / "lagi.xlsx", by=operator, answers=Answers())

    assert [decision.entry.state for decision in again.decisions] == [RowState.INVALID]
    assert {problem.code for problem in again.decisions[0].entry.problems if problem.is_error} == {
        problem["code"]
        for problem in read_outcome(run)["rows"][0]["problems"]
        if problem["severity"] == "error"
    }
    assert book.active.cell(2, book.active.max_column).value == "NIK harus 16 angka, kurang 1."


@pytest.mark.parametrize(
    ("heads", "parts", "said", "written"),
    [
        (["KELURAHAN", "KECAMATAN"], ["Mlng", "Cimahi Selatan"], "Melong", ["Melong", None]),
        (["KECAMATAN"], ["Cmh Sltn"], "Cimahi Selatan", [None, "Cimahi Selatan"]),
    ],
)
def test_a_place_that_was_answered_takes_the_cells_of_all_its_parts(
    operator: User, tmp_path: Path, heads: list[str], parts: list[str], said: str, written: list[str | None]
) -> None:
    lines = [["NO", "NAMA LENGKAP", "NIK", *heads], [1, "Euis Komariah", "327701570479910", *parts]]
    path, answers = save_lines(tmp_path / "rekap.xlsx", lines), Answers("PEKSOS", "", "")
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=answers, by=operator)
    words = {("place", ", ".join(parts)): said}
    save_repairs(run_id=run.pk, repairs=Repairs(words=words), by=operator)
    run = examine_again(run_id=run.pk, answers=answers, by=operator)

    book = to_mend(run, operator)
    book.save(tmp_path / "lagi.xlsx")
    (again,) = examine(tmp_path / "lagi.xlsx", by=operator, answers=Answers()).decisions

    told = dict(zip(*book.active.iter_rows(values_only=True), strict=True))
    assert [told[head] for head in told if head in {*heads, "Tempat tugas"}] == written
    assert [problem.code for problem in again.entry.problems if problem.is_error] == ["nik_too_short"]


@pytest.mark.parametrize(("heads", "answered"), [([], "32.77.03.1002"), (["KELURAHAN"], "Cibabat")])
def test_an_answer_for_rows_without_a_place_leaves_that_of_a_group(
    operator: User, tmp_path: Path, heads: list[str], answered: str
) -> None:
    lines = [
        ["NO", "NAMA LENGKAP", "NIK", "NO HP", *heads],
        [1, "Euis Komariah", "327701570479910", "081234567890"],
        ["KELURAHAN MELONG"],
        [1, "Ujang Suherman", "327703170885000", "081234567891"],
    ]
    path, answers = save_lines(tmp_path / "rekap.xlsx", lines), Answers("PEKSOS", "", "")
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=answers, by=operator)
    save_repairs(run_id=run.pk, repairs=Repairs(words={("place", ""): "Cibabat"}), by=operator)

    sheet = to_mend(examine_again(run_id=run.pk, answers=answers, by=operator), operator).active

    (place,) = (cell.column for cell in sheet[1] if cell.value in {*heads, "Tempat tugas"})
    assert [sheet.cell(row, place).value for row in (2, 3)] == [answered, "32.77.01.1001"]
