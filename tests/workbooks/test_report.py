"""The meeting workbook: its numbers are those of `coverage()`, its formulas are live and carry values."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as OpenWorkbook
from openpyxl.worksheet.worksheet import Worksheet

from accounts.models import AuditEvent, User
from certification.enums import Status
from core.calendar import a_year_before
from core.sheets.reading import open_sheets
from core.sheets.writing import Formula
from core.ui.formats import number
from coverage.answer import Coverage, coverage
from coverage.charts.drawings import spoken
from coverage.expiry import expiry
from coverage.gap import Gap, Remedies
from demo.letterheads import load_examples
from regions.models import Region
from tests.coverage.worlds import DAY, Somebody, base, fixed_norm, people_of, person, ratio_norm
from workbooks.models import Letterhead
from workbooks.reports.findings import findings
from workbooks.reports.gain import points_gained
from workbooks.reports.meeting import meeting_report
from workbooks.reports.state import State
from workbooks.reports.tables import COLUMN, NUMBERS, share_of
from workbooks.reports.workbook import meeting_workbook

pytestmark = pytest.mark.django_db

SILENT = "18.05"  # has not reported
WITHOUT_BASE = "18.12"  # has people and no base figure


@pytest.fixture
def lampung(administrator: User) -> Coverage:
    """Fifteen regencies: short, over, silent and without a need; people at the province's office too."""
    ratio_norm(administrator, per=100)
    regencies = Region.objects.children_of("18").order_by("code").values_list("code", flat=True)
    crowd = [Somebody(office="18", place="", programme="PKH", status=Status.CERTIFIED)]
    for place, code in enumerate(regencies):
        if code != WITHOUT_BASE:
            base(code, 300 + 70 * place)
        if code == SILENT:
            continue
        for rank, status in enumerate(Status):
            programme = ("PKH", "TKSK")[rank % 2]
            count = 9 if (place == 0 and status == Status.CERTIFIED) else place % 3
            crowd += [Somebody(office=code, place=code, programme=programme, status=status)] * (count + 1)
        crowd.append(Somebody(office=code, place="", programme="PKH", status=Status.LAPSED))
    people_of(crowd)
    return coverage("18", "PEKSOS", DAY, with_children=True, with_programmes=True)


def workbook_of(code: str, reader: User | None = None, category: str = "PEKSOS") -> bytes:
    return meeting_workbook(meeting_report(State(code, category, DAY), reader=reader))


def cached(content: bytes) -> OpenWorkbook:
    """As a viewer that does not calculate shows it."""
    return load_workbook(BytesIO(content), data_only=True)


def live(content: bytes) -> OpenWorkbook:
    return load_workbook(BytesIO(content))


def value(answer: Coverage, key: str) -> object:
    if key == "share":
        return None if answer.share is None else float(answer.share)
    return next(column for column in NUMBERS if column.key == key).value(answer)


def assert_line_says(sheet: Worksheet, row: int, answer: Coverage) -> None:
    for key, column in COLUMN.items():
        shown, known = sheet.cell(row, column).value, value(answer, key)
        if key == "share" and known is not None:
            assert shown == pytest.approx(known, abs=0.0005), (row, key)
        else:
            assert shown == known, (row, key)


def test_every_number_of_the_sheets_is_that_of_coverage(lampung: Coverage) -> None:
    book = cached(workbook_of("18"))

    regions = book["Kabupaten-kota"]
    for row, child in enumerate(lampung.children, start=3):
        assert regions.cell(row, 2).value == child.place.code
        assert_line_says(regions, row, child)
    assert_line_says(regions, regions.max_row, lampung)
    programmes = book["Program"]
    for row, answer in enumerate(lampung.by_programme, start=3):
        assert_line_says(programmes, row, answer)
    assert programmes.cell(programmes.max_row - 1, 3).value == "Belum ditempatkan"
    assert_line_says(programmes, programmes.max_row, lampung)


