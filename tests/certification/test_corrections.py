"""Mending a certificate or an assignment, by service and by page."""

import datetime as dt

import pytest

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from certification import services
from certification.errors import EndsBeforeIssueError, NumberTakenError, OwnEntryError
from certification.models import Certificate
from registry.doubts import Answer
from registry.errors import OutsideRegionError, SecondMainAssignmentError, StaleRecordError
from registry.models import Assignment, Organization, Programme
from registry.services import assign_worker, correct_assignment
from tests.people import assignment, certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def posted(ours, operator):
    return assign_worker(worker_id=ours.pk, facts=assignment("32.77.01"), by=operator)


def mend_certificate(issued, by, *, seen_at=None, **changed):
    return services.correct_certificate(
        certificate_id=issued.pk,
        facts=certificate(**changed),
        seen_at=seen_at or issued.updated_at,
        by=by,
    )


def mend_assignment(posted, by, *, seen_at=None, **changed):
    return correct_assignment(
        assignment_id=posted.pk,
        facts=assignment(**{"place": "32.77.01"} | changed),
        seen_at=seen_at or posted.updated_at,
        by=by,
    )


class TestCertificate:
    def test_number_is_mended_and_both_are_noted(self, issued, operator):
        mend_certificate(issued, operator, number="LSPS.G.2023.007732")
        assert Certificate.objects.get(pk=issued.pk).number == "LSPS.G.2023.007732"
        details = AuditEvent.objects.get(action=AuditAction.CERTIFICATE_CORRECTED).details
        assert details["before"]["number"] == "LSPS.G.2023.007731"
        assert details["after"]["number"] == "LSPS.G.2023.007732"

    def test_verification_falls_away_and_is_not_for_who_corrected(self, issued, verifier, make_user):
        second = make_user("second", "VERIFIER", "32.77")
        services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=second)
        issued.refresh_from_db()
        mend_certificate(issued, verifier, valid_until=dt.date(2028, 11, 15))
        assert Certificate.objects.get(pk=issued.pk).verified_at is None
        with pytest.raises(OwnEntryError):
            services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)

    def test_somebody_was_quicker(self, issued, operator, verifier):
        seen_at = issued.updated_at
        mend_certificate(issued, verifier, number="A")
        with pytest.raises(StaleRecordError):
            mend_certificate(issued, operator, seen_at=seen_at, number="B")
        assert Certificate.objects.get(pk=issued.pk).number == "A"

    def test_number_of_somebody_else(self, issued, make_worker, operator):
        other = make_worker("Lain", "32.77")
        services.issue_certificate(worker_id=other.pk, facts=certificate(number="X"), by=operator)
        with pytest.raises(NumberTakenError):
            mend_certificate(issued, operator, number="X")

    def test_end_before_issue(self, issued, operator):
        with pytest.raises(EndsBeforeIssueError):
            mend_certificate(issued, operator, valid_until=dt.date(2020, 1, 1))

    def test_outside_the_region(self, issued, other_operator):
        with pytest.raises(OutsideRegionError):
            mend_certificate(issued, other_operator)


class TestAssignment:
    def test_start_and_place_are_mended_and_noted(self, posted, operator):
        mend_assignment(posted, operator, place="32.77.02", starts_on=dt.date(2023, 1, 3))
        row = Assignment.objects.get(pk=posted.pk)
        assert (row.place_id, row.starts_on) == ("32.77.02", dt.date(2023, 1, 3))
        details = AuditEvent.objects.get(action=AuditAction.ASSIGNMENT_CORRECTED).details
        assert details["before"]["starts_on"] == "2024-01-03"

    def test_own_share_is_not_counted_twice(self, posted, operator):
        mend_assignment(posted, operator, share=90)
        assert Assignment.objects.get(pk=posted.pk).share == 90

    def test_second_main_assignment(self, posted, ours, operator):
        past = {"programme": "LK3", "starts_on": dt.date(2020, 1, 1)}
        facts = assignment(ends_on=dt.date(2023, 12, 31), **past)
        other = assign_worker(worker_id=ours.pk, facts=facts, by=operator)
        with pytest.raises(SecondMainAssignmentError):
            correct_assignment(
                assignment_id=other.pk,
                facts=assignment(share=1, **past),
                seen_at=other.updated_at,
                answer=Answer.to_every_doubt("contoh"),
                by=operator,
            )

    def test_place_of_another_office(self, posted, operator):
        with pytest.raises(OutsideRegionError):
            mend_assignment(posted, operator, place="32.73")

    def test_place_elsewhere_may_stay_as_it_was(self, posted, operator):
        Assignment.objects.filter(pk=posted.pk).update(place="32.73")
        posted.refresh_from_db()
        mend_assignment(posted, operator, place="32.73", decree_number="821/1")
        assert Assignment.objects.get(pk=posted.pk).decree_number == "821/1"

    def test_somebody_was_quicker(self, posted, operator, verifier):
        seen_at = posted.updated_at
        mend_assignment(posted, verifier, share=80)
        with pytest.raises(StaleRecordError):
            mend_assignment(posted, operator, seen_at=seen_at, share=70)


