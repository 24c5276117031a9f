"""One report as workbook, PDF and Word: the same numbers, a stamp that leads back to them, names locked."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from django.db import InternalError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from docx import Document
from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import InvalidKeyError
from openpyxl import load_workbook
from pypdf import PdfReader
from pytest_django import Settings

from accounts.models import AuditEvent, User
from certification.enums import Status
from core.ui.formats import number, percent
from coverage.answer import Coverage, coverage
from coverage.models import DeclaredNeed, FrozenFigures
from coverage.sentences import sentence
from demo.letterheads import load_examples
from regions.models import Region
from tests.coverage.half_years import make_final, open_half_year
from tests.coverage.worlds import DAY, Somebody, base, people_of, person, ratio_norm
from workbooks.models import IssuedReport, Letterhead
from workbooks.reports import kept
from workbooks.reports.files import file_of
from workbooks.reports.grounds import grounds
from workbooks.reports.kept import StampKnownError, keep_report, kept_report
from workbooks.reports.meeting import Report, Section, meeting_report
from workbooks.reports.state import State
from workbooks.reports.tables import note_on

pytestmark = pytest.mark.django_db

OFFICES = ("18.01", "18.02", "18.71")
PASSWORD = "rapat-2026"
PACK = "/kerja/laporan/"


@pytest.fixture
def lampung(administrator: User) -> Coverage:
    """Three offices, one person at the province itself; the need is known everywhere."""
    ratio_norm(administrator, per=100)
    crowd = [Somebody(office="18", place="", programme="PKH", status=Status.CERTIFIED)]
    for place, code in enumerate(OFFICES, start=1):
        base(code, 400 * place)
        for status in Status:
            crowd += [Somebody(office=code, place=code, programme="PKH", status=status)] * place
    people_of(crowd)
    return coverage("18", "PEKSOS", DAY, with_children=True, with_programmes=True)


@pytest.fixture
def final(lampung: Coverage, administrator: User) -> State:
    make_final(open_half_year(administrator), administrator, "18")
    return State("18", "PEKSOS", DAY, "2026-S1", 1)


def report_of(state: State | None = None, reader: User | None = None, **options: object) -> Report:
    return meeting_report(state or State("18", "PEKSOS", DAY), reader=reader, **options)  # type: ignore[arg-type]


def words_of(content: bytes) -> str:
    """All that a Word file says, with its tables."""
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def pages_of(content: bytes) -> str:
    """All that a PDF says, in one line: it breaks lines where the phone ends."""
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return " ".join(said.replace("\u00ad", "").split())


def table_rows(content: bytes) -> dict[str, list[str]]:
    document = Document(BytesIO(content))
    return {
        row.cells[0].text: [cell.text for cell in row.cells[1:]] for t in document.tables for row in t.rows
    }


# -- the same numbers --------------------------------------------------------------------------


def test_the_narrative_has_the_numbers_of_the_answer(lampung: Coverage) -> None:
    rows = table_rows(file_of(report_of(), "docx"))

    for answer in (*lampung.children, lampung):
        if not answer.is_reported:
            continue
        name = answer.place.short_name if answer is not lampung else answer.place.label
        note = note_on(answer)
        assert rows[f"{name} ({note})" if note else name] == [
            number(answer.present),
            number(answer.certified),
            number(answer.needed),
            number(answer.shortage),
            percent(answer.share),
        ]


def test_the_drawings_of_a_document_keep_to_its_margins(lampung: Coverage) -> None:
    drawings = Document(BytesIO(file_of(report_of(), "docx"))).inline_shapes
    assert len(drawings) > 1
    for drawing in drawings:
        inline = drawing._inline
        assert {inline.get(side) for side in ("distT", "distB", "distL", "distR")} == {"0"}


@pytest.mark.parametrize(("kind", "read"), [("docx", words_of), ("pdf", pages_of)])
def test_it_opens_with_the_sentence_of_the_page(
    lampung: Coverage, kind: str, read: Callable[[bytes], str]
) -> None:
    report = report_of()
    said, text = sentence(lampung, report.printed_on), read(file_of(report, kind))

    assert said.headline in text
    assert said.lead in text
    assert grounds(lampung) in text
    assert report.stamp.code in text
    assert report.ahead.sentence.headline in text


def test_the_phone_shows_each_office_with_its_numbers(lampung: Coverage) -> None:
    text = pages_of(file_of(report_of(), "pdf"))

    for answer in lampung.children:
        if answer.is_reported:
            numbers = (answer.present, answer.certified, answer.needed, answer.shortage)
            assert f"{answer.place.short_name} {' '.join(map(number, numbers))}" in text


def test_forecast_sheet_says_what_the_page_says(lampung: Coverage) -> None:
    report = report_of()
    chart = report.forecast_chart
    assert chart is not None
    sheet = load_workbook(BytesIO(file_of(report, "xlsx")), data_only=True)["Perkiraan"]

    for row, cells in enumerate(chart.table.rows, start=3):
        shown = [sheet.cell(row, column).value for column in range(2, len(cells) + 1)]
        assert shown == list(cells[1:])
        expected, need, lack = cells[2], cells[-1], sheet.cell(row, len(cells) + 1).value
        assert lack == (None if expected is None else max(0, need - expected))  # type: ignore[operator]


def test_headline_and_cell_differ_only_with_the_reason_said(lampung: Coverage) -> None:
    assert lampung.gap is not None
    assert lampung.certified == lampung.gap.certified + 1

    assert f"Seluruhnya {lampung.certified} bersertifikat; 1 di antaranya" in sentence(lampung, DAY).lead


def test_a_sheet_that_is_not_wanted_is_left_out(lampung: Coverage) -> None:
    report = report_of(sections=frozenset({Section.PROGRAMMES}))

    assert load_workbook(BytesIO(file_of(report, "xlsx"))).sheetnames == ["Ringkasan", "Program", "Catatan"]
    assert "Kab. Lampung Selatan" not in words_of(file_of(report, "docx"))


# -- the stamp ---------------------------------------------------------------------------------


def test_the_same_state_has_the_same_stamp_in_every_language(lampung: Coverage) -> None:
    first = report_of().stamp
    with translation.override("en"):
        assert report_of().stamp == first

    person("18.01", status=Status.CERTIFIED)
    assert report_of().stamp.figures != first.figures


def test_the_same_report_is_the_same_pdf(lampung: Coverage) -> None:
    content = file_of(report_of(), "pdf")

    assert content == file_of(report_of(), "pdf")
    assert b"/MarkInfo" in content


def test_without_a_stamp_the_page_only_asks_for_one(client: Client, db: None) -> None:
    asked = client.get(reverse("workbooks:stamp-search"))
    assert asked.status_code == 200
    assert "Tidak ada berkas" not in asked.text

    wrong = client.get(reverse("workbooks:stamp-search"), {"kode": "AB12 cd34"}, follow=True)
    assert wrong.status_code == 404
    assert 'value="ab12cd34"' in wrong.text


def test_the_stamp_gives_the_same_numbers_when_the_records_have_changed(
    client: Client, lampung: Coverage
) -> None:
    address = reverse("workbooks:report", args=["18", "pdf"])
    first = client.get(address, {"tanggal": DAY.isoformat()}).content
    issued, gained = IssuedReport.objects.get(), report_of().gained

    person("18.01", status=Status.CERTIFIED)
    opened = kept_report(issued, reader=None)

    assert report_of().stamp.code != issued.code
    assert opened.stamp == report_of_kept(issued).stamp
    assert opened.gained
    assert opened.gained == gained
    assert (opened.answer.certified, opened.answer.shortage) == (lampung.certified, lampung.shortage)
    assert [child.certified for child in opened.answer.children] == [
        child.certified for child in lampung.children
    ]
    again = client.get(reverse("workbooks:stamped-report", args=[issued.code, "pdf"])).content
    assert again == first


def report_of_kept(issued: IssuedReport) -> Report:
    return kept_report(IssuedReport.objects.get(pk=issued.pk), reader=None)


def test_the_same_numbers_are_kept_once(lampung: Coverage) -> None:
    first = keep_report(report_of())

    assert keep_report(report_of()) == first
    assert keep_report(kept_report(first, reader=None)) == first
    assert FrozenFigures.objects.count() == 1


def test_who_comes_second_keeps_nothing(lampung: Coverage) -> None:
    keep_report(report_of())

    with pytest.raises(StampKnownError):
        kept._keep(report_of())
    assert FrozenFigures.objects.count() == 1


def test_the_page_of_a_stamp_tells_what_the_records_say_today(client: Client, lampung: Coverage) -> None:
    address = keep_report(report_of()).get_absolute_url()
    before = client.get(address).content.decode()
    assert "angkanya masih sama" in before
    assert grounds(lampung) in before

    person("18.01", status=Status.CERTIFIED)
    page = client.get(address)
    assert "angkanya lain" in page.content.decode()
    told = {str(row.label): (row.before, row.now) for row in page.context["page"].compared}
    assert told["Bersertifikat"] == (lampung.certified, (lampung.certified or 0) + 1)


def test_a_declared_need_beside_the_norm_is_kept(lampung: Coverage) -> None:
    declared = DeclaredNeed.objects.create(
        region_id="18.01", category="PEKSOS", workers=77, valid_from=DAY, source="Surat 12/2026"
    )
    issued = keep_report(report_of())
    declared.delete()
    assert report_of_kept(issued).stamp.code == issued.code

    assert [(each.region_id, each.workers) for each in report_of_kept(issued).answer.competing] == [
        ("18.01", 77)
    ]


def test_a_stamp_of_final_figures_says_the_same_until_the_records_change(
    client: Client, final: State
) -> None:
    """Final figures also say what the remedies consist of, which the answer of today does not."""
    issued = keep_report(report_of(final))
    address = reverse("workbooks:report-stamp", args=[issued.code])
    assert client.get(address).context["page"].is_same

    person("18.01", status=Status.CERTIFIED)

    assert not client.get(address).context["page"].is_same


def test_a_stamp_is_found_as_it_is_typed(client: Client, lampung: Coverage) -> None:
    code = keep_report(report_of()).code
    typed = f" {code[:4].upper()}-{code[4:8]} {code[8:]} "

    found = client.get(reverse("workbooks:stamp-search"), {"kode": typed}, follow=True)
    assert found.context["page"].issued.code == code
    unknown = client.get(reverse("workbooks:stamp-search"), {"kode": "0" * 16}, follow=True)
    assert (unknown.status_code, "0" * 16 in unknown.content.decode()) == (404, True)
    assert client.get(reverse("workbooks:stamp-search"), {"kode": "٣٤٥٦"}).status_code == 200


def test_nothing_kept_is_changed(lampung: Coverage) -> None:
    issued = keep_report(report_of())
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        issued.delete()


def test_a_visitor_takes_so_many_files_an_hour(client: Client, settings: Settings, lampung: Coverage) -> None:
    settings.REPORT_FILES_PER_HOUR = 1
    address = reverse("workbooks:report", args=["18", "xlsx"])

    assert client.get(address).status_code == 200
    assert client.get(address).status_code == 429


def test_final_figures_stay_and_the_file_says_what_the_records_say_now(final: State) -> None:
    before = report_of(final)
    assert before.as_of_line.startswith("Angka final Semester I 2026, ")
    person("18.01", status=Status.CERTIFIED)
    after = report_of(final)

    assert after.stamp.figures == before.stamp.figures
    assert after.answer.certified == before.answer.certified
    assert not before.changed_since
    text = words_of(file_of(after, "docx"))
    assert f"Bersertifikat {after.answer.certified + 1}, final {after.answer.certified}" in text  # type: ignore[operator]


def test_a_period_that_is_not_final_is_not_found(client: Client, lampung: Coverage) -> None:
    address = reverse("workbooks:report", args=["18", "pdf"])
    assert client.get(address, {"periode": "2025-S2"}).status_code == 404


# -- whose it is -------------------------------------------------------------------------------


def test_each_house_signs_in_its_own_way(
    lampung: Coverage, province_officer: User, chapter_viewer: User
) -> None:
    load_examples()
    office = words_of(file_of(report_of(reader=province_officer), "docx"))
    chapter = pages_of(file_of(report_of(reader=chapter_viewer), "pdf"))

    assert "NIP 19700101 199503 2 001" in office
    assert "Kepala Dinas Sosial Provinsi Lampung" in office
    assert "DEWAN PENGURUS DAERAH LAMPUNG" in chapter
    assert "NIP" not in chapter


@pytest.mark.parametrize(("kind", "read"), [("docx", words_of), ("pdf", pages_of)])
def test_who_signs_on_behalf_is_named_under_the_office(
    lampung: Coverage, province_officer: User, kind: str, read: Callable[[bytes], str]
) -> None:
    load_examples()
    Letterhead.objects.update(signatory_prefix="a.n.", signatory_position="Sekretaris,")
    report = report_of(reader=province_officer)

    said = " ".join(read(file_of(report, kind)).split())
    assert "a.n. Kepala Dinas Sosial Provinsi Lampung Sekretaris," in said
    sheet = load_workbook(BytesIO(file_of(report, "xlsx")))["Ringkasan"]
    column = [cell.value for cell in sheet["I"]]
    place = column.index("a.n. Kepala Dinas Sosial Provinsi Lampung")
    assert column[place + 1] == "Sekretaris,"
    assert column[place + 5] == report.letterhead.signatory_name  # type: ignore[union-attr]


def test_word_is_on_the_paper_of_the_office(lampung: Coverage, province_officer: User) -> None:
    load_examples()
    page = Document(BytesIO(file_of(report_of(reader=province_officer), "docx"))).sections[0]

    assert (round(page.page_width.mm), round(page.page_height.mm)) == (215, 330)  # type: ignore[union-attr]


# -- the page that puts it together --------------------------------------------------------------


@pytest.fixture
def staff(client_for: Callable[[User | None], Client], province_officer: User) -> Client:
    return client_for(province_officer)


def answers(**changes: str) -> dict[str, str | list[str]]:
    usual: dict[str, str | list[str]] = {
        "periode": "hari",
        "tanggal": "30 Juni 2026",
        "kategori": "PEKSOS",
        "lembar": ["wilayah", "program"],
        "kertas": "kop",
        "bahasa": "id",
        "bentuk": "xlsx",
    }
    return usual | changes


def test_the_last_final_figures_are_preset(staff: Client, final: State) -> None:
    page = staff.get(PACK)

    assert page.context["page"].report.state == final
    assert staff.get(PACK, {"tanggal": "2026-06-01"}).context["page"].report.state.period == ""


def test_a_preview_is_an_address_without_the_password(staff: Client, lampung: Coverage) -> None:
    address = staff.post(PACK, answers(bentuk="", sandi=PASSWORD, alasan="Rapat"))["Location"]

    assert PASSWORD not in address
    assert "Rapat" not in address
    assert staff.get(PACK).content.decode().count("(boleh kosong)") == 2  # the sheets and the day
    page = staff.get(address)
    assert page.context["page"].report.state == State("18", "PEKSOS", DAY)
    assert grounds(lampung) in page.content.decode()


def test_a_category_without_certificates_has_no_bar_and_no_words_for_one(
    client: Client, places: dict[str, Region]
) -> None:
    person("32.77", place="32.77", category="RELAWAN")
    page = client.get(keep_report(report_of(State("32.77", "RELAWAN", DAY))).get_absolute_url())

    assert page.context["page"].anatomy == ""
    assert "bersertifikat dari" not in page.content.decode()


def test_the_file_is_in_the_language_asked_for(staff: Client, lampung: Coverage) -> None:
    content = staff.post(PACK, answers(bahasa="en")).content

    book = load_workbook(BytesIO(content))
    assert book.sheetnames[0] == "Summary"
    assert staff.post(PACK, answers()).content != content


def test_names_leave_locked_for_a_reason_and_on_the_trail(staff: Client, lampung: Coverage) -> None:
    response = staff.post(PACK, answers(nama="on", sandi=PASSWORD, alasan="Rapat koordinasi"))

    assert not zipfile.is_zipfile(BytesIO(response.content))
    file = OfficeFile(BytesIO(response.content))
    with pytest.raises(InvalidKeyError):
        file.load_key(password="salah-sandi", verify_password=True)
    file.load_key(password=PASSWORD, verify_password=True)
    opened = BytesIO()
    file.decrypt(opened)
    sheet = load_workbook(opened)["Daftar nama"]
    assert sheet.max_row - 2 == lampung.present
    assert "Rapat koordinasi" in sheet["A1"].value
    event = AuditEvent.objects.get(action="REPORT_EXPORTED")
    assert (event.details["people"], event.details["reason"]) == (lampung.present, "Rapat koordinasi")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"sandi": "", "alasan": "Rapat"}, "Isi sandi untuk berkas yang memuat nama."),
        ({"sandi": "pendek", "alasan": "Rapat"}, "Pakai paling sedikit 8 karakter."),
        ({"sandi": PASSWORD, "alasan": ""}, "Sebutkan untuk apa daftar nama ini."),
        ({"sandi": PASSWORD, "alasan": "Rapat", "bentuk": "pdf"}, "Nama hanya keluar dalam berkas Excel."),
    ],
)
def test_names_do_not_leave_otherwise(
    staff: Client, lampung: Coverage, changes: dict[str, str], said: str
) -> None:
    page = staff.post(PACK, answers(nama="on", **changes))

    assert said in page.content.decode()
    assert not AuditEvent.objects.filter(action="REPORT_EXPORTED").exists()


def test_a_chapter_takes_totals_and_no_names(
    client_for: Callable[[User | None], Client], chapter_viewer: User, lampung: Coverage
) -> None:
    chapter = client_for(chapter_viewer)
    assert "nama" not in chapter.get(PACK).context["form"].fields

    asked = answers(nama="on", sandi=PASSWORD, alasan="Ingin tahu")
    sheets = load_workbook(BytesIO(chapter.post(PACK, asked).content)).sheetnames
    assert "Daftar nama" not in sheets


def test_another_region_is_not_found(staff: Client, lampung: Coverage) -> None:
    assert staff.get(PACK, {"wilayah": "32.77"}).status_code == 404
    assert staff.get(PACK, {"wilayah": "18.01"}).status_code == 200
