"""Small worlds for the numbers: a person in one line, whose place in every count is known beforehand."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from accounts.models import User
from certification.enums import Level, SanctionKind, Status, TermBasis
from certification.models import Certificate, Issuer, Sanction, Scheme
from coverage.enums import Method, NormState
from coverage.models import Norm
from regions.models import Indicator, IndicatorValue
from registry.enums import Category, State
from registry.models import Assignment, Programme, Worker, WorkerState

DAY = date(2026, 6, 30)
BEFORE = DAY - timedelta(days=400)
_serial = itertools.count(1)


def programme(code: str) -> Programme:
    return Programme.objects.get_or_create(code=code, defaults={"name": code})[0]


def scheme(category: str = Category.PEKSOS) -> Scheme:
    level = Level.TKS if category == Category.TKS else Level.GENERALIS
    return Scheme.objects.get_or_create(
        code=f"{category}-{level}", defaults={"name": level, "level": level, "category": category}
    )[0]


def person(
    office: str,
    *,
    place: str = "",
    programme_code: str = "",
    status: str = Status.NEVER_CERTIFIED,
    category: str = Category.PEKSOS,
    since: date = BEFORE,
    state: str = State.ACTIVE,
    verified_by: User | None = None,
) -> Worker:
    """Somebody kept by `office`, placed by a main assignment if a place is given, with that status."""
    number = next(_serial)
    worker = Worker.objects.create(
        registry_number=f"RP-TEST-{number:05}",
        category=category,
        name=f"Orang {number}",
        region_id=office,
    )
    WorkerState.objects.create(worker=worker, state=state, valid_from=since)
    if place:
        Assignment.objects.create(
            worker=worker,
            programme=programme(programme_code or "PKH"),
            place_id=place,
            starts_on=since,
        )
    if status != Status.NEVER_CERTIFIED:
        certificate(worker, status, verified_by=verified_by)
    return worker


@dataclass(frozen=True)
class Somebody:
    """A social worker of a random world. `place` is "" for those not placed."""

    office: str
    place: str
    programme: str
    status: str

    @property
    def counts_at(self) -> str:
        return self.place or self.office


def people_of(crowd: list[Somebody]) -> None:
    """The same as `person` for each, in four statements."""
    workers = Worker.objects.bulk_create(
        Worker(
            registry_number=f"RP-TEST-{next(_serial):05}",
            category=Category.PEKSOS,
            name="Orang",
            region_id=each.office,
        )
        for each in crowd
    )
    pairs = list(zip(workers, crowd, strict=True))
    WorkerState.objects.bulk_create(
        WorkerState(worker=worker, state=State.ACTIVE, valid_from=BEFORE) for worker, _each in pairs
    )
    Assignment.objects.bulk_create(
        Assignment(worker=worker, programme=programme(each.programme), place_id=each.place, starts_on=BEFORE)
        for worker, each in pairs
        if each.place
    )
    Certificate.objects.bulk_create(
        _certificate(worker, each.status) for worker, each in pairs if each.status != Status.NEVER_CERTIFIED
    )


def certificate(worker: Worker, status: str, *, verified_by: User | None = None) -> Certificate:
    """A certificate that gives its holder the status on `DAY`."""
    made = _certificate(worker, status, verified_by=verified_by)
    made.save()
    return made


def _certificate(worker: Worker, status: str, *, verified_by: User | None = None) -> Certificate:
    ends = {
        Status.CERTIFIED: DAY,
        Status.VALIDITY_UNKNOWN: None,
        Status.LAPSED: DAY - timedelta(days=1),
    }
    return Certificate(
        worker=worker,
        issuer=Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})[0],
        scheme=scheme(worker.category),
        number=f"C-{next(_serial)}",
        issued_on=BEFORE,
        valid_until=ends[Status(status)],
        verified_by=verified_by,
        verified_at=timezone.now() if verified_by else None,
    )


def estimate(of: Certificate) -> None:
    Certificate.objects.filter(pk=of.pk).update(term_basis=TermBasis.ESTIMATE)


def suspend(of: Certificate, starts_on: date, ends_on: date | None = None) -> Sanction:
    return Sanction.objects.create(
        certificate=of,
        kind=SanctionKind.SUSPENDED,
        starts_on=starts_on,
        ends_on=ends_on,
        reason="uji",
    )


def base(region: str, value: int, *, on: date = BEFORE, unit: str = "keluarga PPKS") -> None:
    indicator = Indicator.objects.get_or_create(
        code="ppks", defaults={"name": "PPKS", "unit": "PPKS (orang)"}
    )[0]
    IndicatorValue.objects.create(
        indicator=indicator,
        region_id=region,
        value=value,
        base_on=on,
        unit=unit,
        source=f"sumber {region}",
    )


def ratio_norm(by: User, *, per: int = 100, **fields: object) -> Norm:
    indicator = Indicator.objects.get_or_create(
        code="ppks", defaults={"name": "PPKS", "unit": "PPKS (orang)"}
    )[0]
    return _adopted(by, method=Method.RATIO, per_worker=per, indicator=indicator, **fields)


def fixed_norm(by: User, *, posts: int | Decimal = 1, **fields: object) -> Norm:
    return _adopted(by, method=Method.FIXED_POST, posts_per_unit=posts, **fields)


def _adopted(by: User, **fields: object) -> Norm:
    values = {
        "code": f"T{next(_serial)}",
        "title": "Norma uji",
        "category": Category.PEKSOS,
        "unit_level": "regency",
        "unit": "keluarga PPKS",
        "legal_source": "uji",
        "state": NormState.ADOPTED,
        "effective_from": date(2013, 4, 5),
        "decree_number": "SK uji",
        "adopted_at": timezone.now(),
        "adopted_by": by,
    }
    return Norm.objects.create(**(values | fields))
