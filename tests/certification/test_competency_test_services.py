"""Competency tests and their candidates: every way out and every refusal."""

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification import services
from certification.candidacy import CompetencyTestFacts, fitting_scheme
from certification.enums import CandidateState, CompetencyTestState
from certification.errors import (
    AlreadySatError,
    MovedPastResultsError,
    NobodyChosenError,
    NotEnoughSeatsError,
    NotTakingRegistrationsError,
    SchemeInUseError,
    SeatsTakenError,
    WrongStepError,
)
from certification.models import Candidate, CompetencyTest, Issuer, Scheme
from core.constraints import ConstraintError, TooLongError
from regions.models import Region
from registry.errors import OutsideRegionError
from registry.models import Worker
from tests.certification.sittings import DAY, candidate, sitting
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]

MakeWorker = Callable[..., Worker]


def facts(region: str = "32.77", **changed: Any) -> CompetencyTestFacts:
    starts_on = timezone.localdate() + 7 * DAY
    values: dict[str, Any] = {
        "name": "Uji angkatan 1",
        "organizer": Issuer.objects.get(code="LSP_KEMENSOS"),
        "schemes": (Scheme.objects.get(code="ASISTEN"), Scheme.objects.get(code="GENERALIS")),
        "region": Region.objects.get(code=region),
        "place": Region.objects.get(code="32.77"),
        "starts_on": starts_on,
        "ends_on": starts_on,
        "seats": 3,
    }
    return CompetencyTestFacts(**values | changed)


class TestPlanning:
    def test_test_is_planned_with_its_schemes(self, operator: User) -> None:
        test = services.plan_test(facts=facts(), by=operator)
        assert test.state == CompetencyTestState.PLANNED
        assert sorted(test.schemes.values_list("code", flat=True)) == ["ASISTEN", "GENERALIS"]
        event = AuditEvent.objects.get(action=AuditAction.TEST_PLANNED)
        assert (event.region_code, event.details["after"]["seats"]) == ("32.77", 3)

    def test_test_of_another_office_is_refused(self, operator: User) -> None:
        with pytest.raises(OutsideRegionError):
            services.plan_test(facts=facts("32.73"), by=operator)
        assert not CompetencyTest.objects.exists()

    @pytest.mark.parametrize(
        "wrong",
        [
            {"ends_on": dt.date(2020, 1, 1)},
            {"registration_until": dt.date(2099, 1, 1)},
            {"seats": 0},
        ],
    )
    def test_impossible_test_is_refused_with_a_sentence(self, operator: User, wrong: dict[str, Any]) -> None:
        with pytest.raises(ConstraintError) as refusal, transaction.atomic():
            services.plan_test(facts=facts(**wrong), by=operator)
        assert refusal.value.message

    def test_change_is_recorded(self, operator: User) -> None:
        test = services.plan_test(facts=facts(), by=operator)
        changed = replace(facts(), seats=9, funder="APBD")
        services.change_test(test_id=test.pk, facts=changed, by=operator)
        assert services.facts_of_test(CompetencyTest.objects.get()) == changed
        details = AuditEvent.objects.get(action=AuditAction.TEST_CHANGED).details
        assert details["before"] == {"seats": 3, "funder": ""}
        assert details["after"] == {"seats": 9, "funder": "APBD"}

    def test_change_that_contradicts_the_candidates_is_refused(
        self, operator: User, ours: Worker, make_worker: MakeWorker
    ) -> None:
        test = sitting()
        candidate(test, ours)
        candidate(test, make_worker("Kedua", "32.77"), CandidateState.PASSED, result_on=test.starts_on)
        for wrong, error in (
            ({"seats": 1}, SeatsTakenError),
            ({"schemes": (Scheme.objects.get(code="ASISTEN"),)}, SchemeInUseError),
            (
                {"starts_on": test.starts_on + DAY, "ends_on": test.starts_on + DAY},
                MovedPastResultsError,
            ),
        ):
            wanted = replace(services.facts_of_test(test), **wrong)
            with pytest.raises(error):
                services.change_test(test_id=test.pk, facts=wanted, by=operator)

    @pytest.mark.parametrize(
        ("before", "after"),
        [("PLANNED", "OPEN"), ("OPEN", "CLOSED"), ("CLOSED", "OPEN")],
    )
    def test_registration_opens_and_closes(self, operator: User, before: str, after: str) -> None:
        test = sitting(state=before)
        services.lead_test(test_id=test.pk, state=after, by=operator)
        assert CompetencyTest.objects.get().state == after

    def test_test_is_cancelled_with_a_reason_only(self, operator: User) -> None:
        test = sitting()
        with pytest.raises(ConstraintError), transaction.atomic():
            services.lead_test(test_id=test.pk, state="CANCELLED", by=operator)
        services.lead_test(test_id=test.pk, state="CANCELLED", reason="Gedung banjir", by=operator)
        assert CompetencyTest.objects.get().cancelled_because == "Gedung banjir"

    @pytest.mark.parametrize(
        ("before", "after"), [("PLANNED", "HELD"), ("OPEN", "REPORTED"), ("HELD", "OPEN"), ("OPEN", "x")]
    )
    def test_other_steps_are_refused(self, operator: User, before: str, after: str) -> None:
        test = sitting(state=before)
        with pytest.raises(WrongStepError):
            services.lead_test(test_id=test.pk, state=after, by=operator)

    def test_test_of_another_office_is_not_led(self, operator: User) -> None:
        with pytest.raises(OutsideRegionError):
            services.lead_test(test_id=sitting("32.73").pk, state="CLOSED", by=operator)


