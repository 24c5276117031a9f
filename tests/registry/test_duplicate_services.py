"""Finding pairs that may be one person, and what the offices say about them."""

import datetime as dt
from collections.abc import Callable

import pytest

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Role
from regions.models import Region
from registry.batch_errors import ReasonMissingError
from registry.doubts import Answer
from registry.duplicates.errors import CaseDecidedError
from registry.enums import DuplicateState, DuplicateVerdict, Finding
from registry.errors import OutsideRegionError
from registry.models import DuplicateCase, Worker
from registry.services import answer_case, find_duplicates, register_worker, remove_worker, update_worker
from tests.people import person

BORN = dt.date(1988, 5, 4)
SAME, NOT_SAME = DuplicateVerdict.SAME, DuplicateVerdict.NOT_SAME


@pytest.fixture
def pair(make_worker: Callable[..., Worker]) -> DuplicateCase:
    """One person, twice at Kota Cimahi."""
    make_worker("Muhammad Suparman", "32.77", birth_date=BORN)
    make_worker("Moch. Soeparman", "32.77", birth_date=BORN)
    find_duplicates()
    return DuplicateCase.objects.get()


@pytest.fixture
def far_pair(make_worker: Callable[..., Worker]) -> DuplicateCase:
    """One person, at Kota Cimahi and at Bandar Lampung."""
    make_worker("Muhammad Suparman", "32.77", birth_date=BORN)
    make_worker("Moch. Soeparman", "18.71", birth_date=BORN)
    find_duplicates()
    return DuplicateCase.objects.get()


def test_find_duplicates_says_how_likely_and_why(pair: DuplicateCase) -> None:
    assert pair.score > 90
    assert pair.findings == [Finding.NAME_SPELLED, Finding.BIRTH_SAME, Finding.OFFICE_SAME]
    assert pair.state == DuplicateState.OPEN


def test_people_who_only_share_a_birth_date_are_not_listed(
    make_worker: Callable[..., Worker],
) -> None:
    make_worker("Sari Wulandari", "32.77", birth_date=BORN)
    make_worker("Dedi Kurnia", "32.77", birth_date=BORN)

    assert find_duplicates().listed == 0
    assert not DuplicateCase.objects.exists()


def test_find_duplicates_again_keeps_one_case_and_follows_the_facts(pair: DuplicateCase) -> None:
    Worker.objects.filter(pk=pair.second_id).update(birth_date=dt.date(1988, 4, 5))

    find_duplicates()

    followed = DuplicateCase.objects.get()
    assert followed.pk == pair.pk
    assert Finding.BIRTH_SWAPPED in followed.findings


def test_find_duplicates_drops_an_open_case_that_was_a_slip(pair: DuplicateCase) -> None:
    Worker.objects.filter(pk=pair.second_id).update(name="Dedi Kurnia")

    find_duplicates()

    assert not DuplicateCase.objects.exists()


def test_removed_people_are_compared_with_nobody(pair: DuplicateCase, operator: User) -> None:
    remove_worker(worker_id=pair.second_id, reason="Salah catat", by=operator)

    assert find_duplicates().listed == 0
    assert not DuplicateCase.objects.open().exists()


def test_recording_somebody_finds_their_other_record(ours: Worker, operator: User) -> None:
    Worker.objects.filter(pk=ours.pk).update(birth_date=BORN)
    cimahi = Region.objects.get(code="32.77")

    twice = register_worker(
        facts=person(name="Sari Woelandari", nik="", birth_date=BORN),
        region=cimahi,
        answer=Answer(reason="beda", codes=frozenset({"same_name_and_birth"})),
        by=operator,
    )

    case = DuplicateCase.objects.get()
    assert (case.first_id, case.second_id) == (ours.pk, twice.pk)


def test_work_in_bulk_leaves_comparing_to_its_end(ours: Worker, operator: User) -> None:
    Worker.objects.filter(pk=ours.pk).update(birth_date=BORN)
    cimahi = Region.objects.get(code="32.77")

    register_worker(
        facts=person(name="Sari Woelandari", nik="", birth_date=BORN),
        region=cimahi,
        answer=Answer.to_every_doubt("Impor"),
        by=operator,
    )

    assert not DuplicateCase.objects.exists()


