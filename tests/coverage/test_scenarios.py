"""Plans of forecasts: kept, shared, removed; whom they are shown to and what is refused."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Permission
from core.constraints import ConstraintError
from coverage import services
from coverage.forecast.errors import NotOwnScenarioError
from coverage.forecast.paths import WhatIf
from coverage.models import Scenario
from regions.models import Region
from registry.enums import Category
from registry.errors import OutsideRegionError

ClientFor = Callable[[User | None], Client]
PLAN = WhatIf(seats=40, passing=0.8, recruits=3)


@pytest.fixture
def kept(places: dict[str, Region], operator: User) -> Scenario:
    return services.save_scenario(
        region=places["32.77"], category=Category.PEKSOS, name="Rapat Maret", what_if=PLAN, by=operator
    )


def seen_by(user: User) -> list[str]:
    return [each.name for each in Scenario.objects.visible_to(user, Permission.COVERAGE_VIEW)]


def test_a_plan_keeps_what_was_set_and_leaves_a_line(kept: Scenario, operator: User) -> None:
    assert (kept.seats, kept.passing, kept.renewal, kept.recruits) == (40, 80, None, 3)
    event = AuditEvent.objects.get(action=AuditAction.SCENARIO_SAVED)
    assert (event.actor_id, event.region_code) == (operator.pk, "32.77")


def test_a_plan_is_ones_own_until_it_is_shared(kept: Scenario, operator: User, verifier: User) -> None:
    assert (seen_by(operator), seen_by(verifier)) == (["Rapat Maret"], [])

    services.share_scenario(scenario_id=kept.pk, is_shared=True, by=operator)
    assert seen_by(verifier) == ["Rapat Maret"]

    services.share_scenario(scenario_id=kept.pk, is_shared=False, by=operator)
    assert seen_by(verifier) == []
    assert set(AuditEvent.objects.values_list("action", flat=True)) >= {
        AuditAction.SCENARIO_SHARED,
        AuditAction.SCENARIO_WITHDRAWN,
    }


def test_a_shared_plan_stays_in_its_region(
    kept: Scenario, operator: User, other_operator: User, administrator: User
) -> None:
    services.share_scenario(scenario_id=kept.pk, is_shared=True, by=operator)

    assert (seen_by(other_operator), seen_by(administrator)) == ([], ["Rapat Maret"])


def test_a_plan_of_the_nation_is_for_who_sees_the_nation(administrator: User, operator: User) -> None:
    services.save_scenario(
        region=None, category=Category.PEKSOS, name="Nasional", what_if=PLAN, by=administrator
    )
    Scenario.objects.update(is_shared=True)

    assert (seen_by(administrator), seen_by(operator)) == (["Nasional"], [])


def test_only_the_owner_shares_and_removes(kept: Scenario, operator: User, verifier: User) -> None:
    services.share_scenario(scenario_id=kept.pk, is_shared=True, by=operator)
    with pytest.raises(NotOwnScenarioError):
        services.share_scenario(scenario_id=kept.pk, is_shared=False, by=verifier)
    with pytest.raises(NotOwnScenarioError):
        services.remove_scenario(scenario_id=kept.pk, by=verifier)

    services.remove_scenario(scenario_id=kept.pk, by=operator)
    assert not Scenario.objects.exists()
    assert AuditEvent.objects.filter(action=AuditAction.SCENARIO_REMOVED).exists()


def test_a_plan_outside_the_region_is_refused(places: dict[str, Region], operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        services.save_scenario(
            region=places["18.71"], category=Category.PEKSOS, name="x", what_if=PLAN, by=operator
        )
    with pytest.raises(OutsideRegionError):
        services.save_scenario(region=None, category=Category.PEKSOS, name="x", what_if=PLAN, by=operator)


@pytest.mark.parametrize(
    ("name", "what_if", "said"),
    [
        ("Rapat Maret", PLAN, "Anda sudah punya rencana bernama ini"),
        (" ", PLAN, "Beri nama rencananya"),
        ("Lain", WhatIf(), "Isi sedikitnya satu angka"),
        ("Lain", WhatIf(passing=1.2), "Persen terletak antara 0 dan 100"),
    ],
)
def test_refusals_say_how_to_mend(
    places: dict[str, Region], kept: Scenario, operator: User, name: str, what_if: WhatIf, said: str
) -> None:
    with pytest.raises(ConstraintError, match=said), transaction.atomic():
        services.save_scenario(
            region=places["32.77"], category=Category.PEKSOS, name=name, what_if=what_if, by=operator
        )


def test_a_category_outside_the_list_is_refused(kept: Scenario) -> None:
    with pytest.raises(IntegrityError, match="category_known"):
        Scenario.objects.filter(pk=kept.pk).update(category="LAIN")


# -- pages ---------------------------------------------------------------------------------------


def test_page_keeps_a_plan_shows_it_and_shares_it(
    client_for: ClientFor, operator: User, verifier: User
) -> None:
    client = client_for(operator)
    form_url = reverse("coverage:scenario-create") + "?wilayah=32.77&kursi=40"
    assert 'value="40"' in client.get(form_url).content.decode()

    answer = client.post(form_url, {"name": "Rapat Maret", "kursi": "40", "orang": "3"}, follow=True)
    scenario = Scenario.objects.get()
    assert answer.redirect_chain == [(scenario.get_absolute_url(), 302)]
    assert "40 kursi per tahun. 3 orang baru per tahun." in " ".join(answer.content.decode().split())
    assert client_for(verifier).get(scenario.get_absolute_url()).status_code == 404

    client.post(reverse("coverage:scenario-share", args=[scenario.pk]))
    colleague = client_for(verifier)
    assert colleague.get(scenario.get_absolute_url()).status_code == 200
    refused = colleague.post(reverse("coverage:scenario-remove", args=[scenario.pk]), follow=True)
    assert "Rencana ini milik orang lain" in refused.content.decode()

    client.post(reverse("coverage:scenario-remove", args=[scenario.pk]))
    assert not Scenario.objects.exists()


def test_form_keeps_what_was_typed_and_says_what_is_wrong(client_for: ClientFor, operator: User) -> None:
    answer = client_for(operator).post(
        reverse("coverage:scenario-create"), {"name": "Rapat", "kursi": "banyak", "lulus": "120"}
    )

    text = answer.content.decode()
    assert "Tulis bilangan bulat, misalnya 40." in text
    assert "Angkanya tidak boleh di atas 100." in text
    assert 'value="banyak"' in text
    nothing = client_for(operator).post(reverse("coverage:scenario-create"), {"name": "Rapat"})
    assert "Isi sedikitnya satu angka rencana." in nothing.content.decode()


@pytest.mark.parametrize("plans", [1, 3])
def test_list_asks_as_much_for_three_plans_as_for_one(
    client_for: ClientFor,
    places: dict[str, Region],
    operator: User,
    plans: int,
    django_assert_num_queries: Callable[..., object],
) -> None:
    for number in range(plans):
        services.save_scenario(
            region=places["32.77"], category=Category.PEKSOS, name=f"R{number}", what_if=PLAN, by=operator
        )
    client = client_for(operator)
    client.get(reverse("coverage:scenario-list"))

    with django_assert_num_queries(LIST_QUERIES):
        page = client.get(reverse("coverage:scenario-list")).content.decode()
    assert all(f"R{number}" in page for number in range(plans))


LIST_QUERIES = 19
