"""The numbers in the rail: how many rows are behind a place, by the list or the task that opens there.

The rail is on every page. Its numbers are requested by a script, so no page waits for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from django.http import QueryDict
from django.urls import reverse

from certification.checking import CERTIFICATE
from certification.lists.expiry import ExpiryList
from certification.lists.members import MemberList
from certification.lists.workers import WorkerList
from core.lists import Listing
from core.ui.formats import capped
from coverage.home.task import Task
from coverage.home.tasks import MOST, duplicates, incomplete, mistakes, unchecked

if TYPE_CHECKING:
    from accounts.models import User

Count = Callable[["User"], str]


@dataclass(frozen=True)
class RailCount:
    """`url`: the page that the rail links to. `waits`: somebody has to act on these rows."""

    url: str
    said: str
    waits: bool


def rail_counts(user: User) -> list[RailCount]:
    """The counts of the places that have rows. A list that takes too long to count has no number."""
    counted = ((view_name, count(user), waits) for view_name, count, waits in COUNTED)
    return [RailCount(reverse(view_name), said, waits) for view_name, said, waits in counted if said]


def _rows(listing: type[Listing], user: User) -> str:
    """How many rows the list has when it is opened without filters."""
    total = listing(QueryDict(), user=user).total
    return capped(total) if total else ""


def _waiting(task: Callable[[User], Task | None], user: User) -> str:
    waiting = task(user)
    return capped(waiting.count, cap=MOST) if waiting else ""


COUNTED: Final[tuple[tuple[str, Count, bool], ...]] = (
    ("certification:worker-list", partial(_rows, WorkerList), False),
    ("certification:member-list", partial(_rows, MemberList), False),
    ("certification:expiry", partial(_rows, ExpiryList), True),
    ("certification:check-list", partial(_waiting, partial(unchecked, CERTIFICATE)), True),
    ("coverage:quality", partial(_waiting, incomplete), True),
    ("registry:duplicate-list", partial(_waiting, duplicates), True),
    ("coverage:mistake-list", partial(_waiting, mistakes), True),
)