class TestPages:
    @pytest.fixture
    def open_form(self, client_for, operator, ours):
        client = client_for(operator)

        def act(path):
            address = ours.get_absolute_url() + path
            response = client.get(address)
            form = response.context["form"]
            shown = {
                name: f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else value
                for name in form.fields
                if (value := form[name].value()) not in (None, False)
            }
            shown["seen_at"] = response.context["doubted"]["seen_at"].value()
            return lambda **changed: client.post(address, shown | changed)

        return act

    def test_form_sent_back_changes_nothing(self, open_form, issued):
        assert open_form(f"sertifikat/{issued.pk}/ubah/")().status_code == 302
        row = Certificate.objects.get(pk=issued.pk)
        told = (row.number, row.valid_until, row.term_basis)
        assert told == (issued.number, issued.valid_until, issued.term_basis)

    def test_mended_on_the_page(self, open_form, issued, posted):
        open_form(f"sertifikat/{issued.pk}/ubah/")(number="BARU")
        open_form(f"penugasan/{posted.pk}/ubah/")(starts_on="5/2/2024")
        assert Certificate.objects.get(pk=issued.pk).number == "BARU"
        assert Assignment.objects.get(pk=posted.pk).starts_on == dt.date(2024, 2, 5)

    def test_what_is_no_choice_any_more_stays(self, open_form, posted, places):
        home = Organization.objects.create(name="Panti", kind="LKS", location=places["18.71"])
        Assignment.objects.filter(pk=posted.pk).update(place="32.73", organization=home)
        Programme.objects.filter(code="PKH").update(is_active=False)
        assert open_form(f"penugasan/{posted.pk}/ubah/")(decree_number="821/1").status_code == 302
        row = Assignment.objects.get(pk=posted.pk)
        told = (row.place_id, row.programme.code, row.organization, row.decree_number)
        assert told == ("32.73", "PKH", home, "821/1")

    def test_quicker_colleague_is_shown_beside_the_answers(self, open_form, issued, verifier):
        send = open_form(f"sertifikat/{issued.pk}/ubah/")
        mend_certificate(issued, verifier, number="DARI REKAN")
        page = send(number="DARI SAYA")
        (row,) = page.context["differences"]
        assert (row.label, row.before, row.recorded, row.typed) == (
            "Nomor sertifikat",
            "LSPS.G.2023.007731",
            "DARI REKAN",
            "DARI SAYA",
        )
        assert "Orang lain mengubah ini sementara itu" in page.content.decode()
        assert 'value="DARI SAYA"' in page.content.decode()
        newest = page.context["stale"].changed_at.isoformat()
        send(**{"number": "DARI SAYA", "seen_at": newest, "pilih-number": "isian"})
        assert Certificate.objects.get(pk=issued.pk).number == "DARI SAYA"

    def test_what_the_colleague_recorded_can_be_taken(self, open_form, issued, verifier):
        send = open_form(f"sertifikat/{issued.pk}/ubah/")
        mend_certificate(issued, verifier, number="DARI REKAN")
        newest = send(number="DARI SAYA").context["stale"].changed_at.isoformat()
        answers = {"number": "DARI SAYA", "issued_on": "13/11/2023", "seen_at": newest}
        send(**answers | {"pilih-number": "tercatat"})
        row = Certificate.objects.get(pk=issued.pk)
        assert (row.number, row.issued_on) == ("DARI REKAN", dt.date(2023, 11, 13))

    def test_assignment_is_compared_too(self, open_form, posted, verifier):
        send = open_form(f"penugasan/{posted.pk}/ubah/")
        mend_assignment(posted, verifier, share=80, programme="LK3")
        page = send(share="70")
        told = {row.name: (row.before, row.recorded, row.typed) for row in page.context["differences"]}
        assert told["share"] == ("100", "80", "70")
        newest = page.context["stale"].changed_at.isoformat()
        send(**{"share": "70", "seen_at": newest, "pilih-programme": "tercatat", "pilih-share": "isian"})
        row = Assignment.objects.get(pk=posted.pk)
        assert (row.share, row.programme.code) == (70, "LK3")
