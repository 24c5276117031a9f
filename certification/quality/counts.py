"""How many records each rule finds, by the office that keeps them: the one place where they are counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Self

from django.db.models import Count

from certification.quality.rules import ANY_GRAVE, COMPLETENESS_RULES, GRAVE, INCOMPLETE, RULES, any_of
from registry.completeness import EXPECTED, incomplete
from registry.enums import State
from registry.models import Worker
from registry.querysets import WorkerQuerySet


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
        """Of the records, the part that the rule finds, 0 to 1; null where there is no record."""
        return Decimal(self.count(code)) / self.records if self.records else None

    @property
    def completeness(self) -> Decimal | None:
        """Of the facts that every record should have, the part that is filled in, 0 to 1; null where there is
        no record."""
        if not self.records:
            return None
        missing = sum(self.count(code) for code in COMPLETENESS_RULES)
        return 1 - Decimal(missing) / (self.records * len(EXPECTED))

    @property
    def sound(self) -> Decimal | None:
        """Of the records, the part in which nothing grave is found, 0 to 1; null where there is no record."""
        return 1 - Decimal(self.grave) / self.records if self.records else None


def at_work(code: str, on: date) -> WorkerQuerySet:
    """The records that offices at or below the region keep of people at work on the day."""
    kept: WorkerQuerySet = Worker.objects.under(code).in_state_on(State.ACTIVE, on)
    return kept


def findings_by_office(code: str, on: date) -> dict[str, Findings]:
    """The findings at or below the region, by the code of the office that keeps the records.

    One query for all the rules, and those by which overlaps and numbers are told.
    """
    people = at_work(code, on)
    conditions = {rule.code: rule.found(people, on) for rule in RULES}
    conditions[ANY_GRAVE] = any_of([conditions[rule.code] for rule in RULES if rule.severity == GRAVE])
    conditions[INCOMPLETE] = incomplete()
    counts = {_alias(code): Count("pk", filter=condition) for code, condition in conditions.items()}
    rows = people.order_by().values("region").annotate(records=Count("pk"), **counts)
    return {
        row["region"]: Findings(row["records"], {code: row[_alias(code)] for code in conditions})
        for row in rows
    }


def _alias(code: str) -> str:
    return f"found_{code.lower()}"


def together(findings: Iterable[Findings]) -> Findings:
    """Of several offices, as one."""
    return reduce(add, findings, Findings())
