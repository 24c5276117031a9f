"""STR and SIPPS: recorded, renewed, corrected; optional, and neutral while absent."""

import datetime as dt

import pytest

from accounts.enums import AuditAction
from accounts.models import AuditEvent, RoleAssignment
from certification import services
from certification.errors import (
    AlreadyRenewedError,
    AlreadyVerifiedError,
    CertificateBeforeAdulthoodError,
    LetterEndsBeforeIssueError,
    LetterNumberTakenError,
    LetterTermsOverlapError,
    OwnEntryError,
    RenewsLaterTermError,
)
from certification.facts import LetterFacts, LicenseFacts
from certification.models import Issuer, PracticeLicense, RegistrationLetter
from regions.models import Region
from registry.doubts import UnansweredDoubtsError
from registry.errors import OutsideRegionError, StaleRecordError
from registry.models import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
TERM = {"number": "STR-32-004871", "issued_on": dt.date(2021, 1, 18), "valid_until": dt.date(2026, 1, 17)}
NEXT = {"issued_on": dt.date(2026, 1, 18), "valid_until": dt.date(2031, 1, 17)}


def letter(**changed):
    return LetterFacts(issuer=Issuer.objects.get(code="IPSPI"), **TERM | changed)


def license_(**changed):
    place = Region.objects.get(code="32.77")
    return LicenseFacts(issued_by=place, place_of_practice="Panti Harapan", **TERM | changed)


@pytest.fixture(params=[letter, license_], ids=["STR", "SIPPS"])
def facts(request):
    return request.param


@pytest.fixture
def recorded(facts, ours, operator):
    return services.record_letter(worker_id=ours.pk, facts=facts(), by=operator)


class TestSecondPerson:
    """An STR or SIPPS is compared with its paper as a certificate is."""

    @pytest.fixture
    def word(self, facts):
        return {letter: "str", license_: "sipps"}[facts]

    @pytest.fixture
    def kind(self, word):
        return word.upper()

    def test_it_waits_for_another_than_who_entered(self, recorded, operator, verifier):
        queue = type(recorded).objects
        assert list(queue.waiting_for(verifier)) == [recorded]
        assert not queue.waiting_for(operator).exists()

    def test_verified_it_waits_no_more_and_who_entered_cannot(
        self, recorded, kind, operator, verifier, make_user
    ):
        both = make_user("dua", "OPERATOR", "32.77")
        RoleAssignment.objects.create(user=both, role="VERIFIER", region_id="32.77")
        type(recorded).objects.update(entered_by=both)
        with pytest.raises(OwnEntryError):
            services.verify_paper(kind=kind, paper_id=recorded.pk, by=both)
        done = services.verify_paper(kind=kind, paper_id=recorded.pk, by=verifier)
        assert (done.verified_by, AuditEvent.objects.latest("pk").action) == (verifier, "LETTER_VERIFIED")
        assert not type(recorded).objects.waiting_for(verifier).exists()
        with pytest.raises(AlreadyVerifiedError):
            services.return_paper(kind=kind, paper_id=recorded.pk, reason="?", by=verifier)

    def test_a_correction_waits_again(self, recorded, kind, facts, operator, verifier):
        services.verify_paper(kind=kind, paper_id=recorded.pk, by=verifier)
        recorded.refresh_from_db()
        changed = facts(number="STR-32-004872")
        services.correct_letter(
            letter_id=recorded.pk, facts=changed, seen_at=recorded.updated_at, by=operator
        )
        recorded.refresh_from_db()
        assert (recorded.verified_at, recorded.changed_by) == (None, operator)

    def test_returned_it_comes_back_with_its_reason(
        self, recorded, kind, word, ours, client_for, operator, verifier
    ):
        services.return_paper(kind=kind, paper_id=recorded.pk, reason="Nomor berbeda.", by=verifier)
        office = client_for(operator)
        assert "Nomor berbeda." in office.get(ours.get_absolute_url()).content.decode()
        back = office.get(f"/kerja/verifikasi-berkas/dikembalikan/{word}/").content.decode()
        assert "Nomor berbeda." in back
        assert f"{kind} dikembalikan <small>1</small>" in back
        office.post(f"{ours.get_absolute_url()}{word}/{recorded.pk}/periksa-lagi/")
        assert type(recorded).objects.waiting_for(verifier).exists()

    def test_the_sheet_stands_beside_the_scan_and_leads_to_the_next(
        self, recorded, kind, word, facts, ours, client_for, operator, verifier
    ):
        following = services.record_letter(worker_id=ours.pk, facts=facts(number="B-2"), by=operator)
        second = client_for(verifier)
        queue = f"/kerja/verifikasi-berkas/{word}/"
        shown = second.get(queue).content.decode()
        assert f"{kind} untuk saya periksa <small>2</small>" in shown
        sheet = second.get(f"{queue}{recorded.pk}/").content.decode()
        assert "17 Januari 2026" in sheet
        assert ours.name in sheet
        answer = second.post(f"{queue}{recorded.pk}/", {"decision": "sesuai"})
        assert answer.url == f"{queue}{following.pk}/"
        assert second.post(answer.url, {"decision": "sesuai"}).url == "/kerja/verifikasi-berkas/"

    def test_where_none_is_recorded_nothing_is_asked(self, client_for, verifier, ours):
        shown = client_for(verifier).get("/kerja/verifikasi-berkas/").content.decode()
        assert "STR" not in shown
        assert "SIPPS" not in shown

    def test_the_queue_asks_the_same_for_one_and_for_three(
        self, recorded, word, facts, ours, client_for, operator, verifier, django_assert_num_queries
    ):
        second, queue = client_for(verifier), f"/kerja/verifikasi-berkas/{word}/"
        second.get(queue)
        with django_assert_num_queries(15):
            second.get(queue)
        for number in ("B-2", "B-3"):
            services.record_letter(worker_id=ours.pk, facts=facts(number=number), by=operator)
        with django_assert_num_queries(15):
            second.get(queue)


