"""STR and SIPPS: recorded, renewed, corrected; optional, and neutral while absent."""

import datetime as dt

import pytest

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from certification import services
from certification.errors import (
    AlreadyRenewedError,
    CertificateBeforeAdulthoodError,
    LetterEndsBeforeIssueError,
    LetterNumberTakenError,
    LetterTermsOverlapError,
    RenewsLaterTermError,
)
from certification.facts import LetterFacts, LicenseFacts
from certification.models import Issuer, PracticeLicense, RegistrationLetter
from regions.models import Region
from registry.errors import OutsideRegionError, StaleRecordError, UnansweredDoubtsError
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
