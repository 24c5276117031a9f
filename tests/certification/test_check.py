"""The second pair of eyes: who may verify or return, and what takes it away again."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from certification import services
from certification.enums import TermBasis
from certification.errors import AlreadyVerifiedError, NotReturnedError, OwnEntryError
from certification.models import Certificate
from registry.errors import OutsideRegionError
from tests.database import noted
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
REASON = "Tanggal terbit pada pindaian 14/11/2022."


def again(issued):
    return Certificate.objects.get(pk=issued.pk)


def correct(issued, by, **changed):
    return services.correct_certificate(
        certificate_id=issued.pk, facts=certificate(**changed), seen_at=again(issued).updated_at, by=by
    )


def send_back(issued, by):
    return services.return_paper(kind="CERTIFICATE", paper_id=issued.pk, reason=REASON, by=by)


class TestReturn:
    def test_the_office_sees_who_and_why(self, issued, verifier):
        send_back(issued, verifier)
        returned = again(issued)
        assert (returned.returned_by, returned.return_reason) == (verifier, REASON)
        assert noted(AuditAction.CERTIFICATE_RETURNED).details["reason"] == REASON

    def test_of_the_own_entry(self, ours, verifier):
        own = services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=verifier)
        with pytest.raises(OwnEntryError, match="Orang lain"):
            send_back(own, verifier)

    def test_of_what_is_verified(self, issued, verifier):
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        with pytest.raises(AlreadyVerifiedError):
            send_back(issued, verifier)

    def test_by_who_may_not_verify(self, issued, make_user):
        with pytest.raises(OutsideRegionError):
            send_back(issued, make_user("colleague", "OPERATOR", "32.77"))

    def test_verified_after_all(self, issued, verifier):
        send_back(issued, verifier)
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        assert again(issued).returned_at is None


class TestBackInTheQueue:
    def test_after_a_correction(self, issued, operator, verifier):
        send_back(issued, verifier)
        correct(issued, operator, issued_on=dt.date(2022, 11, 14))
        corrected = again(issued)
        assert (corrected.returned_at, corrected.return_reason) == (None, "")
        assert Certificate.objects.waiting_for(verifier).get() == corrected

    def test_because_it_is_right_as_it_is(self, issued, operator, verifier):
        send_back(issued, verifier)
        services.resubmit_paper(kind="CERTIFICATE", paper_id=issued.pk, by=operator)
        assert Certificate.objects.waiting_for(verifier).exists()
        assert noted(AuditAction.CERTIFICATE_RESUBMITTED)

    def test_only_what_was_returned(self, issued, operator):
        with pytest.raises(NotReturnedError):
            services.resubmit_paper(kind="CERTIFICATE", paper_id=issued.pk, by=operator)

    def test_not_from_another_region(self, issued, verifier, other_operator):
        send_back(issued, verifier)
        with pytest.raises(OutsideRegionError):
            services.resubmit_paper(kind="CERTIFICATE", paper_id=issued.pk, by=other_operator)


class TestVerificationFalls:
    @pytest.fixture
    def verified(self, issued, verifier):
        return services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)

    def test_by_a_correction(self, verified, operator):
        correct(verified, operator, number="LSPS.G.2023.7732")
        assert again(verified).verified_at is None

    def test_by_an_end_that_was_read_later(self, ours, operator, verifier):
        facts = certificate(term_basis=TermBasis.ESTIMATE)
        issued = services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)
        services.confirm_term(certificate_id=issued.pk, by=operator)
        assert again(issued).verified_at is None


class TestWhoChanged:
    def test_cannot_verify_what_another_entered(self, issued, verifier):
        correct(issued, verifier, number="LSPS.G.2023.7732")
        assert again(issued).entered_by != verifier
        with pytest.raises(OwnEntryError):
            services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)

    def test_who_entered_still_cannot(self, ours, verifier, operator):
        own = services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=verifier)
        correct(own, operator, number="LSPS.G.2023.7732")
        with pytest.raises(OwnEntryError):
            services.verify_paper(kind="CERTIFICATE", paper_id=own.pk, by=verifier)


class TestQueues:
    """The counts of the work home are those of these lists."""

    def test_waiting_leaves_out_own_verified_returned_and_foreign(
        self, ours, theirs, operator, verifier, other_operator, issued
    ):
        def issue(number, worker=ours, by=operator):
            return services.issue_certificate(worker_id=worker.pk, facts=certificate(number=number), by=by)

        issue("2", by=verifier)
        services.verify_paper(kind="CERTIFICATE", paper_id=issue("3").pk, by=verifier)
        send_back(issue("4"), verifier)
        issue("5", worker=theirs, by=other_operator)
        assert [row.number for row in Certificate.objects.waiting_for(verifier)] == [issued.number]
        assert not Certificate.objects.waiting_for(operator).exists()

    def test_returned_goes_to_those_who_enter_there(self, issued, operator, verifier, other_operator, nobody):
        send_back(issued, verifier)
        returned = Certificate.objects.returned_to
        assert returned(operator).get() == issued
        assert not returned(other_operator).exists()
        assert not returned(nobody).exists()


@pytest.mark.parametrize(
    ("spoiled", "name"),
    [
        ({"returned_at": timezone.now()}, "return_is_complete"),
        ({"return_reason": "salah"}, "return_is_complete"),
        (
            {
                "returned_at": timezone.now(),
                "returned_by": "verifier",
                "return_reason": "salah",
                "verified_at": timezone.now(),
                "verified_by": "verifier",
            },
            "verified_or_returned",
        ),
        (
            {"changed_by": "verifier", "verified_by": "verifier", "verified_at": timezone.now()},
            "verified_by_no_changer",
        ),
    ],
)
def test_row_that_breaks_a_rule(issued, request, spoiled, name):
    values = {
        field: request.getfixturevalue(value) if value == "verifier" else value
        for field, value in spoiled.items()
    }
    with pytest.raises(IntegrityError, match=f"certification_certificate_{name}"), transaction.atomic():
        Certificate.objects.filter(pk=issued.pk).update(**values)
