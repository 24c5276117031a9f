"""Certificates: every way out and every refusal."""

import datetime as dt

import pytest

from accounts.enums import AuditAction
from certification import services
from certification.enums import TermBasis
from certification.errors import (
    AlreadyRenewedError,
    AlreadyVerifiedError,
    CertificateBeforeAdulthoodError,
    EndsBeforeIssueError,
    NothingToConfirmError,
    NumberTakenError,
    OverlappingTermsError,
    OwnEntryError,
    RenewsLaterTermError,
)
from certification.models import Certificate, Issuer, Scheme
from registry.doubts import Answer, UnansweredDoubtsError
from registry.errors import OutsideRegionError
from tests.database import noted
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NEXT_TERM = {"issued_on": dt.date(2028, 11, 15), "valid_until": dt.date(2033, 11, 14)}
IN_FUTURE = Answer.to_every_doubt("contoh")


class TestIssue:
    def test_certificate_is_stored_and_noted(self, issued, ours, operator):
        stored = Certificate.objects.get(pk=issued.pk)
        assert (stored.worker, stored.entered_by, stored.verified_at) == (ours, operator, None)
        assert noted(AuditAction.CERTIFICATE_ISSUED).target_id == str(ours.pk)

    def test_number_of_a_colleague_leads_to_them(self, issued, make_worker, operator):
        other = make_worker("Hendra Gunawan", "32.77")
        with pytest.raises(NumberTakenError) as refusal:
            services.issue_certificate(worker_id=other.pk, facts=certificate(), by=operator)
        assert refusal.value.certificate == issued
        assert refusal.value.message == ("Nomor sertifikat LSPS.G.2023.007731 sudah dipakai Sari Wulandari.")

    def test_number_of_another_office_names_nobody(self, issued, theirs, other_operator):
        with pytest.raises(NumberTakenError) as refusal:
            services.issue_certificate(worker_id=theirs.pk, facts=certificate(), by=other_operator)
        assert refusal.value.certificate is None
        assert "Sari" not in refusal.value.message

    def test_number_taken_at_the_same_moment(self, issued, make_worker, operator, monkeypatch):
        monkeypatch.setattr("certification.services.certificates.number_refusal", lambda *a, **k: None)
        other = make_worker("Hendra Gunawan", "32.77")
        with pytest.raises(NumberTakenError):
            services.issue_certificate(worker_id=other.pk, facts=certificate(), by=operator)

    def test_same_number_of_another_issuer_is_another_paper(self, issued, ours, operator):
        facts = certificate(issuer=Issuer.objects.get(code="LSP_KEMENSOS"))
        services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
        assert ours.certificates.count() == 2

    def test_ends_before_issue(self, ours, operator):
        with pytest.raises(EndsBeforeIssueError):
            services.issue_certificate(
                worker_id=ours.pk, facts=certificate(valid_until=dt.date(2023, 11, 13)), by=operator
            )

    @pytest.mark.parametrize(
        ("born", "said"),
        [(dt.date(2024, 1, 1), "sebelum pemegangnya lahir"), (dt.date(2006, 11, 15), "belum 17 tahun")],
    )
    def test_older_than_its_holder(self, make_worker, operator, born, said):
        young = make_worker("Muda", "32.77", birth_date=born)
        with pytest.raises(CertificateBeforeAdulthoodError, match=said):
            services.issue_certificate(worker_id=young.pk, facts=certificate(), by=operator)

    def test_on_the_seventeenth_birthday(self, make_worker, operator):
        young = make_worker("Muda", "32.77", birth_date=dt.date(2006, 11, 14))
        assert services.issue_certificate(worker_id=young.pk, facts=certificate(), by=operator).pk

    def test_outside_the_region(self, ours, other_operator):
        with pytest.raises(OutsideRegionError):
            services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=other_operator)

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            (lambda: {"scheme": Scheme.objects.get(code="TKS")}, "scheme_of_other_category"),
            (lambda: NEXT_TERM, "issued_in_future"),
        ],
    )
    def test_doubt_asks_then_is_noted(self, ours, operator, changed, code):
        facts = certificate(**changed())
        with pytest.raises(UnansweredDoubtsError):
            services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
        services.issue_certificate(worker_id=ours.pk, facts=facts, answer=IN_FUTURE, by=operator)
        assert noted(AuditAction.CERTIFICATE_ISSUED).details["doubts"] == [code]


