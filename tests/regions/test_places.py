"""Regions and the nation by code, and where old codes lead."""

import datetime as dt

import pytest

from regions.enums import CodeChangeKind, Kind, Level
from regions.errors import SplitRegionError, UnknownRegionError
from regions.models import Region, RegionCodeChange
from regions.places import NATION, Place, find_region, resolve_code

pytestmark = pytest.mark.django_db


def facts_of(place: Place) -> tuple[str, str, str, str]:
    return place.code, place.name, place.level, place.parent_code


def test_region_and_nation_answer_alike() -> None:
    assert facts_of(find_region("ID")) == ("ID", "Indonesia", "country", "")
    assert facts_of(find_region("32")) == ("32", "Jawa Barat", "province", "ID")
    assert facts_of(find_region("32.77")) == ("32.77", "Kota Cimahi", "regency", "32")
    assert str(NATION) == "Indonesia"


@pytest.mark.parametrize("code", ["", "32.7", "id", "99", "32.77-kota-cimahi"])
def test_unknown_code_is_refused(code: str) -> None:
    with pytest.raises(UnknownRegionError):
        find_region(code)


def test_label_names_the_type() -> None:
    labels = {code: find_region(code).label for code in ("32.77", "32.77.01", "32.77.03.1002", "36.04", "36")}
    assert list(labels.values()) == [
        "Kota Cimahi",
        "Kec. Cimahi Selatan",
        "Kel. Cibabat",
        "Kab. Serang",
        "Provinsi Banten",
    ]
    pekon = Region.objects.filter(local_label="pekon").first()
    assert pekon is not None
    assert pekon.label == f"Pekon {pekon.short_name}"


def test_papuan_codes_of_before_2022_lead_to_todays() -> None:
    assert resolve_code("91.01").short_name == "Kab. Merauke"
    assert resolve_code("92.71").code == "96.71"
    assert resolve_code("91").code == "91"
    moved = RegionCodeChange.objects.filter(kind=CodeChangeKind.MOVED).select_related("new_region")
    assert moved.count() == 26
    assert all(change.old_name == change.new_region.name for change in moved)


def test_a_code_resolves_through_several_changes() -> None:
    RegionCodeChange.objects.create(
        old_code="90.01", old_name="Merauke", new_region_id="91.03", kind=CodeChangeKind.MOVED,
        effective_on=dt.date(1990, 1, 1), decree="UU",
    )  # fmt: skip
    Region.objects.filter(code="91.03").update(valid_until=dt.date(2020, 1, 1))
    RegionCodeChange.objects.create(
        old_code="91.03", old_name="Jayapura", new_region_id="91.71", kind=CodeChangeKind.MERGED,
        effective_on=dt.date(2020, 1, 2), decree="UU",
    )  # fmt: skip
    assert resolve_code("90.01").code == "91.71"


def test_a_split_region_names_its_heirs() -> None:
    for heir in ("36.74", "36.03"):
        RegionCodeChange.objects.create(
            old_code="28.01", old_name="Tangerang", new_region_id=heir, kind=CodeChangeKind.SPLIT,
            effective_on=dt.date(2008, 11, 26), decree="UU 51 Tahun 2008",
        )  # fmt: skip
    with pytest.raises(SplitRegionError, match=r"Kab\. Tangerang.*Kota Tangerang Selatan"):
        resolve_code("28.01")


def test_an_ended_region_without_heirs_stays_itself() -> None:
    Region.objects.filter(code="32.77.01").update(valid_until=dt.date(2020, 1, 1))
    assert resolve_code("32.77.01").code == "32.77.01"
    with pytest.raises(UnknownRegionError):
        resolve_code("99.01")


def test_slug_is_readable() -> None:
    assert Region(code="18.01", short_name="Kab. Lampung Selatan").slug == "18.01-kab-lampung-selatan"


def test_level_and_kind_of_every_row_are_known_choices() -> None:
    assert set(Region.objects.values_list("level", flat=True).distinct().order_by()) == {
        level.value for level in Level if level != Level.COUNTRY
    }
    assert set(Region.objects.values_list("kind", flat=True).distinct().order_by()) == set(Kind.values)
