"""Loads the committed fact tables into the database: COPY into a temporary table, then one upsert.

Nothing is ever deleted: a region that is missing in the table ends on the day before the decree.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, models, transaction

from core.bulk import copy_rows
from regions.codes import level_of
from regions.enums import Kind, Level
from regions.facts.checks import EXPECTED_LEVELS, check
from regions.facts.tables import Fact, digest, facts, kind_of, region_rows, source, table
from regions.models import FactsLoad, Indicator, IndicatorValue, Region, RegionCodeChange

Row = dict[str, Any]
COUNTED_KINDS = {
    "kecamatan": (Kind.KECAMATAN,),
    "kelurahan": (Kind.KELURAHAN,),
    "desa": (Kind.DESA, Kind.DESA_ADAT),
    "desa_kelurahan": (Kind.KELURAHAN, Kind.DESA, Kind.DESA_ADAT),
}
COUNT_NOTE = "Dihitung dari daftar kode wilayah dalam keputusan itu."


@dataclass(frozen=True)
class LoadResult:
    """The result of a load: how many rows are new or changed, and whether there was anything to do."""

    was_current: bool
    regions: int = 0
    ended: int = 0
    values: int = 0


def load_facts(*, force: bool = False) -> LoadResult:
    """Bring regions, code history, indicators and their values up to date with the committed tables.

    Returns at once if the newest load had the same tables, unless forced. Raises FactsRefusedError, without
    writing anything, if the table of regions is not complete.
    """
    fingerprint = digest()
    if not force and _is_current(fingerprint):
        return LoadResult(was_current=True)
    read = facts()
    check(read)
    with transaction.atomic():
        changed = _upsert(Region, list(region_rows(read)), key=["code"], reset=["valid_until"])
        ended = _end_missing({fact.code for fact in read})
        _upsert(Indicator, table("indicators.tsv"), key=["code"])
        _upsert(RegionCodeChange, list(_code_changes()), key=["old_code", "new_region_id"])
        values = _upsert(
            IndicatorValue,
            [*_populations(read), *_counts(read), *_published_values()],
            key=["region_id", "indicator_id", "base_on", "source"],
        )
        FactsLoad.objects.create(digest=fingerprint, decree=source().decree)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE regions_region, regions_indicatorvalue")
    return LoadResult(was_current=False, regions=changed, ended=ended, values=values)


def _is_current(fingerprint: str) -> bool:
    newest = FactsLoad.objects.first()
    if newest is None or newest.digest != fingerprint:
        return False
    return Region.objects.count() >= sum(EXPECTED_LEVELS.values())


def _upsert(
    model: type[models.Model], rows: Sequence[Row], *, key: list[str], reset: Sequence[str] = ()
) -> int:
    """Insert or update `rows` by `key` and return how many were new or different.

    Unchanged rows are not touched, so that no history is written for them. Columns in `reset`
    become null.
    """
    target, columns = model._meta.db_table, list(rows[0])
    incoming, names = f"incoming_{target}", ", ".join(columns)
    fresh = {c: f"excluded.{c}" for c in columns if c not in key} | dict.fromkeys(reset, "NULL")
    # Table and column names come from our models, never from a user.
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMP TABLE {incoming} ON COMMIT DROP AS SELECT {names} FROM {target} LIMIT 0"  # noqa: S608
        )
        copy_rows(incoming, names, (row.values() for row in rows))
        cursor.execute(
            f"INSERT INTO {target} ({names}) SELECT {names} FROM {incoming} "  # noqa: S608
            f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET "
            f"{', '.join(f'{column} = {value}' for column, value in fresh.items())} "
            f"WHERE ({', '.join(f'{target}.{column}' for column in fresh)}) "
            f"IS DISTINCT FROM ({', '.join(fresh.values())})"
        )
        changed = cursor.rowcount
        cursor.execute(f"DROP TABLE {incoming}")
    return changed


def _end_missing(codes: set[str]) -> int:
    """End the regions that are missing in the table on the day before its decree."""
    open_codes = Region.objects.filter(valid_until=None).values_list("code", flat=True)
    missing = [code for code in open_codes if code not in codes]
    eve = source().decree_on - dt.timedelta(days=1)
    return Region.objects.filter(code__in=missing).update(valid_until=eve)


def _code_changes() -> Iterator[Row]:
    for row in table("code-changes.tsv"):
        yield {"new_region_id" if name == "new_region" else name: row[name] for name in row}


def _value(code: str, indicator: str, value: int, base_on: dt.date, unit: str, **more: str) -> Row:
    return {
        "region_id": code,
        "indicator_id": indicator,
        "value": value,
        "base_on": base_on,
        "unit": unit,
        "source": more["source"],
        "source_url": more.get("source_url", ""),
        "is_example": False,
        "note": more.get("note", ""),
    }


def _populations(facts: list[Fact]) -> Iterator[Row]:
    """Registered residents per province and per regency or city (Dukcapil)."""
    origin = source()
    for fact in facts:
        if fact.population:
            yield _value(
                fact.code,
                "population",
                int(fact.population),
                origin.population_on,
                "orang",
                source=origin.population_source,
            )


def _counts(facts: list[Fact]) -> Iterator[Row]:
    """How many kecamatan, kelurahan and desa a regency or city has, by the codes of the decree.

    The count is dated with the decree: earlier lists were not counted, so earlier days have no base rather
    than one of a later list.
    """
    origin = source()
    units = {row["code"]: row["unit"] for row in table("indicators.tsv")}
    counted = Counter((fact.code[:5], kind_of(fact.code, fact.name)) for fact in facts)
    regencies = [fact.code for fact in facts if level_of(fact.code) == Level.REGENCY]
    for code in regencies:
        for indicator, kinds in COUNTED_KINDS.items():
            yield _value(
                code,
                indicator,
                sum(counted[code, kind] for kind in kinds),
                origin.decree_on,
                units[indicator],
                source=origin.decree,
                note=COUNT_NOTE,
            )


def _published_values() -> Iterator[Row]:
    """Base figures that an office published: the PPKS of Cimahi and Banten."""
    for row in table("indicator-values.tsv"):
        yield _value(
            row["region"],
            row["indicator"],
            int(row["value"]),
            dt.date.fromisoformat(row["base_on"]),
            row["unit"],
            source=row["source"],
            source_url=row["source_url"],
            note=row["note"],
        )
