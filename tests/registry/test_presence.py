"""Who is present on a day, and where: the query against a plain reading of the rule."""

import datetime as dt
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regions.models import Region
from registry.enums import State, TransferState
from registry.models import Assignment, Programme, Transfer, Worker, WorkerState

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
FIRST = dt.date(2026, 1, 1)
OFFICES = ("32.77", "32.73", "18.71")
PLACES = ("32.77.01", "32.77.02.1001", "32.73", "18.71")
days = st.integers(0, 9).map(lambda number: FIRST + dt.timedelta(days=number))


@dataclass(frozen=True)
class Life:
    """A person's dated states, moves from office to office, and main assignments."""

    states: tuple[tuple[dt.date, State], ...]
    moves: tuple[tuple[dt.date, str], ...]
    posts: tuple[tuple[dt.date | None, dt.date | None, str], ...]

    def state_on(self, on):
        return max(((day, state) for day, state in self.states if day <= on), default=(None, None))[1]

    def office_on(self, on):
        past = [office for day, office in self.moves if day <= on]
        return past[-1] if past else OFFICES[0]

    def post_on(self, on):
        running = [
            place
            for first, last, place in self.posts
            if (first is None or first <= on) and (last is None or on <= last)
        ]
        return running[0] if running else None


@st.composite
def lives(draw):
    states = draw(st.dictionaries(days, st.sampled_from(State), max_size=4))
    moves, at = [], OFFICES[0]
    for day in sorted(draw(st.sets(days, max_size=3))):
        at = draw(st.sampled_from([office for office in OFFICES if office != at]))
        moves.append((day, at))
    edges = sorted(draw(st.sets(days, max_size=4)))
    posts = [
        (first, last, draw(st.sampled_from(PLACES)))
        for first, last in zip(edges[::2], [*edges[1::2], None], strict=False)
    ]
    if posts and draw(st.booleans()):
        posts[0] = (None, *posts[0][1:])
    return Life(tuple(states.items()), tuple(moves), tuple(posts))


def live(life: Life, programme: Programme) -> Worker:
    """Store the life as the services would leave it: the office is where the last move led."""
    last = life.moves[-1][1] if life.moves else OFFICES[0]
    worker = Worker.objects.create(
        registry_number=f"RP-{Worker.objects.count()}", name="A", category="PEKSOS", region_id=last
    )
    for day, state in life.states:
        WorkerState.objects.create(worker=worker, state=state, valid_from=day)
    at = OFFICES[0]
    for day, office in life.moves:
        Transfer.objects.create(
            worker=worker,
            from_region_id=at,
            to_region_id=office,
            effective_on=day,
            state=TransferState.ACCEPTED,
        )
        at = office
    for first, end, place in life.posts:
        Assignment.objects.create(
            worker=worker, programme=programme, place_id=place, starts_on=first, ends_on=end
        )
    return worker


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=lives(), on=days)
def test_state_office_place_and_programme_on_a_day(life, on):
    programme = Programme.objects.get(code="PKH")
    worker = live(life, programme)
    found = Worker.objects.with_state_on(on).with_place_on(on).get(pk=worker.pk)
    post = life.post_on(on)
    assert found.state_on == life.state_on(on)
    assert found.office_on == life.office_on(on)
    assert found.place_on == (post or life.office_on(on))
    assert found.programme_on == (programme.pk if post else None)
    is_present = life.state_on(on) == State.ACTIVE
    assert Worker.objects.counted_on(on).filter(pk=worker.pk).count() == is_present
    worker.delete()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=lives(), on=days)
def test_a_person_counts_in_one_place_only(life, on):
    worker = live(life, Programme.objects.get(code="PKH"))
    counted = Worker.objects.counted_on(on).filter(pk=worker.pk)
    provinces = [counted.placed_under(code).count() for code in ("32", "18")]
    assert sum(provinces) == counted.placed_under("ID").count() <= 1
    worker.delete()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(life=lives(), on=days)
def test_who_counts_under_a_region_is_found_by_indexes_as_by_the_place(life, on):
    worker = live(life, Programme.objects.get(code="PKH"))
    placed = Worker.objects.with_place_on(on).filter(pk=worker.pk)
    for code in ("ID", "32", "18", *OFFICES, *PLACES):
        found = Worker.objects.filter(pk=worker.pk).counting_under(code, on)
        assert found.count() == placed.placed_under(code).count()
    worker.delete()


def test_postings_beside_the_main_assignment_do_not_place(ours):
    Assignment.objects.create(
        worker=ours,
        programme=Programme.objects.get(code="LK3"),
        place=Region.objects.get(code="32.73"),
        starts_on=FIRST,
        is_primary=False,
    )
    found = Worker.objects.counted_on(FIRST).get(pk=ours.pk)
    assert (found.place_on, found.programme_on) == ("32.77", None)
