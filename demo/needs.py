"""The example needs of the demo world: adopted norms and base figures, each marked as an example."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from random import Random

from accounts.models import User
from coverage import services
from coverage.models import Norm
from demo.errors import ReferenceMissingError
from demo.places import Office
from regions.models import IndicatorValue, Region

PPKS, PPKS_UNIT = "ppks", "PPKS (orang)"
SOURCE = "Contoh, bukan data resmi"
# Norm of the library, first day in force.
ADOPTIONS = (("N1", date(2013, 4, 5)), ("N2", date(2013, 4, 5)), ("N3", date(2017, 3, 7)))
BASE_DAYS = (date(2013, 12, 31), date(2018, 12, 31), date(2023, 12, 31))
# Share of PPKS in the population: offices differ tenfold, so that every band of coverage occurs.
LEAST, SPREAD = 0.002, 12
GROWTH = 0.04
# One small town has a small need, so that there is a surplus beside the shortages of its neighbours.
FEW = {"18.72": 0.002}
NOBODY_AT = "18.13"
NOBODY_SINCE = BASE_DAYS[0]  # from the first need on, so that no sum of the example world is partial


def adopt_examples(by: User) -> None:
    """Adopt the norms for which an example is possible. Raises ReferenceMissingError without the library."""
    for code, effective_from in ADOPTIONS:
        draft = Norm.objects.filter(code=code, version=1).first()
        if draft is None:
            raise ReferenceMissingError
        services.adopt_norm(
            norm_id=draft.pk,
            effective_from=effective_from,
            decree_number=f"Contoh: SK penetapan norma {code}, bukan keputusan resmi",
            decree_on=effective_from,
            by=by,
        )
        Norm.objects.filter(pk=draft.pk).update(is_example=True)


def add_example_bases(offices: Iterable[Office], rng: Random) -> int:
    """Give every office without a known PPKS figure three invented ones; returns the number of rows."""
    known = set(
        IndicatorValue.objects.filter(indicator=PPKS, is_example=False).values_list("region", flat=True)
    )
    rows = []
    for office in offices:
        share = FEW.get(office.code, LEAST * SPREAD ** rng.random())
        if office.code in known:
            continue
        for step, base_on in enumerate(BASE_DAYS):
            rows.append(
                IndicatorValue(
                    region_id=office.code,
                    indicator_id=PPKS,
                    value=round(office.population * share * (1 + GROWTH * step)),
                    base_on=base_on,
                    unit=PPKS_UNIT,
                    source=SOURCE,
                    is_example=True,
                )
            )
    return len(IndicatorValue.objects.bulk_create(rows))


def declare_nobody(by: User) -> None:
    """One small office has nobody and declares it: its counts are zero and not unknown."""
    region = Region.objects.get(code=NOBODY_AT)
    services.declare_nil(region=region, declared_on=NOBODY_SINCE, by=by)
