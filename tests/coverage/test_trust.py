"""The score of trust: reckoned by hand, and again from what the public page prints."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification.enums import Status
from certification.quality.counts import findings_by_office
from coverage.models import NilDeclaration
from coverage.monitors.trust import (
    FRESH_DAYS,
    OLD_DAYS,
    Part,
    PartOfTrust,
    Trust,
    freshness,
    office_answers,
    trust_by_office,
)
from registry.enums import Category
from tests.coverage.html_tables import tables
from tests.coverage.worlds import person, scheme

pytestmark = pytest.mark.django_db

ADDRESS = "/wilayah/32-jawa-barat/mutu/"
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def people(verifier: User) -> None:
    """Kota Cimahi: three at work with nothing filled in, two certified of whom one is verified, one
    without a main assignment. Nobody else has reported."""
    scheme()
    far = timezone.localdate() + dt.timedelta(days=400)
    for checker in (verifier, None):
        worker = person("32.77", place="32.77.01", status=Status.CERTIFIED, verified_by=checker)
        worker.certificates.update(valid_until=far)
    person("32.77")


def trust_of_cimahi() -> Trust | None:
    today = timezone.localdate()
    answers = office_answers("32", Category.PEKSOS, today)
    return trust_by_office("32", today, answers, findings_by_office("32", today))["32.77"]


def test_each_part_is_counted_by_hand(people: None) -> None:
    trust = trust_of_cimahi()
    assert trust is not None
    assert {part.kind: part.share for part in trust.parts} == {
        PartOfTrust.COMPLETE: Decimal(0),
        PartOfTrust.SOUND: Decimal("0.66"),  # one of three without a main assignment
        PartOfTrust.VERIFIED: Decimal("0.50"),
        PartOfTrust.FRESH: Decimal(1),
        PartOfTrust.SIGNED: None,  # no period is due
    }
    assert trust.score == Decimal("0.54")  # (0 + 66 + 50 + 100) / 4
    assert None in [part.share for part in trust.parts]
    assert trust.written_on == timezone.localdate()


def test_an_office_that_has_not_reported_has_no_score(people: None) -> None:
    today = timezone.localdate()
    answers = office_answers("32", Category.PEKSOS, today)
    trust = trust_by_office("32", today, answers, {})
    assert trust["32.73"] is None


def test_an_office_that_declared_nobody_has_no_parts_and_no_score(administrator: User) -> None:
    NilDeclaration.objects.create(
        region_id="32.77", declared_on=timezone.localdate(), declared_by=administrator
    )
    trust = trust_of_cimahi()
    assert trust is not None
    assert trust.score is None


def test_what_is_not_written_for_long_counts_evenly_less() -> None:
    def after(days: int) -> Decimal | None:
        return freshness(TODAY - dt.timedelta(days=days), TODAY)

    assert after(0) == after(FRESH_DAYS) == 1
    assert after(OLD_DAYS) == after(OLD_DAYS + 1000) == 0
    middle = (FRESH_DAYS + OLD_DAYS) // 2
    assert after(middle) == Decimal(OLD_DAYS - middle) / (OLD_DAYS - FRESH_DAYS)
    assert freshness(None, TODAY) is None


@given(st.lists(st.one_of(st.none(), st.integers(0, 100)), min_size=5, max_size=5))
def test_the_score_is_the_plain_mean_of_what_is_known(shares: list[int | None]) -> None:
    parts = tuple(
        Part(kind, None if share is None else Decimal(share) / 100)
        for kind, share in zip(PartOfTrust, shares, strict=True)
    )
    known = [share for share in shares if share is not None]
    score = Trust(parts).score
    if not known:
        assert score is None
    else:
        assert score == (Decimal(sum(known)) / len(known) / 100).quantize(Decimal("0.01"), ROUND_DOWN)


def test_the_score_can_be_reckoned_again_from_the_public_page(
    people: None, client_for: Callable[[User | None], Client]
) -> None:
    page = client_for(None).get(ADDRESS).content.decode()
    cells = next(row for row in tables(page)[0] if row[0].startswith("Kota Cimahi"))
    printed = [int(cell.rstrip("%")) for cell in cells if re.fullmatch(r"\d+%", cell)]
    score, *parts = printed
    assert score == sum(parts) // len(parts) == 54
    for kind in PartOfTrust:
        assert str(kind.label) in page
        assert str(kind.rule) in page


def test_no_office_hides_its_date(people: None, client_for: Callable[[User | None], Client]) -> None:
    page = client_for(None).get(ADDRESS).content.decode()
    assert page.count(">belum lapor<") == 26
    assert page.index("Kota Bandung") < page.index("Kota Cimahi")  # without a score before all


@pytest.mark.parametrize("slug", ["ID", "32.77.01", "99", "x"])
def test_only_provinces_and_kabupaten_kota_have_the_page(
    slug: str, client_for: Callable[[User | None], Client]
) -> None:
    assert client_for(None).get(f"/wilayah/{slug}/mutu/").status_code == 404


def test_the_page_of_one_office_and_the_method_say_the_same_rules(
    people: None, client_for: Callable[[User | None], Client]
) -> None:
    office = client_for(None).get("/wilayah/32.77/mutu/").content.decode()
    method = client_for(None).get("/metode/").content.decode()
    assert "Skornya 54%." in office
    for kind in PartOfTrust:
        assert str(kind.rule) in method


def test_an_unchanged_page_is_not_sent_again(
    people: None, client_for: Callable[[User | None], Client]
) -> None:
    client = client_for(None)
    first = client.get(ADDRESS)
    again = client.get(ADDRESS, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_the_page_costs_the_same_however_many_offices(
    people: None,
    client_for: Callable[[User | None], Client],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_for(None)
    client.get(ADDRESS)
    with django_assert_num_queries(21):
        client.get(ADDRESS)
    with django_assert_num_queries(20):
        client.get("/wilayah/32.77-kota-cimahi/mutu/")
