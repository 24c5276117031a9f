"""What a board of IPSPI sees of people: members and those who agreed, by name, and nobody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from accounts.roles import Permission
from core.crypto import encrypt, keyed_hash
from registry.enums import State
from registry.models import Worker, WorkerState
from tests.people import NIK

pytestmark = pytest.mark.django_db

ADDRESS = "/pantau/anggota/"
MakeWorker = Callable[..., Worker]


@pytest.fixture
def people(make_worker: MakeWorker) -> dict[str, Worker]:
    """Of Kota Bandar Lampung: a member, one who agreed, one who did neither, a member who left; and a
    member elsewhere."""
    member = make_worker(
        "Made Astuti",
        "18.71",
        ipspi_member_number="IPSPI-1",
        nik_ciphertext=encrypt(NIK),
        nik_digest=keyed_hash(NIK),
        phone="+6281200000001",
        birth_date=dt.date(1991, 3, 14),
    )
    left = make_worker("Rudi Hartono", "18.71", ipspi_member_number="IPSPI-2")
    WorkerState.objects.create(worker=left, state=State.RETIRED, valid_from=dt.date(2025, 1, 1))
    return {
        "member": member,
        "agreed": make_worker("Nani Suryani", "18.71", consented_on=dt.date(2025, 1, 1)),
        "neither": make_worker("Otong Permana", "18.71"),
        "left": left,
        "elsewhere": make_worker("Sari Wulandari", "32.77", ipspi_member_number="IPSPI-3"),
    }


def names_on(page: str, people: dict[str, Worker]) -> set[str]:
    return {key for key, worker in people.items() if worker.name in page}


def test_only_members_and_who_agreed_are_named(
    people: dict[str, Worker], chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(chapter_viewer).get(ADDRESS).content.decode()
    assert names_on(page, people) == {"member", "agreed"}


def test_nothing_that_identifies_beyond_the_name_is_shown(
    people: dict[str, Worker], chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(chapter_viewer).get(ADDRESS).content.decode()
    for secret in (NIK, NIK[:4] + "•", "0812", "1991", people["member"].registry_number):
        assert secret not in page
    assert "/kerja/tenaga/" not in page


def test_no_identifier_can_be_searched_for(
    people: dict[str, Worker], chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(chapter_viewer)
    assert names_on(client.get(ADDRESS, {"q": "astuti"}).content.decode(), people) == {"member"}
    for identifier in (NIK, people["member"].registry_number, "IPSPI-1"):
        page = client.get(ADDRESS, {"q": identifier}).content.decode()
        assert names_on(page, people) == set()


def test_the_right_opens_no_record_of_a_person(
    people: dict[str, Worker], chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    member = people["member"]
    assert set(Worker.objects.visible_to(chapter_viewer, Permission.MEMBER_VIEW)) == {
        member,
        people["agreed"],
        people["left"],
    }
    assert not Worker.objects.visible_to(chapter_viewer, Permission.WORKER_VIEW).exists()
    assert client_for(chapter_viewer).get(member.get_absolute_url()).status_code == 403


def test_members_only_leaves_out_who_merely_agreed(
    people: dict[str, Worker], chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(chapter_viewer).get(ADDRESS, {"is_member": "true"}).content.decode()
    assert names_on(page, people) == {"member"}


def test_without_members_the_page_says_how_one_comes_to_be_named(
    chapter_viewer: User, client_for: Callable[[User], Client]
) -> None:
    assert "Belum ada anggota yang tercatat" in client_for(chapter_viewer).get(ADDRESS).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_long(
    make_worker: MakeWorker,
    chapter_viewer: User,
    client_for: Callable[[User], Client],
    django_assert_num_queries: DjangoAssertNumQueries,
    count: int,
) -> None:
    for number in range(count):
        make_worker(f"Anggota {number}", "18.71", ipspi_member_number=f"I-{number}")
    client = client_for(chapter_viewer)
    with django_assert_num_queries(23):
        client.get(ADDRESS)
