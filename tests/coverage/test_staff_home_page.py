"""The home of the workspace: numbers of the own region, each of which opens exactly its rows."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from certification.enums import Status
from certification.models import Certificate
from core.ui.formats import number
from coverage.answer import coverage
from registry.enums import Category
from tests.coverage.worlds import person, scheme

pytestmark = pytest.mark.django_db

ClientFor = Callable[[User | None], Client]


@pytest.fixture
def people(verifier: User) -> None:
    """Kota Cimahi: 2 certified (one ends soon), 1 of each other status, 1 not placed; 3 in Lampung."""
    scheme()
    today = timezone.localdate()
    ends = {Status.CERTIFIED: today + timedelta(days=400), Status.LAPSED: today - timedelta(days=1)}
    for status in Status:
        worker = person("32.77", place="32.77.01", status=status, verified_by=verifier)
        Certificate.objects.filter(worker=worker).update(valid_until=ends.get(status))
    soon = person("32.77", place="32.77", status=Status.CERTIFIED)
    Certificate.objects.filter(worker=soon).update(valid_until=today + timedelta(days=30))
    person("32.77")
    for _each in range(3):
        person("18.71", place="18.71")


def home(client: Client, **parameters: str) -> str:
    response = client.get("/kerja/", parameters)
    assert response.status_code == 200
    return response.content.decode()


def linked_numbers(html: str) -> dict[str, tuple[int, str]]:
    """Label: the number and the address that it opens."""
    pattern = r'<li>\s*<b>\s*<a href="([^"]+)">([\d.]+)</a>\s*</b>\s*<div>\s*<strong>([^<]+)</strong>'
    found = re.findall(pattern, html)
    return {label: (int(count.replace(".", "")), unescape(url)) for url, count, label in found}


def waiting(html: str) -> list[tuple[int, str]]:
    """Each task: how many wait, and the address of their list."""
    pattern = r'<b>([\d.]+) [^<]+</b>\s*<p>[^<]*</p>\s*</div>\s*<a class="tombol padat" href="([^"]+)"'
    return [(int(count.replace(".", "")), unescape(url)) for count, url in re.findall(pattern, html)]


def rows_of(client: Client, url: str) -> int:
    """How many people the list at the address shows."""
    html = client.get(url).content.decode()
    return len(set(re.findall(r'href="/kerja/tenaga/(RP-TEST-\d+)/"', html)))


def test_every_number_is_the_answer_and_opens_exactly_its_rows(
    people: None, operator: User, client_for: ClientFor
) -> None:
    client = client_for(operator)
    answer = coverage("32.77", Category.PEKSOS, timezone.localdate())
    links = linked_numbers(home(client))

    expected = {str(status.label): getattr(answer, status) for status in Status} | {"Bertugas": 6}
    assert {label: count for label, (count, _url) in links.items()} == expected
    assert {label: rows_of(client, url) for label, (_count, url) in links.items()} == expected


def test_every_task_about_people_opens_exactly_its_rows(
    people: None, operator: User, client_for: ClientFor
) -> None:
    client = client_for(operator)
    tasks = waiting(home(client))

    # lapsed, ends within 90 days, unknown validity, incomplete, not placed, of the monthly sample
    assert [count for count, _url in tasks] == [1, 1, 1, 6, 1, 6]
    assert [rows_of(client, url) for _count, url in tasks] == [count for count, _url in tasks]


def test_a_task_that_is_done_is_not_listed(operator: User, client_for: ClientFor) -> None:
    scheme()
    person("32.77", place="32.77")
    html = home(client_for(operator))

    assert [count for count, _url in waiting(html)] == [1, 1]
    assert "1 data orang belum lengkap" in html
    assert "1 data sampel menunggu jawaban" in html
    assert "belum ditempatkan</b>" not in html


def test_an_office_without_records_is_told_how_to_begin(operator: User, client_for: ClientFor) -> None:
    html = home(client_for(operator))

    assert "Tidak ada yang menunggu" not in html
    assert "Cara tercepat: masukkan daftar Excel" in html
    assert 'href="/kerja/impor/"' in html


def test_a_chapter_viewer_sees_its_province_in_plain_numbers(
    people: None, chapter_viewer: User, client_for: ClientFor
) -> None:
    html = home(client_for(chapter_viewer))

    assert "<h1>Lampung</h1>" in html
    assert linked_numbers(html) == {}
    assert waiting(html) == []
    assert "/kerja/tenaga/" not in html
    assert 'href="/wilayah/18/laporan.xlsx"' in html


def test_a_chapter_viewer_downloads_the_workbook(
    people: None, chapter_viewer: User, client_for: ClientFor
) -> None:
    response = client_for(chapter_viewer).get("/wilayah/18/laporan.xlsx")

    assert response.status_code == 200
    assert response["Content-Disposition"].startswith('attachment; filename="peksos-')
    assert response.content[:2] == b"PK"


def test_a_province_officer_opens_the_desk_of_an_office_below(
    people: None, province_officer: User, client_for: ClientFor
) -> None:
    client = client_for(province_officer)

    assert 'href="/kerja/?wilayah=18.71"' in home(client)
    assert linked_numbers(home(client, wilayah="18.71"))["Bertugas"][0] == 3
    assert client.get("/kerja/", {"wilayah": "32.77"}).status_code == 404
    assert client.get("/kerja/", {"wilayah": "18.99"}).status_code == 404


def test_the_administrator_sees_the_nation_and_no_people(
    people: None, administrator: User, client_for: ClientFor
) -> None:
    html = home(client_for(administrator))

    assert "<h1>Indonesia</h1>" in html
    assert linked_numbers(html) == {}
    assert re.search(rf"<b>\s*{number(9)}\s*</b>", html)


def test_the_administrator_of_an_empty_registry_is_told_how_to_begin(
    administrator: User, auditor: User, client_for: ClientFor
) -> None:
    first_step = "Langkah pertama: buka akun bagi setiap kantor."
    assert first_step in home(client_for(administrator))
    assert first_step not in home(client_for(auditor))
    person("32.77", place="32.77")
    assert first_step not in home(client_for(administrator))


def test_an_account_of_two_regions_chooses(people: None, operator: User, client_for: ClientFor) -> None:
    RoleAssignment.objects.create(user=operator, role=Role.CHAPTER_VIEWER, region_id="18")
    client = client_for(User.objects.get(pk=operator.pk))

    assert "Wilayah Anda" in home(client)
    assert linked_numbers(home(client, wilayah="18")) == {}
    assert linked_numbers(home(client, wilayah="32.77")) != {}


def test_an_account_without_a_role_is_told_whom_to_ask(nobody: User, client_for: ClientFor) -> None:
    html = home(client_for(nobody))

    assert "belum memiliki wilayah" in html
    assert "nobody" in html
    assert "Mintalah peran" in html


def test_a_visitor_is_asked_to_sign_in() -> None:
    assert Client().get("/kerja/")["Location"].startswith("/masuk/")
