"""How right the records of an office are, measured: each month a random sample of them is held against paper.

The draw is computed and not stored: records of people at work on the first day of the month, in an order that
the month and the registry number give, the first thirty. Nobody chooses, everybody who computes it draws the
same. What was answered in the month belongs to the sample whatever changes afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final

from django.db.models import BooleanField, CharField, Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import MD5, Concat

from certification.models import SampleAnswer
from registry.enums import State
from registry.querysets import WorkerQuerySet

SIZE: Final = 30
# 95 % of a normal distribution lies within this many standard deviations.
DEVIATIONS: Final = 1.96


@dataclass(frozen=True)
class Accuracy:
    """The share of the answered records of a sample that were right. Unit: records.

    `low` and `high` are the ends of the 95 % interval (Wilson) for all records of the office; if every record
    was answered there is nothing to estimate and both are the share itself. None if none was answered.
    """

    month: date
    right: int
    answered: int
    records: int

    @property
    def share(self) -> float | None:
        return self.right / self.answered if self.answered else None

    @property
    def low(self) -> float | None:
        return self._end(-1)

    @property
    def high(self) -> float | None:
        return self._end(1)

    def _end(self, side: int) -> float | None:
        share, count = self.share, self.answered
        if share is None or count >= self.records:
            return share
        squared = DEVIATIONS**2
        middle = share + squared / (2 * count)
        half = DEVIATIONS * sqrt(share * (1 - share) / count + squared / (4 * count**2))
        return min(1.0, max(0.0, (middle + side * half) / (1 + squared / count)))


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def sample_of(people: WorkerQuerySet, month: date) -> WorkerQuerySet:
    """The records of an office in the month's sample, with `is_right`: None where nobody has answered."""
    answers = SampleAnswer.objects.of_month(month).filter(worker=OuterRef("pk"))
    at_work = Q(pk__in=people.in_state_on(State.ACTIVE, month).values("pk"))
    lot = MD5(Concat(Value(month.isoformat()), F("registry_number"), output_field=CharField()))
    drawn: WorkerQuerySet = people.filter(at_work | Q(Exists(answers))).annotate(
        is_right=Subquery(answers.values("is_right")[:1], output_field=BooleanField(null=True)), lot=lot
    )
    return drawn.order_by(F("is_right").asc(nulls_last=True), "lot")[:SIZE]


def accuracy_by_office(code: str, records: Mapping[str, int]) -> dict[str, Accuracy]:
    """The newest measurement of each office at or below the region; one query.

    `records`: how many records of people at work each office keeps.
    """
    rows = (
        SampleAnswer.objects.under(code)
        .order_by("month")
        .values("office", "month")
        .annotate(answered=Count("pk"), right=Count("pk", filter=Q(is_right=True)))
    )
    return {
        row["office"]: Accuracy(row["month"], row["right"], row["answered"], records.get(row["office"], 0))
        for row in rows
    }
