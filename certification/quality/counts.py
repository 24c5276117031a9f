"""How many records each rule finds, by the office that keeps them: the only place where they are counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Any, Final, Self

from django.db.models import BooleanField, Count, ExpressionWrapper

from certification.quality.rules import ANY_GRAVE, COMPLETENESS_RULES, GRAVE, INCOMPLETE, RULES
from registry.completeness import EXPECTED, incomplete
from registry.enums import State
from registry.models import Worker
from registry.querysets import WorkerQuerySet

# The number of records of a group, beside the codes of rules.
RECORDS: Final = "RECORDS"


@dataclass(frozen=True)
class Findings:
    """Of so many records of people at work, how many each rule finds. Unit: records.

    `found` has every rule by its code, and each record once under `GRAVE`, if any grave rule finds it, and
    under `INCOMPLETE`, if any expected fact is missing.
    """

    records: int = 0
    found: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Self) -> Findings:
        codes = {*self.found, *other.found}
        return Findings(
            self.records + other.records, {code: self.count(code) + other.count(code) for code in codes}
        )

    def count(self, code: str) -> int:
        """Records that one rule finds, by its code; `GRAVE`: that any grave rule finds."""
        return self.found.get(code, 0)

    @property
    def grave(self) -> int:
        """Records that any grave rule finds, each once."""
        return self.count(ANY_GRAVE)

    @property
    def incomplete(self) -> int:
        """Records of which any expected fact is missing, each once."""
        return self.count(INCOMPLETE)

    def share(self, code: str) -> Decimal | None:
        """The share of the records that the rule finds, from 0 to 1; None without records."""
        return Decimal(self.count(code)) / self.records if self.records else None

    @property
    def completeness(self) -> Decimal | None:
        """The share of the expected facts that are filled in, from 0 to 1; None without records."""
        if not self.records:
            return None
        missing = sum(self.count(code) for code in COMPLETENESS_RULES)
        return 1 - Decimal(missing) / (self.records * len(EXPECTED))

    @property
    def sound(self) -> Decimal | None:
        """The share of the records without a grave finding, from 0 to 1; None without records."""
        return 1 - Decimal(self.grave) / self.records if self.records else None


def at_work(code: str, on: date) -> WorkerQuerySet:
    """The records that offices at or below the region keep of people at work on the day."""
    kept: WorkerQuerySet = Worker.objects.under(code).in_state_on(State.ACTIVE, on)
    return kept


def findings_by_office(code: str, on: date) -> dict[str, Findings]:
    """The findings at or below the region, by the code of the office that keeps the records.

    One query for all the rules, besides those that find overlaps and check numbers. Records are grouped by
    the grave rules that find them, so that each rule runs once, and each record counts once as grave.
    """
    people = at_work(code, on)
    conditions = {rule: rule.found(people, on) for rule in RULES}
    grave = {
        rule.code: ExpressionWrapper(condition, output_field=BooleanField())
        for rule, condition in conditions.items()
        if rule.severity == GRAVE
    }
    counts = {
        rule.code: Count("pk", filter=condition)
        for rule, condition in conditions.items()
        if rule.severity != GRAVE
    }
    counts |= {INCOMPLETE: Count("pk", filter=incomplete()), RECORDS: Count("pk")}
    groups = people.order_by().annotate(**grave).values("region", *grave).annotate(**counts)
    findings: dict[str, Findings] = defaultdict(Findings)
    for group in groups:
        findings[group["region"]] += _of_group(group, grave.keys())
    return dict(findings)


def _of_group(group: Mapping[str, Any], grave: Collection[str]) -> Findings:
    """Of records of one office that the same grave rules find."""
    records = group[RECORDS]
    found = {code: records * group[code] for code in grave}
    found[ANY_GRAVE] = records * any(group[code] for code in grave)
    others = {code: count for code, count in group.items() if code not in {*grave, "region", RECORDS}}
    return Findings(records, {**found, **others})


def together(findings: Iterable[Findings]) -> Findings:
    """The findings of several offices as one."""
    return reduce(add, findings, Findings())