class TestRegistering:
    def test_office_registers_its_people_in_a_test_of_its_province(
        self, operator: User, ours: Worker
    ) -> None:
        test = sitting("32.73")
        done = services.register_candidates(test_id=test.pk, worker_ids=[ours.pk], by=operator)
        row = Candidate.objects.get()
        assert (done.enrolled, row.state, row.scheme.code) == ([ours], "REGISTERED", "ASISTEN")
        event = AuditEvent.objects.get(action=AuditAction.CANDIDATES_REGISTERED)
        assert event.details["people"] == [ours.registry_number]

    def test_scheme_is_that_of_the_newest_certificate(self, operator: User, ours: Worker) -> None:
        services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=operator)
        test = sitting()
        services.register_candidates(test_id=test.pk, worker_ids=[ours.pk], by=operator)
        assert Candidate.objects.get().scheme.code == "GENERALIS"

    def test_people_of_others_are_refused(self, operator: User, ours: Worker, neighbour: Worker) -> None:
        for act in (services.register_candidates, services.invite_candidates):
            with pytest.raises(OutsideRegionError):
                act(test_id=sitting().pk, worker_ids=[ours.pk, neighbour.pk], by=operator)
        assert not Candidate.objects.exists()

    def test_test_of_another_province_is_refused(self, operator: User, ours: Worker) -> None:
        with pytest.raises(OutsideRegionError):
            services.register_candidates(test_id=sitting("18.71").pk, worker_ids=[ours.pk], by=operator)

    def test_choosing_nobody_is_refused(self, operator: User) -> None:
        with pytest.raises(NobodyChosenError):
            services.register_candidates(test_id=sitting().pk, worker_ids=[], by=operator)

    @pytest.mark.parametrize(
        "changed",
        [
            {"state": "PLANNED"},
            {"state": "CLOSED"},
            {"days": -1},
            {"registration_until": dt.date(2020, 1, 1)},
        ],
    )
    def test_test_that_is_not_open_is_refused(
        self, operator: User, ours: Worker, changed: dict[str, object]
    ) -> None:
        with pytest.raises(NotTakingRegistrationsError):
            services.register_candidates(
                test_id=sitting(**changed).pk,  # type: ignore[arg-type]
                worker_ids=[ours.pk],
                by=operator,
            )

    def test_more_people_than_seats_are_refused_together(
        self, operator: User, make_worker: MakeWorker
    ) -> None:
        people = [make_worker(f"Orang {number}", "32.77").pk for number in range(3)]
        with pytest.raises(NotEnoughSeatsError) as refusal:
            services.register_candidates(test_id=sitting().pk, worker_ids=people, by=operator)
        assert "Hanya tersisa 2 kursi untuk 3 orang" in refusal.value.message
        assert not Candidate.objects.exists()

    def test_invited_hold_no_seat_and_are_registered_later(
        self, operator: User, make_worker: MakeWorker
    ) -> None:
        test = sitting()
        people = [make_worker(f"Orang {number}", "32.77").pk for number in range(3)]
        services.invite_candidates(test_id=test.pk, worker_ids=people, by=operator)
        assert seats_of(test) == (0, 2, 3)
        services.register_candidates(test_id=test.pk, worker_ids=people[:2], by=operator)
        assert seats_of(test) == (2, 0, 1)

    def test_planned_test_takes_invitations_only(self, operator: User, ours: Worker) -> None:
        test = sitting(state="PLANNED")
        services.invite_candidates(test_id=test.pk, worker_ids=[ours.pk], by=operator)
        assert seats_of(test) == (0, 2, 1)

    @pytest.mark.parametrize("changed", [{"state": "CLOSED"}, {"days": -1}])
    def test_nobody_is_invited_too_late(self, operator: User, ours: Worker, changed: dict[str, Any]) -> None:
        with pytest.raises(NotTakingRegistrationsError):
            services.invite_candidates(test_id=sitting(**changed).pk, worker_ids=[ours.pk], by=operator)

    def test_listed_are_left_alone_and_named(self, operator: User, ours: Worker) -> None:
        test = sitting()
        services.register_candidates(test_id=test.pk, worker_ids=[ours.pk], by=operator)
        for act in (services.register_candidates, services.invite_candidates):
            done = act(test_id=test.pk, worker_ids=[ours.pk], by=operator)
            assert (done.enrolled, done.listed) == ([], [ours])
        assert Candidate.objects.get().state == CandidateState.REGISTERED

    def test_other_categories_are_left_out_and_named(
        self, operator: User, ours: Worker, make_worker: MakeWorker
    ) -> None:
        volunteer = make_worker("Relawan", "32.77", category="RELAWAN")
        done = services.register_candidates(
            test_id=sitting().pk, worker_ids=[ours.pk, volunteer.pk], by=operator
        )
        assert (done.enrolled, done.unfit) == ([ours], [volunteer])

    def test_withdrawing_frees_the_seat_and_keeps_the_reason(self, operator: User, ours: Worker) -> None:
        test = sitting()
        row = candidate(test, ours)
        services.withdraw_candidate(candidate_id=row.pk, reason=" Sakit ", by=operator)
        row.refresh_from_db()
        assert (row.state, row.withdrawn_because, seats_of(test)) == ("WITHDRAWN", "Sakit", (0, 2, 0))
        services.register_candidates(test_id=test.pk, worker_ids=[ours.pk], by=operator)
        row.refresh_from_db()
        assert (row.state, row.withdrawn_because) == ("REGISTERED", "")

    def test_withdrawing_without_a_reason_is_refused(self, operator: User, ours: Worker) -> None:
        with pytest.raises(ConstraintError), transaction.atomic():
            services.withdraw_candidate(candidate_id=candidate(sitting(), ours).pk, reason=" ", by=operator)

    def test_a_reason_longer_than_its_column_is_refused(self, operator: User, ours: Worker) -> None:
        row = candidate(sitting(), ours)
        with pytest.raises(TooLongError), transaction.atomic():
            services.withdraw_candidate(candidate_id=row.pk, reason="x" * 201, by=operator)

    def test_who_sat_does_not_withdraw(self, operator: User, ours: Worker) -> None:
        row = candidate(sitting(days=-1), ours, CandidateState.ATTENDED)
        with pytest.raises(AlreadySatError):
            services.withdraw_candidate(candidate_id=row.pk, reason="Sakit", by=operator)

    def test_candidate_of_another_office_is_not_withdrawn(self, operator: User, neighbour: Worker) -> None:
        row = candidate(sitting(), neighbour)
        with pytest.raises(OutsideRegionError):
            services.withdraw_candidate(candidate_id=row.pk, reason="Sakit", by=operator)


