"""People of the demo world who are recorded twice, as offices do it: another spelling, no NIK, a typing
error.

The usual comparison finds them; one pair is answered already, one waits for the other office.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from accounts.models import User
from demo import accounts
from demo.places import CIMAHI
from regions.models import Region
from registry.doubts import Answer
from registry.enums import DuplicateVerdict
from registry.facts import WorkerFacts
from registry.models import DuplicateCase, Worker
from registry.services import answer_case, facts_of, find_duplicates, register_worker

BANDAR_LAMPUNG, METRO = "18.71", "18.72"
PROVINCE_OFFICER = "provinsi.lampung"
ENTERED = "Dunia contoh: orang yang dicatat dua kali"


@dataclass(frozen=True)
class SecondRecord:
    """The person of `office` at position `place` of its list is recorded a second time, at `again` by
    `by`."""

    office: str
    place: int
    again: str
    by: str
    slip: Callable[[WorkerFacts], WorkerFacts]


def record_twice(day: date) -> int:
    """Returns how many records it adds; they count from the day on."""
    people = [_record(second, day) for second in SECOND_RECORDS]
    find_duplicates(among=people)
    operator = User.objects.get(username=accounts.OPERATOR)
    other = User.objects.get(username=accounts.OTHER_OPERATOR)
    _answer(people[0], DuplicateVerdict.NOT_SAME, "Kakak beradik; kedua KTP sudah dibandingkan.", other)
    _answer(people[-1], DuplicateVerdict.SAME, "Pernah bertugas di sini sebelum pindah.", operator)
    return len(people)


def _record(second: SecondRecord, day: date) -> int:
    told = Worker.objects.filter(region=second.office, birth_date__isnull=False).exclude(nik_digest=None)
    person = told.order_by("pk")[second.place]
    facts = replace(
        facts_of(person), nik="", nip="", employment_status="", ipspi_member_number="", functional_level=""
    )
    return register_worker(
        facts=second.slip(facts),
        region=Region.objects.get(code=second.again),
        state_from=day,
        answer=Answer.to_every_doubt(ENTERED),
        by=User.objects.get(username=second.by),
    ).pk


def _answer(person: int, verdict: DuplicateVerdict, reason: str, by: User) -> None:
    case = DuplicateCase.objects.filter(second=person).order_by("-score").first()
    if case:
        answer_case(case_id=case.pk, verdict=verdict, reason=reason, by=by)


def _old_spelling(facts: WorkerFacts) -> WorkerFacts:
    return replace(facts, name=facts.name.replace("u", "oe").replace("y", "j"))


def _initial(facts: WorkerFacts) -> WorkerFacts:
    first, *rest = facts.name.split()
    return replace(facts, name=" ".join([first, *(f"{word[0]}." for word in rest)]))


def _day_and_month(facts: WorkerFacts) -> WorkerFacts:
    born = facts.birth_date
    if born is None or born.day > 12:
        return _old_spelling(facts)
    return replace(facts, birth_date=date(born.year, born.day, born.month))


SECOND_RECORDS = (
    SecondRecord(BANDAR_LAMPUNG, 3, BANDAR_LAMPUNG, accounts.OTHER_OPERATOR, _old_spelling),
    SecondRecord(BANDAR_LAMPUNG, 7, BANDAR_LAMPUNG, accounts.OTHER_OPERATOR, _initial),
    SecondRecord(BANDAR_LAMPUNG, 11, BANDAR_LAMPUNG, accounts.OTHER_OPERATOR, _day_and_month),
    SecondRecord(BANDAR_LAMPUNG, 15, METRO, PROVINCE_OFFICER, _old_spelling),
    SecondRecord(CIMAHI, 4, CIMAHI, accounts.OPERATOR, _old_spelling),
    SecondRecord(CIMAHI, 9, BANDAR_LAMPUNG, accounts.OTHER_OPERATOR, _old_spelling),
)
