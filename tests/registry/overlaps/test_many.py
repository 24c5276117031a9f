"""Where more overlaps than a page goes through."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from registry.models import Assignment, Programme, Worker
from registry.overlaps.search import count_open, open_findings
from registry.views import overlaps

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/kerja/penugasan/tumpang-tindih/"


@pytest.fixture
def province(
    monkeypatch: pytest.MonkeyPatch,
    make_user: Callable[..., User],
    make_worker: Callable[..., Worker],
) -> User:
    """Sees three of one office and one of another; a page goes through two."""
    monkeypatch.setattr(overlaps, "MOST", 2)
    for place in ("32.77", "32.77", "32.77", "32.73"):
        worker = make_worker(f"Orang {place}", place)
        for code in ("PKH", "LK3"):
            Assignment.objects.create(
                worker=worker,
                programme=Programme.objects.get(code=code),
                place_id=place,
                starts_on=dt.date(2026, 1, 1),
                is_primary=code == "PKH",
            )
    return make_user("jabar", Role.PROVINCE_OFFICER, "32")


def test_a_page_says_that_there_are_more_and_offers_an_office(
    province: User, client_for: Callable[[User], Client]
) -> None:
    browser = client_for(province)
    page = browser.get(ADDRESS).content.decode()
    assert page.count('<section class="lembar temuan"') == 2
    assert "<p>2+ perlu diselesaikan</p>" in page
    assert "Lebih dari 2 tugas tumpang tindih." in page

    narrowed = browser.get(ADDRESS, {"kantor": "32.73"}).content.decode()
    assert narrowed.count('<section class="lembar temuan"') == 1
    assert '<option value="32.73" selected>' in narrowed
    assert "Lebih dari 2 tugas" not in narrowed


def test_offices_of_others_are_neither_offered_nor_obeyed(
    province: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(province).get(ADDRESS, {"kantor": "18.71"}).content.decode()
    assert 'value="18.71"' not in page
    assert page.count('<section class="lembar temuan"') == 2


def test_who_reads_to_a_limit_gets_as_many(province: User) -> None:
    assert len(open_findings(province)) == 4
    assert len(open_findings(province, most=3)) == 3
    assert count_open(province, 3) == 3