def seats_of(test: CompetencyTest) -> tuple[int, int, int]:
    """Taken, free, invited."""
    row: Any = CompetencyTest.objects.with_seats().get(pk=test.pk)
    return row.taken, row.free, row.invited


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.sampled_from("riw"), st.sets(st.integers(0, 4), min_size=1)), max_size=6))
def test_seats_are_never_given_twice(
    operator: User, make_worker: MakeWorker, moves: list[tuple[str, set[int]]]
) -> None:
    """Whatever is tried in whatever order: taken + free are the seats, and nobody sits twice."""
    with transaction.atomic():
        test = sitting(seats=3)
        people = [make_worker(f"Orang {number}", "32.77").pk for number in range(5)]
        for kind, chosen in moves:
            ids = [people[number] for number in chosen]
            if kind == "w":
                for row in Candidate.objects.filter(test=test, worker__in=ids, state="REGISTERED"):
                    services.withdraw_candidate(candidate_id=row.pk, reason="x", by=operator)
                continue
            act = services.register_candidates if kind == "r" else services.invite_candidates
            with contextlib.suppress(NotEnoughSeatsError):
                act(test_id=test.pk, worker_ids=ids, by=operator)
            taken, free, _invited = seats_of(test)
            assert taken + free == 3
            assert free >= 0
            assert taken == Candidate.objects.filter(test=test, state="REGISTERED").count()
        assert Candidate.objects.filter(test=test).count() <= 5
        transaction.set_rollback(True)


