"""Destroying removed people by the retention rule: everything of them, and nothing else."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification import services
from certification.facts import LetterFacts
from certification.models import Certificate, Issuer
from certification.services.purging import due_for_purge
from core.calendar import years_later
from regions.models import Region
from registry.doubts import Answer
from registry.models import Assignment, Document, Worker
from registry.services import (
    assign_worker,
    register_worker,
    remove_worker,
    write_note,
)
from registry.undo.tracked import tables
from tests.people import assignment, certificate, person
from tests.scans import picture

pytestmark = pytest.mark.usefixtures("reference_data", "kept_files")
SURE = Answer.to_every_doubt("test")
YEARS = 10


@pytest.fixture(autouse=True)
def rule(settings: Settings) -> None:
    settings.REMOVED_KEPT_YEARS = YEARS


@pytest.fixture
def gone(operator: User, places: dict[str, Region]) -> Worker:
    """Removed eleven years ago, with two terms of a certificate, an STR, scans, a duty and a note."""
    worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    first = services.issue_certificate(worker_id=worker.pk, facts=certificate(), answer=SURE, by=operator)
    later = certificate(issued_on=dt.date(2028, 11, 15), valid_until=dt.date(2033, 11, 14))
    services.renew_certificate(certificate_id=first.pk, facts=later, answer=SURE, by=operator)
    facts = LetterFacts(
        number="STR-1",
        issuer=Issuer.objects.get(code="IPSPI"),
        issued_on=dt.date(2023, 1, 1),
        valid_until=None,
    )
    services.record_letter(worker_id=worker.pk, facts=facts, by=operator)
    paper = {"kind": "CERTIFICATE", "paper_id": first.pk, "content": picture(), "by": operator}
    services.attach_scan(**paper, file_name="a.jpg")
    services.attach_further_scan(**paper, file_name="b.jpg")
    assign_worker(worker_id=worker.pk, facts=assignment(), answer=SURE, by=operator)
    write_note(worker_id=worker.pk, text="Sudah ditelepon.", by=operator)
    remove_worker(worker_id=worker.pk, reason="Tercatat dua kali", by=operator)
    return removed_years_ago(worker, YEARS + 1)


def removed_years_ago(worker: Worker, years: int) -> Worker:
    Worker.everyone.filter(pk=worker.pk).update(removed_at=timezone.now() - dt.timedelta(days=366 * years))
    return worker


def histories_of(worker: Worker) -> int:
    """How many history rows name the person."""
    named = 0
    for table in tables():
        if table.model is Worker:
            named += table.events(pgh_obj_id=worker.pk).count()
        for link in table.foreign_keys:
            if link.related_model is Worker and table.model is not Worker:
                named += table.events(**{link.attname: worker.pk}).count()
    return named


def test_without_a_rule_nothing_is_destroyed(gone: Worker, settings: Settings) -> None:
    settings.REMOVED_KEPT_YEARS = 0
    with pytest.raises(CommandError, match="REMOVED_KEPT_YEARS"):
        call_command("purge_removed", "--apply")
    assert Worker.everyone.filter(pk=gone.pk).exists()


def test_first_it_only_tells_who_is_due(gone: Worker, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("purge_removed")
    assert gone.registry_number in capsys.readouterr().out
    assert Worker.everyone.filter(pk=gone.pk).exists()


def test_everything_of_the_person_is_destroyed_and_the_act_is_noted(
    gone: Worker, ours: Worker, kept_files: Path, django_capture_on_commit_callbacks: Callable
) -> None:
    others = histories_of(ours)
    assert len(list(kept_files.rglob("*.bin"))) == 4
    assert histories_of(gone) > 5
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_removed", "--apply")
    assert not Worker.everyone.filter(pk=gone.pk).exists()
    assert [model.objects.count() for model in (Certificate, Assignment, Document)] == [0, 0, 0]
    assert not list(kept_files.rglob("*.bin"))
    assert (histories_of(gone), histories_of(ours)) == (0, others)
    event = AuditEvent.objects.get(action=AuditAction.WORKER_PURGED)
    assert (event.target_label, event.region_code, event.details["years"]) == (
        gone.registry_number,
        "32.77",
        YEARS,
    )


def test_who_was_removed_later_or_lives_on_stays(ours: Worker, neighbour: Worker, operator: User) -> None:
    remove_worker(worker_id=ours.pk, reason="Percobaan", by=operator)
    removed_years_ago(ours, YEARS - 1)
    call_command("purge_removed", "--apply")
    assert Worker.everyone.filter(pk__in=[ours.pk, neighbour.pk]).count() == 2


@pytest.mark.parametrize("years", range(1, 5))
def test_the_years_are_whole_leap_days_or_not(ours: Worker, operator: User, years: int) -> None:
    remove_worker(worker_id=ours.pk, reason="Percobaan", by=operator)
    last_due = years_later(timezone.localdate(), -years)
    for removed_on, is_due in ((last_due, True), (last_due + dt.timedelta(days=1), False)):
        midnight = timezone.make_aware(dt.datetime.combine(removed_on, dt.time.min))
        Worker.everyone.filter(pk=ours.pk).update(removed_at=midnight)
        assert due_for_purge(years=years).exists() is is_due


def test_what_a_merge_gave_to_another_keeps_its_history(
    make_worker: Callable[..., Worker], operator: User
) -> None:
    kept, other = make_worker("Sari Wulandari", "32.77"), make_worker("Sari W.", "32.77")
    paper = services.issue_certificate(
        worker_id=other.pk, facts=certificate(number="M-1"), answer=SURE, by=operator
    )
    Certificate.objects.filter(pk=paper.pk).update(worker=kept)
    remove_worker(worker_id=other.pk, reason="Orang sama", by=operator)
    Worker.everyone.filter(pk=other.pk).update(merged_into=kept)
    removed_years_ago(other, YEARS + 2)
    call_command("purge_removed", "--apply")
    assert not Worker.everyone.filter(pk=other.pk).exists()
    assert Certificate.objects.get(pk=paper.pk).worker == kept
    history = next(table for table in tables() if table.model is Certificate)
    assert history.events(pgh_obj_id=paper.pk, pgh_label="insert").exists()
