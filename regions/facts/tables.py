"""Reads the fact tables that are committed beside this file. No database, no network."""

import csv
import datetime as dt
import hashlib
import io
import lzma
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from regions import names
from regions.codes import VILLAGE_KINDS, level_of, parent_code
from regions.enums import Kind, Level

DATA = Path(__file__).parent / "data"
DERIVING_CODE = (Path(__file__), Path(__file__).with_name("load.py"), Path(names.__file__))
REGIONS_FILE = "regions.tsv.xz"
KINDS = {Level.PROVINCE: Kind.PROVINSI, Level.DISTRICT: Kind.KECAMATAN}


class Fact(NamedTuple):
    """One line of the committed table of regions; "" where the source has nothing."""

    code: str
    name: str
    seat: str
    latitude: str
    longitude: str
    area_km2: str
    population: str


@dataclass(frozen=True)
class Source:
    """The source of the facts, and their dates."""

    package: str
    version: str
    sha256: str
    decree: str
    decree_on: dt.date
    population_source: str
    population_on: dt.date


@cache
def source() -> Source:
    with (DATA / "source.toml").open("rb") as file:
        read = tomllib.load(file)
    return Source(
        package=read["package"]["name"],
        version=read["package"]["version"],
        sha256=read["package"]["sha256"],
        decree=read["decree"]["name"],
        decree_on=read["decree"]["date"],
        population_source=read["population"]["source"],
        population_on=read["population"]["date"],
    )


def digest() -> str:
    """One digest of the tables and of the code that derives columns from them.

    A load compares it to know whether there is anything to do.
    """
    fingerprint = hashlib.sha256()
    for path in (*sorted(DATA.iterdir()), *DERIVING_CODE):
        fingerprint.update(path.name.encode())
        fingerprint.update(path.read_bytes())
    return fingerprint.hexdigest()


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the small tables, for example `bps-codes.tsv`."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def facts() -> list[Fact]:
    """All 91,599 regions as committed, by code."""
    text = lzma.decompress((DATA / REGIONS_FILE).read_bytes()).decode()
    lines = io.StringIO(text)
    next(lines)
    return [Fact._make(line.rstrip("\n").split("\t")) for line in lines]


def kind_of(code: str, name: str) -> Kind:
    """The kind of region, by its code and official name."""
    level = level_of(code)
    if level == Level.VILLAGE:
        return VILLAGE_KINDS[code[9]]
    if level == Level.REGENCY:
        return Kind.KOTA if name.startswith("Kota ") else Kind.KABUPATEN
    return KINDS[level]


def region_rows(facts: list[Fact]) -> Iterator[dict[str, Any]]:
    """Full rows of `Region`, by column; None where a column is null."""
    origin = source()
    bps_codes = {row["code"]: row["bps_code"] for row in table("bps-codes.tsv")}
    labels = {row["regency"]: row["label"] for row in table("local-labels.tsv")}
    for fact in facts:
        kind = kind_of(fact.code, fact.name)
        level = level_of(fact.code)
        yield {
            "code": fact.code,
            "name": fact.name,
            "short_name": names.short_name(fact.name),
            "match_key": names.match_key(fact.name, kind),
            "level": level.value,
            "kind": kind.value,
            "local_label": labels.get(fact.code[:5], "") if kind == Kind.DESA else "",
            "parent_id": None if level == Level.PROVINCE else parent_code(fact.code),
            "seat": fact.seat,
            "bps_code": bps_codes.get(fact.code, ""),
            "decree": origin.decree,
            "population": fact.population or None,
            "population_year": origin.population_on.year if fact.population else None,
            "population_source": origin.population_source if fact.population else "",
            "area_km2": fact.area_km2 or None,
            "latitude": fact.latitude or None,
            "longitude": fact.longitude or None,
        }
