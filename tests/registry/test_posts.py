"""The establishment: recording seats, filling them, closing them, counting them."""

import datetime as dt

import pytest
from django.db import IntegrityError
from django.http import QueryDict

from accounts.models import AuditEvent, User
from regions.models import Region
from registry.enums import State
from registry.errors import EndsBeforeStartError, OutsideRegionError, PostElsewhereError, PostHeldError
from registry.establishment import Establishment, standing_posts
from registry.facts import PostFacts
from registry.models import Post, Programme, Worker
from registry.services import assign_worker, change_state, close_post, create_post, update_post
from tests.people import assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def seats(place: str = "32.77", programme: str = "PKH", **changed: object) -> PostFacts:
    values = {
        "programme": Programme.objects.get(code=programme),
        "place": Region.objects.get(code=place),
        "valid_from": dt.date(2024, 1, 1),
    }
    return PostFacts(**values | changed)


@pytest.fixture
def post(operator: User) -> Post:
    return create_post(facts=seats(), by=operator)


def test_create_records_and_audits(operator: User, post: Post) -> None:
    assert (post.programme.code, post.place_id, post.seats) == ("PKH", "32.77", 1)
    assert AuditEvent.objects.filter(action="POST_RECORDED", region_code="32.77").count() == 1


def test_create_refuses_a_place_outside(operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        create_post(facts=seats("32.73"), by=operator)


def test_assigning_somebody_fills_the_seat(operator: User, ours: Worker, post: Post) -> None:
    assert standing_posts(operator).filter(vacant__gt=0).get() == post
    assign_worker(worker_id=ours.pk, facts=assignment(post=post), by=operator)
    assert not standing_posts(operator).filter(vacant__gt=0).exists()
    assert standing_posts(operator).get().filled == 1


def test_who_is_not_at_work_fills_no_seat(operator: User, ours: Worker, post: Post) -> None:
    assign_worker(worker_id=ours.pk, facts=assignment(post=post), by=operator)
    change_state(worker_id=ours.pk, state=State.RETIRED, valid_from=dt.date(2025, 1, 1), by=operator)
    assert standing_posts(operator).filter(vacant__gt=0).get() == post


@pytest.mark.parametrize(
    "wrong", [{"programme": "LK3"}, {"place": "32"}, {"starts_on": dt.date(2023, 12, 31)}]
)
def test_a_seat_is_filled_where_its_post_is(
    province: User, ours: Worker, post: Post, wrong: dict[str, object]
) -> None:
    with pytest.raises(PostElsewhereError):
        assign_worker(worker_id=ours.pk, facts=assignment(**wrong, post=post), by=province)


@pytest.fixture
def province(make_user) -> User:  # type: ignore[no-untyped-def]
    return make_user("jabar", "PROVINCE_OFFICER", "32")


def test_a_closed_post_takes_no_open_assignment(operator: User, ours: Worker, post: Post) -> None:
    close_post(post_id=post.pk, valid_until=dt.date(2024, 12, 31), by=operator)
    post.refresh_from_db()
    with pytest.raises(PostElsewhereError):
        assign_worker(worker_id=ours.pk, facts=assignment(post=post), by=operator)
    ended = assignment(post=post, ends_on=dt.date(2024, 12, 31))
    assert assign_worker(worker_id=ours.pk, facts=ended, by=operator).post == post


def test_close_refuses_while_somebody_holds_it(operator: User, ours: Worker, post: Post) -> None:
    assign_worker(worker_id=ours.pk, facts=assignment(post=post), by=operator)
    with pytest.raises(PostHeldError):
        close_post(post_id=post.pk, valid_until=dt.date(2025, 12, 31), by=operator)


def test_close_refuses_a_day_before_it_began(operator: User, post: Post) -> None:
    with pytest.raises(EndsBeforeStartError):
        close_post(post_id=post.pk, valid_until=dt.date(2023, 12, 31), by=operator)


def test_close_refuses_other_offices(other_operator: User, post: Post) -> None:
    with pytest.raises(OutsideRegionError):
        close_post(post_id=post.pk, valid_until=dt.date(2025, 12, 31), by=other_operator)


def test_update_changes_seats_and_refuses_fewer_than_holders(
    operator: User, ours: Worker, make_worker, post: Post
) -> None:  # type: ignore[no-untyped-def]
    update_post(post_id=post.pk, facts=seats(seats=2), by=operator)
    for worker in (ours, make_worker("Budi", "32.77")):
        assign_worker(worker_id=worker.pk, facts=assignment(post=post), by=operator)
    with pytest.raises(PostHeldError):
        update_post(post_id=post.pk, facts=seats(seats=1), by=operator)


def test_update_refuses_what_its_holders_do_not_do(operator: User, ours: Worker, post: Post) -> None:
    assign_worker(worker_id=ours.pk, facts=assignment(post=post), by=operator)
    with pytest.raises(PostElsewhereError):
        update_post(post_id=post.pk, facts=seats(programme="LK3"), by=operator)


def test_a_post_has_a_seat(places: dict[str, Region]) -> None:
    with pytest.raises(IntegrityError, match="registry_post_has_a_seat"):
        Post.objects.create(
            place=places["32.77"],
            programme=Programme.objects.get(code="PKH"),
            seats=0,
            valid_from=dt.date(2024, 1, 1),
        )


def test_sums_are_those_of_the_rows(operator: User, ours: Worker, make_worker, post: Post) -> None:  # type: ignore[no-untyped-def]
    """One post with two people on one seat does not fill the empty seats of another."""
    create_post(facts=seats("32.77.01", seats=3), by=operator)
    for worker in (ours, make_worker("Budi", "32.77")):
        assign_worker(worker_id=worker.pk, facts=assignment(post=post), by=operator)
    page = Establishment(QueryDict(), user=operator)
    assert (page.total.seats, page.total.filled, page.total.vacant, page.total.beyond) == (4, 2, 3, 1)
    assert [line.vacant for line in page.by_region] == [3]
    assert [tab.count for tab in page.tabs] == [2, 1, 1]
    for asked, tab in zip(["", "kosong=1", "tumpuk=1"], page.tabs, strict=True):
        assert Establishment(QueryDict(asked), user=operator).page.paginator.count == tab.count


def test_posts_of_other_offices_are_not_seen(operator: User, other_operator: User, post: Post) -> None:
    assert not standing_posts(other_operator).exists()
    assert standing_posts(operator).count() == 1
