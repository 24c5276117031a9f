"""When certificates end: the page, its numbers, and the one function behind them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from certification.enums import CandidateState, TermBasis
from certification.expiry import (
    by_month,
    ending_within,
    expiring,
    is_ending_within,
    with_last_certified_day,
)
from certification.lists.expiry import ExpiryList
from certification.lists.expiry_filter import ALL, LAPSED, MONTH, QUARTER, YEAR
from certification.models import Certificate, Issuer, Scheme
from coverage.expiry import expiry
from registry.enums import State
from registry.models import Assignment, Programme, Worker, WorkerState
from tests.certification.sittings import DAY, candidate, sitting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]

PAGE = "/kerja/sertifikat/"
MakeWorker = Callable[..., Worker]


def paper(worker: Worker, days: int | None, **changed: Any) -> Certificate:
    """A certificate read from the paper that ends so many days from today."""
    today = timezone.localdate()
    values = {
        "worker": worker,
        "issuer": Issuer.objects.get(code="LSPS"),
        "scheme": Scheme.objects.get(code="TKS" if worker.category == "TKS" else "GENERALIS"),
        "number": f"C-{Certificate.objects.count()}",
        "issued_on": today - 1000 * DAY,
        "valid_until": None if days is None else today + days * DAY,
    }
    return Certificate.objects.create(**values | changed)


def last_days(worker: Worker) -> list[int]:
    """Days from today to the last certified day, of who is certified today; few are asked as many are."""
    today = timezone.localdate()
    themselves = Worker.objects.filter(pk=worker.pk)
    people = with_last_certified_day(themselves, today)
    for days in (0, 19, 20, 400, 1100):
        few = themselves.filter(is_ending_within(today, days))
        assert few.exists() == ending_within(themselves, today, days).exists()
    return [(day - today).days for day in people.values_list("last_day", flat=True)]


def names(user: User, query: str = "") -> list[str]:
    return [row.worker.name for row in ExpiryList(QueryDict(query), user=user).rows]


class TestLastCertifiedDay:
    def test_latest_of_the_certificates_that_count(self, ours: Worker) -> None:
        paper(ours, 20)
        paper(ours, 400)
        assert last_days(ours) == [400]

    @pytest.mark.parametrize(
        "longer",
        [
            {"term_basis": TermBasis.ESTIMATE},
            {"issued_on": None},
            {"valid_until": None},
        ],
    )
    def test_what_does_not_count_makes_nobody_last_longer(
        self, ours: Worker, longer: dict[str, object]
    ) -> None:
        paper(ours, 20)
        paper(ours, 400, **longer)
        assert last_days(ours) == [20]

    def test_certificate_of_another_category_makes_nobody_last_longer(self, ours: Worker) -> None:
        paper(ours, 20)
        paper(ours, 400, scheme=Scheme.objects.get(code="TKS"))
        assert last_days(ours) == [20]

    def test_suspended_does_not_count(self, ours: Worker) -> None:
        paper(ours, 20)
        long = paper(ours, 400)
        long.sanctions.create(kind="SUSPENDED", starts_on=timezone.localdate(), reason="x")
        assert last_days(ours) == [20]

    def test_renewal_that_begins_later_counts_now(self, ours: Worker) -> None:
        old = paper(ours, 20)
        begins = timezone.localdate() + 21 * DAY
        paper(ours, 1100, renews=old, chain=old.chain, number=old.number, issued_on=begins)
        assert last_days(ours) == [1100]

    def test_who_is_not_certified_has_none(self, ours: Worker) -> None:
        paper(ours, -1)
        paper(ours, 900, issued_on=timezone.localdate() + DAY)
        assert last_days(ours) == []


class TestWhoExpires:
    def test_limit_is_included_and_the_renewed_are_not(self, operator: User, make_worker: MakeWorker) -> None:
        for days in (0, 90, 91):
            paper(make_worker(f"Sisa {days}", "32.77"), days)
        renewed = make_worker("Diperpanjang", "32.77")
        paper(renewed, 10)
        paper(renewed, 1000)
        assert sorted(expiring(operator).values_list("name", flat=True)) == ["Sisa 0", "Sisa 90"]

    def test_only_people_of_the_scope_who_are_at_work(
        self, operator: User, ours: Worker, neighbour: Worker, theirs: Worker, make_worker: MakeWorker
    ) -> None:
        retired = make_worker("Pensiun", "32.77")
        WorkerState.objects.create(worker=retired, state=State.RETIRED, valid_from=dt.date(2024, 1, 1))
        for worker in (ours, neighbour, theirs, retired):
            paper(worker, 10)
        assert list(expiring(operator).values_list("name", flat=True)) == [ours.name]
        assert names(operator) == [ours.name]

    @pytest.mark.parametrize("scopes", [["32"], ["32", "18.71"], ["18.71"]])
    def test_who_is_posted_into_the_scope_is_listed_and_counted(
        self, make_user: Callable[..., User], make_worker: MakeWorker, scopes: list[str]
    ) -> None:
        """From another province, and into an office from beside it."""
        posted = {"32.77": make_worker("Jauh", "18"), "18.71": make_worker("Dekat", "18")}
        for place, worker in posted.items():
            paper(worker, 10)
            Assignment.objects.create(
                worker=worker, programme=Programme.objects.get(code="PKH"), place_id=place
            )
        officer = make_user("petugas", Role.PROVINCE_OFFICER, scopes[0])
        for code in scopes[1:]:
            RoleAssignment.objects.create(user=officer, role=Role.OPERATOR, region_id=code)
        officer = User.objects.get(pk=officer.pk)
        expected = [row.name for place, row in sorted(posted.items()) if place.startswith(tuple(scopes))]
        assert names(officer) == expected
        listing = ExpiryList(QueryDict(), user=officer)
        assert [tab.count for tab in listing.tabs] == [0, *[len(expected)] * 4]

    def test_enrolled_are_marked_until_the_result(self, operator: User, ours: Worker) -> None:
        paper(ours, 10)
        row = candidate(sitting(), ours)
        assert expiring(operator).get().is_enrolled
        for state in (CandidateState.INVITED, CandidateState.ABSENT):
            row.state = state
            row.save()
            assert not expiring(operator).get().is_enrolled


class TestList:
    @pytest.fixture
    def people(self, make_worker: MakeWorker) -> None:
        for days in (-5, 10, 60, 200, 800):
            paper(make_worker(f"Sisa {days}", "32.77"), days)
        paper(make_worker("TKS", "32.77", category="TKS"), 20)

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("", ["Sisa 10", "TKS", "Sisa 60"]),
            (f"akhir={MONTH}", ["Sisa 10", "TKS"]),
            (f"akhir={YEAR}", ["Sisa 10", "TKS", "Sisa 60", "Sisa 200"]),
            (f"akhir={ALL}", ["Sisa 10", "TKS", "Sisa 60", "Sisa 200", "Sisa 800"]),
            (f"akhir={LAPSED}", ["Sisa -5"]),
            ("category=TKS", ["TKS"]),
            ("sort=-ends", ["Sisa 60", "TKS", "Sisa 10"]),
        ],
    )
    def test_tabs_and_filters(self, operator: User, people: None, query: str, expected: list[str]) -> None:
        assert names(operator, query) == expected

    def test_tabs_count_what_they_hold(self, operator: User, people: None) -> None:
        listing = ExpiryList(QueryDict(), user=operator)
        assert [tab.count for tab in listing.tabs] == [1, 2, 3, 4, 5]
        assert [tab.is_current for tab in listing.tabs] == [False, False, True, False, False]
        assert listing.by_category == [("Pekerja sosial", 2), ("Tenaga kesejahteraan sosial (TKS)", 1)]

    def test_renewal_narrows_the_rows_and_not_the_picture(self, operator: User, people: None) -> None:
        candidate(sitting(), Worker.objects.get(name="Sisa 10"))
        listing = ExpiryList(QueryDict("renewal=belum"), user=operator)
        assert [row.worker.name for row in listing.rows] == ["TKS", "Sisa 60"]
        assert (listing.enrolled, listing.not_enrolled) == (1, 2)
        assert (sum(listing.months()), sum(listing.months(enrolled_only=True))) == (4, 1)

    def test_file_and_paper_name_the_tab_among_the_filters(self, operator: User, people: None) -> None:
        whole = ExpiryList(QueryDict(), user=operator)
        assert whole.filter_in_words == "Sertifikat berakhir: ≤ 90 hari"
        narrowed = ExpiryList(QueryDict(f"akhir={YEAR}&category=PEKSOS"), user=operator)
        assert narrowed.filter_in_words == "Sertifikat berakhir: ≤ 12 bulan; Kategori: Pekerja sosial"

    def test_row_names_the_paper_and_the_test(self, operator: User, ours: Worker) -> None:
        paper(ours, 10, number="LSPS.G.1")
        paper(ours, -10, number="LSPS.G.0")
        test = sitting()
        candidate(test, ours)
        (row,) = ExpiryList(QueryDict(), user=operator).rows
        assert row.certificate.number == "LSPS.G.1"
        assert (row.place.label, row.mark.word) == ("Kota Cimahi", "10 hari lagi")
        assert row.renewal.startswith("Terdaftar ")

    def test_suspended_are_lapsed_without_a_date_in_the_past(self, operator: User, ours: Worker) -> None:
        held = paper(ours, 400)
        held.sanctions.create(kind="REVOKED", starts_on=timezone.localdate(), reason="x")
        (row,) = ExpiryList(QueryDict(f"akhir={LAPSED}"), user=operator).rows
        assert row.mark.word == "Dibekukan atau dicabut"

    def test_lapsed_are_lapsed_until_a_later_certificate_begins(self, operator: User, ours: Worker) -> None:
        paper(ours, -5)
        paper(ours, 900, issued_on=timezone.localdate() + DAY)
        (row,) = ExpiryList(QueryDict("akhir=lewat"), user=operator).rows
        assert (row.mark.word, row.until) == ("Berakhir", timezone.localdate() - 5 * DAY)

    def test_nearest_test_with_a_seat_is_offered_first(
        self, operator: User, ours: Worker, neighbour: Worker
    ) -> None:
        full = sitting(days=3, seats=1)
        candidate(full, neighbour)
        sitting(days=5, state="CLOSED")
        near = sitting("32.73", days=9, seats=11)
        sitting("18.71", days=4)
        listing = ExpiryList(QueryDict(), user=operator)
        assert listing.nearest == near
        assert "11 kursi" in str(listing.acts_offered[0].label)
        assert f"uji={near.pk}" in listing.acts_offered[0].url


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ends=st.lists(st.integers(-400, 900), max_size=6))
def test_months_are_those_of_coverage(operator: User, make_worker: MakeWorker, ends: list[int]) -> None:
    """Filtered to a region and a category, the columns are the months of the coverage page."""
    with transaction.atomic():
        for days in ends:
            paper(make_worker(f"Sisa {days}", "32.77"), days)
        listing = ExpiryList(QueryDict("place=32.77&category=PEKSOS"), user=operator)
        found = expiry("32.77", "PEKSOS", timezone.localdate())
        assert found is not None
        assert listing.months() == [month.persons for month in found.months]
        assert sum(ending.persons for ending in listing.endings) == found.certified
        transaction.set_rollback(True)


def test_months_ahead_begin_with_this_one() -> None:
    on = dt.date(2026, 11, 21)
    months = by_month([on, dt.date(2026, 12, 1), dt.date(2027, 11, 1)], on, 3)
    assert [(month.first, month.persons) for month in months] == [
        (dt.date(2026, 11, 1), 1),
        (dt.date(2026, 12, 1), 1),
        (dt.date(2027, 1, 1), 0),
    ]


class TestPage:
    @pytest.fixture
    def client(self, client_for: Callable[[User], Client], operator: User) -> Client:
        return client_for(operator)

    def test_opens_on_90_days_with_picture_and_table(self, client: Client, ours: Worker) -> None:
        paper(ours, 10)
        sitting(seats=11)
        page = client.get(PAGE).content.decode()
        assert "90 hari ke depan: 1" in page
        assert 'class="kolom-bulan" role="img"' in page
        assert "11 kursi" in page
        assert ours.name in page

    @pytest.mark.parametrize("people", [1, 3])
    def test_queries_do_not_grow_with_the_list(
        self,
        client: Client,
        make_worker: MakeWorker,
        django_assert_num_queries: Any,
        people: int,
    ) -> None:
        for number in range(people):
            worker = make_worker(f"Orang {number}", "32.77")
            paper(worker, 10)
            candidate(sitting(), worker)
        client.get(PAGE)
        with django_assert_num_queries(23):
            client.get(PAGE)

    def test_nothing_of_another_region_shows(self, client: Client, theirs: Worker) -> None:
        paper(theirs, 10)
        assert theirs.name not in client.get(f"{PAGE}?akhir={QUARTER}").content.decode()

    def test_empty_page_names_the_first_step_until_something_is_recorded(
        self, client: Client, ours: Worker
    ) -> None:
        first = client.get(PAGE, follow=True).text
        assert "Belum ada sertifikat tercatat" in first
        assert 'href="/kerja/impor/"' in first
        paper(ours, 200)
        later = client.get(PAGE, follow=True).text
        assert "Pilih waktu yang lebih panjang di atas." in later
        assert "Belum ada sertifikat tercatat" not in later