def test_the_people_above_the_regencies_stand_in_a_line_of_their_own(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Kabupaten-kota"]

    row = sheet.max_row - 1
    assert sheet.cell(row, 3).value == "Belum terinci"
    assert sheet.cell(row, COLUMN["present"]).value == lampung.unallocated.present == 1
    assert sheet.cell(row, COLUMN["needed"]).value is None


def test_unknown_is_blank_and_never_zero(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Kabupaten-kota"]
    rows = {sheet.cell(row, 2).value: row for row in range(3, sheet.max_row)}

    silent, without = rows[SILENT], rows[WITHOUT_BASE]
    assert sheet.cell(silent, COLUMN["present"]).value is None
    assert sheet.cell(silent, COLUMN["shortage"]).value is None
    assert sheet.cell(silent, COLUMN["needed"]).value is not None
    assert sheet.cell(silent, sheet.max_column).value == "Belum lapor"
    assert sheet.cell(without, COLUMN["present"]).value is not None
    assert sheet.cell(without, COLUMN["needed"]).value is None


def test_shortage_is_a_maximum_per_unit_and_a_sum_above(lampung: Coverage) -> None:
    sheet = live(workbook_of("18"))["Kabupaten-kota"]

    assert sheet["K3"].value == "=MAX(0,D3-F3)"
    assert sheet["L3"].value == "=MAX(0,F3-D3)"
    assert sheet["J3"].value == "=E3-F3"
    total = sheet.max_row
    assert sheet.cell(total, COLUMN["shortage"]).value == f"=SUBTOTAL(109,K3:K{total - 1})"
    assert sheet.cell(total, COLUMN["needed"]).value == f"=SUBTOTAL(109,D3:D{total - 1})"


def test_whoever_changes_a_figure_sees_the_rest_follow(lampung: Coverage) -> None:
    book = live(workbook_of("18"))
    regions, summary = book["Kabupaten-kota"], book["Ringkasan"]

    remedies = [regions.cell(3, COLUMN[key]).value for key in ("confirm", "renew", "examine", "recruit")]
    assert remedies == ["=MIN(K3,G3)", "=MIN(K3-N3,H3)", "=MIN(K3-N3-O3,I3)", "=K3-N3-O3-P3"]
    names = {regions.cell(row, 3).value: row for row in range(3, regions.max_row)}
    row = names[summary["B17"].value]
    assert summary["C17"].value == f"='Kabupaten-kota'!D{row}"
    assert summary["F17"].value == f"='Kabupaten-kota'!Q{row}"
    assert summary["E27"].value.count("'Kabupaten-kota'!J") == 4  # five others, of which one is silent
    assert summary["D28"].value == f"='Kabupaten-kota'!F{regions.max_row - 1}"
    assert [summary.cell(17, column).value for column in (13, 14, 15)] == ["=C17-H17", "=H17-F17", "=F17"]


def test_a_region_above_the_units_has_no_maximum(administrator: User) -> None:
    """Where the norm is evaluated per kelurahan, a city's shortage is a sum and no maximum."""
    fixed_norm(administrator, unit_level="village", region_id="32.77")
    person("32.77", place="32.77.01.1001", status=Status.CERTIFIED)
    person("32.77", place="32.77.01.1001", status=Status.CERTIFIED)

    sheet = live(workbook_of("32.77"))["Kecamatan"]

    cell = sheet.cell(3, COLUMN["shortage"])
    assert isinstance(cell.value, int)
    answer = coverage("32.77.01", "PEKSOS", DAY)
    assert cell.value == answer.shortage > answer.needed - answer.certified


def test_percentages_are_ratios_of_totals_with_one_decimal(lampung: Coverage) -> None:
    content = workbook_of("18")
    sheet, shown = live(content)["Kabupaten-kota"], cached(content)["Kabupaten-kota"]
    total = sheet.max_row

    assert sheet.cell(3, COLUMN["share"]).number_format == "0.0%"
    gap = lampung.gap
    assert shown.cell(total, COLUMN["share"]).value == pytest.approx((gap.needed - gap.shortage) / gap.needed)


def test_nearly_all_is_not_100_percent(lampung: Coverage) -> None:
    gap = Gap(needed=2001, certified=2000, shortage=1, surplus=0, remedies=Remedies(recruit=1))
    share = share_of(3, replace(lampung, gap=gap, needed=2001))

    assert isinstance(share, Formula)
    assert share.value == 0.999


def test_data_sheets_are_one_table_from_the_first_cell(lampung: Coverage) -> None:
    book = live(workbook_of("18"))

    for name in ("Kabupaten-kota", "Program", "Masa berlaku"):
        sheet = book[name]
        assert not sheet.merged_cells.ranges
        assert sheet["A1"].value == "No"
        assert sheet["A2"].value == "(1)"
        assert sheet["A3"].value == 1
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref.startswith("A2:")
    assert book["Kabupaten-kota"]["K2"].value.startswith("11 = maks(0; 4 − 6)")
    assert book["Kabupaten-kota"]["M2"].value == "13 = (4 − 11) / 4"


def test_every_sheet_is_ready_for_the_printer(lampung: Coverage) -> None:
    book = live(workbook_of("18"))

    assert book.sheetnames == [
        "Ringkasan",
        "Kabupaten-kota",
        "Program",
        "Masa berlaku",
        "Perkiraan",
        "Catatan",
    ]
    assert book.active.title == "Ringkasan"
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddFooter.right.text == "Halaman &P dari &N"
        assert sheet.sheet_state == "visible"
        if sheet.title not in ("Ringkasan", "Perkiraan"):  # these two fit on one page
            assert sheet.print_title_rows
    assert book["Ringkasan"].page_setup.fitToHeight == 1
    assert book["Ringkasan"].print_area


def test_the_summary_opens_with_the_sentence_and_shows_the_key_figures(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Ringkasan"]

    assert "Lampung" in sheet["A5"].value
    assert f"kurang {lampung.shortage}" in sheet["A5"].value
    keys = [sheet.cell(10, column).value for column in (1, 3, 5, 7, 9)]
    assert keys == [
        lampung.needed,
        lampung.certified,
        lampung.uncertified,
        lampung.gap.remedies.recruit,
        lampung.shortage,
    ]
    assert live(workbook_of("18"))["Ringkasan"]["A10"].value.startswith("='Kabupaten-kota'!D")


def test_the_summary_lists_the_most_missing_first_and_adds_up(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Ringkasan"]

    shortages = [sheet.cell(row, 8).value for row in range(17, 27)]
    assert shortages == sorted(shortages, reverse=True)
    assert sheet["B27"].value == "5 lainnya"
    # Those recorded for the province itself stand in a line of their own, not among the others.
    assert (sheet["B28"].value, sheet["H28"].value) == ("Belum terinci", None)
    assert sheet["H29"].value == lampung.shortage
    assert sum(shortages) + sheet["H27"].value == lampung.shortage


def test_the_summary_says_what_each_line_gained_in_twelve_months(lampung: Coverage) -> None:
    before = coverage("18", "PEKSOS", a_year_before(DAY), with_children=True)
    lines = {
        now.place.short_name: float(100 * (now.share - then.share))
        for now, then in zip(lampung.children, before.children, strict=True)
        if now.share is not None and then.share is not None
    }
    sheet = cached(workbook_of("18"))["Ringkasan"]

    shown = {sheet.cell(row, 2).value: sheet.cell(row, 10).value for row in range(17, 27)}
    assert shown == {name: lines.get(name) for name in shown}
    # Those whose term has run out since then had made a difference.
    assert any(points is not None and points < 0 for points in shown.values())
    assert sheet["J29"].value == float(100 * (lampung.share - before.share))
    assert sheet["J29"].number_format == '+0.0" poin";-0.0" poin";0.0" poin"'


def test_what_speaks_of_other_units_is_not_compared(lampung: Coverage) -> None:
    before = coverage("18", "PEKSOS", a_year_before(DAY), with_children=True)
    assert "18" in points_gained(before, lampung)

    fewer = replace(before.completeness, measured=before.completeness.measured - 1)
    assert "18" not in points_gained(replace(before, completeness=fewer), lampung)


def test_findings_say_what_the_numbers_say(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Ringkasan"]
    said = [str(row[0].value) for row in sheet.iter_rows(min_row=29, max_col=1) if row[0].value]

    remedies = lampung.gap.remedies
    assert any("menanggung separuh kekurangan" in text for text in said)
    assert any(f"{remedies.examine} perlu diuji" in text for text in said)
    certified = lampung.certified
    assert any(f"dari {certified} yang bersertifikat berakhir" in text for text in said)


def test_what_the_figures_rest_on_stands_beside_them(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Ringkasan"]

    said = sheet["A8"].value
    base = number(lampung.basis[0].base)
    assert said.startswith("14 dari 15 kabupaten/kota sudah melapor.")
    assert "belum diperiksa orang kedua" in said
    assert f"v1 atas {base} keluarga PPKS, " in said
    # And below the bar, of how many people its parts are.
    parts = [sheet.cell(12, column).value for column in (13, 14, 15)]
    assert sum(parts) == lampung.gap.needed
    assert sheet["A13"].value == f"{spoken(lampung)}."
    assert all(number(part) in sheet["A13"].value for part in parts)


def test_those_that_have_not_reported_fill_no_lines_of_the_summary(lampung: Coverage) -> None:
    sheet = cached(workbook_of("ID"))["Ringkasan"]

    assert sheet["A14"].value.startswith("Provinsi menurut kekurangan, 1 dari 38.")
    assert [sheet.cell(17, column).value for column in (2, 8)] == ["Lampung", lampung.shortage]
    assert [sheet.cell(18, column).value for column in (2, 3, 11)] == ["37 lainnya", None, "37 belum lapor"]


def test_who_carries_half_of_the_shortage_is_named(lampung: Coverage) -> None:
    report = meeting_report(State("18", "PEKSOS", DAY), reader=None)
    known = [line for line in report.lines_by_shortage if line.answer.shortage is not None]

    said = findings(report)[0]
    count = int(said.split()[0])
    carried = sum(line.answer.shortage for line in known[:count])
    fewer = sum(line.answer.shortage for line in known[: count - 1])
    assert f"dari {len(known)} kabupaten/kota yang diketahui kekurangannya" in said
    assert fewer < lampung.shortage / 2 <= carried
    assert count > 5 or said.endswith(f"{', '.join(line.name for line in known[:count])}.")


def test_no_tall_row_tears_the_sign_off_apart(lampung: Coverage, province_officer: User) -> None:
    load_examples()
    sheet = live(workbook_of("18", province_officer))["Ringkasan"]

    column = [sheet.cell(row, 9).value for row in range(1, sheet.max_row + 1)]
    signed = next(row for row, text in enumerate(column, start=1) if str(text).startswith("Bandar Lampung,"))
    rows = range(signed, sheet.max_row + 1)
    assert sheet.cell(signed + 1, 9).value.startswith("Kepala Dinas Sosial")
    assert {sheet.row_dimensions[row].height for row in rows} == {15}


def test_a_row_of_the_notes_is_as_tall_as_its_words(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Catatan"]
    heights = {
        sheet.cell(row, 1).value: sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)
    }

    long = next(subject for subject in heights if len(subject) > 32)
    assert heights[long] >= 30 > heights["Cap"]
    assert ".." not in "".join(str(row[1].value) for row in sheet.iter_rows(min_row=2))


def test_charts_are_native_and_patterned(lampung: Coverage) -> None:
    with zipfile.ZipFile(BytesIO(workbook_of("18"))) as file:
        charts = [name for name in file.namelist() if name.startswith("xl/charts/chart")]
        text = "".join(file.read(name).decode() for name in charts)

    assert len(charts) == 4
    assert "lgDashDot" in text
    assert text.count('prst="wdUpDiag"') == 3
    assert "numCache" in text


def test_validity_counts_everybody_certified_once(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Masa berlaku"]
    known = expiry("18", "PEKSOS", DAY)

    assert [sheet.cell(row, 3).value for row in range(3, 15)] == [month.persons for month in known.months]
    assert sheet.cell(16, 3).value == lampung.certified == known.certified
    assert sheet.cell(14, 5).value == known.later


def test_notes_name_the_norm_the_bases_and_the_silent(lampung: Coverage) -> None:
    sheet = cached(workbook_of("18"))["Catatan"]
    notes = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}

    assert notes["Belum lapor"] == "Kab. Tulang Bawang"
    assert "sumber 18.01" in notes["Kebutuhan"]
    assert notes["Kelengkapan"] == "15 unit; 14 sudah lapor, 14 diketahui kebutuhannya."


def test_a_category_without_a_scheme_has_no_empty_sheets(places: dict[str, Region]) -> None:
    person("32.77", place="32.77", category="RELAWAN")

    book = cached(workbook_of("32.77", category="RELAWAN"))

    assert "Masa berlaku" not in book.sheetnames
    sheet = book["Program"]
    assert sheet.cell(sheet.max_row, COLUMN["present"]).value == 1
    assert sheet.cell(sheet.max_row, COLUMN["certified"]).value is None


def test_a_region_that_has_not_reported_says_so(places: dict[str, Region]) -> None:
    book = cached(workbook_of("32.73"))

    assert "belum melapor" in book["Ringkasan"]["A5"].value
    assert book["Ringkasan"]["A10"].value == "belum ada data"
    assert "Program" not in book.sheetnames


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("ID", ["Ringkasan", "Provinsi", "Program", "Masa berlaku", "Catatan"]),
        ("32.77", ["Ringkasan", "Kecamatan", "Program", "Masa berlaku", "Catatan"]),
        ("32.77.01", ["Ringkasan", "Desa-kelurahan", "Program", "Masa berlaku", "Catatan"]),
        ("32.77.01.1001", ["Ringkasan", "Program", "Masa berlaku", "Catatan"]),
    ],
)
def test_each_level_has_the_sheets_it_can_fill(
    places: dict[str, Region], code: str, names: list[str]
) -> None:
    person("32.77", place="32.77.01.1001", status=Status.CERTIFIED)

    assert cached(workbook_of(code)).sheetnames == names


# -- whose head it bears -------------------------------------------------------------------------


def test_the_head_is_that_of_the_readers_house(
    lampung: Coverage, province_officer: User, chapter_viewer: User
) -> None:
    load_examples()

    office = cached(workbook_of("18", province_officer))["Ringkasan"]
    chapter = cached(workbook_of("18", chapter_viewer))["Ringkasan"]
    visitor = cached(workbook_of("18"))["Ringkasan"]

    assert [office[f"A{row}"].value for row in (1, 2)] == ["PEMERINTAH PROVINSI LAMPUNG", "DINAS SOSIAL"]
    assert chapter["A2"].value == "DEWAN PENGURUS DAERAH LAMPUNG"
    assert visitor["A1"].value == "REGISTRI PEKSOS"
    signed = [str(row[0].value) for row in office.iter_rows(min_row=29, min_col=9, max_col=9)]
    assert "NIP 19700101 199503 2 001" in signed
    assert any(text.startswith("Bandar Lampung, ") for text in signed)
    assert not any("NIP" in str(row[0].value) for row in chapter.iter_rows(min_row=29, min_col=9, max_col=9))


def test_an_office_without_a_letterhead_uses_that_of_its_province(
    lampung: Coverage, other_operator: User
) -> None:
    load_examples()

    sheet = cached(workbook_of("18.71", other_operator))["Ringkasan"]

    assert sheet["A1"].value == "PEMERINTAH PROVINSI LAMPUNG"


def test_the_paper_is_that_of_the_office(lampung: Coverage, province_officer: User) -> None:
    load_examples()
    Letterhead.objects.filter(region="18").update(paper="A4")

    assert live(workbook_of("18", province_officer))["Ringkasan"].page_setup.paperSize == 9
    assert live(workbook_of("18"))["Ringkasan"].page_setup.paperSize == 14


def test_example_letterheads_are_added_once_and_never_rewritten(db: None) -> None:
    assert load_examples() == 8
    Letterhead.objects.filter(region="18").update(city="Metro")

    assert load_examples() == 0
    assert set(Letterhead.objects.filter(region="18").values_list("city", flat=True)) == {"Metro"}


# -- the ways to it ------------------------------------------------------------------------------


def test_a_visitor_downloads_and_leaves_no_line(client: Client, lampung: Coverage) -> None:
    response = client.get(reverse("workbooks:report", args=["18-lampung", "xlsx"]), {"tanggal": "2026-06-30"})

    assert response["Content-Disposition"] == 'attachment; filename="peksos-lampung-2026-06-30.xlsx"'
    assert cached(response.content)["Ringkasan"]["I10"].value == lampung.shortage
    assert not AuditEvent.objects.filter(action="REPORT_EXPORTED").exists()


def test_a_signed_in_download_is_on_the_trail(
    client_for: Callable[[User | None], Client], chapter_viewer: User, lampung: Coverage
) -> None:
    client_for(chapter_viewer).get(reverse("workbooks:report", args=["18", "xlsx"]), {"kategori": "TKS"})

    event = AuditEvent.objects.get(action="REPORT_EXPORTED")
    assert (event.actor_label, event.region_code) == ("chapter_viewer", "18")
    assert event.details["category"] == "TKS"


@pytest.mark.parametrize("query", [{"tanggal": "kemarin"}, {"kategori": "GURU"}])
def test_a_question_that_cannot_be_read_is_refused(client: Client, db: None, query: dict[str, str]) -> None:
    response = client.get(reverse("workbooks:report", args=["18", "xlsx"]), query)

    assert response.status_code == 400
    assert next(iter(query.values())) in response.content.decode()


def test_an_unknown_region_is_not_found(client: Client, db: None) -> None:
    assert client.get(reverse("workbooks:report", args=["99", "xlsx"])).status_code == 404


def test_the_command_writes_the_file(lampung: Coverage, province_officer: User, tmp_path: Path) -> None:
    output = tmp_path / "r.xlsx"

    call_command(
        "export_report",
        "--region",
        "18",
        "--on",
        "2026-06-30",
        "--output",
        str(output),
        "--as",
        "province_officer",
    )

    assert cached(output.read_bytes())["Ringkasan"]["I10"].value == lampung.shortage
    assert AuditEvent.objects.filter(action="REPORT_EXPORTED", actor_label="province_officer").exists()


def test_the_command_refuses_an_unknown_region(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="99") as caught:
        call_command(
            "export_report", "--region", "99", "--on", "2026-06-30", "--output", str(tmp_path / "r.xlsx")
        )
    assert caught.value.returncode == 2
    assert not (tmp_path / "r.xlsx").exists()


def test_the_command_says_where_it_cannot_write(lampung: Coverage, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none" / "r.xlsx")

    with pytest.raises(CommandError, match="none") as caught:
        call_command("export_report", "--region", "18", "--on", "2026-06-30", "--output", nowhere)
    assert caught.value.returncode == 2


def test_calamine_reads_what_openpyxl_wrote(lampung: Coverage, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(workbook_of("18"))

    sheets = {sheet.name: list(sheet.rows()) for sheet in open_sheets(path)}

    total = sheets["Kabupaten-kota"][-1]
    assert total[COLUMN["shortage"] - 1] == lampung.shortage
    assert sheets["Kabupaten-kota"][2][1] == "18.01"


def test_a_file_speaks_of_the_day_asked_for(lampung: Coverage) -> None:
    report = meeting_report(State("18", "PEKSOS", date(2020, 1, 1)), reader=None)

    assert "2020" in report.as_of_line
    assert report.file_name() == "peksos-lampung-2020-01-01.xlsx"
