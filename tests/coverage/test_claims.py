"""Entering, correcting and withdrawing published figures: services, pages, scope; and their public page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Role
from core.constraints import ConstraintError
from coverage import reference
from coverage.claims.errors import FigureChangedError, LedgerFigureError, WithdrawnFigureError
from coverage.claims.facts import ClaimFacts, fingerprint
from coverage.forms.claims import ClaimForm
from coverage.models import PublishedFigure
from coverage.services.claims import correct_claim, enter_claim, withdraw_claim
from regions.models import Region
from registry.errors import OutsideRegionError

pytestmark = pytest.mark.django_db

TYPED = {
    "region": "18.71",
    "indicator": "workers_certified",
    "dimension": "peksos",
    "qualifier": "exact",
    "value": "1.234",
    "unit": "orang",
    "as_of": "Agustus 2018",
    "outlet": "koran.example",
    "published": "30/08/2018",
    "quote": "ada 1.234 peksos tersertifikasi",
}
ClientFor = Callable[[User | None], Client]


@pytest.fixture
def ledger(db: None) -> None:
    """The figures as committed, without the norms that are loaded with them."""
    reference._load_figures()


def facts(region: Region | None, **changed: Any) -> ClaimFacts:
    given = ClaimFacts(
        region=region,
        indicator="workers_total",
        dimension="peksos",
        qualifier="exact",
        value=Decimal(36),
        value_min=None,
        value_max=None,
        value_text="",
        unit="orang",
        as_of="2017-12-03",
        attributed_to="Kepala bidang",
        role="",
        outlet="koran.example",
        title="Jumlah peksos",
        published="2017-12",
        url="https://koran.example/1",
        quote="Total 36 orang",
        note="",
    )
    return replace(given, **changed)


@pytest.fixture
def officer(make_user: Callable[..., User]) -> User:
    return make_user("jabar", Role.PROVINCE_OFFICER, "32")


@pytest.fixture
def entered(places: dict[str, Region], officer: User) -> PublishedFigure:
    return enter_claim(facts=facts(places["32.77"]), by=officer)


# -- services --------------------------------------------------------------------------------------


def test_a_figure_is_entered_with_author_code_and_trail(entered: PublishedFigure, officer: User) -> None:
    assert re.fullmatch(r"K\d+", entered.code)
    assert (entered.entered_by, entered.is_of_ledger, entered.as_of_precision) == (officer, False, "day")
    assert (entered.area, entered.is_national) == ("Kota Cimahi", False)
    event = AuditEvent.objects.get(action=AuditAction.CLAIM_ENTERED)
    assert (event.actor_label, event.region_code, event.target_id) == ("jabar", "32.77", str(entered.pk))


def test_the_nation_is_the_administrators(administrator: User, officer: User) -> None:
    assert enter_claim(facts=facts(None), by=administrator).is_national
    with pytest.raises(OutsideRegionError):
        enter_claim(facts=facts(None), by=officer)


def test_nobody_enters_a_figure_about_another_province(places: dict[str, Region], officer: User) -> None:
    with pytest.raises(OutsideRegionError):
        enter_claim(facts=facts(places["18.71"]), by=officer)


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"quote": ""}, "entered_with_quote"),
        ({"value": None}, "says_something"),
        ({"value": None, "value_min": Decimal(9), "value_max": Decimal(3)}, "range_in_order"),
        ({"as_of": "3/12/2017"}, "as_of_is_a_time"),
    ],
)
def test_the_database_refuses_half_a_figure(
    places: dict[str, Region], officer: User, changed: dict[str, Any], constraint: str
) -> None:
    with pytest.raises(ConstraintError) as refused, transaction.atomic():
        enter_claim(facts=facts(places["32.77"], **changed), by=officer)
    assert refused.value.code == f"coverage_publishedfigure_{constraint}"


def test_a_correction_keeps_what_stood_there_before(entered: PublishedFigure, officer: User) -> None:
    seen = fingerprint(entered)
    correct_claim(figure_id=entered.pk, facts=facts(entered.region, value=Decimal(35)), seen=seen, by=officer)
    event = AuditEvent.objects.get(action=AuditAction.CLAIM_CORRECTED)
    assert (event.details["before"], event.details["after"]) == ({"value": "36.000"}, {"value": "35"})


def test_who_looked_at_an_older_figure_does_not_overwrite_the_new_one(
    entered: PublishedFigure, officer: User
) -> None:
    seen = fingerprint(entered)
    changed = facts(entered.region, note="Kedua")
    correct_claim(figure_id=entered.pk, facts=changed, seen=seen, by=officer)
    with pytest.raises(FigureChangedError):
        correct_claim(figure_id=entered.pk, facts=facts(entered.region, note="Ketiga"), seen=seen, by=officer)


def test_a_correction_does_not_carry_a_figure_out_of_the_province(
    entered: PublishedFigure, officer: User, places: dict[str, Region]
) -> None:
    with pytest.raises(OutsideRegionError):
        correct_claim(figure_id=entered.pk, facts=facts(places["18"]), seen=fingerprint(entered), by=officer)


def test_a_withdrawn_figure_leaves_the_public_and_stays_on_record(
    entered: PublishedFigure, officer: User
) -> None:
    withdraw_claim(figure_id=entered.pk, reason="Salah wilayah", by=officer)
    assert not PublishedFigure.objects.public().filter(pk=entered.pk).exists()
    assert Client().get("/api/v1/published-figures?region=32.77").json() == []
    assert AuditEvent.objects.get(action=AuditAction.CLAIM_WITHDRAWN).details["reason"] == "Salah wilayah"
    with pytest.raises(WithdrawnFigureError):
        withdraw_claim(figure_id=entered.pk, reason="Lagi", by=officer)


def test_a_withdrawal_needs_its_reason(entered: PublishedFigure, officer: User) -> None:
    with pytest.raises(ConstraintError), transaction.atomic():
        withdraw_claim(figure_id=entered.pk, reason=" ", by=officer)


def test_the_ledger_is_changed_by_nobody(administrator: User, ledger: None) -> None:
    figure = PublishedFigure.objects.get(code="S13")
    seen = fingerprint(figure)
    with pytest.raises(LedgerFigureError):
        correct_claim(figure_id=figure.pk, facts=facts(figure.region), seen=seen, by=administrator)
    with pytest.raises(LedgerFigureError):
        withdraw_claim(figure_id=figure.pk, reason="Tidak suka", by=administrator)


def test_loading_the_ledger_again_leaves_what_staff_entered(entered: PublishedFigure, ledger: None) -> None:
    reference._load_figures()
    entered.refresh_from_db()
    assert (entered.value, entered.entered_by is None) == (36, False)


def test_a_figure_is_about_one_place(places: dict[str, Region]) -> None:
    with pytest.raises(IntegrityError, match="one_place"), transaction.atomic():
        PublishedFigure.objects.create(
            code="X", region=places["18"], is_national=True, indicator="x", qualifier="exact", value=1
        )


# -- the form --------------------------------------------------------------------------------------


def test_typed_numbers_and_times_are_read_as_printed(province_officer: User) -> None:
    form = ClaimForm(TYPED, user=province_officer)
    assert form.is_valid(), form.errors
    assert (form.facts().value, form.facts().as_of, form.facts().published) == (1234, "2018-08", "2018-08-30")


@pytest.mark.parametrize(
    ("typed", "read"), [("36,1", "36.1"), ("15.522", "15522"), ("1.234,5", "1234.5"), ("12.5", "12.5")]
)
def test_numbers_are_read_with_dots_and_commas(province_officer: User, typed: str, read: str) -> None:
    form = ClaimForm({**TYPED, "value": typed}, user=province_officer)
    assert form.is_valid(), form.errors
    assert form.facts().value == Decimal(read)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"value": ""}, "value"),
        ({"value": "banyak"}, "value"),
        ({"value": "", "value_min": "9", "value_max": "3"}, "value_max"),
        ({"qualifier": "vague"}, "value"),
        ({"quote": ""}, "quote"),
        ({"as_of": ""}, "as_of"),
        ({"as_of": "13/2018"}, "as_of"),
        ({"as_of": "besok"}, "as_of"),
        ({"region": "32.77"}, "region"),
        ({"region": ""}, "region"),
        ({"indicator": ""}, "indicator"),
    ],
)
def test_the_form_says_what_is_lacking(province_officer: User, wrong: dict[str, str], field: str) -> None:
    assert field in ClaimForm({**TYPED, **wrong}, user=province_officer).errors


# -- pages -----------------------------------------------------------------------------------------


def test_entering_shows_what_does_not_fit_and_keeps_it_as_published(
    province_officer: User, client_for: ClientFor
) -> None:
    """36 in total, 40 of them certified: told before it is kept, and kept all the same."""
    client = client_for(province_officer)
    address = reverse("coverage:claim-create")
    client.post(address, {**TYPED, "indicator": "workers_total", "value": "36"})
    page = client.post(address, {**TYPED, "value": "40"})
    assert page.status_code == 200
    assert "bagian tidak mungkin lebih besar" in page.content.decode()
    assert PublishedFigure.objects.count() == 1

    client.post(address, {**TYPED, "value": "40", "pasti": "1"})
    assert sorted(PublishedFigure.objects.values_list("value", flat=True)) == [36, 40]


def test_a_figure_is_changed_on_its_page_with_its_history(
    entered: PublishedFigure, officer: User, client_for: ClientFor
) -> None:
    client = client_for(officer)
    address = reverse("coverage:claim-edit", args=[entered.code])
    shown = client.get(address)
    assert 'value="03/12/2017"' in shown.content.decode()
    answers = {**TYPED, "region": "32.77", "seen": shown.context["seen"]}
    assert client.post(address, answers).status_code == 302
    html = client.get(entered.get_absolute_url()).content.decode()
    assert "Angka terbitan diperbaiki" in html
    assert "<del>" in html


def test_the_list_holds_the_own_regions_and_finds_words(
    entered: PublishedFigure, operator: User, other_operator: User, client_for: ClientFor
) -> None:
    listed = {
        user.username: entered.code in client_for(user).get("/kerja/angka-terbitan/").content.decode()
        for user in (operator, other_operator)
    }
    assert listed == {"operator": True, "other_operator": False}
    client = client_for(operator)
    for typed, is_found in (("KORAN.example", True), (entered.code.lower(), True), ("radio", False)):
        html = client.get("/kerja/angka-terbitan/", {"q": typed}).content.decode()
        assert bool(re.search(rf">\s*{entered.code}", html)) is is_found


def test_a_withdrawn_figure_is_in_its_own_tab(
    entered: PublishedFigure, officer: User, client_for: ClientFor
) -> None:
    withdraw_claim(figure_id=entered.pk, reason="Salah wilayah", by=officer)
    client = client_for(officer)
    tabs = {tab: client.get("/kerja/angka-terbitan/", {"tampilan": tab}) for tab in ("", "ditarik")}
    shown = {tab: entered.get_absolute_url() in page.content.decode() for tab, page in tabs.items()}
    assert shown == {"": False, "ditarik": True}
    assert "Salah wilayah" in client.get(entered.get_absolute_url()).content.decode()


@pytest.mark.parametrize("figures", [1, 3])
def test_the_list_asks_as_often_for_many_as_for_one(
    places: dict[str, Region],
    officer: User,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
    figures: int,
) -> None:
    for number in range(figures):
        enter_claim(facts=facts(places["32.77"], value=Decimal(number)), by=officer)
    client = client_for(officer)
    client.get("/kerja/angka-terbitan/")
    with django_assert_num_queries(8):
        client.get("/kerja/angka-terbitan/")


# -- the public page -------------------------------------------------------------------------------


def public_page(code: str) -> str:
    return Client().get(f"/wilayah/{code}/angka-terbitan/", follow=True).content.decode()


def test_the_public_page_shows_every_figure_once_and_what_competes(ledger: None) -> None:
    html = public_page("18")
    codes = re.findall(r'<tr id="([SF]\d+)"', html)
    listed = Client().get("/api/v1/published-figures?region=18").json()
    assert sorted(codes) == sorted(row["code"] for row in listed)
    assert "Dari 5 (2016, jejamo.com) sampai 40 (29 Agustus 2018, bumilampung.com)" in html
    assert 'href="/api/v1/published-figures.csv?region=18"' in html


def test_the_public_page_of_the_nation_has_its_code(ledger: None) -> None:
    assert "15.552" in public_page("ID")


def test_a_place_without_figures_says_so() -> None:
    assert "Belum ada yang tercatat" in public_page("18.71")
    assert Client().get("/wilayah/99.99/angka-terbitan/").status_code == 404


def test_the_public_page_is_answered_once_while_nothing_changes() -> None:
    first = Client().get("/wilayah/ID/angka-terbitan/")
    again = Client().get("/wilayah/ID/angka-terbitan/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_the_public_page_asks_for_figures_and_their_remainders_once(
    django_assert_num_queries: DjangoAssertNumQueries, ledger: None
) -> None:
    Client().get("/wilayah/ID/angka-terbitan/")
    with django_assert_num_queries(2):
        Client().get("/wilayah/ID/angka-terbitan/")
