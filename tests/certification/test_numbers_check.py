"""Checking many numbers: every result kept apart, five hundred at most, and nothing of it in the trail."""

import csv
import datetime as dt
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from certification import services
from certification.enums import CheckDoor, CheckOutcome, SanctionKind, TermBasis
from certification.models import CheckCount, Issuer, RegistrationLetter, Sanction
from certification.register.errors import TooManyListsError, TooManyNumbersError
from certification.register.public_check import find, find_many
from core.sheets.writing import Book
from registry.doubts import Answer
from registry.services import register_worker
from tests.people import NIK, certificate, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/verifikasi/banyak/"
STATES = {
    "A.VALID": CheckOutcome.VALID,
    "A.ENDED": CheckOutcome.ENDED,
    "A.SUSPENDED": CheckOutcome.SUSPENDED,
    "A.REVOKED": CheckOutcome.REVOKED,
    "A.UNKNOWN": CheckOutcome.UNKNOWN,
    "A.NOWHERE": CheckOutcome.NOT_FOUND,
}


@pytest.fixture
def rina(operator, places):
    return register_worker(facts=person(name="Rina Marlina"), region=places["32.77"], by=operator)


@pytest.fixture
def issue(rina, operator):
    def act(number, **changed):
        return services.issue_certificate(
            worker_id=rina.pk,
            facts=certificate(number=number, **changed),
            answer=Answer.to_every_doubt("contoh"),
            by=operator,
        )

    return act


@pytest.fixture
def papers(issue):
    """A paper in every state."""
    issue("A.VALID")
    issue("A.ENDED", issued_on=dt.date(2018, 1, 1), valid_until=dt.date(2023, 1, 1))
    issue("A.UNKNOWN", term_basis=TermBasis.ESTIMATE)
    for number, kind in (("A.SUSPENDED", SanctionKind.SUSPENDED), ("A.REVOKED", SanctionKind.REVOKED)):
        Sanction.objects.create(
            certificate=issue(number), kind=kind, starts_on=dt.date(2026, 1, 5), reason="x"
        )


def check(numbers, by):
    return services.check_many(numbers=numbers, door=CheckDoor.BATCH, by=by)


def test_every_result_is_kept_apart(papers, operator):
    checked = check(list(STATES), operator)
    assert {each.asked: each.outcome for each in checked} == STATES
    counted = CheckCount.objects.values_list("outcome", "count")
    assert dict(counted) == {outcome.value: 1 for outcome in CheckOutcome if outcome in STATES.values()}


def test_answers_come_in_the_order_asked(papers, operator):
    asked = ["A.REVOKED", "nowhere", "a valid", "A.VALID"]
    assert [each.asked for each in check(asked, operator)] == asked


def test_one_number_of_two_issuers_is_two_papers(issue, operator):
    issue("B.1")
    issue("B.1", issuer=Issuer.objects.get(code="LSP_KEMENSOS"))
    (checked,) = check(["B.1"], operator)
    assert {paper.issuer.code for paper in checked.certificates} == {"LSPS", "LSP_KEMENSOS"}


def test_many_are_found_as_one_is(papers, rina, operator):
    """The batch asks what the single check asks, of every kind of number."""
    RegistrationLetter.objects.create(
        worker=rina, issuer=Issuer.objects.get(code="IPSPI"), number="STR-32-004871"
    )
    today = timezone.localdate()
    numbers = [
        *STATES,
        "str 32 004871",
        "STR-32-004871",
        rina.registry_number.lower(),
        "",
        "  ",
        "Rina Marlina",
    ]
    together = find_many(numbers, on=today)
    assert together == {number: find(number, on=today) for number in numbers}
    assert len(together[rina.registry_number.lower()]) == len(together["STR-32-004871"]) == 5
    assert together["Rina Marlina"] == together[""] == []


