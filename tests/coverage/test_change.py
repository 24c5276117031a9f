"""Why a number changed: steps that sum exactly, in random histories and in worlds counted by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from coverage.answer import Coverage, coverage
from coverage.change.steps import LISTED_STEPS, MOVES
from coverage.change.turns import people_behind
from coverage.change.waterfall import Change, Waterfall, change
from coverage.models import DeclaredNeed, NilDeclaration
from coverage.remedies.parts import detail
from coverage.spans.reading import groups_on
from coverage.spans.series import groups_over
from regions.codes import LENGTHS
from regions.models import Region
from registry.enums import Category
from tests.coverage.test_spans import ASKED, DAYS, FIRST, in_a_world, live, lives
from tests.coverage.worlds import base, programme, ratio_norm, scheme

CHILDREN = {"ID": ["18", "32"], "18": ["18.71"], "32": ["32.73", "32.77"], "32.77": ["32.77.01"]}
NODES = ["ID", "18", "18.71", "32", "32.73", "32.77"]
PEKSOS = Category.PEKSOS

pytestmark = pytest.mark.django_db
world = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
days = st.sampled_from(DAYS)
rules = st.fixed_dictionaries(
    {
        "bases": st.lists(
            st.tuples(st.sampled_from(["18.71", "32.73", "32.77"]), st.integers(0, 500), days),
            max_size=5,
            unique_by=lambda each: (each[0], each[2]),
        ),
        "per_worker": st.sampled_from([40, 100]),
        "next_norm": st.none() | days,
        "declared": st.none() | st.tuples(st.sampled_from(["18.71", "32.73"]), st.integers(0, 9), days),
        "nil": st.none() | st.tuples(st.sampled_from(["18.71", "32.73"]), days),
    }
)


@pytest.fixture(autouse=True)
def reference(places: dict[str, Region], administrator: object) -> None:
    scheme(Category.PEKSOS)
    scheme(Category.TKS)
    programme("PKH")
    programme("LK3")


def adopt(rule: dict, by: User) -> None:
    """A ratio norm, followed by another from a day on; bases, a declared need and a nil, all dated."""
    for region, value, on in rule["bases"]:
        base(region, value, on=on)
    follows = rule["next_norm"]
    fields = {"other_unit_reason": "uji", "per": rule["per_worker"]}
    ratio_norm(by, **fields, effective_until=follows - timedelta(days=1) if follows else None)
    if follows:
        ratio_norm(by, per=70, effective_from=follows, other_unit_reason="uji")
    if rule["declared"]:
        region, workers, since = rule["declared"]
        DeclaredNeed.objects.create(
            region_id=region, category=PEKSOS, workers=workers, valid_from=since, source="uji"
        )
    if rule["nil"]:
        region, on = rule["nil"]
        NilDeclaration.objects.create(region_id=region, declared_on=on, declared_by=by)


def nobody_above(life: dict) -> dict:
    """The same life, kept and placed in kabupaten/kota only."""
    down = {"32": "32.77"}
    return {
        **life,
        "office": down.get(life["office"], life["office"]),
        "assignments": [(term, down.get(place, place), *rest) for term, place, *rest in life["assignments"]],
        "transfers": [
            (down.get(one, one), down.get(other, other), *rest) for one, other, *rest in life["transfers"]
        ],
    }


def steady(office: str) -> dict:
    """Somebody who makes an office one that has reported, from before the first day."""
    life = {"category": PEKSOS, "office": office, "states": {FIRST - timedelta(days=9): "ACTIVE"}}
    return {**life, "assignments": [], "transfers": [], "papers": [], "removed": False}


def netted(*waterfalls: Waterfall) -> dict[str, int]:
    """The steps of all together, with all moves as one; what cancels out is left out."""
    steps: dict[str, int] = defaultdict(int)
    for step, added in (each for waterfall in waterfalls for each in waterfall.steps.items()):
        steps["moves" if step in MOVES else step.value] += added
    return {step: added for step, added in steps.items() if added}


def assert_sums(told: Change, waterfall: Waterfall | None, name: str) -> None:
    start, end = getattr(told.first, name), getattr(told.last, name)
    if start is None or end is None:
        assert waterfall is None
        return
    assert waterfall is not None
    assert (waterfall.start, waterfall.end) == (start, end)
    assert start + sum(waterfall.steps.values()) == end


def assert_parts_lie_in_their_remedies(answer: Coverage) -> None:
    found = detail(answer.place.code, PEKSOS, answer.on)
    assert (found is None) == (answer.gap is None)
    if found and answer.gap:
        remedies, parts = answer.gap.remedies, found.parts
        assert 0 <= parts.lift <= min(remedies.renew, found.sanctioned)
        assert 0 <= parts.assign <= found.unplaced
        assert 0 <= parts.release <= found.second_posts
        assert parts.assign + parts.release <= remedies.recruit


@world
@given(st.lists(lives, min_size=6, max_size=12), rules, days, days)
def test_steps_sum_to_the_difference_everywhere(
    people: list[dict], rule: dict, one: date, other: date
) -> None:
    first, last = sorted([one, other])

    def look() -> None:
        for life in people:
            live(life)
        adopt(rule, by=User.objects.get(username="administrator"))
        for code in NODES:
            told = change(code, PEKSOS, first, last)
            assert told.first == coverage(code, PEKSOS, first, with_children=True)
            assert told.last == coverage(code, PEKSOS, last, with_children=True)
            assert_sums(told, told.certified, "certified")
            assert_sums(told, told.shortage, "shortage")
            assert_parts_lie_in_their_remedies(told.last)

    in_a_world(look)


@world
@given(st.lists(lives, min_size=6, max_size=12).map(lambda all_: list(map(nobody_above, all_))), rules)
def test_steps_of_a_region_are_those_of_its_parts(people: list[dict], rule: dict) -> None:
    def look() -> None:
        for life in [*people, *map(steady, ["18.71", "32.73", "32.77"])]:
            live(life)
        adopt(rule, by=User.objects.get(username="administrator"))
        for parent in ("ID", "32"):
            whole = change(parent, PEKSOS, DAYS[1], DAYS[-2])
            parts = [change(code, PEKSOS, DAYS[1], DAYS[-2]) for code in CHILDREN[parent]]
            for name in ("certified", "shortage"):
                falls = [getattr(part, name) for part in parts]
                if whole_fall := getattr(whole, name):
                    known = [fall for fall in falls if fall]
                    if len(known) == len(falls):
                        assert netted(whole_fall) == netted(*known)

    in_a_world(look)


@world
@given(st.lists(lives, min_size=6, max_size=12), days, days)
def test_each_step_is_as_long_as_the_list_behind_it(people: list[dict], one: date, other: date) -> None:
    first, last = sorted([one, other])

    def look() -> None:
        for life in people:
            live(life)
        for code in NODES:
            certified = change(code, PEKSOS, first, last).certified
            for step in LISTED_STEPS:
                behind = people_behind(step, code, PEKSOS, first, last)
                assert len(behind) == len(set(behind))
                if certified:
                    assert len(behind) == abs(certified.steps.get(step, 0))

    in_a_world(look)


@world
@given(st.lists(lives, min_size=6, max_size=12), st.sets(st.sampled_from(ASKED), min_size=1))
def test_many_days_are_read_as_each_of_them(people: list[dict], asked: set[date]) -> None:
    def look() -> None:
        for life in people:
            live(life)
        for code in ("ID", "32", "32.77"):
            found = groups_over(code, PEKSOS, sorted(asked), LENGTHS)
            summed = groups_over(code, PEKSOS, sorted(asked), LENGTHS, apart=())
            for on in asked:
                one = groups_on(code, PEKSOS, on, LENGTHS)
                assert sorted(found.get(on, []), key=str) == sorted(one, key=str), (code, on)
                expected: Counter[str] = Counter()
                for group in one:
                    expected[group.region] += sum(group.persons)
                assert {each.region: sum(each.persons) for each in summed.get(on, [])} == expected

    in_a_world(look)
