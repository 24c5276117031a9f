"""Who has signed and who is overdue, on the days around the last day to send."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from coverage.enums import FrozenKind, SubmissionAnswer, SubmissionState
from coverage.frozen.freezing import freeze
from coverage.models import Attestation, FrozenAnswer, Period, Submission
from coverage.periods.attestation import attestation_of
from tests.coverage.half_years import make_final, open_half_year, sign
from tests.coverage.worlds import person

pytestmark = pytest.mark.django_db

ONE = timedelta(days=1)
ON, DUE = date(2026, 6, 30), date(2026, 7, 31)
Sent = Callable[..., Attestation]


@pytest.fixture
def period(administrator: User) -> Period:
    return open_half_year(administrator, due_on=DUE)


@pytest.fixture
def sent(period: Period, administrator: User, province_officer: User) -> Sent:
    """A list that reached the province on a day, and was returned on another."""

    def make(office: str, on: date, *, of: Period = period, returned_on: date | None = None) -> Attestation:
        submission = Submission.objects.get(period=of, region=office)
        answered = {"answered_at": noon(returned_on), "answered_by": province_officer, "note": "Periksa."}
        return Attestation.objects.create(
            submission=submission,
            figures=freeze(kind=FrozenKind.SIGNED, region=office, on=of.on),
            signatory_name="Contoh",
            signatory_position="Kepala Dinas",
            signed_on=on - ONE,
            sent_at=noon(on),
            sent_by=administrator,
            **({"answer": SubmissionAnswer.RETURNED, **answered} if returned_on else {}),
        )

    return make


def noon(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time(23, 59))) if day else None


def days_overdue(office: str, on: date) -> list[int]:
    return [each.days_overdue for each in attestation_of(office, on).offices]


class TestOneOffice:
    @pytest.mark.parametrize(("on", "overdue"), [(DUE, []), (DUE + ONE, [1]), (DUE + 30 * ONE, [30])])
    def test_it_is_overdue_from_the_day_after_the_last(
        self, period: Period, on: date, overdue: list[int]
    ) -> None:
        assert days_overdue("32.77", on) == overdue
        assert attestation_of("32.77", on).is_overdue == bool(overdue)

    def test_what_is_signed_in_time_is_not_overdue_and_shows_its_day(self, sent: Sent) -> None:
        sent("32.77", DUE)
        own = attestation_of("32.77", DUE + ONE).own
        assert own is not None
        assert (own.is_signed, own.days_overdue, own.signed_on) == (True, 0, DUE - ONE)

    def test_the_day_on_which_it_was_sent_counts_and_not_the_one_under_it(self, sent: Sent) -> None:
        sent("32.77", DUE + ONE)  # signed on the last day, as the paper says
        assert days_overdue("32.77", DUE + ONE) == [0]
        assert attestation_of("32.77", DUE).offices == ()

    def test_a_returned_list_stands_until_it_was_returned(self, sent: Sent) -> None:
        sent("32.77", DUE - 5 * ONE, returned_on=DUE + 5 * ONE)
        assert days_overdue("32.77", DUE + 4 * ONE) == [0]
        assert days_overdue("32.77", DUE + 5 * ONE) == [5]

    def test_a_signature_of_last_time_does_not_count_for_this_time(
        self, sent: Sent, administrator: User
    ) -> None:
        earlier = open_half_year(
            administrator, code="2025-S2", on=date(2025, 12, 31), due_on=date(2026, 1, 31)
        )
        sent("32.77", date(2026, 1, 20), of=earlier)

        own = attestation_of("32.77", DUE + ONE).own
        assert own is not None
        assert (own.period, own.is_overdue, own.signed_on) == ("2026-S1", True, date(2026, 1, 19))

    def test_who_signs_early_for_the_next_time_owes_nothing(self, sent: Sent, administrator: User) -> None:
        later = open_half_year(administrator, code="2026-S2", on=date(2026, 10, 31))
        sent("32.77", date(2026, 11, 2), of=later)
        assert days_overdue("32.77", date(2026, 11, 3)) == [0]

    def test_nobody_is_overdue_before_the_first_period(self) -> None:
        signed = attestation_of("32.77", DUE)
        assert (signed.offices, signed.own, signed.is_overdue) == ((), None, False)


class TestRegions:
    def test_a_district_is_answered_for_by_its_office(self, sent: Sent) -> None:
        sent("32.77", DUE)
        own = attestation_of("32.77.01", DUE + ONE).own
        assert own is not None
        assert (own.office, own.is_signed) == ("32.77", True)

    def test_a_province_tells_its_offices_apart(self, sent: Sent) -> None:
        sent("32.77", DUE)
        signed = attestation_of("32", DUE + ONE)

        assert (len(signed.offices), signed.signed_count, len(signed.overdue)) == (27, 1, 26)
        assert (signed.own, signed.is_overdue) == (None, False)
        assert "32.77" not in signed.greyed_codes
        assert "32.73" in signed.greyed_codes
        assert "32" not in attestation_of("ID", DUE + ONE).greyed_codes
        assert "33" in attestation_of("ID", DUE + ONE).greyed_codes

    def test_a_province_is_greyed_when_all_its_offices_are_overdue(self, period: Period) -> None:
        assert attestation_of("32", DUE + ONE).is_overdue
        assert len(attestation_of("ID", DUE + ONE).overdue) == period.submissions.count()

    @pytest.mark.parametrize("code", ["32.77", "ID"])
    def test_it_asks_one_query(
        self, sent: Sent, code: str, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        sent("32.77", DUE)
        with django_assert_num_queries(1):
            assert attestation_of(code, DUE + ONE).offices


class TestSeals:
    def test_what_was_frozen_is_what_was_printed(
        self, period: Period, operator: User, administrator: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        person("32.77")
        sign(period.submissions.get(region="32.77"), operator)
        make_final(period, administrator)

        call_command("check_periods")
        assert capsys.readouterr().out.startswith("2 ")

    def test_an_answer_too_many_is_found(
        self, period: Period, administrator: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The database refuses to change an answer; who goes around it is found out."""
        final = make_final(period, administrator)
        FrozenAnswer.objects.create(
            figures=final.figures,
            region="32.73",
            category="PEKSOS",
            has_scheme=True,
            units=0,
            with_need=0,
            reported=0,
            measured=0,
        )
        with pytest.raises(CommandError):
            call_command("check_periods")
        assert final.figures.digest in capsys.readouterr().err


def test_states_of_the_lists_do_not_matter_for_what_is_signed(sent: Sent, period: Period) -> None:
    """The signature itself is asked, not the state beside it."""
    sent("32.77", DUE)
    assert period.submissions.get(region="32.77").state == SubmissionState.OPEN
    assert days_overdue("32.77", DUE + ONE) == [0]