def test_queries_do_not_grow_with_the_list(papers, operator, django_assert_num_queries):
    today = timezone.localdate()
    for numbers in (["A.VALID", "x1"], [*STATES, *(f"x{n}" for n in range(400))]):
        with django_assert_num_queries(4):
            find_many(numbers, on=today)


def test_trail_has_how_many_and_none_of_the_numbers(papers, operator):
    check(list(STATES), operator)
    event = AuditEvent.objects.get(action=AuditAction.CERTIFICATES_CHECKED)
    assert event.details["numbers"] == 6
    assert "A.VALID" not in json.dumps(event.details)


def test_more_than_five_hundred_are_refused(operator):
    with pytest.raises(TooManyNumbersError, match="501"):
        check([f"N{number}" for number in range(501)], operator)
    assert len(check([f"N{number}" for number in range(500)], operator)) == 500


def test_lists_of_an_hour_are_limited_by_account(operator, other_operator, settings):
    settings.BATCH_CHECKS_PER_HOUR = 2
    check(["a"], operator)
    check(["a"], operator)
    with pytest.raises(TooManyListsError):
        check(["a"], operator)
    assert check(["a"], other_operator)


class TestPage:
    def test_pasted_column_is_checked(self, client_for, papers, operator):
        page = client_for(operator).post(ADDRESS, {"numbers": "A.VALID\tRina\r\n\r\n a.ended;x\nA.VALID\n"})
        text = page.content.decode()
        assert "2 nomor diperiksa" in text
        assert "Rina" not in text
        assert NIK not in text

    def test_csv_has_a_line_for_every_paper(self, client_for, papers, operator):
        answer = client_for(operator).post(ADDRESS, {"numbers": "A.VALID\n=cmd\nA.NOWHERE", "sebagai": "csv"})
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert "no-store" in answer["Cache-Control"]
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        assert rows[0][:2] == ["Ditanyakan", "Hasil"]
        assert [row[:2] for row in rows[1:]] == [
            ["A.VALID", "Berlaku"],
            ["'=cmd", "Tidak ditemukan"],
            ["A.NOWHERE", "Tidak ditemukan"],
        ]

    @pytest.mark.parametrize("headed", [True, False])
    def test_workbook_is_read_by_its_heading(self, client_for, papers, operator, headed):
        book = Book(title="Daftar", creator="Dinas")
        page = book.page("Daftar")
        lines = [["A.VALID"], ["A.ENDED"], [None], [20240017.0]]
        if headed:
            lines = [["DAFTAR PEGAWAI"], ["No", "Nama", "Nomor Sertifikat"]] + [
                [place, "Seseorang", line[0]] for place, line in enumerate(lines, start=1)
            ]
        for row, values in enumerate(lines, start=1):
            for column, value in enumerate(values, start=1):
                page.put(row, column, value)
        upload = SimpleUploadedFile("daftar.xlsx", book.to_bytes())
        text = client_for(operator).post(ADDRESS, {"file": upload}).content.decode()
        assert "3 nomor diperiksa" in text
        assert "20240017" in text
        assert "Seseorang" not in text

    @pytest.mark.parametrize(
        ("sent", "said"),
        [
            ({}, "Tempel sedikitnya satu nomor"),
            ({"numbers": "\n".join(map(str, range(501)))}, "501 nomor dikirim"),
            ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.4 x")}, "Galat"),
        ],
    )
    def test_refusals_are_sentences(self, client_for, operator, sent, said):
        assert said in client_for(operator).post(ADDRESS, sent).content.decode()

    def test_visitor_is_sent_to_sign_in(self, client_for):
        assert client_for(None).get(ADDRESS).status_code == 302


def test_checks_are_shown_to_the_auditor_as_counts(client_for, auditor, papers, operator):
    check(list(STATES), operator)
    client_for(None).get("/v/palsu/")
    page = client_for(auditor).get("/kerja/pemeriksaan/").content.decode()
    assert "7 pemeriksaan" in page
    assert "Kode bukan buatan registri ini" in page
