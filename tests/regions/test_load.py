"""Loading the map: whole, once, again, and after the table has lost or regained a region."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db.models import Count
from pytest_django import DjangoAssertNumQueries

from regions.enums import Kind, Level
from regions.errors import FactsRefusedError
from regions.facts import load
from regions.facts.load import load_facts
from regions.facts.tables import facts
from regions.models import FactsLoad, IndicatorValue, Region

pytestmark = pytest.mark.django_db


def test_every_region_of_the_decree_is_in_the_database() -> None:
    levels = dict(Region.objects.values_list("level").annotate(Count("code")).order_by())
    assert levels == {"province": 38, "regency": 514, "district": 7_285, "village": 83_762}
    assert Region.objects.exclude(level=Level.PROVINCE).filter(parent=None).count() == 0


@pytest.mark.parametrize(
    ("code", "districts", "kelurahan", "desa"),
    [("17", 129, 172, 1_341), ("18", 229, 205, 2_446), ("36", 155, 314, 1_238), ("32.77", 3, 15, 0)],
)
def test_first_regions_have_their_units(code: str, districts: int, kelurahan: int, desa: int) -> None:
    below = Region.objects.public().under(code)
    assert below.level(Level.DISTRICT).count() == districts
    assert below.filter(kind=Kind.KELURAHAN).count() == kelurahan
    assert below.filter(kind=Kind.DESA).count() == desa


def test_a_row_carries_its_facts() -> None:
    cimahi = Region.objects.get(code="32.77")
    assert (cimahi.name, cimahi.short_name, cimahi.kind, cimahi.parent_id) == (
        "Kota Cimahi",
        "Kota Cimahi",
        Kind.KOTA,
        "32",
    )
    assert (cimahi.population, cimahi.population_year, str(cimahi.area_km2)) == (581_994, 2024, "42.432")
    assert cimahi.bps_code == "3277"
    assert Region.objects.get(code="18.04").bps_code == "1801"
    assert Region.objects.get(code="11.01").bps_code == ""


def test_second_load_looks_once_and_has_nothing_to_do(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(2):
        result = load_facts()
    assert result.was_current


def test_forced_load_changes_nothing_and_writes_no_history() -> None:
    history = IndicatorValue.pgh_event_model.objects
    before = history.count()
    result = load_facts(force=True)
    assert (result.regions, result.ended, result.values) == (0, 0, 0)
    assert history.count() == before


def test_a_region_that_left_the_table_ends_and_one_that_came_back_lives() -> None:
    former = Region.objects.create(
        code="32.77.09", name="Cimahi Lama", short_name="Cimahi Lama", match_key="cimahilama",
        level=Level.DISTRICT, kind=Kind.KECAMATAN, parent_id="32.77",
    )  # fmt: skip
    Region.objects.filter(code="32.77.01").update(valid_until=dt.date(2020, 1, 1), name="Misspelt")

    result = load_facts(force=True)

    former.refresh_from_db()
    assert (result.ended, former.valid_until) == (1, dt.date(2025, 4, 24))
    back = Region.objects.get(code="32.77.01")
    assert (back.name, back.valid_until) == ("Cimahi Selatan", None)


def test_a_table_with_a_region_missing_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    loads = FactsLoad.objects.count()
    whole = facts()
    monkeypatch.setattr(load, "facts", lambda: whole[:-1])
    with pytest.raises(FactsRefusedError):
        load_facts(force=True)
    assert FactsLoad.objects.count() == loads
    assert Region.objects.filter(valid_until__isnull=False).count() == 0


def test_the_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_regions")
    assert "Wilayah sudah mutakhir" in capsys.readouterr().out
