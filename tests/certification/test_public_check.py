"""Checking a certificate: what anybody may know, and how often."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from certification import services
from certification.enums import SanctionKind, TermBasis
from certification.models import Issuer, RegistrationLetter, Sanction
from registry.doubts import Answer
from registry.services import assign_worker, register_worker
from tests.people import NIK, assignment, certificate, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/verifikasi/"
NUMBER = "LSPS.G.2023.007731"


@pytest.fixture
def rina(operator, places):
    facts = person(name="Rina Marlina", back_title="S.Tr.Sos.", phone="+6285712342093")
    worker = register_worker(facts=facts, region=places["32.77"], by=operator)
    assign_worker(worker_id=worker.pk, facts=assignment("32.77.01.1001"), by=operator)
    return worker


@pytest.fixture
def issue(rina, operator):
    def act(**changed):
        answer = Answer.to_every_doubt("contoh")
        return services.issue_certificate(
            worker_id=rina.pk, facts=certificate(**changed), answer=answer, by=operator
        )

    return act


@pytest.fixture
def check(client_for):
    """Check a number as a visitor; the page that comes in the end."""
    visitor = client_for(None)
    return lambda number: visitor.post(ADDRESS, {"number": number}, follow=True).content.decode()


def test_valid_certificate(check, issue):
    issue()
    page = check(NUMBER)
    for said in (
        "Sertifikat ini berlaku",
        "Rina Marlina, S.Tr.Sos.",
        NUMBER,
        "Pekerja Sosial Generalis",
        "Lembaga Sertifikasi Pekerjaan Sosial",
        "14 November 2023 sampai 14 November 2028",
        "Kota Cimahi, Jawa Barat",
        "Cocokkan nama dengan KTP",
    ):
        assert said in page


def test_nothing_else_is_told(check, issue):
    issue()
    page = check(NUMBER)
    for hidden in (NIK, "3277••••", "14 Maret 1991", "85712342093", "Leuwigajah", "Melong"):
        assert hidden not in page


@pytest.mark.parametrize("typed", ["lsps.g.2023.007731", " LSPS G 2023 007731 ", "LSPSG2023007731"])
def test_case_spaces_and_dots_do_not_matter(check, issue, typed):
    issue()
    assert "Sertifikat ini berlaku" in check(typed)


def test_registry_number_and_str_lead_to_the_certificate(check, issue, rina):
    issue()
    RegistrationLetter.objects.create(
        worker=rina,
        issuer=Issuer.objects.get(code="IPSPI"),
        number="STR-32-004871",
        issued_on=dt.date(2024, 1, 18),
        valid_until=dt.date(2029, 1, 18),
    )
    for number in (rina.registry_number, "str-32-004871"):
        page = check(number)
        assert NUMBER in page
        assert "sampai 18 Januari 2029" in page


def test_ended_certificate_says_whether_it_was_replaced(check, issue):
    issue(issued_on=dt.date(2018, 1, 1), valid_until=dt.date(2023, 1, 1))
    page = check(NUMBER)
    assert "Sertifikat ini sudah berakhir" in page
    assert "Belum tercatat pada" in page
    issue(number="BARU-1", issued_on=dt.date(2023, 2, 1))
    assert "BARU-1" in check(NUMBER)


def test_revoked_and_suspended_tell_the_day(check, issue):
    issued = issue()
    Sanction.objects.create(
        certificate=issued,
        kind=SanctionKind.SUSPENDED,
        starts_on=dt.date(2026, 2, 3),
        reason="rahasia kasus",
    )
    page = check(NUMBER)
    assert "sedang dibekukan" in page
    assert "3 Februari 2026" in page
    assert "rahasia kasus" not in page
    Sanction.objects.create(
        certificate=issued, kind=SanctionKind.REVOKED, starts_on=dt.date(2026, 3, 4), reason="x"
    )
    assert "Sertifikat ini dicabut" in check(NUMBER)


def test_estimated_end_is_not_told_as_a_fact(check, issue):
    issue(term_basis=TermBasis.ESTIMATE)
    page = check(NUMBER)
    assert "masa berlakunya belum dipastikan" in page
    assert "14 November 2028" not in page


def test_of_two_terms_the_newest_is_shown(check, issue, operator):
    old = issue(issued_on=dt.date(2018, 1, 1), valid_until=dt.date(2022, 12, 31))
    facts = certificate(issued_on=dt.date(2023, 1, 1))
    services.renew_certificate(certificate_id=old.pk, facts=facts, by=operator)
    page = check(NUMBER)
    assert "Sertifikat ini berlaku" in page
    assert "31 Desember 2022" not in page


def test_same_number_of_two_issuers_is_a_list(check, issue):
    issue()
    issue(issuer=Issuer.objects.get(code="LSP_KEMENSOS"))
    page = check(NUMBER)
    assert page.count("Sertifikat ini berlaku") == 2
    assert "Beberapa sertifikat memakai nomor ini." in page


def test_certificate_of_tomorrow_does_not_exist_yet(check, issue):
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    issue(issued_on=tomorrow, valid_until=tomorrow + dt.timedelta(days=900))
    assert "Nomor ini tidak ada di registri" in check(NUMBER)


def test_unknown_number_explains_and_keeps_what_was_typed(check):
    page = check("LSPS.X.1")
    assert page.count("<li>") >= 3
    assert "Tiga kemungkinan:" in page
    assert 'value="LSPS.X.1"' in page


def test_a_name_finds_nobody(check, issue):
    issue()
    assert "Nomor ini tidak ada di registri" in check("Rina Marlina")


def test_nothing_typed_is_told(check):
    assert "Isi nomor yang tertulis pada sertifikat." in check("")


class TestAddress:
    def test_result_can_be_shared_and_holds_no_number(self, client_for, issue):
        issue()
        address = client_for(None).post(ADDRESS, {"number": NUMBER}).url
        assert "007731" not in address
        assert "Rina Marlina" in client_for(None).get(address).content.decode()

    @pytest.mark.parametrize("token", ["abc", "W10:1v:x"])
    def test_forged_address(self, client_for, token):
        assert client_for(None).get(f"{ADDRESS}{token}/").status_code == 404

    def test_pages_are_kept_from_search_engines_and_caches(self, client_for, issue):
        issue()
        response = client_for(None).post(ADDRESS, {"number": NUMBER}, follow=True)
        assert "noindex" in response["X-Robots-Tag"]
        assert "no-store" in response["Cache-Control"]

    def test_number_in_the_address_is_not_read(self, client_for, issue):
        issue()
        assert "Rina" not in client_for(None).get(ADDRESS, {"number": NUMBER}).content.decode()


class TestLimit:
    def test_visitor_is_stopped_after_so_many_checks(self, client_for, issue, settings):
        settings.VERIFICATIONS_PER_HOUR = 2
        issue()
        visitor = client_for(None)
        statuses = [visitor.post(ADDRESS, {"number": NUMBER}).status_code for _attempt in range(3)]
        assert statuses == [302, 302, 429]
        page = visitor.post(ADDRESS, {"number": NUMBER})
        assert "Sudah 2 pemeriksaan dalam sejam" in page.content.decode()
        assert 0 < int(page["Retry-After"]) <= 3600

    def test_unknown_numbers_count_as_well(self, client_for, settings):
        settings.VERIFICATIONS_PER_HOUR = 1
        visitor = client_for(None)
        visitor.post(ADDRESS, {"number": "A"})
        assert visitor.post(ADDRESS, {"number": "B"}).status_code == 429

    def test_staff_are_not_counted(self, client_for, operator, issue, settings):
        settings.VERIFICATIONS_PER_HOUR = 0
        issue()
        assert client_for(operator).post(ADDRESS, {"number": NUMBER}).status_code == 302


def test_check_needs_no_token_and_leaves_public_pages_the_same(client_for, issue, places):
    """A token would make the national page another one each time, and no cache could keep it."""
    issue()
    strict = Client(enforce_csrf_checks=True)
    assert "Rina Marlina" in strict.post(ADDRESS, {"number": NUMBER}, follow=True).content.decode()
    first = client_for(None).get("/")
    assert "Set-Cookie" not in first.headers
    assert client_for(None).get("/", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_english(client_for, issue):
    issue()
    page = client_for(None).post(f"/en{ADDRESS}", {"number": NUMBER}, follow=True).content.decode()
    assert "This certificate is valid" in page
    assert "14 November 2023 to 14 November 2028" in page
