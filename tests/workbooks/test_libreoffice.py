"""A second office program opens the report clean, recalculates it, and finds the values we wrote."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from accounts.models import User
from certification.enums import Status
from core.sheets.reading import open_sheets
from core.sheets.rows import Row
from demo.letterheads import load_examples
from regions.models import Region
from tests.coverage.worlds import DAY, Somebody, base, people_of, ratio_norm
from tests.workbooks.conftest import SITI, UJANG, Save, codes
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers
from workbooks.reports.meeting import meeting_report
from workbooks.reports.state import State
from workbooks.reports.workbook import meeting_workbook

pytestmark = pytest.mark.django_db

SECONDS = 120


@pytest.fixture
def report(administrator: User, province_officer: User, tmp_path: Path) -> Path:
    load_examples()
    ratio_norm(administrator, per=100)
    regencies = Region.objects.children_of("18").order_by("code").values_list("code", flat=True)
    crowd = []
    for number, code in enumerate(regencies):
        base(code, 150 + 90 * number)
        for status in Status:
            crowd += [Somebody(office=code, place=code, programme="PKH", status=status)] * (number % 4 + 1)
    people_of(crowd)
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(meeting_workbook(meeting_report(State("18", "PEKSOS", DAY), reader=province_officer)))
    return path


def converted(path: Path, kind: str) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("NO LIBREOFFICE: nothing here has opened the workbook")
    target = path.parent / "keluar"
    home = path.parent / "profil"
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={home.as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(target),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    return target / f"{path.stem}.{kind.partition(':')[0]}"


def rows_of(path: Path) -> dict[str, list[Row]]:
    return {sheet.name: list(sheet.rows()) for sheet in open_sheets(path)}


def test_recalculated_values_are_those_we_wrote(report: Path) -> None:
    bare = report.parent / "tanpa-nilai.xlsx"
    load_workbook(report).save(bare)  # formulas without values: LibreOffice has to work them out
    ours, theirs = rows_of(report), rows_of(converted(bare, "xlsx"))

    assert list(ours) == list(theirs)
    compared = 0
    for name, rows in ours.items():
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, int | float):
                    assert theirs[name][number][place] == pytest.approx(cell), (name, number, place)
                    compared += 1
                elif isinstance(cell, str | date):
                    assert theirs[name][number][place] == cell
    assert compared > 300


def test_it_prints_on_folio_lying_one_page_per_sheet(report: Path) -> None:
    """The notes alone may run on: how much they say depends on the region, how long it is on the fonts."""
    pages = PdfReader(converted(report, "pdf")).pages
    # Each page but the summary is headed by the title of its sheet; the name of a sheet has no slash.
    titles = [page.extract_text().partition(":")[0].strip().replace("/", "-") for page in pages]

    # 13 by 8.5 inches, in points.
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(936, 612)}
    _summary, *sheets, notes = rows_of(report)
    assert titles[1 : len(sheets) + 1] == sheets
    assert set(titles[len(sheets) + 1 :]) == {notes}


@pytest.mark.parametrize("kind", ["xls:MS Excel 97", "ods", "csv"])
def test_a_list_saved_by_another_program_says_the_same(
    save: Save, operator: User, references: None, kind: str
) -> None:
    path = save(SITI | {"lahir": date(1991, 3, 14)}, UJANG | {"nik": 3.20425e15})

    found = examine(converted(path, kind), by=operator, answers=Answers())
    ours = examine(path, by=operator, answers=Answers())

    assert [line["values"] for line in found.as_contract()["rows"]] == [
        line["values"] for line in ours.as_contract()["rows"]
    ]
    # As text the lost digits are zeros, and no NIK ends in 0000.
    assert codes(found.decisions[1]) <= {"nik_damaged", "nik_serial_zero"}
    assert found.decisions[1].entry.has_errors
