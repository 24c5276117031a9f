"""Finds what overlaps in a scope, in a few queries however many people there are.

The database selects only people who can overlap at all; the rules then look at them one by one. Lists and
counts call the same function, so a count is the length of its list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from django.db.models import Exists, F, Max, OuterRef, Q
from django.utils import timezone

from accounts.roles import Permission
from core.bulk import is_any_of
from core.calendar import ONE_DAY
from registry.enums import GONE, OverlapRule, State
from registry.models import Assignment, OverlapException, Post, Worker, WorkerState
from registry.overlaps import rules
from registry.overlaps.rules import Duty, Finding, Seats

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accounts.models import User
    from registry.querysets import AssignmentQuerySet, PostQuerySet, WorkerQuerySet

# How many people's duties are read together: a caller with a limit reads no further.
AT_ONCE = 1_000
# How many findings a page goes through. If there are more it says so, and offers a single kabupaten/kota.
MOST = 2_000
COLUMNS = (
    "pk",
    "worker_id",
    "programme_id",
    "place_id",
    "organization_id",
    "post_id",
    "share",
    "is_primary",
    "starts_on",
    "ends_on",
)
SEVERITY = {rule: rank for rank, rule in enumerate(OverlapRule)}


def open_findings(user: User, *, region: str = "", most: int | None = None) -> list[Finding]:
    """Overlaps of today among the people and posts that the user may see, without accepted ones, the gravest
    first.

    At most `most` of them. `region` narrows to records kept, and posts, at or below a code.
    """
    return sorted(islice(_open(user, region), most), key=_gravest_first)


def count_open(user: User, most: int) -> int:
    """How many open findings there are, counted up to `most`."""
    return sum(1 for _finding in islice(_open(user), most))


def _open(user: User, region: str = "") -> Iterator[Finding]:
    posts = Post.objects.visible_to(user, Permission.WORKER_VIEW)
    parts = Worker.objects.visible_in_parts(user)
    if region:
        parts, posts = [part.under(region) for part in parts], posts.under(region)
    today = timezone.localdate()
    found = chain(_among_posts(posts, today), *(_among_people(part, today) for part in parts))
    return _without_accepted(found, OverlapException.objects.in_force_on(today))


def overlapping_people(people: WorkerQuerySet, on: date) -> set[int]:
    """Keys of the people who have an overlap on the day that nobody has accepted."""
    found = _without_accepted(_among_people(people, on), OverlapException.objects.in_force_on(on))
    return {finding.worker for finding in found if finding.worker}


def findings_of_worker(worker_id: int) -> list[Finding]:
    """Overlaps of one person today, without accepted ones."""
    today = timezone.localdate()
    found = _among_people(Worker.objects.filter(pk=worker_id), today)
    exceptions = OverlapException.objects.in_force_on(today).filter(worker=worker_id)
    return sorted(_without_accepted(found, exceptions), key=_gravest_first)


def findings_of_post(post_id: int) -> list[Finding]:
    """Overlaps of one post today, without accepted ones."""
    today = timezone.localdate()
    found = _among_posts(Post.objects.filter(pk=post_id), today)
    exceptions = OverlapException.objects.in_force_on(today).filter(post=post_id)
    return sorted(_without_accepted(found, exceptions), key=_gravest_first)


def _among_people(people: WorkerQuerySet, on: date) -> Iterator[Finding]:
    """A constraint keeps main assignments apart, so one of two that overlap is additional."""
    duties = Assignment.objects.not_over_on(on)
    theirs = duties.filter(worker__in=people.values("pk")).order_by()
    left = _left_since(people, duties, on)
    with_several = set(theirs.filter(is_primary=False).values_list("worker", flat=True))
    looked_at = sorted(with_several | left.keys())
    for start in range(0, len(looked_at), AT_ONCE):
        found = _duties(duties.filter(is_any_of("worker", looked_at[start : start + AT_ONCE])))
        for worker, own in groupby(found, key=attrgetter("worker")):
            yield from rules.about_worker(list(own), left.get(worker))


def _left_since(people: WorkerQuerySet, duties: AssignmentQuerySet, on: date) -> dict[int, date]:
    """Since when people who have such duties are retired, deceased or moved away. They are few, so they are
    selected first."""
    states = WorkerState.objects.filter(valid_from__lte=on)
    has_duty = Exists(duties.filter(worker=OuterRef("worker")))
    gone = states.filter(has_duty, state__in=GONE, worker__in=people.values("pk")).order_by()
    rows = states.filter(worker__in=gone.values("worker")).order_by("worker", "valid_from")
    since: dict[int, date] = {}
    for worker, history in groupby(rows.values_list("worker", "valid_from", "state"), key=lambda row: row[0]):
        told = list(history)
        if told[-1][2] not in GONE:
            continue
        back = max((index for index, row in enumerate(told) if row[2] == State.ACTIVE), default=-1)
        since[worker] = told[back + 1][1]
    return since


def _among_posts(posts: PostQuerySet, on: date) -> Iterator[Finding]:
    standing = posts.in_force_on(on).with_holders_on(on).annotate(last_held=_last_held(on))
    rows = list(standing.order_by("pk").values_list("pk", "seats", "valid_from", "filled", "last_held"))
    crowded = [pk for pk, seats, _from, filled, _held in rows if filled]
    holders: dict[int | None, list[Duty]] = defaultdict(list)
    at_work = Worker.objects.present_on(on)
    held = Assignment.objects.filter(post__in=crowded, worker__in=at_work.values("pk")).not_over_on(on)
    for duty in _duties(held):
        holders[duty.post].append(duty)
    for pk, seats, valid_from, filled, last_held in rows:
        empty_since = max(valid_from, last_held + ONE_DAY) if last_held else valid_from
        yield from rules.about_post(Seats(pk, seats, empty_since), holders[pk], is_held=filled > 0)


def _last_held(on: date) -> Max:
    return Max("assignments__ends_on", filter=Q(assignments__ends_on__lt=on))


def _duties(assignments: AssignmentQuerySet) -> list[Duty]:
    rows = assignments.order_by("worker_id", F("starts_on").asc(nulls_first=True), "pk")
    return [Duty(*row) for row in rows.values_list(*COLUMNS)]


def _without_accepted(found: Iterable[Finding], exceptions: QuerySet[OverlapException]) -> Iterator[Finding]:
    """The findings that none of the exceptions covers."""
    accepted: dict[tuple[str, int | None, int | None], list[set[int]]] = defaultdict(list)
    for exception in exceptions.prefetch_related("assignments"):
        subject = (exception.rule, exception.worker_id, exception.post_id)
        accepted[subject].append({row.pk for row in exception.assignments.all()})
    for finding in found:
        covers = accepted.get((finding.rule, finding.worker, finding.post), ())
        if not any({duty.pk for duty in finding.duties} <= covered for covered in covers):
            yield finding


def _gravest_first(finding: Finding) -> tuple[int, date, str]:
    return SEVERITY[finding.rule], finding.first or date.min, finding.key


_SUBJECT = re.compile(r"[A-Z_]+-([wp])(\d{1,18})(-\d{1,18})*")


def subject_of(key: str) -> tuple[int | None, int | None]:
    """The worker or the post that a finding's key is about; neither if it is not a key."""
    match = _SUBJECT.fullmatch(key)
    if match is None:
        return None, None
    number = int(match[2])
    return (number, None) if match[1] == "w" else (None, number)


def find(key: str) -> Finding | None:
    """The open finding with that key; None once it is settled or other assignments are involved."""
    worker, post = subject_of(key)
    found = findings_of_worker(worker) if worker else findings_of_post(post) if post else []
    return next((each for each in found if each.key == key), None)