class TestServices:
    def test_recorded_and_noted(self, recorded, ours):
        assert recorded.worker == ours
        event = AuditEvent.objects.get(action=AuditAction.LETTER_RECORDED)
        assert event.details["number"] == TERM["number"]

    def test_renewal_adds_a_term(self, recorded, facts, operator):
        renewal = services.renew_letter(letter_id=recorded.pk, facts=facts(**NEXT), by=operator)
        assert (renewal.renews, renewal.chain) == (recorded, recorded.chain)
        assert type(recorded).objects.count() == 2
        with pytest.raises(AlreadyRenewedError):
            services.renew_letter(letter_id=recorded.pk, facts=facts(**NEXT), by=operator)

    def test_renewal_dated_before_the_term_it_renews(self, recorded, facts, operator):
        early = facts(number="STR-2", issued_on=dt.date(2020, 1, 1), valid_until=dt.date(2020, 12, 31))
        with pytest.raises(RenewsLaterTermError):
            services.renew_letter(letter_id=recorded.pk, facts=early, by=operator)

    def test_renewal_that_overlaps(self, recorded, facts, operator):
        with pytest.raises(LetterTermsOverlapError):
            services.renew_letter(
                letter_id=recorded.pk, facts=facts(issued_on=dt.date(2026, 1, 17)), by=operator
            )

    def test_number_on_another_paper(self, recorded, facts, neighbour, make_user):
        elsewhere = make_user("bandung", "OPERATOR", "32.73")
        with pytest.raises(LetterNumberTakenError):
            services.record_letter(worker_id=neighbour.pk, facts=facts(**NEXT), by=elsewhere)

    def test_end_before_issue(self, facts, ours, operator):
        with pytest.raises(LetterEndsBeforeIssueError):
            services.record_letter(
                worker_id=ours.pk, facts=facts(valid_until=dt.date(2020, 1, 1)), by=operator
            )

    def test_before_adulthood(self, facts, ours, operator):
        Worker.objects.filter(pk=ours.pk).update(birth_date=dt.date(2010, 1, 1))
        with pytest.raises(CertificateBeforeAdulthoodError):
            services.record_letter(worker_id=ours.pk, facts=facts(), by=operator)

    def test_issued_in_the_future_is_doubted(self, facts, ours, operator):
        with pytest.raises(UnansweredDoubtsError):
            services.record_letter(
                worker_id=ours.pk,
                facts=facts(issued_on=dt.date(2100, 1, 1), valid_until=None),
                by=operator,
            )

    def test_corrected_while_history_keeps_both(self, recorded, facts, operator):
        mended = services.correct_letter(
            letter_id=recorded.pk, facts=facts(number="STR-9"), seen_at=recorded.updated_at, by=operator
        )
        assert mended.number == "STR-9"
        with pytest.raises(StaleRecordError):
            services.correct_letter(
                letter_id=recorded.pk, facts=facts(), seen_at=recorded.updated_at, by=operator
            )

    def test_outside_the_region(self, recorded, facts, ours, other_operator):
        with pytest.raises(OutsideRegionError):
            services.record_letter(worker_id=ours.pk, facts=facts(number="2"), by=other_operator)
        with pytest.raises(OutsideRegionError):
            services.renew_letter(letter_id=recorded.pk, facts=facts(**NEXT), by=other_operator)


