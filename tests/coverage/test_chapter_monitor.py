"""The monitor of a board of IPSPI: its region in numbers, what runs out, tests, members, boards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification import reference
from certification.chapter_facts import load_chapters
from certification.chapters import boards_of
from certification.enums import CandidateState, ChapterLevel, Status
from certification.models import Chapter
from coverage.monitors.chapter import ChapterMonitor
from coverage.question import Question
from regions.models import Region
from registry.models import Worker
from tests.certification.sittings import DAY, candidate, sitting
from tests.coverage.worlds import person

pytestmark = pytest.mark.django_db

ADDRESS = "/pantau/"
ClientFor = Callable[[User | None], Client]


@pytest.fixture
def lampung() -> list[Worker]:
    """Three at work in Bandar Lampung: one certified whose paper ends in 40 days, a member, nobody's."""
    reference.load()
    ending = person("18.71", place="18.71.01", status=Status.CERTIFIED)
    ending.certificates.update(valid_until=timezone.localdate() + 40 * DAY)
    member, other = person("18.71"), person("18.71")
    Worker.objects.filter(pk=member.pk).update(ipspi_member_number="IPSPI-1")
    return [ending, member, other]


def monitor(user: User, code: str = "18") -> ChapterMonitor:
    return ChapterMonitor(Region.objects.get(code=code), Question.usual(), user=user)


def test_it_is_where_a_board_lands_after_signing_in(
    chapter_viewer: User, operator: User, client: Client
) -> None:
    for user, landing in ((chapter_viewer, ADDRESS), (operator, "/kerja/")):
        user.set_password("rahasia-sekali-2026")
        user.save()
        signed_in = client.post("/masuk/", {"login": user.username, "password": "rahasia-sekali-2026"})
        assert signed_in["Location"] == landing
        client.logout()


def test_the_sentence_leads_and_the_ways_on_follow(
    lampung: list[Worker], chapter_viewer: User, client_for: ClientFor
) -> None:
    page = client_for(chapter_viewer).get(ADDRESS).content.decode()
    assert "Lampung memiliki 1 pekerja sosial bersertifikat." in page
    assert 'href="/program/?wilayah=18"' in page  # the matrix, one click away
    assert 'href="/pantau/anggota/"' in page
    assert "/wilayah/18/laporan.xlsx" in page
    for worker in lampung:
        assert worker.name not in page


def test_what_runs_out_is_the_number_of_the_terms(lampung: list[Worker], chapter_viewer: User) -> None:
    page = monitor(chapter_viewer)
    assert page.expiry is not None
    assert (page.expiry.certified, page.expiry.within, page.within_bracket) == (1, 1, 1)


def test_members_are_counted_and_who_did_not_agree_is_not(
    lampung: list[Worker], chapter_viewer: User
) -> None:
    Worker.objects.filter(pk=lampung[2].pk).update(consented_on=dt.date(2025, 1, 1))
    members = monitor(chapter_viewer).members
    assert (members.members, members.agreed, members.known) == (1, 1, 2)


def test_tests_ahead_and_held_in_the_region(lampung: list[Worker], chapter_viewer: User) -> None:
    ahead = sitting(days=20, name="Uji mendatang", region="18.71")
    held = sitting(days=-20, name="Uji lalu", region="18.71")
    sitting(days=-400, name="Uji lama", region="18.71")
    sitting(days=20, name="Uji tetangga", region="32.77")
    day = {"result_on": held.starts_on}
    candidate(held, lampung[0], state=CandidateState.PASSED, **day)
    candidate(held, lampung[1], state=CandidateState.FAILED, **day)
    candidate(held, lampung[2], state=CandidateState.ABSENT)
    page = monitor(chapter_viewer)
    assert page.planned_tests == [ahead]
    assert [(test, test.sat, test.passed) for test in page.held_tests] == [(held, 2, 1)]


def test_where_no_branch_is_known_and_who_looks_after_it(chapter_viewer: User, client_for: ClientFor) -> None:
    load_chapters()
    branch = Chapter.objects.create(
        level=ChapterLevel.DPC, region_id="18.71", known_on=dt.date(2026, 1, 1), source="SK DPD"
    )
    branch.also_serves.set(["18.72"])
    (province,) = monitor(chapter_viewer).boards.provinces
    assert province.branches_known == 1
    assert len(province.without_branch) == len(province.branches) - 2
    served = next(each for each in province.branches if each.region.code == "18.72")
    assert served.served_by == branch
    listed = client_for(chapter_viewer).get("/kerja/ipspi/").content.decode()
    assert "dilayani DPC" in listed
    assert len(boards_of(chapter_viewer, timezone.localdate(), "18.71").provinces[0].branches) == 1


def test_a_branch_sees_its_own_city_only(
    lampung: list[Worker], make_user: Callable[..., User], client_for: ClientFor
) -> None:
    branch = make_user("dpc", "CHAPTER_VIEWER", "18.71")
    client = client_for(branch)
    assert "Pantauan: Kota Bandar Lampung" in client.get(ADDRESS).content.decode()
    assert client.get(ADDRESS, {"wilayah": "18"}).status_code == 404
    assert client.get(ADDRESS, {"wilayah": "18.71.01"}).status_code == 200


def test_an_empty_region_says_what_is_not_known(chapter_viewer: User, client_for: ClientFor) -> None:
    page = client_for(chapter_viewer).get(ADDRESS).content.decode()
    assert "Belum ada laporan dari Lampung." in page
    assert "Belum ada uji yang direncanakan di sini" in page


def test_the_board_of_the_nation_sees_it_without_counting_every_record(
    lampung: list[Worker], make_user: Callable[..., User], client_for: ClientFor
) -> None:
    page = client_for(make_user("dpp", "CHAPTER_VIEWER")).get(ADDRESS).content.decode()
    assert "Pantauan: Indonesia" in page
    assert "Anggota yang bertugas" not in page


def test_the_monitor_costs_the_same_however_many_are_at_work(
    lampung: list[Worker],
    chapter_viewer: User,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_for(chapter_viewer)
    client.get(ADDRESS)
    with django_assert_num_queries(35):
        client.get(ADDRESS)
    person("18.72", place="18.72.01", status=Status.CERTIFIED)
    client.get(ADDRESS)
    with django_assert_num_queries(35):
        client.get(ADDRESS)
