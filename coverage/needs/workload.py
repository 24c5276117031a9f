"""Workload: the base figure of a norm per worker.

For a norm in force with a known base: the base of a unit divided by the workers at work there in the
programme of the norm, and this as a multiple of what the norm expects of one worker. Without an adopted norm
or its base the load is unknown; it is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coverage.counts import EVERYONE, Tally
from coverage.models import Norm
from coverage.needs.need import Base, needs, rules_in_force
from coverage.question import Question
from regions.models import Region
from registry.models import Programme

# From this multiple of the norm on, a load is an outlier.
OUTLIER = 2


@dataclass(frozen=True)
class Load:
    """The load of the workers of one unit. `persons`: those at work there, in the norm's programme.

    `stale`: 1 if the base is older than its indicator allows, else 0.
    """

    place: Region
    programme: Programme | None
    norm: Norm
    base: Base
    exact: Fraction
    persons: int
    stale: int = 0

    @property
    def per_worker(self) -> Decimal | None:
        """The base per worker, in its unit; None if nobody works there."""
        return Decimal(self.base.value) / self.persons if self.persons else None

    @property
    def times(self) -> Decimal | None:
        """The load as a multiple of the norm; None if nobody works there."""
        if not self.persons:
            return None
        return Decimal(self.exact.numerator) / (self.exact.denominator * self.persons)

    @property
    def is_outlier(self) -> bool:
        return self.times is None or self.times >= OUTLIER


def workloads(code: str, question: Question) -> list[Load]:
    """The workloads in a region, the heaviest first; units where nobody works come first."""
    return sorted(_loads(code, question), key=_heaviest_first)


def _loads(code: str, question: Question) -> Iterator[Load]:
    rules = rules_in_force(code, question.category, question.on)
    tally = Tally(code, question.category, question.on, rules.depths)
    programmes = Programme.objects.in_bulk()
    asked = {norm.programme_id for norm in rules.norms}
    found = [each for programme in asked for each in needs(rules, programme).with_need]
    places = Region.objects.in_bulk({each.code for each in found})
    for each in dict.fromkeys(found):
        if each.norm is None or each.base is None or not each.exact:
            continue
        key = EVERYONE if each.programme_id is None else each.programme_id
        persons = tally.counts(each.code, key).present
        programme = programmes.get(each.programme_id or 0)
        stale = int(each.base.is_stale_on(question.on))
        yield Load(places[each.code], programme, each.norm, each.base, each.exact, persons, stale)


def _heaviest_first(load: Load) -> tuple[bool, Decimal, str]:
    return load.times is not None, -(load.times or Decimal(0)), load.place.code
