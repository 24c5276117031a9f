"""Who was removed is in no list, count, search, choice, file, answer or check; and comes back whole."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Permission
from certification.errors import NumberOnRemovedRecordError
from certification.models import Certificate
from certification.register.public_check import find
from certification.services import issue_certificate
from coverage.answer import coverage
from coverage.expiry import expiry
from regions.models import Region
from registry.batch_errors import (
    MergedRecordError,
    NikTakenError,
    NothingToChangeError,
    ReasonMissingError,
)
from registry.doubts import Answer
from registry.errors import OutsideRegionError
from registry.models import Assignment, Batch, Worker
from registry.services import (
    assign_worker,
    register_worker,
    remove_worker,
    remove_workers,
    restore_worker,
    undo_batch,
)
from tests.people import NIK, assignment, certificate, person

pytestmark = pytest.mark.usefixtures("reference_data")
SURE = Answer.to_every_doubt("test")
REASON = "Recorded by mistake"


@pytest.fixture
def gone(operator: User, places: dict[str, Region]) -> Worker:
    """Somebody with a certificate and a main assignment, removed again."""
    worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    issue_certificate(worker_id=worker.pk, facts=certificate(), answer=SURE, by=operator)
    assign_worker(worker_id=worker.pk, facts=assignment(), answer=SURE, by=operator)
    remove_worker(worker_id=worker.pk, reason=REASON, by=operator)
    worker.refresh_from_db()
    return worker


def test_removal_is_noted_with_its_reason(gone: Worker, operator: User) -> None:
    assert (gone.removed_by, gone.removed_reason) == (operator, REASON)
    event = AuditEvent.objects.get(action=AuditAction.WORKER_REMOVED)
    assert (event.target_label, event.details["reason"]) == (gone.registry_number, REASON)


def test_removal_needs_a_reason(ours: Worker, operator: User) -> None:
    with pytest.raises(ReasonMissingError):
        remove_worker(worker_id=ours.pk, reason="  ", by=operator)


# -- many at once ------------------------------------------------------------------------------


def seen(*workers: Worker) -> dict[int, datetime]:
    return {worker.pk: worker.updated_at for worker in workers}


def test_many_are_removed_and_come_back_as_one(
    ours: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    other = make_worker("Rina Marlina", "32.77")
    done = remove_workers(seen=seen(ours, other), reason=REASON, by=operator)
    assert (done.changed, done.skipped, Worker.objects.count()) == (2, [], 0)
    assert (done.batch.label, done.batch.reason, done.batch.region_id) == (
        "Penghapusan 2 orang",
        REASON,
        "32.77",
    )
    noted = AuditEvent.objects.filter(action=AuditAction.WORKER_REMOVED)
    assert {event.target_label for event in noted} == {ours.registry_number, other.registry_number}
    undo_batch(batch_id=done.batch.pk, by=operator)
    assert Worker.objects.count() == 2


def test_who_was_changed_since_or_is_of_another_office_stays(
    ours: Worker, theirs: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    other = make_worker("Rina Marlina", "32.77")
    looked_at = seen(ours, theirs, other)
    other.save()
    done = remove_workers(seen=looked_at, reason=REASON, by=operator)
    assert (done.changed, set(done.skipped)) == (1, {theirs, other})
    assert set(Worker.objects.all()) == {theirs, other}


def test_nobody_is_removed_without_a_reason_or_a_right(ours: Worker, theirs: Worker, operator: User) -> None:
    looked_at = seen(ours)
    with pytest.raises(ReasonMissingError):
        remove_workers(seen=looked_at, reason=" ", by=operator)
    with pytest.raises(OutsideRegionError):
        remove_workers(seen=seen(theirs), reason=REASON, by=operator)
    ours.save()
    with pytest.raises(NothingToChangeError):
        remove_workers(seen=looked_at, reason=REASON, by=operator)
    assert Worker.objects.count() == 2


# -- the surfaces ------------------------------------------------------------------------------


def rows(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    for permission in (Permission.WORKER_VIEW, Permission.WORKER_EDIT):
        yield Worker.objects.visible_to(operator, permission).exists()
        yield Certificate.objects.visible_to(operator, permission).exists()
        yield Assignment.objects.visible_to(operator, permission).exists()


def pages(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    yield client.get(gone.get_absolute_url()).status_code != 404
    yield gone.name in client.get("/kerja/tenaga/").content.decode()
    yield gone.name in client.get("/kerja/").content.decode()


def search(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    for text in (gone.name, NIK, gone.registry_number, "LSPS.G.2023.007731"):
        found = client.post("/kerja/cari/", {"q": text}, follow=True)
        yield gone.get_absolute_url() in found.content.decode()
        offered = client.post("/kerja/cari/usulan/", {"q": text})
        yield gone.get_absolute_url() in offered.content.decode()


def files(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    yield Worker.objects.visible_to(operator, Permission.WORKER_EXPORT).exists()


def totals(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    today = timezone.localdate()
    answer = coverage("32.77", "PEKSOS", today)
    yield bool(answer.present or answer.certified)
    ends = expiry("32.77", "PEKSOS", today)
    yield bool(ends and ends.certified)


def checks(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    today = timezone.localdate()
    for number in ("LSPS.G.2023.007731", gone.registry_number):
        yield bool(find(number, on=today))
    answer = client.get("/api/v1/certificates", {"number": "LSPS.G.2023.007731"})
    yield "LSPS.G.2023.007731" in answer.content.decode()


def choices(gone: Worker, operator: User, client: Client) -> Iterator[bool]:
    """A new record with the same NIK is not told that the person is known."""
    known = register_worker(facts=person(), region=Region.objects.get(code="32.77"), answer=SURE, by=operator)
    yield known.pk == gone.pk


@pytest.mark.parametrize("surface", [rows, pages, search, files, totals, checks, choices])
def test_the_removed_are_nowhere(
    surface: Callable[[Worker, User, Client], Iterator[bool]],
    gone: Worker,
    operator: User,
    client_for: Callable[[User], Client],
) -> None:
    seen = list(surface(gone, operator, client_for(operator)))
    assert seen == [False] * len(seen)
    if surface is not choices:
        restore_worker(worker_id=gone.pk, by=operator)
        assert any(surface(gone, operator, client_for(operator)))


def test_the_number_of_a_paper_on_a_removed_record_is_explained(
    gone: Worker, ours: Worker, operator: User
) -> None:
    with pytest.raises(NumberOnRemovedRecordError, match=gone.registry_number):
        issue_certificate(worker_id=ours.pk, facts=certificate(), answer=SURE, by=operator)


def test_the_form_says_so_too(gone: Worker, ours: Worker, client_for: Callable[[User], Client]) -> None:
    paper = gone.certificates.get()
    answers = {"number": paper.number, "issuer": paper.issuer.code, "scheme": paper.scheme.code}
    page = client_for(gone.removed_by).post(
        reverse("certification:certificate-create", args=[ours.registry_number]), answers
    )
    (refusal,) = page.context["form"].errors["number"]
    assert gone.registry_number in refusal


# -- restoring ---------------------------------------------------------------------------------


def test_restoring_brings_back_everything_that_hangs_on_the_record(gone: Worker, operator: User) -> None:
    back = restore_worker(worker_id=gone.pk, by=operator)
    assert (back.certificates.count(), back.assignments.count(), back.states.count()) == (1, 1, 1)
    assert (back.removed_at, back.removed_reason) == (None, "")
    assert AuditEvent.objects.filter(action=AuditAction.WORKER_RESTORED).count() == 1


def test_restoring_is_refused_where_the_nik_was_given_away(
    gone: Worker, operator: User, places: dict[str, Region]
) -> None:
    register_worker(facts=person(name="Nurul A."), region=places["32.77"], answer=SURE, by=operator)
    with pytest.raises(NikTakenError):
        restore_worker(worker_id=gone.pk, by=operator)


def test_undoing_the_removal_is_restoring(gone: Worker, operator: User) -> None:
    undo_batch(batch_id=Batch.objects.get().pk, by=operator)
    assert Worker.objects.get(pk=gone.pk).removed_reason == ""


def test_only_the_office_restores(gone: Worker, other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        restore_worker(worker_id=gone.pk, by=other_operator)


def test_nobody_is_restored_who_was_not_removed(ours: Worker, operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        restore_worker(worker_id=ours.pk, by=operator)


# -- merged records ----------------------------------------------------------------------------


@pytest.fixture
def merged(gone: Worker, ours: Worker) -> Worker:
    gone.merged_into = ours
    gone.save()
    return gone


def test_the_number_of_a_merged_record_leads_to_the_kept_one(
    merged: Worker, ours: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(operator)
    assert client.get(merged.get_absolute_url()).headers["Location"] == ours.get_absolute_url()
    found = client.post("/kerja/cari/", {"q": merged.registry_number})
    assert found.headers["Location"] == ours.get_absolute_url()


def test_the_number_of_a_merged_record_opens_nothing_elsewhere(
    merged: Worker, other_operator: User, client_for: Callable[[User], Client]
) -> None:
    assert client_for(other_operator).get(merged.get_absolute_url()).status_code == 404


def test_the_public_finds_the_kept_record_by_the_old_number(merged: Worker, ours: Worker) -> None:
    Certificate.objects.filter(worker=merged).update(worker=ours)
    (found,) = find(merged.registry_number, on=timezone.localdate())
    assert found.worker == ours


def test_a_merged_record_comes_back_by_undoing_the_merge_only(merged: Worker, operator: User) -> None:
    with pytest.raises(MergedRecordError):
        restore_worker(worker_id=merged.pk, by=operator)
