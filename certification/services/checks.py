"""Checking many certificate numbers at once: for the signed-in, and for programs with a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from certification.enums import CheckDoor, CheckOutcome
from certification.models import Certificate
from certification.register import public_check
from certification.register.check_counts import count_results, outcome_of
from certification.register.check_limit import count_batch
from certification.register.errors import TooManyListsError, TooManyNumbersError

if TYPE_CHECKING:
    from accounts.models import User

MOST_NUMBERS: Final = 500


@dataclass(frozen=True)
class CheckedNumber:
    """One number and its papers: none, or several if issuers use the same number."""

    asked: str
    certificates: list[Certificate]
    on: date

    @property
    def outcome(self) -> CheckOutcome:
        return outcome_of(self.certificates, self.on)


def check_many(*, numbers: Sequence[str], door: CheckDoor, by: User) -> list[CheckedNumber]:
    """The papers under each number today, in the order given. The audit trail has how many, not which.

    Raises TooManyNumbersError above 500, TooManyListsError if the account asked too often this hour.
    """
    if len(numbers) > MOST_NUMBERS:
        raise TooManyNumbersError(len(numbers), MOST_NUMBERS)
    standing = count_batch(by)
    if standing.is_exceeded:
        raise TooManyListsError(standing.limit.quota)
    today = timezone.localdate()
    found = public_check.find_many(numbers, on=today)
    checked = [CheckedNumber(number, found[number], today) for number in numbers]
    outcomes = count_results((each.certificates for each in checked), door=door, on=today)
    audit.record(
        AuditAction.CERTIFICATES_CHECKED,
        by=by,
        numbers=len(numbers),
        outcomes={outcome.value: times for outcome, times in outcomes.items()},
    )
    return checked
