"""The life of a period: every way on, every refusal, and figures that stay as they were."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Role
from certification.enums import Status
from core.constraints import ConstraintError
from coverage import services
from coverage.answer import coverage
from coverage.enums import SubmissionAnswer, SubmissionState
from coverage.models import Attestation, FinalFigures, Period, Submission
from coverage.periods.errors import (
    FiguresChangedError,
    NothingToReviseError,
    NotReportedError,
    OwnSubmissionError,
    PeriodDayTakenError,
    PeriodFinalError,
    PeriodKnownError,
    PeriodNotBegunError,
    PeriodNotDueError,
    PeriodNotFinalError,
    SignedAheadError,
    SignedTooEarlyError,
    SubmissionMovedError,
)
from coverage.periods.final import Final, editions_of
from regions.models import Region
from registry.errors import OutsideRegionError
from tests.coverage.half_years import (
    ONE,
    close,
    digest_now,
    list_of,
    make_final,
    open_half_year,
    send,
    sign,
)
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db


@pytest.fixture
def period(places: dict[str, Region], administrator: User) -> Period:
    """2026-S1, with three certified and two others in Kota Cimahi, which needs eight."""
    scheme()
    ratio_norm(administrator)
    base("32.77", 800)
    for _number in range(3):
        person("32.77", status=Status.CERTIFIED)
    person("32.77", status=Status.LAPSED)
    person("32.77")
    return open_half_year(administrator)


@pytest.fixture
def ours(period: Period) -> Submission:
    """The list of Kota Cimahi."""
    return list_of(period)


@pytest.fixture
def province(make_user: Callable[..., User]) -> User:
    return make_user("jabar", Role.PROVINCE_OFFICER, "32")


def state_of(submission: Submission) -> str:
    submission.refresh_from_db()
    return submission.state


def actions() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("action", flat=True))


class TestOpening:
    def test_every_office_of_the_day_owes_a_list(self, period: Period) -> None:
        offices = Region.objects.valid_on(DAY).level("regency")

        assert period.submissions.count() == offices.count()
        assert set(period.submissions.values_list("state", flat=True)) == {SubmissionState.OPEN}
        assert actions() == [AuditAction.PERIOD_OPENED]

    @pytest.mark.parametrize("code", ["2026-S3", "2026", "26-S1", "1999-S1"])
    def test_code_is_a_year_and_a_semester(self, administrator: User, code: str) -> None:
        with pytest.raises(ConstraintError, match="2026-S1"):
            open_half_year(administrator, code=code)

    def test_days_out_of_order_are_refused(self, administrator: User) -> None:
        with pytest.raises(ConstraintError) as refused:
            open_half_year(administrator, due_on=DAY - ONE)
        assert refused.value.code == "coverage_period_days_in_order"

    def test_a_period_is_opened_once(self, period: Period, administrator: User) -> None:
        with pytest.raises(PeriodKnownError):
            open_half_year(administrator, on=DAY + ONE)

    def test_two_periods_never_speak_of_one_day(self, period: Period, administrator: User) -> None:
        with pytest.raises(PeriodDayTakenError):
            open_half_year(administrator, code="2025-S2")

    def test_a_province_does_not_open_one(self, province_officer: User) -> None:
        with pytest.raises(PermissionDenied):
            open_half_year(province_officer)


class TestChecking:
    def test_office_goes_through_its_list(self, ours: Submission, operator: User) -> None:
        services.check_submission(submission_id=ours.pk, by=operator)

        assert state_of(ours) == SubmissionState.CHECKED
        assert ours.checked_by == operator
        assert actions()[-1] == AuditAction.SUBMISSION_CHECKED

    def test_a_list_is_checked_once(self, ours: Submission, operator: User) -> None:
        services.check_submission(submission_id=ours.pk, by=operator)
        with pytest.raises(SubmissionMovedError):
            services.check_submission(submission_id=ours.pk, by=operator)

    def test_another_office_is_refused(self, ours: Submission, other_operator: User) -> None:
        with pytest.raises(OutsideRegionError):
            services.check_submission(submission_id=ours.pk, by=other_operator)

    def test_the_province_does_not_check_for_an_office(self, ours: Submission, province: User) -> None:
        with pytest.raises(OutsideRegionError):
            services.check_submission(submission_id=ours.pk, by=province)

    def test_an_office_that_recorded_nobody_has_no_list(self, period: Period, other_operator: User) -> None:
        with pytest.raises(NotReportedError):
            services.check_submission(submission_id=list_of(period, "18.71").pk, by=other_operator)

    def test_nil_is_a_list(self, period: Period, other_operator: User, places: dict[str, Region]) -> None:
        services.declare_nil(region=places["18.71"], declared_on=DAY, by=other_operator)
        submission = list_of(period, "18.71")
        services.check_submission(submission_id=submission.pk, by=other_operator)
        assert state_of(submission) == SubmissionState.CHECKED

    def test_nothing_before_the_first_day(self, ours: Submission, operator: User) -> None:
        tomorrow = timezone.localdate() + ONE
        Period.objects.update(opens_on=tomorrow, due_on=tomorrow, publishes_on=tomorrow + ONE)
        with pytest.raises(PeriodNotBegunError):
            services.check_submission(submission_id=ours.pk, by=operator)

    def test_nothing_once_final(self, ours: Submission, operator: User, administrator: User) -> None:
        make_final(ours.period, administrator)
        with pytest.raises(PeriodFinalError):
            services.check_submission(submission_id=ours.pk, by=operator)


class TestSending:
    def test_signature_keeps_the_figures_that_were_read(self, ours: Submission, operator: User) -> None:
        read = digest_now(ours)
        attestation = sign(ours, operator)

        assert state_of(ours) == SubmissionState.SENT
        assert attestation.figures.digest == read
        assert (
            attestation.figures.answers.get(category="PEKSOS", programme="", is_unplaced=False).certified == 3
        )
        assert attestation.answer == SubmissionAnswer.WAITING
        assert actions()[-1] == AuditAction.SUBMISSION_SENT

    def test_what_is_not_checked_is_not_sent(self, ours: Submission, operator: User) -> None:
        with pytest.raises(SubmissionMovedError):
            send(ours, operator)

    def test_figures_that_changed_since_are_not_signed(self, ours: Submission, operator: User) -> None:
        read = digest_now(ours)
        services.check_submission(submission_id=ours.pk, by=operator)
        person("32.77")

        with pytest.raises(FiguresChangedError):
            send(ours, operator, digest=read)
        assert state_of(ours) == SubmissionState.CHECKED
        assert not Attestation.objects.exists()

    @pytest.mark.parametrize(
        ("signed_on", "refusal"),
        [(DAY - ONE, SignedTooEarlyError), (timezone.localdate() + ONE, SignedAheadError)],
    )
    def test_day_of_the_signature_lies_between_the_figures_and_today(
        self, ours: Submission, operator: User, signed_on: date, refusal: type[Exception]
    ) -> None:
        with pytest.raises(refusal):
            sign(ours, operator, signed_on=signed_on)

    def test_a_late_list_is_taken_until_the_period_is_closed(self, ours: Submission, operator: User) -> None:
        today = timezone.localdate()
        Period.objects.update(due_on=today - ONE, publishes_on=today)
        sign(ours, operator)
        assert state_of(ours) == SubmissionState.SENT


class TestAnswering:
    def test_province_accepts(self, ours: Submission, operator: User, province: User) -> None:
        sign(ours, operator)
        services.accept_submission(submission_id=ours.pk, by=province)

        assert state_of(ours) == SubmissionState.ACCEPTED
        attestation = ours.attestations.get()
        assert (attestation.answer, attestation.answered_by) == (SubmissionAnswer.ACCEPTED, province)
        assert actions()[-1] == AuditAction.SUBMISSION_ACCEPTED

    def test_returned_with_a_note_is_sent_again(
        self, ours: Submission, operator: User, province: User
    ) -> None:
        first = sign(ours, operator)
        services.return_submission(submission_id=ours.pk, note="Periksa LK3.", by=province)
        assert state_of(ours) == SubmissionState.RETURNED
        assert ours.checked_at is None
        assert actions()[-1] == AuditAction.SUBMISSION_RETURNED

        second = sign(ours, operator)
        services.accept_submission(submission_id=ours.pk, by=province)

        first.refresh_from_db()
        assert (first.answer, first.note) == (SubmissionAnswer.RETURNED, "Periksa LK3.")
        assert first.figures_id != second.figures_id
        assert state_of(ours) == SubmissionState.ACCEPTED

    def test_a_return_says_why(self, ours: Submission, operator: User, province: User) -> None:
        sign(ours, operator)
        with pytest.raises(ConstraintError, match=r"diperbaiki|has to mend"), transaction.atomic():
            services.return_submission(submission_id=ours.pk, note="  ", by=province)
        assert state_of(ours) == SubmissionState.SENT

    @pytest.mark.parametrize("act", ["accept", "return"])
    def test_only_what_was_sent_is_answered(self, ours: Submission, province: User, act: str) -> None:
        with pytest.raises(SubmissionMovedError):
            answer(act, ours, province)

    @pytest.mark.parametrize("act", ["accept", "return"])
    def test_another_province_is_refused(
        self, ours: Submission, operator: User, province_officer: User, act: str
    ) -> None:
        sign(ours, operator)
        with pytest.raises(OutsideRegionError):
            answer(act, ours, province_officer)

    @pytest.mark.parametrize("act", ["accept", "return"])
    def test_the_office_does_not_answer_itself(self, ours: Submission, operator: User, act: str) -> None:
        sign(ours, operator)
        with pytest.raises(OutsideRegionError):
            answer(act, ours, operator)

    @pytest.mark.parametrize("hand", ["checked", "sent"])
    def test_who_checked_or_sent_does_not_accept(
        self, ours: Submission, operator: User, make_user: Callable[..., User], hand: str
    ) -> None:
        both = make_user("both", Role.OPERATOR, "32.77")
        services.check_submission(submission_id=ours.pk, by=both if hand == "checked" else operator)
        send(ours, both if hand == "sent" else operator)
        both.role_assignments.create(role=Role.PROVINCE_OFFICER, region_id="32")
        with pytest.raises(OwnSubmissionError):
            services.accept_submission(submission_id=ours.pk, by=User.objects.get(pk=both.pk))

    def test_the_nation_answers_where_a_province_has_no_account(
        self, ours: Submission, operator: User, administrator: User
    ) -> None:
        sign(ours, operator)
        services.accept_submission(submission_id=ours.pk, by=administrator)
        assert state_of(ours) == SubmissionState.ACCEPTED


def answer(act: str, submission: Submission, by: User) -> None:
    if act == "accept":
        services.accept_submission(submission_id=submission.pk, by=by)
    else:
        services.return_submission(submission_id=submission.pk, note="Periksa lagi.", by=by)


class TestClosing:
    def test_final_figures_are_the_answer_of_the_moment_and_stay(
        self, period: Period, administrator: User
    ) -> None:
        before = {code: coverage(code, "PEKSOS", DAY) for code in ("ID", "32", "32.77")}
        final = Final(close(period, administrator))
        person("32.77", status=Status.CERTIFIED)

        for code, live in before.items():
            frozen = final.answer(code, "PEKSOS")
            assert frozen is not None
            assert (frozen.counts, frozen.gap, frozen.basis) == (live.counts, live.gap, live.basis)
            assert frozen.completeness == live.completeness
            assert (frozen.certified, frozen.needed) == (3, 8)
        assert coverage("32.77", "PEKSOS", DAY).certified == 4
        assert final.edition.figures.norms[0]["code"] == before["ID"].basis[0].norm
        assert actions()[-1] == AuditAction.PERIOD_CLOSED

    def test_offices_may_send_until_the_last_day(self, period: Period, administrator: User) -> None:
        today = timezone.localdate()
        Period.objects.update(due_on=today, publishes_on=today + ONE)
        with pytest.raises(PeriodNotDueError):
            services.close_period(period_id=period.pk, by=administrator)

    def test_a_period_is_closed_once(self, period: Period, administrator: User) -> None:
        make_final(period, administrator)
        with pytest.raises(PeriodFinalError):
            services.close_period(period_id=period.pk, by=administrator)

    def test_a_province_does_not_close_it(self, period: Period, province: User) -> None:
        with pytest.raises(PermissionDenied):
            close(period, province)

    def test_nothing_is_answered_once_final(
        self, ours: Submission, operator: User, province: User, administrator: User
    ) -> None:
        sign(ours, operator)
        make_final(ours.period, administrator)
        with pytest.raises(PeriodFinalError):
            services.accept_submission(submission_id=ours.pk, by=province)
        assert state_of(ours) == SubmissionState.SENT


class TestRevising:
    def test_a_revision_stands_beside_what_it_revises(self, period: Period, administrator: User) -> None:
        first = make_final(period, administrator)
        person("32.77", status=Status.CERTIFIED)
        second = services.revise_period(period_id=period.pk, note="Satu orang tertinggal.", by=administrator)

        assert (second.number, second.revises, second.note) == (2, first, "Satu orang tertinggal.")
        assert [edition.number for edition in editions_of(period)] == [2, 1]
        told = [Final(each).answer("32.77", "PEKSOS") for each in (first, second)]
        assert [each and each.certified for each in told] == [3, 4]
        assert actions()[-1] == AuditAction.PERIOD_REVISED

    def test_without_a_difference_nothing_is_revised(self, period: Period, administrator: User) -> None:
        close(period, administrator)
        with pytest.raises(NothingToReviseError):
            services.revise_period(period_id=period.pk, note="Tidak ada.", by=administrator)

    def test_a_revision_says_why(self, period: Period, administrator: User) -> None:
        make_final(period, administrator)
        person("32.77")
        with pytest.raises(ConstraintError), transaction.atomic():
            services.revise_period(period_id=period.pk, note=" ", by=administrator)
        assert period.editions.count() == 1

    def test_what_is_not_final_is_not_revised(self, period: Period, administrator: User) -> None:
        with pytest.raises(PeriodNotFinalError):
            services.revise_period(period_id=period.pk, note="Contoh", by=administrator)

    def test_a_province_does_not_revise(self, period: Period, administrator: User, province: User) -> None:
        make_final(period, administrator)
        with pytest.raises(PermissionDenied):
            services.revise_period(period_id=period.pk, note="Contoh", by=province)


class TestWhatTheDatabaseHolds:
    def test_a_signature_cannot_be_rewritten_or_removed(self, ours: Submission, operator: User) -> None:
        attestation = sign(ours, operator)
        with pytest.raises(InternalError), transaction.atomic():
            Attestation.objects.filter(pk=attestation.pk).update(signed_on=DAY)
        with pytest.raises(InternalError), transaction.atomic():
            attestation.delete()

    def test_an_edition_cannot_be_rewritten(self, period: Period, administrator: User) -> None:
        make_final(period, administrator)
        with pytest.raises(InternalError), transaction.atomic():
            FinalFigures.objects.update(note="lain")

    def test_one_list_is_not_signed_twice(self, ours: Submission, operator: User) -> None:
        sign(ours, operator)
        Submission.objects.filter(pk=ours.pk).update(state=SubmissionState.CHECKED)
        with pytest.raises(ConstraintError), transaction.atomic():
            send(ours, operator)
        assert ours.attestations.count() == 1

    def test_who_sent_never_stands_as_who_answered(self, ours: Submission, operator: User) -> None:
        attestation = sign(ours, operator)
        with pytest.raises(IntegrityError, match="answered_by_another"), transaction.atomic():
            Attestation.objects.filter(pk=attestation.pk).update(
                answer="ACCEPTED", answered_at=timezone.now(), answered_by=operator
            )

    @pytest.mark.parametrize(
        ("changes", "constraint"),
        [
            ({"state": SubmissionState.SENT}, "checked_before_sent"),
            ({"checked_at": timezone.now()}, "checked_before_sent"),
        ],
    )
    def test_a_state_has_its_facts(
        self, ours: Submission, changes: dict[str, object], constraint: str
    ) -> None:
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            Submission.objects.filter(pk=ours.pk).update(**changes)

    def test_a_state_is_one_of_the_listed(self, ours: Submission, operator: User) -> None:
        services.check_submission(submission_id=ours.pk, by=operator)
        with pytest.raises(IntegrityError, match="state_known"), transaction.atomic():
            Submission.objects.filter(pk=ours.pk).update(state="LOST")

    def test_closing_has_a_person(self, period: Period) -> None:
        with pytest.raises(IntegrityError, match="closing_has_a_person"), transaction.atomic():
            Period.objects.update(closed_at=timezone.now())

    def test_an_answer_is_complete(self, ours: Submission, operator: User) -> None:
        sign(ours, operator)
        with pytest.raises(IntegrityError, match="answer_is_complete"), transaction.atomic():
            Attestation.objects.update(answer=SubmissionAnswer.ACCEPTED)
