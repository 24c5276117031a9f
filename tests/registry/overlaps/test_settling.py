"""Fixes, exceptions and their undoing: every way out and every refusal."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.utils import timezone

from accounts.models import AuditEvent, User
from registry.doubts import Answer
from registry.enums import OverlapRule, State
from registry.errors import OutsideRegionError
from registry.facts import PostFacts
from registry.models import Assignment, OverlapException, Worker
from registry.overlaps.errors import ExceptionOverError, FindingGoneError
from registry.overlaps.fixes import EndDuties, ShareDuties, fixes
from registry.overlaps.rules import Finding
from registry.overlaps.search import findings_of_worker, open_findings
from registry.overlaps.words import finding_rows
from registry.services import (
    accept_overlap,
    assign_worker,
    change_state,
    create_post,
    end_exception,
    settle_overlap,
    undo_batch,
)
from tests.people import assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ANYWAY = Answer.to_every_doubt("rangkap resmi")
FIRST_OF_JUNE = dt.date(2026, 6, 1)


@pytest.fixture
def pkh(operator: User, ours: Worker) -> Assignment:
    return assign_worker(worker_id=ours.pk, facts=assignment("32.77.01"), by=operator)


@pytest.fixture
def kelurahan(operator: User, ours: Worker, pkh: Assignment) -> Assignment:
    facts = assignment("32.77", "KELURAHAN", starts_on=FIRST_OF_JUNE, is_primary=False)
    return assign_worker(worker_id=ours.pk, facts=facts, answer=ANYWAY, by=operator)


@pytest.fixture
def finding(ours: Worker, kelurahan: Assignment) -> Finding:
    (found,) = findings_of_worker(ours.pk)
    return found


def terms(worker: Worker) -> list[tuple[str, str, str, int, bool]]:
    rows = worker.assignments.order_by("starts_on", "programme__code")
    return [(r.programme.code, str(r.starts_on), str(r.ends_on), r.share, r.is_primary) for r in rows]


def settle(finding: Finding, kind: type, by: User, number: int = 0) -> None:
    offered = [fix for fix in fixes(finding, timezone.localdate()) if isinstance(fix, kind)]
    settle_overlap(finding=finding, fix_key=offered[number].key, label="perbaikan", by=by)


class TestSettle:
    def test_ends_the_older_and_lets_the_newer_count(
        self, operator: User, ours: Worker, finding: Finding
    ) -> None:
        settle(finding, EndDuties, operator)
        assert terms(ours) == [
            ("PKH", "2024-01-03", "2026-05-31", 100, True),
            ("KELURAHAN", "2026-06-01", "None", 100, True),
        ]
        assert findings_of_worker(ours.pk) == []
        assert AuditEvent.objects.filter(action="ASSIGNMENT_ENDED").count() == 1

    def test_makes_both_part_time_from_the_day_on(
        self, operator: User, ours: Worker, finding: Finding
    ) -> None:
        settle(finding, ShareDuties, operator)
        assert terms(ours) == [
            ("PKH", "2024-01-03", "2026-05-31", 100, True),
            ("KELURAHAN", "2026-06-01", "None", 50, False),
            ("PKH", "2026-06-01", "None", 50, True),
        ]
        assert findings_of_worker(ours.pk) == []

    @pytest.mark.parametrize("kind", [EndDuties, ShareDuties])
    def test_is_undone_as_one(self, operator: User, ours: Worker, finding: Finding, kind: type) -> None:
        before = terms(ours)
        fix = next(fix for fix in fixes(finding, timezone.localdate()) if isinstance(fix, kind))
        made = settle_overlap(finding=finding, fix_key=fix.key, label="perbaikan", by=operator)
        undo_batch(batch_id=made.pk, by=operator)
        assert terms(ours) == before
        assert [each.key for each in findings_of_worker(ours.pk)] == [finding.key]

    def test_ends_what_goes_on_after_somebody_left(
        self, operator: User, ours: Worker, pkh: Assignment
    ) -> None:
        change_state(worker_id=ours.pk, state=State.DECEASED, valid_from=dt.date(2026, 3, 10), by=operator)
        (found,) = findings_of_worker(ours.pk)
        assert found.rule == OverlapRule.DEPARTED
        settle(found, EndDuties, operator)
        assert terms(ours) == [("PKH", "2024-01-03", "2026-03-09", 100, True)]

    def test_refuses_what_has_changed_meanwhile(
        self, operator: User, pkh: Assignment, finding: Finding
    ) -> None:
        Assignment.objects.filter(pk=pkh.pk).update(ends_on=dt.date(2026, 5, 31))
        with pytest.raises(FindingGoneError):
            settle(finding, EndDuties, operator)

    def test_refuses_a_fix_that_was_not_offered(self, operator: User, finding: Finding) -> None:
        with pytest.raises(FindingGoneError):
            settle_overlap(finding=finding, fix_key="end-1-20200101", label="perbaikan", by=operator)

    def test_refuses_other_offices(self, other_operator: User, finding: Finding) -> None:
        with pytest.raises(OutsideRegionError):
            settle(finding, EndDuties, other_operator)


def test_words_state_what_is_wrong_and_the_day_that_is_written(
    operator: User, finding: Finding, other_operator: User
) -> None:
    (row,) = finding_rows([finding], operator)
    assert row.sentence == "2 penugasan purnawaktu bertumpuk sejak 1 Juni 2026."
    assert "Orang ini dihitung pada PKH, Kec. Cimahi Selatan saja" in row.detail
    assert row.buttons[0].label == "Akhiri PKH pada 31 Mei 2026"
    assert row.buttons[-1].label == "Jadikan keduanya paruh waktu (masing-masing 50%) sejak 1 Juni 2026"
    assert row.buttons[0].note == "Kelurahan, Kota Cimahi menjadi penugasan utama sehari sesudahnya."
    (hidden,) = finding_rows([finding], other_operator)
    assert hidden.buttons == []


def test_the_label_of_a_batch_holds_no_name(operator: User, ours: Worker, finding: Finding) -> None:
    (row,) = finding_rows([finding], operator)
    for button in row.buttons:
        label = row.batch_label(button.key)
        assert ours.registry_number in label
        assert ours.name not in label


class TestAccept:
    def test_has_an_owner_and_an_end(self, operator: User, ours: Worker, finding: Finding) -> None:
        until = timezone.localdate() + dt.timedelta(days=90)
        made = accept_overlap(
            finding=finding, reason="SK rangkap", decree_number="821/1", valid_until=until, by=operator
        )
        assert (made.owner, made.valid_until, made.worker) == (operator, until, ours)
        assert made.assignments.count() == 2
        assert findings_of_worker(ours.pk) == []
        assert AuditEvent.objects.filter(action="OVERLAP_ACCEPTED").count() == 1

    def test_refuses_a_day_that_is_past(self, operator: User, finding: Finding) -> None:
        yesterday = timezone.localdate() - dt.timedelta(days=1)
        with pytest.raises(ExceptionOverError):
            accept_overlap(finding=finding, reason="SK rangkap", valid_until=yesterday, by=operator)

    def test_refuses_what_is_settled(self, operator: User, finding: Finding) -> None:
        settle(finding, EndDuties, operator)
        with pytest.raises(FindingGoneError):
            accept_overlap(
                finding=finding, reason="SK rangkap", valid_until=timezone.localdate(), by=operator
            )

    def test_refuses_other_offices(self, other_operator: User, finding: Finding) -> None:
        with pytest.raises(OutsideRegionError):
            accept_overlap(
                finding=finding, reason="SK rangkap", valid_until=timezone.localdate(), by=other_operator
            )

    def test_ended_it_is_open_again(
        self, operator: User, other_operator: User, ours: Worker, finding: Finding
    ) -> None:
        until = timezone.localdate() + dt.timedelta(days=90)
        made = accept_overlap(finding=finding, reason="SK rangkap", valid_until=until, by=operator)
        with pytest.raises(OutsideRegionError):
            end_exception(exception_id=made.pk, by=other_operator)
        end_exception(exception_id=made.pk, by=operator)
        assert AuditEvent.objects.get(action="OVERLAP_REOPENED").region_code == "32.77"
        assert [each.key for each in findings_of_worker(ours.pk)] == [finding.key]
        with pytest.raises(ExceptionOverError):
            end_exception(exception_id=made.pk, by=operator)


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"rule": "GUESS"}, "rule_known"),
        ({"worker": None}, "of_worker_or_post"),
        ({"reason": ""}, "has_a_reason"),
    ],
)
def test_constraints(operator: User, ours: Worker, wrong: dict[str, object], name: str) -> None:
    told: dict[str, object] = {
        "rule": OverlapRule.OVER_FULL_TIME,
        "worker": ours,
        "reason": "SK",
        "valid_until": timezone.localdate(),
        "owner": operator,
    }
    with pytest.raises(IntegrityError, match=f"registry_overlapexception_{name}"):
        OverlapException.objects.create(**told | wrong)


@pytest.fixture
def shared_post(operator: User, ours: Worker, make_worker: Callable[..., Worker]) -> tuple[Worker, Worker]:
    told = assignment("32.77", "TKSK")
    seat = create_post(
        facts=PostFacts(programme=told.programme, place=told.place, valid_from=dt.date(2020, 1, 1)),
        by=operator,
    )
    second = make_worker("Budi Raharja", "32.77")
    for worker, start in ((ours, dt.date(2024, 1, 3)), (second, dt.date(2026, 2, 1))):
        facts = assignment("32.77", "TKSK", starts_on=start, post=seat)
        assign_worker(worker_id=worker.pk, facts=facts, by=operator)
    return ours, second


def test_two_on_one_post_the_earlier_gives_way(operator: User, shared_post: tuple[Worker, Worker]) -> None:
    (found,) = open_findings(operator)
    (row,) = finding_rows([found], operator)
    assert row.buttons[0].label == "Akhiri penugasan Sari Wulandari pada 31 Januari 2026"
    settle(found, EndDuties, operator)
    earlier, later = shared_post
    assert earlier.assignments.get().ends_on == dt.date(2026, 1, 31)
    assert later.assignments.get().ends_on is None
    assert open_findings(operator) == []
