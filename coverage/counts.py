"""Who is counted, where, on a day: one query, grouped by place and programme."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from certification.models import Certificate, Scheme
from certification.status import Standing, with_standing_on, with_status_on
from coverage.gap import StatusCounts
from coverage.models import NilDeclaration
from regions.codes import LENGTHS
from regions.enums import Level
from registry.models import Assignment, Worker
from registry.querysets import WorkerQuerySet

REGENCY_LENGTH = next(length for length, level in LENGTHS.items() if level == Level.REGENCY)


@dataclass(frozen=True)
class PlacedCounts:
    """Persons who count at exactly this place and in this programme (null: not placed)."""

    place: str
    programme_id: int | None
    counts: StatusCounts
    touched_at: datetime  # last accepted write to one of the counted rows


def has_scheme(category: str) -> bool:
    """Whether anything makes a member of this category certified. Without a scheme all is null."""
    return Scheme.objects.filter(category=category).exists()


def counted(code: str, category: str, on: date) -> WorkerQuerySet:
    """The workers behind every number of a region: present on the day and placed in it, with status.

    Not scoped to a user: numbers are public. A list of names chains `visible_to` to this.
    """
    return with_status_on(_placed(code, category, on), on)


def placed_counts(code: str, category: str, on: date, *, is_ranked: bool) -> list[PlacedCounts]:
    """The counted of a region, grouped by place, programme and standing.

    `is_ranked`: the category has a scheme, so that its members have a status.
    """
    rows = (
        with_standing_on(_placed(code, category, on), on)
        .order_by()
        .values("place_on", "programme_on", "standing_on")
        .annotate(persons=Count("pk"), touched_at=Max(_last_write()))
    )
    return [
        PlacedCounts(
            place=row["place_on"],
            programme_id=row["programme_on"],
            counts=_counts(row["persons"], Standing(row["standing_on"]) if is_ranked else None),
            touched_at=row["touched_at"],
        )
        for row in rows
    ]


def _placed(code: str, category: str, on: date) -> WorkerQuerySet:
    return Worker.objects.filter(category=category).counted_on(on).placed_under(code)


def _counts(persons: int, standing: Standing | None) -> StatusCounts:
    if standing is None:
        return StatusCounts(without_status=persons)
    verified = persons if standing == Standing.VERIFIED else 0
    return StatusCounts(**{standing.status.value: persons}, verified=verified)


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
        Worker.objects.with_office_on(on)  # type: ignore[misc]  # annotated by the method
        .filter(states__valid_from__lte=on)
        .order_by()
        .values_list("office_on", flat=True)
        .distinct()
    )
    nil = NilDeclaration.objects.made_by(on).values_list("region", flat=True)
    offices = {office[:REGENCY_LENGTH] for office in [*kept, *nil] if len(office) >= REGENCY_LENGTH}
    return offices if code == "ID" else {office for office in offices if office.startswith(scope)}