def test_scheme_fits_the_category_or_there_is_none() -> None:
    schemes = {scheme.pk: scheme for scheme in Scheme.objects.order_by("pk")}
    by_code = {scheme.code: scheme for scheme in schemes.values()}
    specialist = by_code["SPESIALIS"].pk
    assert fitting_scheme("PEKSOS", [specialist], schemes) == by_code["SPESIALIS"]
    assert fitting_scheme("PEKSOS", [by_code["TKS"].pk], schemes) == by_code["ASISTEN"]
    assert fitting_scheme("TKS", [], schemes) == by_code["TKS"]
    assert fitting_scheme("RELAWAN", [], schemes) is None


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"state": "ATTENDED", "result_on": dt.date(2026, 1, 1)}, "result_has_a_day"),
        ({"state": "PASSED"}, "result_has_a_day"),
        ({"state": "WITHDRAWN"}, "withdrawn_with_reason"),
        ({"state": "REGISTERED", "withdrawn_because": "x"}, "withdrawn_with_reason"),
        ({"state": "?"}, "state_known"),
    ],
)
def test_impossible_candidate_is_refused_by_the_database(
    ours: Worker, wrong: dict[str, object], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        candidate(sitting(), ours, **wrong)  # type: ignore[arg-type]


def test_nobody_is_twice_in_a_test(ours: Worker) -> None:
    test = sitting()
    candidate(test, ours)
    with pytest.raises(IntegrityError, match="once_per_test"), transaction.atomic():
        candidate(test, ours)


def test_certificate_without_a_pass_is_refused_by_the_database(operator: User, ours: Worker) -> None:
    paper = services.issue_certificate(worker_id=ours.pk, facts=certificate(), by=operator)
    with pytest.raises(IntegrityError, match="certificate_after_pass"), transaction.atomic():
        candidate(sitting(), ours, certificate=paper)
