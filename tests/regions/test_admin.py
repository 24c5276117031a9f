"""The map under /admin/: regions cannot be typed, a base figure can be mended and leaves its trace."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
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


def test_a_mended_figure_is_on_the_trail_and_in_the_history(browser: Client, administrator: User) -> None:
    value = IndicatorValue.objects.get(region="36", indicator="ppks")
    answer = browser.post(
        reverse("admin:regions_indicatorvalue_change", args=[value.pk]),
        {
            "region": "36", "indicator": "ppks", "value": "332957", "base_on": "2014-11-12",
            "unit": value.unit, "source": value.source, "source_url": "", "note": "Dibaca ulang.",
        },
    )  # fmt: skip
    assert answer.status_code == 302
    value.refresh_from_db()
    assert value.value == 332_957
    entry = AuditEvent.objects.filter(action=AuditAction.REFERENCE_CHANGED).latest("pk")
    assert entry.actor_id == administrator.pk
    event = IndicatorValue.pgh_event_model.objects.filter(pgh_obj_id=value.pk).latest("pgh_id")
    assert (event.pgh_label, event.value) == ("update", 332_957)