class TestRenew:
    def renew(self, renewed, by, **changed):
        facts = certificate(**NEXT_TERM | changed)
        return services.renew_certificate(certificate_id=renewed.pk, facts=facts, answer=IN_FUTURE, by=by)

    def test_term_is_added_and_the_old_one_stays(self, issued, operator):
        renewal = self.renew(issued, operator)
        old = Certificate.objects.get(pk=issued.pk)
        assert (renewal.renews, renewal.chain, renewal.number) == (old, old.chain, old.number)
        assert old.valid_until == dt.date(2028, 11, 14)
        assert noted(AuditAction.CERTIFICATE_RENEWED)

    def test_renewal_under_a_new_number(self, issued, operator):
        assert self.renew(issued, operator, number="LSPS.G.2028.1").chain == issued.chain

    def test_overlap_of_two_terms(self, issued, operator):
        with pytest.raises(OverlappingTermsError, match="sehari setelah"):
            self.renew(issued, operator, issued_on=dt.date(2028, 11, 14))

    @pytest.mark.parametrize("issued_on", [dt.date(2023, 11, 14), dt.date(2022, 1, 1)])
    def test_dated_before_the_term_it_renews(self, issued, operator, issued_on):
        with pytest.raises(RenewsLaterTermError, match="14 November 2023"):
            self.renew(issued, operator, number="LSPS.G.2028.1", issued_on=issued_on)

    def test_corrected_so_that_it_would_come_before(self, issued, operator):
        renewal = self.renew(issued, operator, number="LSPS.G.2028.1")
        wrong = certificate(number="LSPS.G.2028.1", issued_on=dt.date(2021, 1, 1))
        with pytest.raises(RenewsLaterTermError):
            services.correct_certificate(
                certificate_id=renewal.pk, facts=wrong, seen_at=renewal.updated_at, by=operator
            )

    def test_renewed_term_corrected_so_that_it_would_come_after(self, issued, operator):
        self.renew(issued, operator, number="LSPS.G.2028.1")
        with pytest.raises(RenewsLaterTermError):
            services.correct_certificate(
                certificate_id=issued.pk,
                facts=certificate(issued_on=dt.date(2029, 1, 1), valid_until=dt.date(2030, 1, 1)),
                seen_at=Certificate.objects.get(pk=issued.pk).updated_at,
                answer=IN_FUTURE,
                by=operator,
            )

    def test_twice(self, issued, operator):
        self.renew(issued, operator)
        with pytest.raises(AlreadyRenewedError):
            self.renew(issued, operator, number="LSPS.G.2028.2")

    def test_number_of_somebody_else(self, issued, make_worker, operator):
        other = make_worker("Hendra Gunawan", "32.77")
        services.issue_certificate(worker_id=other.pk, facts=certificate(number="X"), by=operator)
        with pytest.raises(NumberTakenError):
            self.renew(issued, operator, number="X")

    def test_outside_the_region(self, issued, other_operator):
        with pytest.raises(OutsideRegionError):
            self.renew(issued, other_operator)


class TestConfirm:
    def test_one_act_turns_an_estimate_into_a_fact(self, ours, operator):
        facts = certificate(term_basis=TermBasis.ESTIMATE)
        issued = services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
        services.confirm_term(certificate_id=issued.pk, by=operator)
        assert Certificate.objects.get(pk=issued.pk).term_basis == TermBasis.PAPER
        assert noted(AuditAction.CERTIFICATE_CONFIRMED).details["valid_until"] == "2028-11-14"

    def test_fact_needs_no_confirmation(self, issued, operator):
        with pytest.raises(NothingToConfirmError):
            services.confirm_term(certificate_id=issued.pk, by=operator)

    def test_outside_the_region(self, issued, other_operator):
        with pytest.raises(OutsideRegionError):
            services.confirm_term(certificate_id=issued.pk, by=other_operator)


class TestVerify:
    def test_second_person_verifies(self, issued, verifier):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        stored = Certificate.objects.get(pk=issued.pk)
        assert stored.verified_by == verifier
        assert stored.verified_at is not None
        assert noted(AuditAction.CERTIFICATE_VERIFIED).actor_id == verifier.pk

    def test_who_entered_does_not(self, ours, verifier):
        own = services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=verifier)
        with pytest.raises(OwnEntryError):
            services.verify_paper(kind="CERTIFICATE", paper_id=own.pk, by=verifier)

    def test_once(self, issued, verifier):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        with pytest.raises(AlreadyVerifiedError):
            services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)

    def test_operator_may_not(self, issued, make_user):
        colleague = make_user("colleague", "OPERATOR", "32.77")
        with pytest.raises(OutsideRegionError):
            services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=colleague)
