"""The map under /admin/: regions and base figures are looked at and cannot be typed."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from regions.models import IndicatorValue, Region


@pytest.fixture
def browser(client_for: Callable[[User], Client], administrator: User) -> Client:
    return client_for(administrator)


def test_regions_are_found_by_code_and_not_changed(browser: Client) -> None:
    found = browser.get(reverse("admin:regions_region_changelist"), {"q": "32.77"})
    assert found.status_code == 200
    assert "Kota Cimahi" in found.text
    assert "Kota Bandung" not in found.text
    page = reverse("admin:regions_region_change", args=["32.77"])
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"name": "Cimahi"}).status_code == 403
    assert Region.objects.get(code="32.77").name == "Kota Cimahi"


@pytest.mark.parametrize("model", ["indicator", "indicatorvalue", "regioncodechange", "factsload"])
def test_lists_open_for_the_administrator_and_for_nobody_else(
    browser: Client, client_for: Callable[[User], Client], operator: User, model: str
) -> None:
    address = reverse(f"admin:regions_{model}_changelist")
    assert "result_list" in browser.get(address).text
    assert client_for(operator).get(address).status_code in {302, 403}


def test_a_figure_is_looked_at_and_mended_elsewhere_with_a_reason(browser: Client) -> None:
    value = IndicatorValue.objects.get(region="36", indicator="ppks")
    page = reverse("admin:regions_indicatorvalue_change", args=[value.pk])
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"value": "332957"}).status_code == 403
    assert browser.get(reverse("admin:regions_indicatorvalue_add")).status_code == 403
    assert IndicatorValue.objects.get(pk=value.pk).value == value.value
