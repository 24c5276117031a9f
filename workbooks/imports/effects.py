"""How the rows of a file would change who is counted where, calculated before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from certification.facts import CertificateFacts
from certification.status import Standing, certificates_standing_on, expected_standing
from coverage.expected import Move, Seat, seats_on
from registry.facts import AssignmentFacts
from workbooks.imports.plans import Plan, Registration, Update

# Plans whose people are looked up together; few enough for memory.
AT_ONCE: Final = 5_000


def moves_of(plans: Iterable[Plan | None], on: date) -> Iterator[Move | None]:
    """For each plan, where its person is counted on the day and would be counted; None if nothing changes."""
    waiting = iter(plans)
    while some := list(islice(waiting, AT_ONCE)):
        yield from _moves(some, on)


def _moves(plans: Sequence[Plan | None], on: date) -> Iterator[Move | None]:
    updates = [plan for plan in plans if isinstance(plan, Update)]
    seats = seats_on([plan.worker_id for plan in updates], on)
    elsewhere = _standings_in_new_categories(updates, on)
    for plan in plans:
        match plan:
            case Registration():
                yield Move(None, _of_new(plan, on), plan.region.pk)
            case Update() if seat := seats.get(plan.worker_id):
                after = _of_known(plan, seat, elsewhere.get(plan.worker_id), on)
                yield Move(seat, after) if after != seat else None
            case _:
                yield None


def _of_new(plan: Registration, on: date) -> Seat:
    category = plan.person.category
    place, programme = _posting(plan.assignment, on) or (plan.region.pk, None)
    return Seat(category, place, programme, _standing(plan.certificate, category, on))


def _of_known(plan: Update, seat: Seat, standing: int | None, on: date) -> Seat:
    category = str(plan.person.get("category", seat.category))
    place, programme = _posting(plan.assignment, on) or (seat.place, seat.programme)
    held = seat.standing if standing is None else standing
    return Seat(category, place, programme, min(held, _standing(plan.certificate, category, on)))


def _posting(facts: AssignmentFacts | None, on: date) -> tuple[str, int] | None:
    """Place and programme of the assignment; None if it does not hold on the day."""
    if facts is None or (facts.starts_on and facts.starts_on > on):
        return None
    return facts.place.pk, facts.programme.pk


def _standing(facts: CertificateFacts | None, category: str, on: date) -> int:
    return expected_standing(facts, category, on) if facts else Standing.NONE


def _standings_in_new_categories(updates: Iterable[Update], on: date) -> dict[int, int]:
    """The standing in the new category, by worker whose category changes; `NONE` without a certificate of
    it."""
    categories = {
        plan.worker_id: str(plan.person["category"]) for plan in updates if "category" in plan.person
    }
    found: dict[int, int] = defaultdict(lambda: Standing.NONE)
    held = certificates_standing_on(on).filter(worker__in=categories)
    for worker, category, standing in held.values_list("worker", "scheme__category", "standing"):
        if category == categories[worker]:
            found[worker] = min(found[worker], standing)
    return {worker: found[worker] for worker in categories}
