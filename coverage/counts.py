"""Who is counted, where, on a day: read from the spans (`coverage.spans`), which equal the definitions."""

from collections.abc import Callable, Collection, Iterable
from copy import copy
from datetime import date, datetime
from operator import add
from typing import Self

from certification.models import Scheme
from certification.status import Standing, with_status_on
from coverage.gap import StatusCounts
from coverage.models import NilDeclaration
from coverage.spans.counters import depth_of
from coverage.spans.reading import Group, groups_on, keeping_regencies
from regions.codes import LENGTHS, NATION_CODE, REGENCY_LENGTH
from registry.models import Worker
from registry.querysets import WorkerQuerySet

EVERYONE = "everyone"
ProgrammeKey = int | str | None  # a programme's id, EVERYONE, or None for those not placed
Reader = Callable[[str, str, date, Collection[int]], Iterable[Group]]  # as `groups_on`
NOBODY = [0] * len(Standing)


def has_scheme(category: str) -> bool:
    """Whether a certification scheme exists for the category. Without one, every status is None."""
    return Scheme.objects.filter(category=category).exists()


def counted(code: str, category: str, on: date) -> WorkerQuerySet:
    """The workers behind every number of a region: present on the day and placed in it, with status.

    Not scoped to a user, because numbers are public. A list of names must add `visible_to`.
    """
    people = Worker.objects.filter(category=category).counted_on(on).placed_under(code)
    return with_status_on(people, on)


class Tally:
    """Persons of a category in a region and below it, by programme and standing, read once.

    A person counts at their place and in every region above it. `depths`: the lengths of the codes below the
    region that will be asked for; its children and the kabupaten/kota are always included. `read`: the read
    model, or the definition with which it is compared.
    """

    def __init__(
        self,
        code: str,
        category: str,
        on: date,
        depths: Iterable[int] = (),
        *,
        read: Reader = groups_on,
    ) -> None:
        self.has_scheme = has_scheme(category)
        self.code = code
        self.depths = {depth_of(code), *children_depth(code), REGENCY_LENGTH, *depths}
        self._persons: dict[tuple[str, ProgrammeKey], list[int]] = {}
        self._touched: dict[tuple[str, ProgrammeKey], datetime] = {}
        self._take(read(code, category, on, self.depths))

    def with_groups(self, groups: Iterable[Group]) -> Self:
        """The same tally with these persons added; negative numbers remove persons."""
        other = copy(self)
        other._persons, other._touched = dict(self._persons), dict(self._touched)
        other._take(groups)
        return other

    def _take(self, groups: Iterable[Group]) -> None:
        for group in groups:
            self._add((group.region, EVERYONE), group)
            self._add((group.region, group.programme_id), group)

    def _add(self, key: tuple[str, ProgrammeKey], group: Group) -> None:
        if key in self._persons:
            self._persons[key] = list(map(add, self._persons[key], group.persons))
            self._touched[key] = max(self._touched[key], group.touched_at)
        else:
            self._persons[key] = list(group.persons)
            self._touched[key] = group.touched_at

    def _key(self, code: str, key: ProgrammeKey) -> tuple[str, ProgrammeKey]:
        """For a region above, everything that was read."""
        if code == NATION_CODE or self.code.startswith(code):
            return self.code, key
        if len(code) not in self.depths:
            raise ValueError(f"{code} lies deeper than what was read")
        return code, key

    def counts(self, code: str, key: ProgrammeKey) -> StatusCounts:
        """The persons at or below a region: of one programme, not placed, or everyone."""
        persons = self._persons.get(self._key(code, key), NOBODY)
        if not self.has_scheme:
            return StatusCounts(without_status=sum(persons))
        verified, counting, unknown, lapsed, never = persons
        return StatusCounts(
            certified=verified + counting,
            validity_unknown=unknown,
            lapsed=lapsed,
            never_certified=never,
            verified=verified,
        )

    def touched_at(self, code: str, key: ProgrammeKey) -> datetime | None:
        """The last accepted write to one of these persons, their assignments or certificates."""
        return self._touched.get(self._key(code, key))


def children_depth(code: str) -> list[int]:
    """The length of the codes of a region's children; empty for the lowest level."""
    return [length for length in LENGTHS if length > depth_of(code)][:1]


def self_and_above(place: str) -> list[str]:
    """The codes of a region and of all regions that contain it, the nation first."""
    return [NATION_CODE, *(place[:length] for length in LENGTHS if length <= len(place))]


def reported_regencies(code: str, on: date) -> set[str]:
    """Codes of the kabupaten/kota that have reported by the day, in the region or above it.

    An office has reported if it keeps a worker whose first state began by the day, or has declared that it
    has nobody. The counts of other offices are unknown, not zero.
    """
    scope = code[:REGENCY_LENGTH]
    nil = NilDeclaration.objects.made_by(on).values_list("region", flat=True)
    declared = {office[:REGENCY_LENGTH] for office in nil if len(office) >= REGENCY_LENGTH}
    if code != NATION_CODE:
        declared = {office for office in declared if office.startswith(scope)}
    return declared | keeping_regencies(scope, on)
