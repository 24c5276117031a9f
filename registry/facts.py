"""What is said about a person or an assignment, before it becomes a row.

The screen and the workbook both fill these, and the rules are functions on them. An import holds many
thousands at a time: slots halve their memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from registry.errors import PostElsewhereError, StartsBeforeBirthError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from regions.models import Region
    from registry.models import Organization, Post, Programme


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkerFacts:
    """A person, as `Worker` keeps it. `nik`, `nip` and `phone` are in their stored shape."""

    name: str
    category: str
    front_title: str = ""
    back_title: str = ""
    nik: str = ""
    nip: str = ""
    sex: str = ""
    birth_date: date | None = None
    birth_place: str = ""
    employment_status: str = ""
    functional_level: str = ""
    education: str = ""
    fields_of_practice: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    ipspi_member_number: str = ""
    domicile: Region | None = None
    consent_basis: str = ""
    consented_on: date | None = None
    extra: Mapping[str, str | bool] = field(default_factory=dict)  # as `registry.extra_fields` keeps it


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignmentFacts:
    """A posting, as `Assignment` keeps it. An unknown start stays None."""

    programme: Programme
    place: Region
    starts_on: date | None
    ends_on: date | None = None
    organization: Organization | None = None
    share: int = 100
    is_primary: bool = True
    decree_number: str = ""
    decree_on: date | None = None
    post: Post | None = None


@dataclass(frozen=True, kw_only=True)
class PostFacts:
    """Seats of one kind of work at a place, as `Post` keeps them."""

    programme: Programme
    place: Region
    valid_from: date
    seats: int = 1
    organization: Organization | None = None
    title: str = ""
    functional_level: str = ""
    decree_number: str = ""
    decree_on: date | None = None


def values_of(facts: DataclassInstance) -> dict[str, Any]:
    """The facts by name. Unlike `dataclasses.asdict`, it does not copy the values."""
    return {name: getattr(facts, name) for name in facts.__dataclass_fields__}


def refuse_elsewhere(facts: AssignmentFacts) -> None:
    """An assignment to a post is at its place, in its programme and within its term. Raises
    PostElsewhereError."""
    post = facts.post
    if post is None:
        return
    begins_too_early = facts.starts_on is not None and facts.starts_on < post.valid_from
    is_there = facts.place.code.startswith(post.place_id) and facts.programme.pk == post.programme_id
    if not is_there or begins_too_early or not post.is_open_on(facts.ends_on):
        raise PostElsewhereError(post)


def refuse_before_birth(starts_on: date | None, birth_date: date | None) -> None:
    """Nobody is sent anywhere before they are born. Raises StartsBeforeBirthError."""
    if starts_on and birth_date and starts_on < birth_date:
        raise StartsBeforeBirthError
