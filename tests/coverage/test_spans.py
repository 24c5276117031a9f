"""The read model equals the definition: after random histories, random bulk SQL, and as the days pass."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification.enums import SanctionKind, TermBasis
from certification.models import Certificate, Issuer, Sanction
from coverage.models import DirtyWorker, Span, TodayCount
from coverage.spans.checking import differences
from coverage.spans.definition import defined_ends, defined_groups, defined_keeping_regencies
from coverage.spans.reading import groups_on, keeping_regencies, known_ends
from coverage.spans.upkeep import rebuild
from regions.codes import LENGTHS
from registry.enums import Category, State, TransferState
from registry.models import Assignment, Transfer, Worker, WorkerState
from tests.coverage.worlds import programme, scheme

PLACES = ["18", "18.71", "32", "32.73", "32.77", "32.77.01", "32.77.01.1001"]
OFFICES = ["18.71", "32", "32.73", "32.77"]
NODES = ["32", "32.77"]
CATEGORIES = [Category.PEKSOS, Category.TKS, Category.RELAWAN]
# Few days, so that things begin, end and meet on the same ones, and the days beside them.
FIRST = date(2024, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(10)]
ASKED = [FIRST - timedelta(days=1), *DAYS, DAYS[-1] + timedelta(days=1), date.max]

pytestmark = pytest.mark.django_db

day = st.sampled_from(DAYS)
maybe_day = st.none() | day
serial = itertools.count(1)


@st.composite
def terms(draw: st.DrawFn) -> tuple[date | None, date | None]:
    """From a day to a day, either of which may be unknown."""
    begins, ends = draw(maybe_day), draw(maybe_day | st.just(date.max))
    return (ends, begins) if begins and ends and ends < begins else (begins, ends)


papers = st.fixed_dictionaries(
    {
        "term": terms(),
        "scheme": st.sampled_from([Category.PEKSOS, Category.PEKSOS, Category.TKS]),
        "basis": st.sampled_from(TermBasis.values),
        "verified": st.booleans(),
        "sanctions": st.lists(st.tuples(day, maybe_day, st.booleans()), max_size=2),
    }
)
lives = st.fixed_dictionaries(
    {
        "category": st.sampled_from(CATEGORIES),
        "office": st.sampled_from(OFFICES),
        "states": st.dictionaries(
            day, st.sampled_from([State.ACTIVE, State.ACTIVE, State.INACTIVE]), min_size=1, max_size=3
        ),
        "assignments": st.lists(
            st.tuples(terms(), st.sampled_from(PLACES), st.sampled_from(["PKH", "LK3"]), st.booleans()),
            max_size=3,
        ),
        "transfers": st.lists(
            st.tuples(
                st.sampled_from(OFFICES),
                st.sampled_from(OFFICES),
                day,
                st.sampled_from([TransferState.ACCEPTED, TransferState.ACCEPTED, TransferState.RETURNED]),
            ),
            max_size=3,
        ),
        "papers": st.lists(papers, max_size=3),
        "removed": st.sampled_from([False, False, False, True]),
    }
)

# What a person at a psql prompt may do; each is one statement about many rows.
EDITS = [
    "UPDATE registry_worker SET removed_at = now(), removed_reason = 'uji' WHERE id %% 2 = %(n)s %% 2",
    "UPDATE registry_worker SET removed_at = NULL, removed_by_id = NULL, removed_reason = '',"
    " merged_into_id = NULL",
    "UPDATE registry_worker SET category = 'TKS' WHERE id %% 2 = %(n)s %% 2",
    "UPDATE registry_worker SET region_id = '32.73', updated_at = now() - interval '1 year'",
    "UPDATE registry_workerstate SET valid_from = valid_from + %(n)s",
    "UPDATE registry_workerstate SET state = 'RETIRED' WHERE id %% 2 = %(n)s %% 2",
    "DELETE FROM registry_workerstate WHERE id %% 3 = %(n)s %% 3",
    "INSERT INTO registry_workerstate (worker_id, state, valid_from, reason)"
    " SELECT id, 'ACTIVE', '2024-01-01'::date + %(n)s, '' FROM registry_worker"
    " ON CONFLICT (worker_id, valid_from) DO NOTHING",
    "UPDATE registry_assignment SET ends_on = starts_on + %(n)s WHERE id %% 2 = %(n)s %% 2"
    " AND (ends_on IS NULL OR ends_on > starts_on + %(n)s)",
    "UPDATE registry_assignment SET place_id = '32.77.01'",
    "UPDATE registry_assignment SET is_primary = false WHERE id %% 2 = %(n)s %% 2",
    "DELETE FROM registry_assignment WHERE id %% 2 = %(n)s %% 2",
    "UPDATE registry_assignment SET worker_id = (SELECT max(id) FROM registry_worker), is_primary = false",
    "UPDATE registry_transfer SET state = 'ACCEPTED', effective_on = effective_on + %(n)s",
    "DELETE FROM registry_transfer",
    "UPDATE certification_certificate SET worker_id = (SELECT min(id) FROM registry_worker)",
    "UPDATE certification_certificate SET valid_until = issued_on + %(n)s, verified_at = NULL,"
    " verified_by_id = NULL",
    "UPDATE certification_certificate SET term_basis = 'PAPER'",
    "UPDATE certification_sanction SET ends_on = starts_on + %(n)s WHERE kind = 'SUSPENDED'",
    "UPDATE certification_sanction SET certificate_id = (SELECT max(id) FROM certification_certificate)",
    "DELETE FROM certification_sanction",
    "UPDATE certification_scheme SET category = 'TKS' WHERE category = 'PEKSOS'",
    "UPDATE certification_scheme SET category = 'RELAWAN' WHERE category = 'TKS'",
    "TRUNCATE certification_sanction CASCADE",
    "TRUNCATE registry_transfer",
]
edits = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 3)), max_size=4)
world = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Undo(Exception):  # noqa: N818 - not an error, the way out of a world
    """Leaves a world behind: everything made in it is rolled back."""


def in_a_world(look: Callable[[], None]) -> None:
    try:
        with transaction.atomic():
            look()
            raise Undo
    except Undo:
        pass


def live(life: dict) -> Worker:
    """Record a person with their whole history."""
    number = next(serial)
    worker = Worker.objects.create(
        registry_number=f"RP-SPAN-{number:05}",
        category=life["category"],
        name="Orang",
        region_id=life["office"],
    )
    for valid_from, state in life["states"].items():
        WorkerState.objects.create(worker=worker, state=state, valid_from=valid_from)
    for (starts_on, ends_on), place, code, is_primary in life["assignments"]:
        row = Assignment(
            worker=worker,
            programme=programme(code),
            place_id=place,
            starts_on=starts_on,
            ends_on=ends_on,
            is_primary=is_primary and not overlaps(worker, starts_on, ends_on),
        )
        row.save()
    for from_region, to_region, effective_on, state in life["transfers"]:
        if from_region != to_region:
            Transfer.objects.create(
                worker=worker,
                from_region_id=from_region,
                to_region_id=to_region,
                effective_on=effective_on,
                state=state,
            )
    for paper in life["papers"]:
        certify(worker, paper)
    if life["removed"]:
        Worker.objects.filter(pk=worker.pk).update(removed_at="2024-05-05T00:00Z", removed_reason="uji")
    return worker


def overlaps(worker: Worker, starts_on: date | None, ends_on: date | None) -> bool:
    """Whether another main assignment runs at the same time."""
    return any(
        (row.ends_on or date.max) >= (starts_on or date.min)
        and (row.starts_on or date.min) <= (ends_on or date.max)
        for row in worker.assignments.filter(is_primary=True)
    )


def certify(worker: Worker, paper: dict) -> None:
    issued_on, valid_until = paper["term"]
    made = Certificate.objects.create(
        worker=worker,
        issuer=Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})[0],
        scheme=scheme(paper["scheme"]),
        number=f"S-{next(serial)}",
        issued_on=issued_on,
        valid_until=valid_until,
        term_basis=paper["basis"],
        verified_by_id=verifier_id() if paper["verified"] else None,
        verified_at="2024-02-02T00:00Z" if paper["verified"] else None,
    )
    for starts_on, ends_on, is_revoked in paper["sanctions"]:
        Sanction.objects.create(
            certificate=made,
            kind=SanctionKind.REVOKED if is_revoked else SanctionKind.SUSPENDED,
            starts_on=starts_on,
            ends_on=None if is_revoked or (ends_on and ends_on < starts_on) else ends_on,
            reason="uji",
        )


def verifier_id() -> int:
    return User.objects.get(username="administrator").pk


def run(statement: str, number: int = 0) -> None:
    """One bulk statement; one that a constraint refuses leaves nothing behind."""
    with suppress(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement, {"n": number})


def assert_equal_everywhere() -> None:
    """Read for the nation with all levels on every day; the other ways to ask, on one day."""
    for on in ASKED:
        for category in CATEGORIES:
            assert_equal("ID", category, on)
        assert keeping_regencies("ID", on) == defined_keeping_regencies("ID", on), on
        assert known_ends(on) == defined_ends(on), on
    for code in NODES:
        assert_equal(code, Category.PEKSOS, DAYS[5])
        assert keeping_regencies(code, DAYS[5]) == defined_keeping_regencies(code, DAYS[5]), code


def assert_equal(code: str, category: str, on: date) -> None:
    asked = (code, category, on, LENGTHS)
    assert sorted(groups_on(*asked), key=str) == sorted(defined_groups(*asked), key=str), asked


@pytest.fixture(autouse=True)
def reference(places: object, administrator: object) -> None:
    scheme(Category.PEKSOS)
    scheme(Category.TKS)
    programme("PKH")
    programme("LK3")


@world
@given(st.lists(lives, min_size=6, max_size=12))
def test_spans_equal_the_definition_on_every_day(people: list[dict]) -> None:
    def look() -> None:
        for life in people:
            live(life)
        assert_equal_everywhere()

    in_a_world(look)


@world
@given(st.lists(lives, min_size=4, max_size=8), edits)
def test_bulk_statements_leave_no_span_behind(people: list[dict], edits: list[tuple[str, int]]) -> None:
    def look() -> None:
        for life in people:
            live(life)
        groups_on("ID", Category.PEKSOS, FIRST, ())
        for statement, number in edits:
            run(statement, number)
            groups_on("ID", Category.PEKSOS, FIRST, ())
        assert_equal_everywhere()

    in_a_world(look)


@world
@given(st.lists(lives, min_size=4, max_size=8), st.lists(day, min_size=1, max_size=5), edits)
def test_the_counts_of_today_turn_with_the_day(
    people: list[dict], todays: list[date], edits: list[tuple[str, int]]
) -> None:
    """Whatever today is, also yesterday again: the kept counts are those of the definition."""

    def look() -> None:
        for life in people:
            live(life)
        for today, edit in itertools.zip_longest(todays, edits):
            if edit:
                run(*edit)
            if today:
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr("django.utils.timezone.localdate", lambda today=today: today)
                    assert differences() == []

    in_a_world(look)


def test_people_in_the_queue_are_derived_once_and_the_queue_is_empty(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    life = {"category": "PEKSOS", "office": "32.77", "states": {FIRST: State.ACTIVE}, "removed": False}
    worker = live({**life, "assignments": [], "transfers": [], "papers": []})
    worker.save()
    assert DirtyWorker.objects.filter(worker_id=worker.pk).count() == 3
    (group,) = groups_on("32.77", Category.PEKSOS, FIRST, ())
    assert group.persons == (0, 0, 0, 0, 1)
    assert not DirtyWorker.objects.exists()
    with django_assert_num_queries(2):
        groups_on("32.77", Category.PEKSOS, FIRST, ())


def test_a_person_without_change_has_one_span() -> None:
    life = {"category": "PEKSOS", "office": "32.77", "removed": False}
    states = dict.fromkeys(DAYS, State.ACTIVE)
    worker = live({**life, "states": states, "assignments": [], "transfers": [], "papers": []})
    rebuild()
    span = Span.objects.get(worker_id=worker.pk)
    assert (span.valid_from, span.valid_until, span.place, span.standing) == (FIRST, None, "32.77", 5)


def test_a_rebuild_mends_what_somebody_spoiled() -> None:
    life = {"category": "PEKSOS", "office": "32.77", "states": {FIRST: State.ACTIVE}, "removed": False}
    live({**life, "assignments": [], "transfers": [], "papers": []})
    assert differences() == []
    TodayCount.objects.update(without=7)
    Span.objects.update(place="18.71")
    assert differences() != []
    rebuild()
    assert differences() == []


@pytest.mark.django_db(transaction=True)
def test_a_reader_sees_every_committed_write_while_others_write_and_read() -> None:
    """Writers and readers at once: after a writer has committed, what it reads next has its person."""
    failures: list[str] = []

    def write_and_read(office: str) -> None:
        try:
            life = {"category": "PEKSOS", "office": office, "states": {FIRST: State.ACTIVE}, "removed": False}
            for number in range(1, 9):
                with transaction.atomic():
                    live({**life, "assignments": [], "transfers": [], "papers": []})
                for on in (timezone.localdate(), FIRST):
                    (group,) = groups_on(office, Category.PEKSOS, on, ())
                    if sum(group.persons) != number:
                        failures.append(f"{office} {on}: {group.persons} instead of {number}")
        finally:
            connection.close()

    threads = [
        threading.Thread(target=write_and_read, args=(office,)) for office in OFFICES if office != "32"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert differences() == []
