"""Finds what overlaps in a scope, in a fixed number of queries however many people there are.

The database keeps only those who can overlap at all; the rules then look at them one by one. Lists and
counts call the same function, so a count is the length of its list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from django.db.models import Count, F, Max, Q, Sum
from django.utils import timezone

from accounts.roles import Permission
from registry.doubts import FULL_TIME
from registry.enums import OverlapRule, State
from registry.models import Assignment, OverlapException, Post, Worker, WorkerState
from registry.overlaps import rules
from registry.overlaps.rules import DAY, Duty, Finding, Seats

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import AssignmentQuerySet, PostQuerySet, WorkerQuerySet

LEFT = (State.RETIRED, State.DECEASED, State.MOVED_AWAY)
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


def open_findings(user: User, *, region: str = "", permission: str = Permission.WORKER_VIEW) -> list[Finding]:
    """What overlaps today among the people and posts that the user may see, without what was accepted.

    `region` narrows to records kept, and posts standing, at or below a code.
    """
    people = Worker.objects.visible_to(user, permission)
    posts = Post.objects.visible_to(user, permission)
    if region:
        people, posts = people.under(region), posts.under(region)
    today = timezone.localdate()
    return _without_accepted([*_among_people(people, today), *_among_posts(posts, today)], today)


def findings_of_worker(worker_id: int) -> list[Finding]:
    """What overlaps today about one person, without what was accepted."""
    today = timezone.localdate()
    return _without_accepted(_among_people(Worker.objects.filter(pk=worker_id), today), today)


def findings_of_post(post_id: int) -> list[Finding]:
    """What overlaps today about one post, without what was accepted."""
    today = timezone.localdate()
    return _without_accepted(_among_posts(Post.objects.filter(pk=post_id), today), today)


def _among_people(people: WorkerQuerySet, on: date) -> Iterator[Finding]:
    left = _left_since(people, on)
    duties = Assignment.objects.filter(worker__in=people.values("pk")).not_over_on(on)
    found = _duties(duties.filter(Q(worker__in=_crowded(duties)) | Q(worker__in=left)))
    for worker, own in groupby(found, key=attrgetter("worker")):
        yield from rules.about_worker(list(own), left.get(worker))


def _crowded(duties: AssignmentQuerySet) -> AssignmentQuerySet:
    """Workers whose duties make more than full time together, or name a programme twice."""
    return (
        duties.order_by()
        .values("worker")
        .annotate(total=Sum("share"), rows=Count("pk"), programmes=Count("programme", distinct=True))
        .filter(Q(total__gt=FULL_TIME) | Q(rows__gt=F("programmes")))
        .values("worker")
    )


def _left_since(people: WorkerQuerySet, on: date) -> dict[int, date]:
    """Of those who are retired, deceased or moved away on the day: since when they are not at work."""
    states = WorkerState.objects.filter(valid_from__lte=on)
    gone = states.filter(state__in=LEFT, worker__in=people.values("pk")).values("worker")
    rows = states.filter(worker__in=gone).order_by("worker", "valid_from")
    since: dict[int, date] = {}
    for worker, history in groupby(rows.values_list("worker", "valid_from", "state"), key=lambda row: row[0]):
        told = list(history)
        if told[-1][2] not in LEFT:
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
        empty_since = max(valid_from, last_held + DAY) if last_held else valid_from
        yield from rules.about_post(Seats(pk, seats, empty_since), holders[pk], is_held=filled > 0)


def _last_held(on: date) -> Max:
    return Max("assignments__ends_on", filter=Q(assignments__ends_on__lt=on))


def _duties(assignments: AssignmentQuerySet) -> list[Duty]:
    rows = assignments.order_by("worker_id", F("starts_on").asc(nulls_first=True), "pk")
    return [Duty(*row) for row in rows.values_list(*COLUMNS)]


def _without_accepted(found: Iterable[Finding], on: date) -> list[Finding]:
    """The findings that no exception in force covers, the gravest first."""
    found = list(found)
    of_these = Q(worker__in={each.worker for each in found}) | Q(post__in={each.post for each in found})
    accepted: dict[tuple[str, int | None, int | None], list[set[int]]] = defaultdict(list)
    exceptions = OverlapException.objects.in_force_on(on).filter(of_these).prefetch_related("assignments")
    for exception in exceptions:
        subject = (exception.rule, exception.worker_id, exception.post_id)
        accepted[subject].append({row.pk for row in exception.assignments.all()})
    kept = [
        finding
        for finding in found
        if not any(
            {duty.pk for duty in finding.duties} <= covered
            for covered in accepted[finding.rule, finding.worker, finding.post]
        )
    ]
    return sorted(kept, key=_gravest_first)


def _gravest_first(finding: Finding) -> tuple[int, date, str]:
    return SEVERITY[finding.rule], finding.first or date.min, finding.key


_SUBJECT = re.compile(r"[A-Z_]+-([wp])(\d{1,18})(-\d{1,18})*")


def subject_of(key: str) -> tuple[int | None, int | None]:
    """The worker or the post that a finding's key is about; neither where it is no such key."""
    match = _SUBJECT.fullmatch(key)
    if match is None:
        return None, None
    number = int(match[2])
    return (number, None) if match[1] == "w" else (None, number)


def find(key: str) -> Finding | None:
    """The open finding of that key; None once it is settled or other assignments take part."""
    worker, post = subject_of(key)
    found = findings_of_worker(worker) if worker else findings_of_post(post) if post else []
    return next((each for each in found if each.key == key), None)
