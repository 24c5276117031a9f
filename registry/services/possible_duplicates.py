"""Recorded people who may be the person that somebody is about to record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from registry.duplicates.likeness import Evidence, Likeness, Match, matches
from registry.duplicates.pairs import NAME_FINDINGS, Side
from registry.enums import DuplicateVerdict, Finding
from registry.models import DuplicateCase, Worker
from registry.services.duplicates import answer_case

if TYPE_CHECKING:
    from accounts.models import User

NOBODY = 0
MOST_SHOWN = 3
# From another office only a person who is certainly meant is shown, masked: nobody learns names by trying.
SURELY_NAMED = frozenset({Finding.NAME_SAME, Finding.NAME_SPELLED, Finding.NAME_TURNED})


@dataclass(frozen=True)
class PossibleDuplicate:
    """A recorded person who may be the same, and why. `number` is "" if the record is masked."""

    side: Side
    findings: tuple[Finding, ...]

    @property
    def number(self) -> str:
        return "" if self.side.is_masked else self.side.worker.registry_number

    @property
    def reasons(self) -> list[str]:
        """In words; for another office's record only what the name says."""
        return [str(one.label) for one in self.findings if not self.side.is_masked or one in NAME_FINDINGS]


def possible_duplicates(typed: Evidence, *, by: User) -> list[PossibleDuplicate]:
    """The most likely first; the same name and birth date are always shown, whatever else differs.

    Another office's record is shown masked, and that it was shown is recorded.
    """
    found = list(matches({NOBODY: typed}, is_worth_a_look=_is_worth_a_look))
    people = Worker.objects.select_related("region")
    seen = people.visible_to(by, Permission.WORKER_VIEW).in_bulk([match.worker_id for match in found])
    others = people.in_bulk([match.worker_id for match in found if _is_surely_meant(match.likeness)])
    candidates = list(_candidates(found, seen, others))[:MOST_SHOWN]
    for candidate in candidates:
        if candidate.side.is_masked:
            region_code = candidate.side.worker.region_id
            audit.record(
                AuditAction.MASKED_PERSON_SHOWN, target=candidate.side.worker, by=by, region_code=region_code
            )
    return candidates


def tell_apart(*, worker_id: int, numbers: Iterable[str], reason: str, by: User) -> None:
    """Remember that the person just recorded is nobody of those with these registry numbers."""
    mine = DuplicateCase.objects.visible_to(by, Permission.WORKER_EDIT).open()
    wanted = list(numbers)
    cases = mine.filter(first__registry_number__in=wanted, second=worker_id) | mine.filter(
        second__registry_number__in=wanted, first=worker_id
    )
    for pk in cases.values_list("pk", flat=True):
        answer_case(case_id=pk, verdict=DuplicateVerdict.NOT_SAME, reason=reason, by=by)


def _candidates(
    found: Iterable[Match], seen: dict[int, Worker], others: dict[int, Worker]
) -> Iterator[PossibleDuplicate]:
    for match in found:
        worker = seen.get(match.worker_id) or others.get(match.worker_id)
        if worker:
            side = Side(worker, is_masked=match.worker_id not in seen)
            yield PossibleDuplicate(side, match.likeness.findings)


def _is_worth_a_look(likeness: Likeness) -> bool:
    return likeness.is_listed or _is_surely_meant(likeness)


def _is_surely_meant(likeness: Likeness) -> bool:
    findings = set(likeness.findings)
    return bool(findings & SURELY_NAMED) and Finding.BIRTH_SAME in findings
