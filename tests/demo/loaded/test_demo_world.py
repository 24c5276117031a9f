"""What must hold in the demo world, and what it must contain."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from accounts.roles import Permission
from certification.enums import CandidateState, CompetencyTestState, Status
from certification.models import Candidate, Certificate, CompetencyTest
from certification.status import with_status_on
from coverage.answer import coverage
from coverage.models import Norm, Scenario
from demo import services
from demo.enums import WorldKind
from demo.models import World
from regions.models import IndicatorValue
from registry.enums import BatchKind, State, TransferState
from registry.models import Assignment, Batch, Note, Transfer, Worker, WorkerState
from registry.numbers import nik, nip, phones
from registry.outside_changes import changed_by_others
from registry.services import preview_undo
from tests.demo.made_once import TODAY
from workbooks.models import Letterhead

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


def test_is_loaded_once(settings: Any) -> None:
    settings.DEMO = True
    before = Worker.objects.count()
    assert services.load_demo().was_there
    assert Worker.objects.count() == before == World.objects.get(kind=WorldKind.DEMO).workers


def test_offices_have_notes_and_a_change_by_the_province_to_read() -> None:
    operator = User.objects.get(username="operator.bandarlampung")
    corrected = [each for each in changed_by_others(operator) if each.act == "Data tenaga diubah"]
    assert len(corrected) == 2
    assert Note.objects.count() == 3


def test_every_row_is_one_that_a_form_would_take() -> None:
    for model in (Worker, WorkerState, Assignment, Transfer, Certificate):
        for row in model.objects.order_by("?")[:40]:
            row.full_clean()


def test_no_two_main_assignments_run_at_once() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM registry_assignment a JOIN registry_assignment b "
            "ON a.worker_id = b.worker_id AND a.id < b.id AND a.is_primary AND b.is_primary "
            "AND daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')"
        )
        assert cursor.fetchone() == (0,)


def test_all_offices_of_the_first_regions_have_reported() -> None:
    for code, offices in (("17", 10), ("18", 15), ("36", 8), ("32.77", 1)):
        completeness = coverage(code, "PEKSOS", TODAY).completeness
        assert (completeness.units, completeness.reported) == (offices, offices)


def test_an_office_that_declared_nobody_has_zero_and_not_nothing() -> None:
    answer = coverage("18.13", "PEKSOS", TODAY)
    assert (answer.present, answer.certified) == (0, 0)
    assert answer.shortage == answer.needed


@pytest.mark.parametrize("code", ["ID", "17", "18", "36", "32", "32.77"])
@pytest.mark.parametrize("category", ["PEKSOS", "TKS"])
@pytest.mark.parametrize("on", [dt.date(2017, 12, 31), dt.date(2022, 6, 30), TODAY])
def test_the_parts_make_the_whole(code: str, category: str, on: dt.date) -> None:
    answer = coverage(code, category, on, with_children=True, with_programmes=True)
    statuses = (answer.certified, answer.validity_unknown, answer.lapsed, answer.never_certified)
    assert sum(status or 0 for status in statuses) == answer.present
    assert sum(part.present or 0 for part in answer.by_programme) == answer.present
    below = sum(child.present or 0 for child in answer.children)
    assert answer.unallocated is not None
    assert below + answer.unallocated.present == answer.present
    if answer.gap:
        parts = answer.gap.remedies
        assert parts.confirm + parts.renew + parts.examine + parts.recruit == answer.shortage


def test_every_status_occurs_in_every_first_region() -> None:
    for code in ("17", "18", "36", "32.77"):
        workers = Worker.objects.filter(category="PEKSOS").counted_on(TODAY).placed_under(code)
        found = set(with_status_on(workers, TODAY).values_list("status_on", flat=True))
        assert found == set(Status.values)


def test_every_state_and_oddity_occurs() -> None:
    today = Worker.objects.with_state_on(TODAY)
    assert set(today.values_list("state_on", flat=True)) == set(State.values)
    assert set(Worker.objects.values_list("category", flat=True)) == {
        "PEKSOS",
        "TKS",
        "RELAWAN",
        "PENYULUH",
    }
    assert set(Transfer.objects.values_list("state", flat=True)) >= {
        TransferState.ACCEPTED,
        TransferState.PROPOSED,
    }
    soon = TODAY + dt.timedelta(days=90)
    papers = Certificate.objects.all()
    oddities = {
        "expiring": papers.filter(valid_until__range=(TODAY, soon)),
        "no end": papers.filter(valid_until=None),
        "no issue date": papers.filter(issued_on=None),
        "estimate": papers.filter(term_basis="ESTIMATE"),
        "unverified": papers.filter(verified_at=None),
        "verified": papers.exclude(verified_at=None),
        "suspended": papers.filter(sanctions__kind="SUSPENDED"),
        "revoked": papers.filter(sanctions__kind="REVOKED"),
        "renewed": papers.exclude(renews=None),
        "part-time": Assignment.objects.filter(share__lt=100, is_primary=True),
        "second posting": Assignment.objects.filter(is_primary=False),
        "unplaced": today.filter(state_on=State.ACTIVE, assignments=None),
        "at a kecamatan": Assignment.objects.filter(place__level="district"),
        "at a kelurahan": Assignment.objects.filter(place__kind="kelurahan"),
        "at the province": Assignment.objects.filter(place__level="province"),
    }
    assert [name for name, rows in oddities.items() if not rows.exists()] == []


def test_what_is_invented_says_so() -> None:
    assert set(Norm.objects.filter(state="ADOPTED").values_list("code", "is_example")) == {
        ("N1", True),
        ("N2", True),
        ("N3", True),
    }
    known = IndicatorValue.objects.filter(indicator="ppks", is_example=False)
    invented = IndicatorValue.objects.filter(indicator="ppks", is_example=True)
    assert invented.values("region").distinct().count() == 33
    assert not invented.filter(region__in=known.values("region")).exists()
    assert set(invented.values_list("source", flat=True)) == {"Contoh, bukan data resmi"}


def test_the_offices_have_an_example_letterhead() -> None:
    of_cimahi = Letterhead.objects.filter(region="32.77")
    assert set(of_cimahi.values_list("variant", "is_example")) == {("DINSOS", True), ("IPSPI", True)}


def test_numbers_are_well_formed_and_nobodys() -> None:
    for worker in Worker.objects.exclude(nik_ciphertext="").order_by("?")[:60]:
        read = nik.parse(worker.nik, today=TODAY)
        assert read.digits[-4:] >= "9000"
        assert (read.birth_date, read.sex) == (worker.birth_date, worker.sex)
    for worker in Worker.objects.exclude(nip="").order_by("?")[:60]:
        read_nip = nip.parse(worker.nip)
        assert (read_nip.birth_date, read_nip.sex) == (worker.birth_date, worker.sex)
    for phone in Worker.objects.exclude(phone="").values_list("phone", flat=True):
        assert phones.parse(phone) == phone
        assert phones.national(phone).startswith("084")


def test_accounts_can_sign_in_and_hold_their_role(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("demo_accounts")
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {(role, region) for role, _name, _password, region in lines} == {
        ("administrator", "ID"),
        ("province_officer", "18"),
        ("operator", "32.77"),
        ("operator", "18.71"),
        ("verifier", "32.77"),
        ("chapter_viewer", "18"),
        ("auditor", "ID"),
    }
    for role, username, password, region in lines:
        user = User.objects.get(username=username)
        assert user.check_password(password)
        ((held, where),) = user.assignments_today
        assert (held.lower(), where.code if where else "ID") == (role, region)


def test_who_entered_did_not_verify() -> None:
    pairs = Counter(Certificate.objects.exclude(verified_by=None).values_list("entered_by", "verified_by"))
    assert all(entered != verified for entered, verified in pairs)


def test_history_knows_how_everybody_came_in() -> None:
    events = Worker._meta.get_field("events").related_model
    assert events.objects.filter(pgh_label="insert").count() == Worker.everyone.count()


@pytest.mark.parametrize("region", ["17", "18", "36", "32.77"])
def test_competency_tests_of_every_state_stand_in_every_first_region(region: str) -> None:
    tests = CompetencyTest.objects.filter(region=region).with_seats()
    assert {test.state for test in tests} == set(CompetencyTestState.values)
    assert all(test.free >= 0 for test in tests)
    held = Candidate.objects.filter(test__region=region)
    assert held.without_certificate().exists()
    assert held.overdue(TODAY).exists()


def test_candidates_of_every_state_occur() -> None:
    assert set(Candidate.objects.values_list("state", flat=True)) == set(CandidateState.values)


def test_what_was_done_to_many_shows_every_state() -> None:
    """One batch that a later edit touches, one undone, one record taken out: nobody more is counted."""
    operator = User.objects.get(username="operator.cimahi")
    batches = Batch.objects.visible_to(operator, Permission.WORKER_EDIT).order_by("pk")
    standing = batches.filter(kind=BatchKind.BULK_EDIT, undone_at=None).get()
    expected = preview_undo(batch_id=standing.pk, by=operator)
    assert (standing.count, expected.put_back, len(expected.conflicts)) == (12, 11, 1)
    assert batches.filter(kind=BatchKind.BULK_EDIT).exclude(undone_at=None).count() == 1
    assert list(Worker.everyone.removed().values_list("name", flat=True)) == ["Percobaan Isian"]


def test_plans_of_forecasts_are_shared_and_kept_to_oneself() -> None:
    assert dict(Scenario.objects.values_list("region", "is_shared")) == {"32.77": True, "18": False}
