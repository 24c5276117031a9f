"""The one scope: exact to the digit, closed by default."""

from dataclasses import dataclass

import pytest
from django.db.models import Q

from regions.enums import Level
from regions.models import IndicatorValue, Region
from regions.querysets import in_scope

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Holder:
    """Somebody who holds every permission in the given regions."""

    codes: frozenset[str]

    def region_codes(self, permission: str) -> frozenset[str]:
        return self.codes


def visible(*codes: str) -> set[str]:
    return set(Region.objects.visible_to(Holder(frozenset(codes)), "ANY").values_list("code", flat=True))


def test_a_city_sees_itself_and_below_and_nothing_beside() -> None:
    seen = visible("32.77")
    assert len(seen) == 1 + 3 + 15
    assert all(code == "32.77" or code.startswith("32.77.") for code in seen)


@pytest.mark.parametrize("broken", ["32.7", "32.", "3277", "32.77.", "%", "_", "3", "ALL"])
def test_a_code_that_is_none_opens_nothing(broken: str) -> None:
    assert visible(broken) == set()
    assert visible(broken, "32.77") == visible("32.77")


def test_nothing_assigned_is_nothing_seen() -> None:
    assert visible() == set()
    assert IndicatorValue.objects.visible_to(Holder(frozenset()), "ANY").count() == 0


def test_several_regions_add_up() -> None:
    assert visible("32.77", "18.71") == visible("32.77") | visible("18.71")


def test_the_whole_country_is_everything_even_beside_another_condition() -> None:
    assert len(visible("")) == 91_599
    joined = in_scope("region", {""}) | Q(region="32.77")
    assert IndicatorValue.objects.filter(joined).count() == IndicatorValue.objects.count()


def test_rows_of_a_region_follow_the_same_scope() -> None:
    seen = IndicatorValue.objects.visible_to(Holder(frozenset({"18"})), "ANY")
    assert {value.region_id[:2] for value in seen} == {"18"}
    assert seen.filter(region="18.71").exists()
    assert set(IndicatorValue.objects.under("32.77").values_list("region_id", flat=True)) == {"32.77"}


def test_scope_needs_no_join() -> None:
    sql = str(IndicatorValue.objects.visible_to(Holder(frozenset({"18"})), "ANY").query)
    assert "JOIN" not in sql


def test_children_and_ancestors() -> None:
    assert Region.objects.public().children_of("ID").count() == 38
    assert [r.short_name for r in Region.objects.public().children_of("32.77")] == [
        "Cimahi Selatan",
        "Cimahi Tengah",
        "Cimahi Utara",
    ]
    above = Region.objects.ancestors_of("32.77.01.1001")
    assert [r.code for r in above] == ["32", "32.77", "32.77.01"]
    assert Region.objects.under("ID").level(Level.REGENCY).count() == 514


def test_a_former_region_is_not_offered() -> None:
    Region.objects.filter(code="32.77.03").update(valid_until="2020-01-01")
    assert "32.77.03" not in visible("32.77")
    assert not Region.objects.public().filter(code="32.77.03").exists()
