"""Counting checks by day, door and result: how often the register is asked, and how often in vain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from certification.enums import CheckDoor, CheckOutcome
from certification.models import Certificate, CheckCount
from certification.validity import validity_on


def outcome_of(found: list[Certificate], on: date) -> CheckOutcome:
    """The result of checking one number; if several papers have it, that of the best of them."""
    if not found:
        return CheckOutcome.NOT_FOUND
    order = list(CheckOutcome)
    return min((CheckOutcome(validity_on(each, on).value) for each in found), key=order.index)


def count_results(found: Iterable[list[Certificate]], *, door: CheckDoor, on: date) -> Counter[CheckOutcome]:
    """Count the check of each number by its result, and say how many had which."""
    outcomes = Counter(outcome_of(papers, on) for papers in found)
    for outcome, times in outcomes.items():
        count_check_of(outcome, door=door, on=on, times=times)
    return outcomes


def count_check_of(outcome: CheckOutcome, *, door: CheckDoor, on: date, times: int = 1) -> None:
    """Add to the count of the day; nothing of the number, nor of who asked, is kept."""
    row, _is_new = CheckCount.objects.get_or_create(day=on, door=door, outcome=outcome)
    CheckCount.objects.filter(pk=row.pk).update(count=F("count") + times)


@dataclass(frozen=True)
class CheckTable:
    """Checks by result and door: one row per result that occurred, one number per door."""

    doors: list[str]
    rows: list[tuple[str, list[int], int]]
    total: int


def counted_since(day: date) -> CheckTable:
    """The checks of the day and after, added up by result and door."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in CheckCount.objects.filter(day__gte=day):
        counts[row.outcome, row.door] += row.count
    rows = [
        (str(outcome.label), [counts[outcome, door] for door in CheckDoor])
        for outcome in CheckOutcome
        if any(counts[outcome, door] for door in CheckDoor)
    ]
    return CheckTable(
        doors=[str(door.label) for door in CheckDoor],
        rows=[(label, numbers, sum(numbers)) for label, numbers in rows],
        total=counts.total(),
    )
