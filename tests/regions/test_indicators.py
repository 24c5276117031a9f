"""Dated base figures: what is loaded, and which one holds on a day."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from regions.models import IndicatorValue

pytestmark = pytest.mark.django_db


def figure(region: str | None, indicator: str, on: dt.date) -> int | None:
    found = IndicatorValue.objects.public().filter(region=region, indicator=indicator).latest_on(on).first()
    return found.value if found else None


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (dt.date(2017, 3, 6), None),
        (dt.date(2017, 3, 7), 17_722),
        (dt.date(2017, 12, 31), 17_722),
        (dt.date(2018, 9, 21), 18_120),
        (dt.date(2019, 12, 30), 18_120),
        (dt.date(2019, 12, 31), 17_188),
        (dt.date(2026, 11, 21), 17_188),
    ],
)
def test_ppks_of_cimahi_is_the_newest_on_or_before_the_day(on: dt.date, value: int | None) -> None:
    assert figure("32.77", "ppks", on) == value


def test_loaded_figures_have_source_and_day() -> None:
    banten = IndicatorValue.objects.get(region="36", indicator="ppks")
    assert (banten.value, banten.base_on, banten.unit) == (332_956, dt.date(2014, 11, 12), "PPKS (orang)")
    assert "Nandi Mulya" in banten.source
    assert IndicatorValue.objects.filter(indicator="population", region__level="regency").count() == 514
    assert figure("32.77", "population", dt.date(2024, 12, 31)) == 581_994
    assert figure("32.77", "population", dt.date(2024, 12, 30)) is None


def test_counts_exist_from_the_day_of_the_decree() -> None:
    eve, day = dt.date(2025, 4, 24), dt.date(2025, 4, 25)
    assert figure("32.77", "kelurahan", eve) is None
    assert figure("32.77", "kelurahan", day) == 15
    assert figure("32.77", "desa", day) == 0
    assert figure("32.77", "kecamatan", day) == 3
    assert figure("18.12", "desa_kelurahan", day) == 103
    value = IndicatorValue.objects.get(region="32.77", indicator="kelurahan")
    assert value.source == "Kepmendagri 300.2.2-2138 Tahun 2025"


def test_latest_on_takes_one_query_for_many_regions(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    asked = IndicatorValue.objects.under("32").filter(indicator__in=["ppks", "population", "kelurahan"])
    with django_assert_num_queries(1):
        found = list(asked.latest_on(dt.date(2026, 1, 1)))
    keys = [(value.region_id, value.indicator_id) for value in found]
    assert len(keys) == len(set(keys)) == 1 + 1 + 27 * 2
    assert ("32.77", "ppks") in keys


def test_of_two_sources_for_one_day_the_later_entry_holds() -> None:
    for source, value in (("Pertama", 100), ("Kedua", 200)):
        IndicatorValue.objects.create(
            region_id="18.71", indicator_id="kpm", value=value, base_on=dt.date(2020, 1, 1),
            unit="KPM", source=source,
        )  # fmt: skip
    assert figure("18.71", "kpm", dt.date(2020, 1, 1)) == 200


def test_a_figure_of_the_nation_has_no_region() -> None:
    nation = IndicatorValue.objects.create(
        indicator_id="lks", value=25_406, base_on=dt.date(2011, 12, 31), unit="LKS", source="Pusdatin Kesos"
    )
    assert nation.place_code == "ID"
    assert figure(None, "lks", dt.date(2012, 1, 1)) == 25_406
    with pytest.raises(IntegrityError), transaction.atomic():
        IndicatorValue.objects.create(
            indicator_id="lks", value=1, base_on=dt.date(2011, 12, 31), unit="LKS", source="Pusdatin Kesos"
        )


def test_one_source_gives_one_value_per_day() -> None:
    again = IndicatorValue.objects.get(region="36", indicator="ppks")
    again.pk = None
    with translation.override("en"), pytest.raises(ValidationError) as refusal:
        again.full_clean()
    assert refusal.value.messages == ["This source already gives a value for that day."]


@pytest.mark.parametrize("blank", ["source", "unit"])
def test_a_figure_without_source_or_unit_is_refused_by_the_database(blank: str) -> None:
    fields = {"unit": "KPM", "source": "Dinsos", blank: ""}
    with pytest.raises(IntegrityError, match="has_source_and_unit"), transaction.atomic():
        IndicatorValue.objects.create(
            region_id="32.77", indicator_id="kpm", value=1, base_on=dt.date(2020, 1, 1), **fields
        )


def test_every_change_of_a_figure_leaves_history() -> None:
    value = IndicatorValue.objects.get(region="36", indicator="ppks")
    IndicatorValue.objects.filter(pk=value.pk).update(value=1)
    events = IndicatorValue.pgh_event_model.objects.filter(pgh_obj_id=value.pk)
    value.delete()
    assert [event.pgh_label for event in events.order_by("pgh_id")][-2:] == ["update", "delete"]
