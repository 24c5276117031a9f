"""Training hours towards the renewal of a registration.

An hour counts on the last day of its training, if the training counts. The cycle is that of the registration
letter in force; without one, the years of the rule. How many hours are needed is a rule that an administrator
enters with its source (`CreditRule`); without a rule no shortfall is reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Sum

from certification.models import CreditRule, TrainingAttendance
from core.calendar import years_later

if TYPE_CHECKING:
    from registry.models import Worker


@dataclass(frozen=True)
class Credit:
    """Hours gathered by `until`, and the hours required. `since` is None without a known cycle."""

    since: date | None
    until: date
    hours: int
    rule: CreditRule | None

    @property
    def shortfall(self) -> int | None:
        """Hours still missing, never below 0; None without a rule."""
        return max(0, self.rule.hours - self.hours) if self.rule else None


def credit_of(worker: Worker, on: date) -> Credit:
    """What a person has gathered in the cycle that runs on the day; three queries at most."""
    rule = _rule(worker.category, on)
    since = _cycle_start(worker, rule, on)
    attended = TrainingAttendance.objects.filter(worker=worker).credited().within(since or date.min, on)
    hours = attended.aggregate(hours=Sum("hours"))["hours"] or 0
    return Credit(since, on, hours, rule)


def _rule(category: str, on: date) -> CreditRule | None:
    rules = CreditRule.objects.filter(category=category, effective_from__lte=on)
    return rules.order_by("-effective_from").first()


def _cycle_start(worker: Worker, rule: CreditRule | None, on: date) -> date | None:
    running = [
        letter.issued_on
        for letter in worker.registration_letters.all()
        if letter.issued_on and letter.valid_until and letter.issued_on <= on <= letter.valid_until
    ]
    if running:
        return max(running)
    return years_later(on, -rule.years) if rule else None
