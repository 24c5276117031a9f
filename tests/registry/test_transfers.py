"""Records between offices: ways out, refusals, what each side sees, and that nobody counts twice."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEvent, User
from accounts.roles import Role
from core.crypto import encrypt, keyed_hash
from core.errors import DomainError
from regions.models import Region
from registry.enums import TransferState
from registry.errors import OutsideRegionError
from registry.models import Transfer, Worker
from registry.services import (
    accept_transfer,
    answer_request,
    assign_worker,
    decline_request,
    propose_transfer,
    request_transfer,
    return_transfer,
    withdraw_transfer,
)
from registry.transfers.errors import (
    AssignmentAfterTransferError,
    KeptHereError,
    NikNotRecordedError,
    OwnTransferError,
    SameOfficeError,
    TransferAnsweredError,
    TransferNotDueError,
    TransferOpenError,
    TransferOrderError,
)
from registry.transfers.shown import tab_rows, transfer_views, waiting_transfers
from tests.people import NIK, assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
MOVE = dt.date(2026, 6, 1)


@pytest.fixture
def receiver(make_user: Callable[..., User]) -> User:
    """The verifier of the other office."""
    return make_user("receiver", Role.VERIFIER, "18.71")


@pytest.fixture
def proposed(operator: User, ours: Worker, places: dict[str, Region]) -> Transfer:
    return propose_transfer(
        worker_id=ours.pk, to_region=places["18.71"], effective_on=MOVE, reason="SK mutasi", by=operator
    )


def give_nik(worker: Worker) -> None:
    Worker.objects.filter(pk=worker.pk).update(nik_ciphertext=encrypt(NIK), nik_digest=keyed_hash(NIK))


@pytest.fixture
def requested(ours: Worker, other_operator: User, places: dict[str, Region]) -> Transfer:
    give_nik(ours)
    return request_transfer(
        nik=NIK, to_region=places["18.71"], effective_on=MOVE, reason="bekerja di sini", by=other_operator
    )


class TestPropose:
    def test_waits_and_moves_nothing(self, ours: Worker, proposed: Transfer) -> None:
        ours.refresh_from_db()
        assert (proposed.state, ours.region_id) == (TransferState.PROPOSED, "32.77")
        assert AuditEvent.objects.filter(action="TRANSFER_PROPOSED", region_code="32.77").count() == 1

    def test_refuses_a_second_one(
        self, operator: User, proposed: Transfer, places: dict[str, Region]
    ) -> None:
        with pytest.raises(TransferOpenError):
            propose_transfer(
                worker_id=proposed.worker_id,
                to_region=places["32.73"],
                effective_on=MOVE,
                reason="",
                by=operator,
            )

    def test_refuses_the_own_office(self, operator: User, ours: Worker, places: dict[str, Region]) -> None:
        with pytest.raises(SameOfficeError):
            propose_transfer(
                worker_id=ours.pk, to_region=places["32.77"], effective_on=MOVE, reason="", by=operator
            )

    def test_refuses_other_offices(
        self, other_operator: User, ours: Worker, places: dict[str, Region]
    ) -> None:
        with pytest.raises(OutsideRegionError):
            propose_transfer(
                worker_id=ours.pk,
                to_region=places["18.71"],
                effective_on=MOVE,
                reason="",
                by=other_operator,
            )

    def test_refuses_a_day_up_to_the_last_move(
        self, receiver: User, other_operator: User, proposed: Transfer, places: dict[str, Region]
    ) -> None:
        accept_transfer(transfer_id=proposed.pk, by=receiver)
        with pytest.raises(TransferOrderError):
            propose_transfer(
                worker_id=proposed.worker_id,
                to_region=places["32.77"],
                effective_on=MOVE,
                reason="",
                by=other_operator,
            )

    def test_refuses_an_assignment_that_begins_later(
        self, operator: User, ours: Worker, places: dict[str, Region]
    ) -> None:
        assign_worker(worker_id=ours.pk, facts=assignment(starts_on=MOVE), by=operator)
        with pytest.raises(AssignmentAfterTransferError):
            propose_transfer(
                worker_id=ours.pk, to_region=places["18.71"], effective_on=MOVE, reason="", by=operator
            )


class TestAccept:
    def test_moves_the_record_and_ends_what_ran_there(
        self, operator: User, receiver: User, ours: Worker, proposed: Transfer
    ) -> None:
        assign_worker(worker_id=ours.pk, facts=assignment("32.77.01"), by=operator)
        placement = assignment("18.71", "DINSOS", starts_on=MOVE)
        accept_transfer(transfer_id=proposed.pk, placement=placement, by=receiver)
        ours.refresh_from_db()
        assert ours.region_id == "18.71"
        rows = ours.assignments.order_by("starts_on")
        assert [(r.place_id, r.starts_on, r.ends_on, r.is_primary) for r in rows] == [
            ("32.77.01", dt.date(2024, 1, 3), dt.date(2026, 5, 31), True),
            ("18.71", MOVE, None, True),
        ]
        proposed.refresh_from_db()
        assert (proposed.state, proposed.answered_by) == (TransferState.ACCEPTED, receiver)

    def test_the_count_changes_on_the_day(self, operator: User, receiver: User, proposed: Transfer) -> None:
        assign_worker(worker_id=proposed.worker_id, facts=assignment("32.77.01"), by=operator)
        accept_transfer(transfer_id=proposed.pk, by=receiver)
        places = [
            Worker.objects.counted_on(day).values_list("place_on", flat=True).get()
            for day in (MOVE - dt.timedelta(days=1), MOVE)
        ]
        assert places == ["32.77.01", "18.71"]

    def test_a_posting_at_the_receiving_office_goes_on(
        self, make_user: Callable[..., User], receiver: User, ours: Worker, proposed: Transfer
    ) -> None:
        everywhere = make_user("jabar", Role.OPERATOR, "32")
        assign_worker(worker_id=ours.pk, facts=assignment("32.73"), by=everywhere)
        accept_transfer(transfer_id=proposed.pk, by=receiver)
        assert ours.assignments.get().ends_on is None

    def test_refuses_before_its_day(
        self, operator: User, receiver: User, ours: Worker, places: dict[str, Region]
    ) -> None:
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        waiting = propose_transfer(
            worker_id=ours.pk, to_region=places["18.71"], effective_on=tomorrow, reason="", by=operator
        )
        with pytest.raises(TransferNotDueError):
            accept_transfer(transfer_id=waiting.pk, by=receiver)

    def test_refuses_who_proposed_it(
        self, make_user: Callable[..., User], ours: Worker, places: dict[str, Region]
    ) -> None:
        both = make_user("both", Role.VERIFIER, "32")
        moved = propose_transfer(
            worker_id=ours.pk, to_region=places["32.73"], effective_on=MOVE, reason="", by=both
        )
        with pytest.raises(OwnTransferError):
            accept_transfer(transfer_id=moved.pk, by=both)

    def test_refuses_the_sending_office_and_operators(
        self, verifier: User, other_operator: User, proposed: Transfer
    ) -> None:
        for user in (verifier, other_operator):
            with pytest.raises(OutsideRegionError):
                accept_transfer(transfer_id=proposed.pk, by=user)

    def test_refuses_a_placement_elsewhere(self, receiver: User, proposed: Transfer) -> None:
        with pytest.raises(OutsideRegionError):
            accept_transfer(
                transfer_id=proposed.pk, placement=assignment("32.77", starts_on=MOVE), by=receiver
            )

    def test_refuses_a_second_answer(self, receiver: User, proposed: Transfer) -> None:
        accept_transfer(transfer_id=proposed.pk, by=receiver)
        with pytest.raises(TransferAnsweredError):
            return_transfer(transfer_id=proposed.pk, reason="terlambat", by=receiver)


class TestOtherAnswers:
    def test_return_keeps_the_reason(self, receiver: User, ours: Worker, proposed: Transfer) -> None:
        return_transfer(transfer_id=proposed.pk, reason="SK belum ada", by=receiver)
        proposed.refresh_from_db()
        ours.refresh_from_db()
        assert (proposed.state, proposed.answer_reason, ours.region_id) == (
            TransferState.RETURNED,
            "SK belum ada",
            "32.77",
        )

    def test_withdraw_is_for_the_office_that_proposed(
        self, operator: User, receiver: User, proposed: Transfer
    ) -> None:
        with pytest.raises(OutsideRegionError):
            withdraw_transfer(transfer_id=proposed.pk, by=receiver)
        withdraw_transfer(transfer_id=proposed.pk, by=operator)
        with pytest.raises(TransferAnsweredError):
            accept_transfer(transfer_id=proposed.pk, by=receiver)


class TestRequest:
    def test_becomes_a_proposal_when_the_office_agrees(
        self, operator: User, receiver: User, ours: Worker, requested: Transfer
    ) -> None:
        answer_request(transfer_id=requested.pk, effective_on=MOVE, reason="", by=operator)
        accept_transfer(transfer_id=requested.pk, by=receiver)
        ours.refresh_from_db()
        assert ours.region_id == "18.71"

    def test_is_declined_with_a_reason(self, operator: User, requested: Transfer) -> None:
        decline_request(transfer_id=requested.pk, reason="masih bertugas di sini", by=operator)
        requested.refresh_from_db()
        assert (requested.state, requested.answer_reason) == (
            TransferState.DECLINED,
            "masih bertugas di sini",
        )

    def test_is_withdrawn_by_who_asked_only(
        self, operator: User, other_operator: User, requested: Transfer
    ) -> None:
        with pytest.raises(OutsideRegionError):
            withdraw_transfer(transfer_id=requested.pk, by=operator)
        withdraw_transfer(transfer_id=requested.pk, by=other_operator)

    def test_cannot_be_accepted_unanswered(self, receiver: User, requested: Transfer) -> None:
        with pytest.raises(TransferAnsweredError):
            accept_transfer(transfer_id=requested.pk, by=receiver)

    def test_refuses_a_nik_that_nobody_has(self, other_operator: User, places: dict[str, Region]) -> None:
        with pytest.raises(NikNotRecordedError):
            request_transfer(
                nik=NIK, to_region=places["18.71"], effective_on=MOVE, reason="", by=other_operator
            )

    def test_refuses_a_record_kept_here(
        self, operator: User, ours: Worker, places: dict[str, Region]
    ) -> None:
        give_nik(ours)
        with pytest.raises(KeptHereError):
            request_transfer(nik=NIK, to_region=places["32.77"], effective_on=MOVE, reason="", by=operator)

    def test_refuses_to_ask_for_another_office(
        self, operator: User, theirs: Worker, places: dict[str, Region]
    ) -> None:
        give_nik(theirs)
        with pytest.raises(OutsideRegionError):
            request_transfer(nik=NIK, to_region=places["32.73"], effective_on=MOVE, reason="", by=operator)

    def test_refuses_while_another_is_open(
        self, operator: User, other_operator: User, proposed: Transfer, places: dict[str, Region]
    ) -> None:
        give_nik(proposed.worker)
        with pytest.raises(TransferOpenError):
            request_transfer(
                nik=NIK, to_region=places["18.71"], effective_on=MOVE, reason="", by=other_operator
            )


class TestWhatIsSeen:
    def test_who_asked_sees_the_masked_nik_and_nothing_more(
        self, other_operator: User, ours: Worker, requested: Transfer
    ) -> None:
        (view,) = transfer_views([Transfer.objects.get(pk=requested.pk)], other_operator)
        said = " ".join([view.person, view.about, view.from_office, view.url])
        assert view.person == f"NIK {Worker.objects.get(pk=ours.pk).masked_nik}"
        assert ours.name not in said
        assert ours.registry_number not in said
        assert "Cimahi" not in said

    def test_who_asked_does_not_learn_who_declined(
        self, operator: User, other_operator: User, requested: Transfer
    ) -> None:
        decline_request(transfer_id=requested.pk, reason="masih bertugas di sini", by=operator)
        declined = Transfer.objects.get(pk=requested.pk)
        asking, keeping = (transfer_views([declined], each)[0] for each in (other_operator, operator))
        assert (asking.from_office, asking.answered_by) == ("kantor lain", "")
        assert (keeping.from_office, keeping.answered_by) == ("Kota Cimahi", "Operator")

    def test_who_is_offered_sees_the_name_and_no_record(self, receiver: User, proposed: Transfer) -> None:
        (view,) = transfer_views([proposed], receiver)
        assert (view.person, view.url, view.ending) == ("Sari Wulandari", "", [])

    def test_once_returned_the_name_is_gone(self, receiver: User, proposed: Transfer) -> None:
        return_transfer(transfer_id=proposed.pk, reason="SK belum ada", by=receiver)
        (view,) = transfer_views([Transfer.objects.get(pk=proposed.pk)], receiver)
        assert (view.person, view.about) == ("Tanpa NIK", "Data kantor lain")

    def test_the_sending_office_sees_the_record(self, operator: User, proposed: Transfer) -> None:
        (view,) = transfer_views([proposed], operator)
        assert view.url == proposed.worker.get_absolute_url()

    def test_other_offices_see_no_transfer(self, make_user: Callable[..., User], proposed: Transfer) -> None:
        bandung = make_user("bandung", Role.VERIFIER, "32.73")
        assert [tab_rows(bandung, tab).count() for tab in ("", "masuk", "keluar", "riwayat")] == [0] * 4

    def test_tabs_hold_what_waits_comes_goes_and_is_answered(
        self, operator: User, receiver: User, proposed: Transfer
    ) -> None:
        def counts(user: User) -> list[int]:
            return [tab_rows(user, tab).count() for tab in ("", "masuk", "keluar", "riwayat")]

        assert counts(operator) == [0, 0, 1, 0]
        assert counts(receiver) == [1, 1, 0, 0]
        accept_transfer(transfer_id=proposed.pk, by=receiver)
        assert counts(operator) == [0, 0, 0, 1]
        assert counts(receiver) == [0, 0, 0, 1]

    def test_a_request_waits_for_the_office_that_keeps_the_record(
        self, operator: User, receiver: User, requested: Transfer
    ) -> None:
        assert waiting_transfers(operator).get() == requested
        assert not waiting_transfers(receiver).exists()

    def test_a_proposal_ahead_waits_for_nobody_yet(
        self, operator: User, receiver: User, ours: Worker, places: dict[str, Region]
    ) -> None:
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        propose_transfer(
            worker_id=ours.pk, to_region=places["18.71"], effective_on=tomorrow, reason="", by=operator
        )
        assert not waiting_transfers(receiver).exists()


OFFICES = ["18.71", "32.73", "32.77"]
DAYS = [dt.date(2026, 3, 1) + dt.timedelta(days=number) for number in range(14)]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["propose", "accept", "return", "withdraw", "place"]),
        st.sampled_from(OFFICES),
        st.sampled_from(DAYS[1:-1]),
    ),
    max_size=10,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_is_proposed_everybody_counts_once_on_every_day(
    make_user: Callable[..., User],
    make_worker: Callable[..., Worker],
    places: dict[str, Region],
    acts: list[tuple[str, str, dt.date]],
) -> None:
    """Only acceptance moves the count, and only from its day on."""
    Worker.objects.all().delete()
    worker = make_worker("Berpindah", "32.77")
    number = User.objects.count()
    senders = {code: make_user(f"acts-sends-{number}-{code}", Role.VERIFIER, code) for code in OFFICES}
    takers = {code: make_user(f"acts-takes-{number}-{code}", Role.VERIFIER, code) for code in OFFICES}
    for act, office, day in acts:
        worker.refresh_from_db()
        waiting = worker.transfers.filter(state=TransferState.PROPOSED).first()
        before = _offices(worker)
        try:
            _do(act, office, day, worker, waiting, senders, takers, places)
        except DomainError:
            assert _offices(worker) == before
            continue
        if act == "accept" and waiting:
            since = DAYS.index(waiting.effective_on)
            assert _offices(worker) == before[:since] + [waiting.to_region_id] * (len(DAYS) - since)
        elif act != "place":
            assert _offices(worker) == before
    for day in DAYS:
        assert Worker.objects.counted_on(day).count() == 1
        under = [code for code in ("18", "32") if Worker.objects.counted_on(day).placed_under(code).exists()]
        assert len(under) == 1


def _offices(worker: Worker) -> list[str]:
    """The office that keeps the record, day by day."""
    return [
        Worker.objects.with_office_on(day).filter(pk=worker.pk).values_list("office_on", flat=True).get()
        for day in DAYS
    ]


def _do(act, office, day, worker, waiting, senders, takers, places) -> None:  # type: ignore[no-untyped-def]
    keeper = senders[worker.region_id]
    if act == "propose":
        propose_transfer(
            worker_id=worker.pk, to_region=places[office], effective_on=day, reason="", by=keeper
        )
    elif act == "place":
        facts = assignment(worker.region_id, starts_on=day, is_primary=True)
        assign_worker(worker_id=worker.pk, facts=facts, by=keeper)
    elif waiting and act == "accept":
        accept_transfer(transfer_id=waiting.pk, by=takers[waiting.to_region_id])
    elif waiting and act == "return":
        return_transfer(transfer_id=waiting.pk, reason="belum", by=takers[waiting.to_region_id])
    elif waiting:
        withdraw_transfer(transfer_id=waiting.pk, by=keeper)
