"""Writes synthetic people to an installation: the demo world once, or a world of any size.

Both refuse if there are real records. The same seed, number and day generate the same people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from certification.models import Issuer, Scheme
from core.statistics import learn_the_rows
from coverage.models import Norm
from demo import accounts, batches, competency_tests, letterheads, needs, organizations, papers, world
from demo.careers import CareerMaker
from demo.cimahi import CimahiStory
from demo.claims import leave_claims
from demo.duplicates import record_twice
from demo.enums import WorldKind
from demo.errors import (
    DemoOffError,
    NoOfficeError,
    NoWorkersError,
    RealRecordsError,
    ReferenceMissingError,
    TooManyWorldsError,
)
from demo.extracts import leave_extracts
from demo.models import MOST_WORLDS, World
from demo.norms import leave_example_figures, leave_example_norms
from demo.notes import leave_traces
from demo.numbers import Serials
from demo.office_files import leave_office_files
from demo.people import PeopleMaker
from demo.periods import leave_half_years
from demo.places import CIMAHI, FIRST_REGIONS, Office, province_offices, regency_offices
from demo.saved_views import leave_saved_views
from demo.scenarios import leave_plans
from demo.self_service import leave_self_service
from demo.snapshots import keep_months
from demo.store import Clerks, Store
from demo.watching import leave_watching
from demo.workplaces import Workplaces
from regions.codes import NATION_CODE
from registry.models import Worker

# The day of a world of a given size, so that it is the same whenever it is made.
SIZED_WORLD_DAY = date(2026, 11, 21)
DEMO_SEED = 3277
DEMO_WORKERS = 2_200  # beside those of Kota Cimahi
ELSEWHERE = "18.71"


@dataclass(frozen=True)
class Made:
    """What a command wrote, or found already there. `workers` counts people."""

    workers: int
    was_there: bool = False


@transaction.atomic
def load_demo(*, day: date | None = None) -> Made:
    """Fill an empty demo installation with the first regions, example needs, letterheads and accounts; once.

    Raises DemoOffError, RealRecordsError, ReferenceMissingError.
    """
    if not settings.DEMO:
        raise DemoOffError
    loaded = World.objects.filter(kind=WorldKind.DEMO).first()
    if loaded:
        return Made(loaded.workers, was_there=True)
    _refuse_real_records()
    day = day or timezone.localdate()
    offices = regency_offices(FIRST_REGIONS)
    careers = _careers(DEMO_SEED, day)
    administrator = accounts.create_all()
    needs.adopt_examples(by=administrator)
    needs.add_example_bases(offices, Random(DEMO_SEED))  # noqa: S311 - invented figures
    needs.declare_nobody(by=administrator)
    leave_example_norms()
    leave_example_figures(day)
    letterheads.load_examples()
    store = _store(offices, careers, {CIMAHI: accounts.clerks_of_cimahi()})
    by_code = {office.code: office for office in offices}
    others = [office for office in offices if office.code not in {CIMAHI, needs.NOBODY_AT}]
    written = store.write(CimahiStory(careers, by_code[CIMAHI], by_code[ELSEWHERE]).lives())
    written += store.write(world.lives(careers, others, province_offices(FIRST_REGIONS), DEMO_WORKERS))
    store.close()
    learn_the_rows()
    Workplaces(day).record()
    competency_tests.hold_examples(day=day, clerks=accounts.clerks())
    papers.bring_examples(day=day)
    written += record_twice(day)
    leave_self_service(day)
    leave_traces()
    leave_watching(day)
    batches.leave_batches(day)
    leave_office_files()
    leave_extracts()
    leave_claims()
    leave_plans()
    leave_saved_views()
    learn_the_rows()
    leave_half_years(day, [office.code for office in offices], administrator)
    keep_months(day)
    _note(careers, WorldKind.DEMO, written, DEMO_SEED, "")
    return Made(written)


@transaction.atomic
def make_world(*, workers: int, seed: int, region: str = NATION_CODE) -> Made:
    """Add `workers` synthetic people below the region, drawn from the seed.

    If the demo world is there, Kota Cimahi is left as it is unless its code is given. Raises NoWorkersError,
    NoOfficeError, RealRecordsError, ReferenceMissingError, TooManyWorldsError.
    """
    if workers < 1:
        raise NoWorkersError
    _refuse_real_records()
    careers = _careers(seed, SIZED_WORLD_DAY)
    offices = regency_offices([region])
    if region != CIMAHI and World.objects.filter(kind=WorldKind.DEMO).exists():
        offices = [office for office in offices if office.code != CIMAHI]
    if not offices:
        raise NoOfficeError(region)
    provinces = province_offices({office.code for office in offices}) if len(region) == 2 else []
    store = _store(offices, careers, {})
    written = store.write(world.lives(careers, offices, provinces, workers))
    store.close()
    learn_the_rows()
    _note(careers, WorldKind.SIZED, written, seed, region)
    return Made(written)


def _refuse_real_records() -> None:
    if Worker.everyone.exists() and not World.objects.exists():
        raise RealRecordsError


def _careers(seed: int, day: date) -> CareerMaker:
    """The random stream of a new world. Raises ReferenceMissingError, TooManyWorldsError."""
    if not (Scheme.objects.exists() and Issuer.objects.exists() and Norm.objects.exists()):
        raise ReferenceMissingError
    number = World.objects.count()
    if number >= MOST_WORLDS:
        raise TooManyWorldsError(MOST_WORLDS)
    rng = Random(seed)  # noqa: S311 - invented people must be the same again for the same seed
    return CareerMaker(rng, PeopleMaker(rng, Serials(number), day), day)


def _store(offices: Sequence[Office], careers: CareerMaker, clerks: dict[str, Clerks]) -> Store:
    bodies = organizations.build(offices, province_offices({office.code for office in offices}))
    return Store(houses=bodies, clerks=clerks, anybody=accounts.clerks(), rng=careers.rng)


def _note(careers: CareerMaker, kind: WorldKind, workers: int, seed: int, region: str) -> None:
    World.objects.create(
        number=careers.serials.world,
        kind=kind,
        workers=workers,
        seed=seed,
        region_code=region,
        day=careers.day,
    )
