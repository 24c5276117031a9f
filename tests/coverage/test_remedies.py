"""What a shortage is closed with, in worlds counted by hand."""

from __future__ import annotations

import pytest

from accounts.models import User
from certification.enums import Status
from coverage.answer import coverage
from coverage.gap import Gap
from coverage.remedies.parts import OfWhich, detail
from coverage.remedies.postings import heads_and_postings
from regions.models import Region
from registry.enums import Category, State
from registry.models import Assignment, Worker, WorkerState
from tests.coverage.worlds import (
    BEFORE,
    DAY,
    base,
    certificate,
    fixed_norm,
    person,
    programme,
    ratio_norm,
    scheme,
    suspend,
)

PEKSOS = Category.PEKSOS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reference(places: dict[str, Region]) -> None:
    scheme()


def second_post(of: Worker, place: str, code: str) -> Assignment:
    return Assignment.objects.create(
        worker=of, programme=programme(code), place_id=place, starts_on=BEFORE, is_primary=False
    )


def test_the_suspended_are_renewed_after_the_expired(administrator: User) -> None:
    """Need 4, two expired and two suspended: two are renewed, and for the other two a sanction must end."""
    base("32.77", 400)
    ratio_norm(administrator, other_unit_reason="uji")
    for _each in range(2):
        person("32.77", place="32.77", status=Status.LAPSED)
        suspend(certificate(person("32.77", place="32.77"), Status.CERTIFIED), DAY)
    found = detail("32.77", PEKSOS, DAY)
    assert found is not None
    assert (found.parts, found.sanctioned) == (OfWhich(lift=2), 2)
    base("32.77", 300, on=DAY)
    found = detail("32.77", PEKSOS, DAY)
    assert found is not None
    assert found.parts == OfWhich(lift=1)


def test_an_expired_certificate_is_not_suspended_besides(administrator: User) -> None:
    base("32.77", 400)
    ratio_norm(administrator, other_unit_reason="uji")
    suspend(certificate(person("32.77", place="32.77"), Status.LAPSED), DAY)
    found = detail("32.77", PEKSOS, DAY)
    assert found is not None
    assert (found.parts, found.sanctioned) == (OfWhich(), 0)


def test_the_unplaced_could_take_posts_of_a_programme(administrator: User) -> None:
    """Two kelurahan need one each; two people of the office have no post: both could be assigned, no more."""
    fixed_norm(
        administrator, programme=programme("KELURAHAN"), region_id="32.77", unit_level="district", unit="kec."
    )
    person("32.77", place="32.77.01", programme_code="KELURAHAN", status=Status.CERTIFIED)
    for _each in range(3):
        person("32.77")
    answer, found = coverage("32.77", PEKSOS, DAY), detail("32.77", PEKSOS, DAY)
    assert answer.gap is not None
    assert found is not None
    assert answer.gap.remedies.recruit == 2
    assert (found.parts, found.unplaced) == (OfWhich(assign=2), 3)


def test_whom_the_need_counts_already_is_not_assigned_again(administrator: User) -> None:
    """A need of the whole category at the office counts the unplaced as people to examine."""
    base("32.77", 300)
    ratio_norm(administrator, other_unit_reason="uji")
    person("32.77")
    answer, found = coverage("32.77", PEKSOS, DAY), detail("32.77", PEKSOS, DAY)
    assert answer.gap is not None
    assert found is not None
    assert (answer.gap.remedies.examine, answer.gap.remedies.recruit) == (1, 2)
    assert (found.parts, found.unplaced) == (OfWhich(), 1)


def test_second_posts_are_released_for_who_is_still_to_recruit(administrator: User) -> None:
    """Three districts need one LK3 worker each; one post is held by somebody who counts elsewhere."""
    fixed_norm(administrator, programme=programme("LK3"), region_id="32.77", unit_level="district", unit="k")
    second_post(person("32.77", place="32.77.01", programme_code="PKH"), "32.77.02", "LK3")
    second_post(person("32.77", place="32.77.01", programme_code="PKH"), "32.77.02", "PKH")
    person("32.77")
    found = detail("32.77", PEKSOS, DAY)
    assert found is not None
    assert found.parts == OfWhich(assign=1, release=1)
    assert found.second_posts == 2


def test_the_parts_never_exceed_their_remedy(administrator: User) -> None:
    fixed_norm(administrator, programme=programme("LK3"), region_id="32.77", unit_level="district", unit="k")
    holder = person("32.77", place="32.77.01", programme_code="PKH")
    for place in ("32.77.01", "32.77.02", "32.77.03"):
        second_post(holder, place, "LK3")
    for _each in range(2):
        person("32.77")
    answer, found = coverage("32.77", PEKSOS, DAY), detail("32.77", PEKSOS, DAY)
    assert answer.gap is not None
    assert found is not None
    assert found.parts == OfWhich(assign=2, release=1)
    assert found.parts.assign + found.parts.release <= answer.gap.remedies.recruit == 3


def test_without_a_known_gap_there_are_no_parts() -> None:
    person("32.77")
    assert detail("32.77", PEKSOS, DAY) is None


def test_net_hides_what_gross_shows() -> None:
    gap = Gap(needed=5, certified=4, shortage=2, surplus=1)
    assert gap.net == 1 == gap.shortage - gap.surplus


def test_heads_and_postings_are_reconciled_in_one_line(theirs: Worker) -> None:
    """Four people: one not placed, one with a second post here, one with one elsewhere; one guest."""
    person("32.77")
    person("32.77", place="32.77.01")
    second_post(person("32.77", place="32.77.01"), "32.77.02", "LK3")
    second_post(person("32.77", place="32.77"), "32.73", "LK3")
    second_post(person("32.73", place="32.73"), "32.77", "LK3")
    gone = person("32.77", place="32.77.01")
    second_post(gone, "32.77", "LK3")
    WorkerState.objects.create(worker=gone, state=State.RETIRED, valid_from=DAY)
    found = heads_and_postings(coverage("32.77", PEKSOS, DAY))
    assert found is not None
    assert (found.people, found.unplaced, found.main, found.second, found.of_others) == (4, 1, 3, 2, 1)
    assert found.postings == found.main + found.second == 5
    assert found.sentence == (
        "4 orang memegang 5 penugasan: 3 utama dan 2 rangkap. 1 orang belum ditempatkan. "
        "1 penugasan rangkap dipegang orang yang dihitung di tempat lain."
    )
    assert heads_and_postings(coverage("18.72", PEKSOS, DAY)) is None
