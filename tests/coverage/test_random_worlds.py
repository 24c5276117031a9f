"""Random worlds against a plain reckoning in Python: every rule of the definitions as a property."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from math import ceil

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from certification.enums import Status
from coverage.answer import Coverage, coverage
from registry.enums import Category
from tests.coverage.worlds import (
    BEFORE,
    DAY,
    Somebody,
    base,
    fixed_norm,
    people_of,
    programme,
    ratio_norm,
    scheme,
)

PLACES = ["18", "18.71", "32", "32.73", "32.77", "32.77.01", "32.77.01.1001", "32.77.02"]
OFFICES = ["18", "18.71", "32", "32.73", "32.77"]
REGENCIES = ["18.71", "32.73", "32.77"]
PARENTS = {"ID": ["18", "32"], "18": ["18.71"], "32": ["32.73", "32.77"]}
STATUSES = [status.value for status in Status]

pytestmark = pytest.mark.django_db


people = st.builds(
    Somebody,
    office=st.sampled_from(OFFICES),
    place=st.sampled_from(["", *PLACES]),
    programme=st.sampled_from(["PKH", "LK3"]),
    status=st.sampled_from(STATUSES),
)
crowds = st.lists(people, max_size=14)
bases = st.dictionaries(st.sampled_from(REGENCIES), st.integers(0, 900), max_size=3)


class Undo(Exception):  # noqa: N818 - not an error, the way out of a world
    """Leaves a world behind: everything made in it is rolled back."""


def in_a_world(crowd: list[Somebody], look: object) -> None:
    """Build the crowd, look at it, and undo it."""
    try:
        with transaction.atomic():
            people_of(crowd)
            look()  # type: ignore[operator]
            raise Undo
    except Undo:
        pass


def lies_in(place: str, code: str) -> bool:
    return code == "ID" or place.startswith(code)


def plain_counts(crowd: list[Somebody], code: str) -> Counter[str] | None:
    reported = {each.office[:5] for each in crowd if len(each.office) >= 5}
    here = Counter(each.status for each in crowd if lies_in(each.counts_at, code))
    if len(code) >= 5:
        return here if code[:5] in reported else None
    is_known = bool(here) or any(lies_in(office, code) for office in reported)
    return here if is_known else None


def ask(code: str, **kwargs: object) -> Coverage:
    return coverage(code, Category.PEKSOS, DAY, **kwargs)  # type: ignore[arg-type]


world = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def reference(places: object) -> None:
    scheme()
    programme("PKH")
    programme("LK3")


@world
@given(crowds)
def test_counts_are_those_of_the_plain_reckoning(crowd: list[Somebody]) -> None:
    def look() -> None:
        for code in ["ID", *PLACES]:
            answer, plain = ask(code), plain_counts(crowd, code)
            if plain is None:
                assert answer.present is None
                continue
            assert answer.present == plain.total()
            for status in STATUSES:
                assert getattr(answer, status) == plain[status]

    in_a_world(crowd, look)


@world
@given(crowds)
def test_a_node_is_its_children_and_the_unallocated(crowd: list[Somebody]) -> None:
    def look() -> None:
        for code in ["ID", "18", "32", "32.77"]:
            answer = ask(code, with_children=True)
            if answer.counts is None:
                continue
            assert answer.unallocated is not None
            parts = [child.counts for child in answer.children if child.counts]
            for name in ("present", *STATUSES):
                below = sum(getattr(part, name) for part in parts)
                assert getattr(answer, name) == below + getattr(answer.unallocated, name)

    in_a_world(crowd, look)


@world
@given(crowds)
def test_programmes_and_the_unplaced_sum_to_the_whole(crowd: list[Somebody]) -> None:
    def look() -> None:
        for code in ["ID", "32", "32.77", "18.71"]:
            answer = ask(code, with_programmes=True)
            for name in ("present", *STATUSES):
                rows = [getattr(each, name) for each in answer.by_programme]
                assert sum(rows) == (getattr(answer, name) or 0)
            for row in answer.by_programme:
                if row.programme:
                    assert ask(code, programme=row.programme.code).present == row.present

    in_a_world(crowd, look)


@world
@given(crowds, bases, st.integers(1, 60))
def test_need_and_gap_are_sums_over_units(
    administrator: User, crowd: list[Somebody], bases: dict[str, int], per: int
) -> None:
    def look() -> None:
        ratio_norm(administrator, per=per)
        for region, value in bases.items():
            base(region, value)
        for code in ["ID", "18", "32", *REGENCIES]:
            answer = ask(code)
            units = {region: value for region, value in bases.items() if lies_in(region, code)}
            assert answer.needed == (sum(ceil(v / per) for v in units.values()) if units else None)
            shortage = surplus = 0
            reported = [region for region in units if plain_counts(crowd, region) is not None]
            for region in reported:
                certified = plain_counts(crowd, region)[Status.CERTIFIED]  # type: ignore[index]
                need = ceil(units[region] / per)
                shortage += max(0, need - certified)
                surplus += max(0, certified - need)
            assert answer.shortage == (shortage if reported else None)
            assert answer.surplus == (surplus if reported else None)
            if answer.gap:
                remedies = answer.gap.remedies
                parts = (remedies.confirm, remedies.renew, remedies.examine, remedies.recruit)
                assert sum(parts) == shortage
            assert answer.completeness.with_need == len(units)

    in_a_world(crowd, look)


@world
@given(crowds, st.integers(1, 3), st.integers(1, 3))
def test_programme_norms_add_up_where_no_category_norm_holds(
    administrator: User, crowd: list[Somebody], pkh: int, lk3: int
) -> None:
    def look() -> None:
        for code, posts in (("PKH", pkh), ("LK3", lk3)):
            fixed_norm(administrator, posts=posts, programme=programme(code), unit="kota", region_id="32.77")
        whole = ask("32.77")
        parts = [ask("32.77", programme=code) for code in ("PKH", "LK3")]
        assert whole.needed == pkh + lk3 == sum(part.needed or 0 for part in parts)
        if whole.gap:
            assert whole.shortage == sum(part.shortage or 0 for part in parts)
            assert whole.surplus == sum(part.surplus or 0 for part in parts)

    in_a_world(crowd, look)


@world
@given(crowds)
def test_the_day_before_anybody_was_known_nothing_is_reported(crowd: list[Somebody]) -> None:
    def look() -> None:
        assert coverage("ID", Category.PEKSOS, BEFORE - timedelta(days=1)).present is None

    in_a_world(crowd, look)
