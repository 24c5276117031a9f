"""Posts and their seats. A seat is filled by assigning somebody (`assign_worker`)."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from registry.errors import EndsBeforeStartError, PostElsewhereError, PostHeldError
from registry.facts import PostFacts
from registry.models import Assignment, Post
from registry.services.scope import locked, refuse_outside

if TYPE_CHECKING:
    from accounts.models import User

FACTS = tuple(field.name for field in fields(PostFacts))
REFUSALS = {"registry_post_ends_after_start": EndsBeforeStartError}


@transaction.atomic
def create_post(*, facts: PostFacts, by: User) -> Post:
    """Record a post with its seats. Raises OutsideRegionError."""
    refuse_outside(facts.place, by=by, field="place")
    post = Post(**{name: getattr(facts, name) for name in FACTS})
    with refused_as(REFUSALS):
        post.save(force_insert=True)
    _note(AuditAction.POST_RECORDED, post, by, programme=facts.programme.code, seats=facts.seats)
    return post


@transaction.atomic
def update_post(*, post_id: int, facts: PostFacts, by: User) -> Post:
    """Change the facts of a post.

    Raises OutsideRegionError; PostHeldError if more people hold the post than it would have seats;
    PostElsewhereError if people hold it elsewhere, in another programme or from an earlier day.
    """
    post = locked_post(post_id, by)
    if facts.place != post.place:
        refuse_outside(facts.place, by=by, field="place")
    before = {name: getattr(post, name) for name in FACTS}
    for name in FACTS:
        setattr(post, name, getattr(facts, name))
    held = _holders(post)
    persons = len({row.worker_id for row in held})
    if facts.seats < before["seats"] and persons > facts.seats:
        raise PostHeldError(persons, field="seats")
    if any(not _fits(row, post) for row in held):
        raise PostElsewhereError(post)
    with refused_as(REFUSALS):
        post.save()
    _note(AuditAction.POST_CHANGED, post, by, before=before, after=vars(facts))
    return post


@transaction.atomic
def close_post(*, post_id: int, valid_until: date, by: User) -> Post:
    """Write the last day of a post; the row stays.

    Raises OutsideRegionError, EndsBeforeStartError, and PostHeldError if somebody holds it after the day.
    """
    post = locked_post(post_id, by)
    beyond = [row for row in _holders(post) if row.ends_on is None or row.ends_on > valid_until]
    if beyond:
        raise PostHeldError(len({row.worker_id for row in beyond}), field="valid_until")
    post.valid_until = valid_until
    with refused_as(REFUSALS):
        post.save(update_fields=["valid_until", "updated_at"])
    _note(AuditAction.POST_CLOSED, post, by, valid_until=valid_until)
    return post


def locked_post(post_id: int, by: User) -> Post:
    """The post, locked until the transaction ends. Raises `OutsideRegionError`."""
    scope = Post.objects.visible_to(by, Permission.WORKER_EDIT)
    return locked(scope.select_related("place", "programme", "organization"), post_id)


def _holders(post: Post) -> list[Assignment]:
    """Assignments to the post that are not over today, whoever keeps the records."""
    held = Assignment.objects.filter(post=post, worker__removed_at__isnull=True)
    return list(held.not_over_on(timezone.localdate()))


def _fits(row: Assignment, post: Post) -> bool:
    begins_too_early = row.starts_on is not None and row.starts_on < post.valid_from
    is_there = row.place_id.startswith(post.place_id) and row.programme_id == post.programme_id
    return is_there and not begins_too_early


def _note(action: AuditAction, post: Post, by: User, **details: Any) -> None:
    audit.record(action, target=post, by=by, region_code=post.place_id, **details)