class TestPages:
    @pytest.fixture
    def send(self, client_for, operator, ours):
        client = client_for(operator)
        return lambda path, data: client.post(ours.get_absolute_url() + path, data)

    PAPER = {"number": "STR-1", "issued_on": "18/1/2021", "valid_until": "17/1/2026"}

    def test_str_and_sipps_are_added(self, send, ours):
        send("str/baru/", self.PAPER | {"issuer": "IPSPI"})
        assert RegistrationLetter.objects.get().number == "STR-1"
        send("sipps/baru/", self.PAPER | {"issued_by": "32.73", "place_of_practice": "Panti Harapan"})
        assert PracticeLicense.objects.get().issued_by_id == "32.73"

    @pytest.mark.parametrize(
        ("path", "changed", "said"),
        [
            ("str/baru/", {"issuer": "LSPS"}, "Penerbit"),
            ("str/baru/", {"issuer": "IPSPI", "number": ""}, "Isi nomor dokumen."),
            ("str/baru/", {"issuer": "IPSPI", "valid_until": "1/1/2020"}, "berakhir sebelum terbit"),
            ("sipps/baru/", {"place_of_practice": "Panti"}, "Pilih kabupaten/kota yang menerbitkan izin."),
            ("sipps/baru/", {"issued_by": "32.77"}, "Isi tempat praktik"),
            ("sipps/baru/", {"issued_by": "32", "place_of_practice": "Panti"}, "Kabupaten/kota"),
        ],
    )
    def test_faulty_form_is_kept(self, send, path, changed, said):
        assert said in send(path, self.PAPER | changed).content.decode()
        assert not RegistrationLetter.objects.exists()
        assert not PracticeLicense.objects.exists()

    def test_renewed_and_corrected_by_page(self, send, client_for, operator, ours):
        row = services.record_letter(worker_id=ours.pk, facts=letter(), by=operator)
        term = {"issuer": "IPSPI", "number": row.number, "issued_on": "18/1/2026", "valid_until": ""}
        send(f"str/{row.pk}/perpanjang/", term)
        renewal = RegistrationLetter.objects.get(renews=row)
        seen = {"seen_at": renewal.updated_at.isoformat(), "valid_until": "17/1/2031"}
        send(f"str/{renewal.pk}/ubah/", term | seen)
        renewal.refresh_from_db()
        assert renewal.valid_until == dt.date(2031, 1, 17)

    def test_person_without_either_is_shown_without_reproach(self, client_for, operator, ours):
        shown = client_for(operator).get(ours.get_absolute_url()).content.decode()
        assert "Belum ada sertifikat tercatat" in shown or "Belum ada sertifikat" in shown
