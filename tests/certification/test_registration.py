"""A person with their papers, all or nothing."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from certification.errors import CertificateBeforeAdulthoodError, NumberTakenError
from certification.models import Certificate
from certification.services import register_with_documents
from certification.services.registration import Sending
from registry.doubts import Answer, UnansweredDoubtsError
from registry.enums import Sex
from registry.errors import EndsBeforeStartError, NikKnownError, OutsideRegionError
from registry.models import Assignment, Worker
from tests.people import assignment, certificate, nik_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


@pytest.fixture
def register(operator, places):
    def act(**changed):
        values = {"person": person(), "region": places["32.77"], "by": operator}
        return register_with_documents(**values | changed)

    return act


def test_person_certificate_and_assignment_together(register):
    worker = register(certificate=certificate(), assignment=assignment())
    assert worker.certificates.get().number == "LSPS.G.2023.007731"
    assert worker.assignments.get().programme.code == "PKH"
    assert worker.states.get().valid_from == dt.date(2024, 1, 3)


def test_person_alone_is_active_from_today(register):
    assert register().states.get().valid_from == timezone.localdate()


def test_assignment_that_begins_later_does_not_delay_the_state(register):
    later = timezone.localdate() + dt.timedelta(days=30)
    assert register(assignment=assignment(starts_on=later)).states.get().valid_from == timezone.localdate()


@pytest.mark.parametrize(
    ("spoiled", "error"),
    [
        (lambda: {"assignment": assignment(ends_on=dt.date(2023, 1, 1))}, EndsBeforeStartError),
        (lambda: {"assignment": assignment("32.73")}, OutsideRegionError),
        (
            lambda: {
                "certificate": certificate(issued_on=dt.date(2001, 1, 1), valid_until=dt.date(2006, 1, 1))
            },
            CertificateBeforeAdulthoodError,
        ),
    ],
)
def test_one_wrong_paper_and_nothing_is_stored(register, spoiled, error):
    with pytest.raises(error):
        register(**{"certificate": certificate(), "assignment": assignment()} | spoiled())
    assert not Worker.objects.exists()
    assert not Certificate.objects.exists()
    assert not Assignment.objects.exists()


def test_certificate_number_of_somebody_else(register, ours):
    register(certificate=certificate())
    with pytest.raises(NumberTakenError):
        register(person=person(name="Lain", nik=nik_of(8)), certificate=certificate())


def test_refusal_comes_before_doubts(register):
    register()
    with pytest.raises(NikKnownError):
        register(person=person(sex=Sex.MALE))


def test_doubts_of_all_three_come_together(register):
    with pytest.raises(UnansweredDoubtsError) as question:
        register(
            person=person(sex=Sex.MALE),
            certificate=certificate(issued_on=None, valid_until=None),
            assignment=assignment(programme="PSM"),
        )
    assert {doubt.code for doubt in question.value.doubts} == {"nik_sex_differs", "psm_as_peksos"}
    assert not Worker.objects.exists()


def test_answered_doubts_are_no_obstacle(register):
    answer = Answer(reason="sesuai KTP", codes=frozenset({"nik_sex_differs"}))
    assert register(person=person(sex=Sex.MALE), certificate=certificate(), answer=answer).pk


class TestSameFormTwice:
    def test_leads_to_the_same_person(self, register):
        sending = Sending(uuid.uuid4(), "isian")
        first = register(sending=sending, certificate=certificate())
        assert register(sending=sending, certificate=certificate()) == first
        assert Worker.objects.count() == Certificate.objects.count() == 1

    def test_of_another_user_is_another_form(self, register, verifier):
        sending = Sending(uuid.uuid4(), "isian")
        register(sending=sending)
        with pytest.raises(NikKnownError):
            register(sending=sending, by=verifier)

    def test_refused_form_can_be_sent_again(self, register):
        sending = Sending(uuid.uuid4(), "isian")
        with pytest.raises(OutsideRegionError):
            register(sending=sending, assignment=assignment("32.73"))
        assert register(sending=sending, assignment=assignment()).pk

    def test_other_answers_under_the_same_token_are_another_person(self, register):
        token = uuid.uuid4()
        first = register(sending=Sending(token, "isian"))
        other = person(name="Dewi Lestari", nik=nik_of(9))
        assert register(person=other, sending=Sending(token, "isian lain")) != first