def test_changing_a_record_closes_what_was_a_slip(pair: DuplicateCase, operator: User) -> None:
    second = pair.second
    update_worker(
        worker_id=second.pk,
        changes={"name": "Dedi Kurnia", "birth_date": dt.date(1979, 9, 9)},
        seen_at=second.updated_at,
        by=operator,
    )

    assert not DuplicateCase.objects.exists()


def test_not_the_same_is_remembered(pair: DuplicateCase, operator: User) -> None:
    answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="Kakak beradik", by=operator)
    find_duplicates()

    pair.refresh_from_db()
    assert pair.state == DuplicateState.NOT_SAME
    assert (pair.decided_by, pair.reason) == (operator, "Kakak beradik")
    event = AuditEvent.objects.get(action=AuditAction.DUPLICATE_DECIDED)
    assert (event.region_code, event.details["reason"]) == ("32.77", "Kakak beradik")


def test_not_the_same_is_asked_again_once_the_records_come_nearer(
    pair: DuplicateCase, operator: User
) -> None:
    DuplicateCase.objects.filter(pk=pair.pk).update(score=pair.score - 5)
    answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="Kakak beradik", by=operator)
    Worker.objects.filter(pk__in=[pair.first_id, pair.second_id]).update(phone="+628123456789")

    find_duplicates()

    pair.refresh_from_db()
    assert pair.state == DuplicateState.OPEN
    assert pair.decided_by is None


def test_answer_needs_a_reason(pair: DuplicateCase, operator: User) -> None:
    with pytest.raises(ReasonMissingError):
        answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="  ", by=operator)


def test_answer_outside_the_scope_is_refused(pair: DuplicateCase, other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="Bukan", by=other_operator)


def test_answer_to_a_decided_case_is_refused(pair: DuplicateCase, operator: User) -> None:
    answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="Bukan", by=operator)

    with pytest.raises(CaseDecidedError):
        answer_case(case_id=pair.pk, verdict=NOT_SAME, reason="Bukan", by=operator)


def test_not_the_same_of_two_offices_holds_once_both_say_so(
    far_pair: DuplicateCase, operator: User, other_operator: User
) -> None:
    answer_case(case_id=far_pair.pk, verdict=NOT_SAME, reason="Bukan", by=operator)
    far_pair.refresh_from_db()
    assert far_pair.state == DuplicateState.OPEN

    answer_case(case_id=far_pair.pk, verdict=NOT_SAME, reason="Orang lain", by=other_operator)
    far_pair.refresh_from_db()
    assert far_pair.state == DuplicateState.NOT_SAME
    decided = AuditEvent.objects.filter(action=AuditAction.DUPLICATE_DECIDED)
    assert {event.region_code for event in decided} == {"18.71", "32.77"}


def test_offices_that_disagree_leave_the_case_open(
    far_pair: DuplicateCase, operator: User, other_operator: User
) -> None:
    answer_case(case_id=far_pair.pk, verdict=NOT_SAME, reason="Bukan", by=operator)
    answer_case(case_id=far_pair.pk, verdict=SAME, reason="Sama", by=other_operator)

    far_pair.refresh_from_db()
    assert far_pair.state == DuplicateState.OPEN


def test_province_above_both_offices_decides_alone(
    make_worker: Callable[..., Worker], make_user: Callable[..., User]
) -> None:
    make_worker("Muhammad Suparman", "32.77", birth_date=BORN)
    make_worker("Moch. Soeparman", "32.73", birth_date=BORN)
    find_duplicates()
    officer = make_user("jabar", Role.PROVINCE_OFFICER, "32")
    case = DuplicateCase.objects.get()

    answer_case(case_id=case.pk, verdict=NOT_SAME, reason="KTP berbeda", by=officer)

    case.refresh_from_db()
    assert case.state == DuplicateState.NOT_SAME
