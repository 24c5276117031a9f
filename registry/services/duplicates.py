"""Finding records of one person, and saying that two records are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from registry.duplicates.errors import CaseDecidedError
from registry.duplicates.likeness import Likeness, evidence_of, matches
from registry.enums import DuplicateState, DuplicateVerdict
from registry.models import DuplicateCase, DuplicateOpinion, Worker
from registry.services.batches import stated
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User

AT_ONCE = 1_000


@dataclass
class Comparison:
    """How many records were compared, and how many pairs among them are open now."""

    people: int = 0
    listed: int = 0


def find_duplicates(*, among: Iterable[int] | None = None) -> Comparison:
    """Compare these people, or everybody, with everybody, and keep the pairs worth a look as cases.

    An open case follows what the records say now, and is deleted if it is no longer worth a look. "Not the
    same" stays, unless the records have become more alike since.
    """
    done = Comparison()
    people = Worker.objects.order_by("pk").values_list("pk", flat=True)
    for chunk in _chunks(people if among is None else people.filter(pk__in=list(among))):
        done.listed += _compare(chunk)
        done.people += len(chunk)
    return done


@transaction.atomic
def answer_case(*, case_id: int, verdict: DuplicateVerdict, reason: str, by: User) -> DuplicateCase:
    """Say whether the two are one person.

    A user whose scope holds both records decides "not the same" alone. Otherwise the answer is that of the
    user's office: "not the same" holds once both offices say so, and once both say "the same" either may
    merge. Raises ReasonMissingError, OutsideRegionError, CaseDecidedError.
    """
    reason = stated(reason)
    case = locked_case(case_id, by)
    if DuplicateCase.objects.within_scope(by, Permission.WORKER_EDIT).filter(pk=case.pk).exists():
        if verdict == DuplicateVerdict.NOT_SAME:
            decide(case, DuplicateState.NOT_SAME, reason, by)
        return case
    _note_opinion(case, verdict, reason, by)
    if is_agreed(case, DuplicateVerdict.NOT_SAME):
        decide(case, DuplicateState.NOT_SAME, reason, by)
    return case


def locked_case(case_id: int, by: User) -> DuplicateCase:
    """An open case in the user's scope, locked. Raises OutsideRegionError, CaseDecidedError."""
    scope = DuplicateCase.objects.visible_to(by, Permission.WORKER_EDIT)
    case = locked(scope.select_related("first", "second"), case_id)
    if case.state != DuplicateState.OPEN:
        raise CaseDecidedError
    return case


def decide(case: DuplicateCase, state: DuplicateState, reason: str, by: User) -> None:
    """Close the case, with an audit line for both offices."""
    case.state, case.reason = state, reason
    case.decided_at, case.decided_by = timezone.now(), by
    case.save(update_fields=["state", "reason", "decided_at", "decided_by"])
    for office in sorted({case.first.region_id, case.second.region_id}):
        audit.record(
            AuditAction.DUPLICATE_DECIDED, target=case, by=by, region_code=office, state=state, reason=reason
        )


def is_agreed(case: DuplicateCase, verdict: DuplicateVerdict) -> bool:
    """Both offices gave this answer."""
    offices = {case.first.region_id, case.second.region_id}
    said = case.opinions.filter(verdict=verdict, region__in=offices).values_list("region", flat=True)
    return set(said) == offices


def _note_opinion(case: DuplicateCase, verdict: DuplicateVerdict, reason: str, by: User) -> None:
    offices = (case.first.region_id, case.second.region_id)
    office = next(code for code in offices if by.may(Permission.WORKER_EDIT, at=code))
    DuplicateOpinion.objects.update_or_create(
        case=case, region_id=office, defaults={"verdict": verdict, "reason": reason, "given_by": by}
    )
    audit.record(
        AuditAction.DUPLICATE_ANSWERED, target=case, by=by, region_code=office, verdict=verdict, reason=reason
    )


def _chunks(people: Iterable[int]) -> Iterator[Sequence[int]]:
    left = iter(people)
    while chunk := tuple(islice(left, AT_ONCE)):
        yield chunk


@transaction.atomic
def _compare(people: Sequence[int]) -> int:
    """Bring the cases of these people up to date; returns how many are open."""
    found: dict[tuple[int, int], Likeness] = {}
    for match in matches(evidence_of(Worker.objects.filter(pk__in=people))):
        pair = min(match.key, match.worker_id), max(match.key, match.worker_id)
        found[pair] = match.likeness
    known = DuplicateCase.objects.filter(Q(first__in=people) | Q(second__in=people))
    cases = {(case.first_id, case.second_id): case for case in known.select_for_update(of=("self",))}
    new = (
        DuplicateCase(first_id=pair[0], second_id=pair[1], score=like.score, findings=list(like.findings))
        for pair, like in found.items()
        if pair not in cases
    )
    # Somebody else may have found the same pair at the same time.
    DuplicateCase.objects.bulk_create(new, ignore_conflicts=True)
    for pair, case in cases.items():
        _follow(case, found.get(pair))
    return len(found)


def _follow(case: DuplicateCase, now: Likeness | None) -> None:
    if now is None:
        if case.state == DuplicateState.OPEN and not case.opinions.exists():
            case.delete()
        return
    has_come_nearer = now.score > case.score
    if case.state == DuplicateState.NOT_SAME and has_come_nearer:
        case.state, case.reason, case.decided_at, case.decided_by = DuplicateState.OPEN, "", None, None
        case.opinions.all().delete()
    if case.state == DuplicateState.OPEN and (case.score, case.findings) != (now.score, list(now.findings)):
        case.score, case.findings = now.score, list(now.findings)
        case.save()
