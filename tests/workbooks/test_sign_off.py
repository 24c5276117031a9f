"""Two who sign: a chapter's chair and secretary, and who takes note of what an office says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO

import pgtrigger
import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone, translation
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader
from pytest_django import Settings

from accounts.models import User
from demo.letterheads import load_examples
from tests.coverage.worlds import DAY, base, person, ratio_norm
from workbooks.models import Letterhead
from workbooks.reports.files import file_of
from workbooks.reports.kept import keep_report, kept_report
from workbooks.reports.meeting import Report, meeting_report
from workbooks.reports.state import State

pytestmark = pytest.mark.django_db

LEFT, RIGHT = 2, 9
SENIOR = {
    "cosignatory_office": "Sekretaris Daerah Provinsi Lampung",
    "cosignatory_name": "Ir. Umpama Nama, M.M.",
    "cosignatory_rank": "Pembina Utama (IV/d)",
    "cosignatory_nip": "196801011994031002",
}
OWN = ["Kepala Dinas Sosial Provinsi Lampung", "Dra. Contoh Nama, M.Si.", "Pembina Utama Muda (IV/c)"]


@pytest.fixture
def lampung(administrator: User) -> None:
    ratio_norm(administrator, per=100)
    base("18.01", 400)
    person("18.01")
    load_examples()


@pytest.fixture
def office_head(lampung: None) -> Letterhead:
    """The office of Lampung, whose report the secretary of the province takes note of."""
    Letterhead.objects.filter(region="18", variant="DINSOS").update(**SENIOR)
    return Letterhead.objects.get(region="18", variant="DINSOS")


def report_for(reader: User) -> Report:
    return meeting_report(State("18", "PEKSOS", DAY), reader=reader)


def summary_of(report: Report) -> Worksheet:
    return load_workbook(BytesIO(file_of(report, "xlsx")))["Ringkasan"]


def row_of(sheet: Worksheet, column: int, text: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == text)


def signed_rows(report: Report) -> list[tuple[str, ...]]:
    """The rows of the last table before the notes: in Word, those who sign."""
    tables = Document(BytesIO(file_of(report, "docx"))).tables
    return [tuple(cell.text for cell in row.cells) for row in tables[-1].rows]


# -- what stands below a report ----------------------------------------------------------------


def test_the_chair_of_a_chapter_signs_left_of_its_secretary(lampung: None, chapter_viewer: User) -> None:
    report = report_for(chapter_viewer)
    sheet = summary_of(report)

    office = row_of(sheet, LEFT, "Ketua DPD IPSPI Provinsi Lampung")
    assert sheet.cell(office, RIGHT).value == "Sekretaris DPD IPSPI Provinsi Lampung"
    assert sheet.cell(office - 1, LEFT).value is None
    assert sheet.cell(office - 1, RIGHT).value.startswith("Bandar Lampung, ")
    names = [sheet.cell(office + 4, column) for column in (LEFT, RIGHT)]
    assert [cell.value for cell in names] == ["Contoh Nama, M.Sos.", "Misal Nama, S.Tr.Sos."]
    assert all(cell.font.bold and cell.font.underline for cell in names)
    assert "NIP" not in "".join(text for row in signed_rows(report) for text in row)


def test_who_takes_note_stands_left_of_the_office(office_head: Letterhead, province_officer: User) -> None:
    sheet = summary_of(report_for(province_officer))

    first = row_of(sheet, LEFT, "Mengetahui,")
    left = [sheet.cell(row, LEFT).value for row in range(first, first + 8)]
    right = [sheet.cell(row, RIGHT).value for row in range(first, first + 8)]
    blank = [None] * 3
    assert left[1:] == [
        SENIOR["cosignatory_office"],
        *blank,
        SENIOR["cosignatory_name"],
        SENIOR["cosignatory_rank"],
        "NIP 19680101 199403 1 002",
    ]
    assert right[0].startswith("Bandar Lampung, ")
    assert right[1:] == [OWN[0], *blank, *OWN[1:], "NIP 19700101 199503 2 001"]


def test_two_who_sign_are_on_the_one_page_below_the_findings(
    office_head: Letterhead, province_officer: User
) -> None:
    sheet = summary_of(report_for(province_officer))

    first, last = row_of(sheet, LEFT, "Mengetahui,"), row_of(sheet, LEFT, "NIP 19680101 199403 1 002")
    findings = row_of(sheet, 1, "Temuan")
    assert not any(str(sheet.cell(row, 1).value or "").strip() for row in range(first, sheet.max_row + 1))
    assert findings < first
    assert {sheet.row_dimensions[row].height for row in range(findings, last + 1)} == {15}
    assert sheet.print_area == f"'Ringkasan'!$A$1:$K${last + 1}"
    assert sheet.page_setup.fitToHeight == 1


def test_names_are_level_however_long_an_office_is(office_head: Letterhead, province_officer: User) -> None:
    Letterhead.objects.update(signatory_prefix="a.n.", signatory_position="Sekretaris,")
    report = report_for(province_officer)

    assert signed_rows(report)[1:] == [
        (SENIOR["cosignatory_office"], f"a.n. {OWN[0]}"),
        ("", "Sekretaris,"),
        *[("", "")] * 3,
        (SENIOR["cosignatory_name"], OWN[1]),
        (SENIOR["cosignatory_rank"], OWN[2]),
        ("NIP 19680101 199403 1 002", "NIP 19700101 199503 2 001"),
    ]
    sheet = summary_of(report)
    assert row_of(sheet, LEFT, SENIOR["cosignatory_name"]) == row_of(sheet, RIGHT, OWN[1])


def test_a_long_office_is_broken_where_the_sheet_ends(lampung: None, province_officer: User) -> None:
    office = "KEPALA DINAS SOSIAL, PENGENDALIAN PENDUDUK, PEMBERDAYAAN PEREMPUAN DAN ANAK PROVINSI LAMPUNG"
    Letterhead.objects.update(signatory_office=office)
    sheet = summary_of(report_for(province_officer))

    name = row_of(sheet, RIGHT, OWN[1])
    lines = [sheet.cell(row, RIGHT).value for row in (name - 5, name - 4)]
    assert " ".join(lines) == office
    assert [sheet.cell(row, RIGHT).value for row in range(name - 3, name)] == [None] * 3


def test_one_alone_signs_on_the_right_beside_the_findings(lampung: None, province_officer: User) -> None:
    report = report_for(province_officer)
    sheet = summary_of(report)

    assert row_of(sheet, RIGHT, OWN[0]) == row_of(sheet, 1, "Temuan") + 1
    rows = signed_rows(report)
    assert {left for left, _right in rows} == {""}
    assert [right for _left, right in rows if right][1:] == [*OWN, "NIP 19700101 199503 2 001"]


def test_no_heading_stands_over_no_findings(province_officer: User) -> None:
    load_examples()
    person("18.01")
    sheet = summary_of(meeting_report(State("18.01", "PEKSOS", DAY), reader=province_officer))

    said = [cell.value for cell in sheet["A"]]
    assert "Temuan" not in said
    assert any(str(text).startswith("Bersertifikat: ") for text in said)


def test_an_office_without_a_letterhead_is_told_how_it_gets_one(
    lampung: None, province_officer: User, client_for: Callable[[User | None], Client]
) -> None:
    without = translation.gettext("Your office has no letterhead yet.")
    browser = client_for(province_officer)
    assert without not in browser.get("/kerja/laporan/").content.decode()

    Letterhead.objects.all().delete()

    assert without in browser.get("/kerja/laporan/").content.decode()


def test_word_keeps_those_who_sign_on_one_page(office_head: Letterhead, province_officer: User) -> None:
    rows = Document(BytesIO(file_of(report_for(province_officer), "docx"))).tables[-1].rows

    kept = [[cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells] for row in rows]
    assert kept == [[True, True]] * (len(kept) - 1) + [[False, False]]


def test_the_phone_and_the_preview_name_both(
    office_head: Letterhead, province_officer: User, client_for: Callable[[User | None], Client]
) -> None:
    content = file_of(report_for(province_officer), "pdf")
    on_phone = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    preview = client_for(province_officer).get("/kerja/laporan/").text

    for said in (on_phone, preview):
        places = [said.index(text) for text in ("Mengetahui,", SENIOR["cosignatory_name"], OWN[1])]
        assert places == sorted(places)


# -- a report that was kept --------------------------------------------------------------------


def test_a_kept_report_is_signed_as_it_was(office_head: Letterhead, province_officer: User) -> None:
    issued = keep_report(report_for(province_officer))
    Letterhead.objects.filter(pk=office_head.pk).update(
        signatory_name="Pengganti Nama, M.Si.", cosignatory_name="Baru Nama, M.M."
    )
    history = apps.get_model("workbooks", "LetterheadEvent")._default_manager
    changed = history.filter(pgh_obj=office_head.pk).latest("pgh_id")
    # A test is one transaction, and history tells transactions apart.
    with pgtrigger.ignore("workbooks.LetterheadEvent:append_only"):
        history.filter(pk=changed.pk).update(pgh_created_at=timezone.now() + dt.timedelta(minutes=1))

    names = [row for row in signed_rows(kept_report(issued, reader=province_officer)) if OWN[1] in row]
    assert names == [(SENIOR["cosignatory_name"], OWN[1])]
    now = [row for row in signed_rows(report_for(province_officer)) if "Baru Nama, M.M." in row]
    assert now == [("Baru Nama, M.M.", "Pengganti Nama, M.Si.")]


def test_a_stamp_is_the_same_whoever_signs(office_head: Letterhead, province_officer: User) -> None:
    stamp = report_for(province_officer).stamp
    Letterhead.objects.update(cosignatory_name="Baru Nama, M.M.", cosignatory_office="Sekretaris")

    assert report_for(province_officer).stamp == stamp


# -- the form ----------------------------------------------------------------------------------


@pytest.fixture
def desk(client_for: Callable[[User | None], Client], administrator: User, settings: Settings) -> Client:
    settings.SECOND_FACTOR_REQUIRED = False
    return client_for(administrator)


def sent(letterhead: Letterhead, **changes: str) -> dict[str, str]:
    """What the form holds when it is opened, and what was changed in it."""
    names = [field.name for field in Letterhead._meta.fields if field.editable and field.name != "id"]
    return {name: str(letterhead.serializable_value(name)) for name in names} | changes


WHOLE = "Penanda tangan kedua perlu nama dan jabatan. Isi keduanya, atau kosongkan semua"
DIGITS = "NIP penanda tangan kedua terdiri atas 18 angka, tanpa spasi."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cosignatory_name": ""}, WHOLE),
        ({"cosignatory_office": "  "}, WHOLE),
        ({"cosignatory_name": "", "cosignatory_office": ""}, WHOLE),  # the rank of nobody
        ({"cosignatory_nip": "1968"}, DIGITS),
    ],
)
def test_half_a_second_signatory_is_refused(
    desk: Client, office_head: Letterhead, changes: dict[str, str], said: str
) -> None:
    address = f"/admin/workbooks/letterhead/{office_head.pk}/change/"

    assert said in desk.post(address, sent(office_head, **changes)).text
    office_head.refresh_from_db()
    assert {name: getattr(office_head, name) for name in SENIOR} == SENIOR
    written = {name: value.strip() for name, value in changes.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Letterhead.objects.filter(pk=office_head.pk).update(**written)


def test_a_second_signatory_is_entered_and_taken_away(desk: Client, lampung: None) -> None:
    letterhead = Letterhead.objects.get(region="18", variant="DINSOS")
    address = f"/admin/workbooks/letterhead/{letterhead.pk}/change/"

    for wanted in (SENIOR, dict.fromkeys(SENIOR, "")):
        assert desk.post(address, sent(letterhead, **wanted)).status_code == 302
        letterhead.refresh_from_db()
        assert {name: getattr(letterhead, name) for name in SENIOR} == wanted


def test_a_nip_is_taken_as_it_is_printed(desk: Client, office_head: Letterhead) -> None:
    address = f"/admin/workbooks/letterhead/{office_head.pk}/change/"
    typed = {"signatory_nip": "19700101 199503 2 001", "cosignatory_nip": "19680101.199403.1.002"}

    assert desk.post(address, sent(office_head, **typed)).status_code == 302
    office_head.refresh_from_db()
    assert office_head.signatory_nip == "197001011995032001"
    assert office_head.cosignatory_nip == "196801011994031002"
    assert "maxlength" not in str(desk.get(address).context["adminform"].form["signatory_nip"])


@pytest.mark.parametrize("field", ["signatory_nip", "cosignatory_nip"])
def test_who_signs_for_ipspi_signs_without_a_nip(desk: Client, lampung: None, field: str) -> None:
    chapter = Letterhead.objects.get(region="18", variant="IPSPI")
    typed = {field: "197001011995032001"}

    with translation.override("en"):
        answer = desk.post(f"/en/admin/workbooks/letterhead/{chapter.pk}/change/", sent(chapter, **typed))

    assert "Who signs for IPSPI signs without a NIP." in answer.text
    with pytest.raises(IntegrityError, match="nip_of_an_office_only"), transaction.atomic():
        Letterhead.objects.filter(pk=chapter.pk).update(**typed)
