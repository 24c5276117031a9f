"""Who is counted, where, on a day: one query, grouped by place and programme."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from certification.models import Certificate, Scheme
from certification.status import Standing, with_standing_on, with_status_on
from coverage.gap import StatusCounts
from coverage.models import NilDeclaration
from regions.codes import LENGTHS, NATION_CODE
from regions.enums import Level
from registry.models import Assignment, Worker
from registry.querysets import WorkerQuerySet

EVERYONE = "everyone"
ProgrammeKey = int | str | None  # a programme's id, EVERYONE, or None for those not placed
NOBODY = [0] * (Standing.NONE + 1)
REGENCY_LENGTH = next(length for length, level in LENGTHS.items() if level == Level.REGENCY)


def has_scheme(category: str) -> bool:
    """Whether anything makes a member of this category certified. Without a scheme all is null."""
    return Scheme.objects.filter(category=category).exists()


def counted(code: str, category: str, on: date) -> WorkerQuerySet:
    """The workers behind every number of a region: present on the day and placed in it, with status.

    Not scoped to a user: numbers are public. A list of names chains `visible_to` to this.
    """
    return with_status_on(_placed(code, category, on), on)


class Tally:
    """Persons of a category at every place of a region, by programme and standing, read once.

    What is counted at a place counts in every region above it.
    """

    def __init__(self, code: str, category: str, on: date) -> None:
        self.has_scheme = has_scheme(category)
        self._persons: dict[tuple[str, ProgrammeKey], list[int]] = {}
        self._touched: dict[tuple[str, ProgrammeKey], datetime] = {}
        for place, programme_id, standing, persons, touched_at in _groups(code, category, on):
            for region in self_and_above(place):
                self._add((region, EVERYONE), standing, persons, touched_at)
                self._add((region, programme_id), standing, persons, touched_at)

    def _add(self, key: tuple[str, ProgrammeKey], standing: int, persons: int, touched_at: datetime) -> None:
        if key not in self._persons:
            self._persons[key] = [0] * (Standing.NONE + 1)
            self._touched[key] = touched_at
        self._persons[key][standing] += persons
        if touched_at > self._touched[key]:
            self._touched[key] = touched_at

    def counts(self, code: str, key: ProgrammeKey) -> StatusCounts:
        """The persons at or below a region, of one programme, not placed, or everyone."""
        persons = self._persons.get((code, key), NOBODY)
        if not self.has_scheme:
            return StatusCounts(without_status=sum(persons))
        return StatusCounts(
            certified=persons[Standing.VERIFIED] + persons[Standing.COUNTING],
            validity_unknown=persons[Standing.UNKNOWN],
            lapsed=persons[Standing.LAPSED],
            never_certified=persons[Standing.NONE],
            verified=persons[Standing.VERIFIED],
        )

    def touched_at(self, code: str, key: ProgrammeKey) -> datetime | None:
        """The last accepted write to one of these persons, their assignments or certificates."""
        return self._touched.get((code, key))


def self_and_above(place: str) -> list[str]:
    """The codes of a region and of all it lies in, the nation first."""
    return [NATION_CODE, *(place[:length] for length in LENGTHS if length <= len(place))]


def _placed(code: str, category: str, on: date) -> WorkerQuerySet:
    return Worker.objects.filter(category=category).counted_on(on).placed_under(code)


def _groups(code: str, category: str, on: date) -> Iterable[tuple[str, int | None, int, int, datetime]]:
    return (
        with_standing_on(_placed(code, category, on), on)
        .order_by()
        .values("place_on", "programme_on", "standing_on")
        .annotate(persons=Count("pk"), touched_at=Max(_last_write()))
        .values_list("place_on", "programme_on", "standing_on", "persons", "touched_at")
    )


def _last_write() -> Greatest:
    """The latest write to a worker, their assignments or their certificates."""

    def latest(model: type[Assignment | Certificate]) -> Subquery:
        rows: QuerySet = model.objects.filter(worker=OuterRef("pk")).order_by().values("worker")
        return Subquery(rows.annotate(at=Max("updated_at")).values("at"))

    return Greatest(F("updated_at"), latest(Assignment), latest(Certificate))


def reported_regencies(code: str, on: date) -> set[str]:
    """Codes of the kabupaten/kota that have reported by the day, in the region or above it.

    An office has reported if it keeps a worker whose first state began by the day, or declared that
    it has nobody. Of the others the counts are unknown, not zero.
    """
    scope = code[:REGENCY_LENGTH]
    kept = (
        Worker.objects.kept_now_or_before(scope)  # type: ignore[misc]  # annotated by the method
        .with_office_on(on)
        .filter(states__valid_from__lte=on)
        .order_by()
        .values_list("office_on", flat=True)
        .distinct()
    )
    nil = NilDeclaration.objects.made_by(on).values_list("region", flat=True)
    offices = {office[:REGENCY_LENGTH] for office in [*kept, *nil] if len(office) >= REGENCY_LENGTH}
    return offices if code == NATION_CODE else {office for office in offices if office.startswith(scope)}
