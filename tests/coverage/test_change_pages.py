"""The page of a region's changes, the people behind its steps, and the shortage in detail."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification.enums import Status
from certification.models import Certificate
from coverage.change.breaks import breaks_between
from coverage.change.trend import month_ends, trend, year_ends
from coverage.change.waterfall import change
from coverage.frozen.months import take_month
from regions.models import Region
from regions.places import find_region
from registry.enums import Category, State
from registry.models import Assignment, Worker, WorkerState
from tests.coverage.worlds import base, certificate, fixed_norm, person, programme, ratio_norm, scheme

PAGE = "/wilayah/32.77-kota-cimahi/perubahan/"
PEKSOS = Category.PEKSOS
ClientFor = Callable[[User | None], Client]

pytestmark = pytest.mark.django_db


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def year(today: date, places: dict[str, Region], administrator: User, verifier: User) -> date:
    """Cimahi over a year, from 2 to 3 certified; the need goes from 4 to 5. Returns the first day.

    One is newly certified, one lapsed, one came from Bandung, one is newly recorded, one retired.
    """
    scheme()
    first = today - timedelta(days=365)
    before = first - timedelta(days=30)
    ends = {"new": today, "lapsing": first, "moving": today, "recorded": today, "leaving": today}
    people: dict[str, Worker] = {}
    for name, until in ends.items():
        begins = first + timedelta(days=90) if name == "recorded" else before
        people[name] = person("32.77", since=begins, place="" if name == "moving" else "32.77.01")
        paper = certificate(people[name], Status.CERTIFIED)
        issued = first + timedelta(days=60) if name == "new" else before
        Certificate.objects.filter(pk=paper.pk).update(issued_on=issued, valid_until=until)
    turns_on = first + timedelta(days=120)
    for place, starts, stops in (("32.73", before, turns_on), ("32.77", turns_on + timedelta(days=1), None)):
        Assignment.objects.create(
            worker=people["moving"],
            programme=programme("PKH"),
            place_id=place,
            starts_on=starts,
            ends_on=stops,
        )
    WorkerState.objects.create(worker=people["leaving"], state=State.RETIRED, valid_from=turns_on)
    base("32.77", 400, on=before)
    base("32.77", 500, on=turns_on)
    ratio_norm(administrator, other_unit_reason="uji", effective_from=date(2013, 4, 5))
    return first


def html(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


def steps_drawn(page: str) -> dict[str, str]:
    """Of the first waterfall: the name of each line and its number."""
    first = page.split('class="daftar-batang air-terjun"')[1].split("</ol>")[0]
    lines = re.findall(r"<span>(?:<a[^>]*>)?([^<]+)(?:</a>)?</span>.*?<b>([^<]+)</b>", first)
    return {unescape(name): value for name, value in lines}


def test_the_waterfall_says_what_happened(client: Client, year: date, today: date) -> None:
    found = steps_drawn(html(client, PAGE, dari=year.isoformat()))
    levels = [value for value in found.values() if value[0] not in "+−"]
    assert levels == ["2", "3"]
    assert {name: value for name, value in found.items() if value[0] in "+−"} == {
        "Baru tercatat": "+1",
        "Pensiun, keluar, atau meninggal": "−1",
        "Pindah masuk": "+1",
        "Baru bersertifikat": "+1",
        "Masa berlaku habis": "−1",
    }


def test_page_and_file_tell_the_numbers_of_the_function(client: Client, year: date, today: date) -> None:
    told = change("32.77", PEKSOS, year, today)
    for name, fall in (("perubahan", told.certified), ("perubahan-kekurangan", told.shortage)):
        assert fall is not None
        address = f"/gambar/{name}.csv"
        file = html(client, address, wilayah="32.77", dari=year.isoformat(), tanggal=today.isoformat())
        numbers = [int(row[1]) for row in list(csv.reader(file.splitlines()))[1:]]
        assert numbers[0] + sum(numbers[1:-1]) == numbers[-1]
        assert (numbers[0], numbers[-1]) == (fall.start, fall.end)
    assert told.shortage is not None
    assert (told.shortage.start, told.shortage.end) == (2, 2)


def test_days_may_be_given_in_either_order_and_a_year_is_usual(
    client: Client, year: date, today: date
) -> None:
    asked = {"dari": today.isoformat(), "sampai": year.isoformat()}
    assert steps_drawn(html(client, PAGE, **asked)) == steps_drawn(html(client, PAGE, dari=year.isoformat()))
    assert "Kategori “X” tidak dikenal" in unescape(html(client, PAGE, kategori="X"))


def test_an_unknown_day_has_no_difference(client: Client, year: date) -> None:
    long_ago = html(client, PAGE, dari="2001-01-01")
    assert "belum diketahui bukan nol" in long_ago
    assert "air-terjun" not in long_ago
    assert "tidak berskema" not in html(client, PAGE, kategori="RELAWAN")
    assert client.get("/wilayah/99.99/perubahan/").status_code == 404


def test_each_step_opens_exactly_its_people(
    client_for: ClientFor, operator: User, other_operator: User, chapter_viewer: User, year: date
) -> None:
    page = html(client_for(operator), PAGE, dari=year.isoformat())
    links = re.findall(r'<a href="(/kerja/perubahan/orang/[^"]+)">([^<]+)</a></span>.*?<b>([^<]+)</b>', page)
    assert len(links) == 5
    for address, _name, value in links:
        listed = html(client_for(operator), unescape(address))
        assert len(set(re.findall(r"RP-TEST-\d+", listed))) == int(value.lstrip("+−"))
    nobody = html(client_for(other_operator), unescape(links[0][0]))
    assert "RP-TEST" not in nobody
    assert "1 lagi dicatat" in nobody
    for user in (None, other_operator, chapter_viewer):
        assert "/kerja/perubahan/orang/" not in html(client_for(user), PAGE, dari=year.isoformat())


def test_the_people_behind_a_step_leave_as_a_file(
    client_for: ClientFor, operator: User, other_operator: User, year: date, today: date
) -> None:
    """Those that the list names, and nobody whom another office may not see."""
    asked = {"sebab": "baru", "wilayah": "32.77", "kategori": PEKSOS, "dari": str(year), "sampai": str(today)}
    page = html(client_for(operator), "/kerja/perubahan/orang/", **asked)
    form = page.partition('action="/kerja/ekspor/perubahan/"')[2]
    found = re.search(r'name="saring" value="([^"]*)"', form)
    assert found
    wanted = {"saring": unescape(found[1]), "bentuk": "csv", "reason": "Rapat"}
    rows = [
        len(
            re.findall(
                "RP-TEST", client_for(user).post("/kerja/ekspor/perubahan/", wanted).getvalue().decode()
            )
        )
        for user in (operator, other_operator)
    ]
    assert rows == [listed_rows(page), 0]
    assert AuditEvent.objects.filter(action=AuditAction.WORKERS_EXPORTED).count() == len(rows)


def test_a_list_without_a_step_is_empty(client_for: ClientFor, operator: User, year: date) -> None:
    assert "RP-TEST" not in html(client_for(operator), "/kerja/perubahan/orang/")


def test_the_trend_breaks_where_a_norm_changes(year: date, today: date, administrator: User) -> None:
    norm = fixed_norm(administrator, programme=programme("LK3"), effective_from=year, unit="kabupaten")
    told = trend(find_region("32.77"), PEKSOS, month_ends(today, 24))
    assert [each.on for each in told.course.breaks] == [norm.effective_from]
    assert [point.answer.needed for point in told.points][-1] == 5
    assert breaks_between("32.77", PEKSOS, year, today) == []
    assert [each.of_people for each in breaks_between("ID", PEKSOS, date(2022, 1, 1), today)].count(True) > 1


def test_months_and_years_end_on_their_last_day() -> None:
    assert month_ends(date(2026, 3, 15), 3) == [
        date(2025, 12, 31),
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 15),
    ]
    assert year_ends(date(2026, 3, 15), 2) == [date(2024, 12, 31), date(2025, 12, 31), date(2026, 3, 15)]


def test_a_corrected_month_stands_beside_what_was_kept(client: Client, year: date, today: date) -> None:
    on = today.replace(day=1) - timedelta(days=1)
    take_month(on=on, region="32")
    plain = trend(find_region("32.77"), PEKSOS, month_ends(today))
    assert [point.on for point in plain.points if point.kept] == [on]
    assert not any(point.is_corrected for point in plain.points)
    Certificate.objects.update(valid_until=on - timedelta(days=1))
    (point,) = [each for each in trend(find_region("32.77"), PEKSOS, month_ends(today)).points if each.kept]
    assert point.is_corrected
    assert "berbeda dari angka yang disimpan" in html(client, PAGE)
    assert "grafik-riwayat" in html(client, "/wilayah/32.77-kota-cimahi/")


def test_a_list_of_three_costs_what_a_list_of_one_costs(
    client_for: ClientFor, operator: User, year: date, today: date
) -> None:
    client = client_for(operator)
    asked = {"sebab": "baru", "wilayah": "32.77", "kategori": PEKSOS, "dari": str(year), "sampai": str(today)}
    html(client, "/kerja/perubahan/orang/", **asked)
    with CaptureQueriesContext(connection) as one:
        assert listed_rows(html(client, "/kerja/perubahan/orang/", **asked)) == 1
    for _each in range(2):
        paper = certificate(person("32.77", since=today, place="32.77.01"), Status.CERTIFIED)
        Certificate.objects.filter(pk=paper.pk).update(issued_on=today, valid_until=today)
    change("32.77", PEKSOS, year, today)
    with CaptureQueriesContext(connection) as three:
        assert listed_rows(html(client, "/kerja/perubahan/orang/", **asked)) == 3
    assert len(one) == len(three)


def test_every_number_of_the_shortage_opens_its_rows(
    client_for: ClientFor, operator: User, year: date, today: date
) -> None:
    holder = person("32.77", place="32.77.01")
    Assignment.objects.create(
        worker=holder, programme=programme("LK3"), place_id="32.77.02", starts_on=year, is_primary=False
    )
    person("32.77")
    page = html(client_for(operator), "/kerja/kekurangan/")
    taken = re.findall(r'<a href="([^"]+)">([\d.]+) [^<]+</a>', page)
    counted = re.findall(r'<li>\s*<b>\s*<a href="([^"]+)">([\d.]+)</a>', page)
    assert len(taken) == 6
    assert len(counted) == 4
    for address, number in [*taken, *counted]:
        listed = html(client_for(operator), unescape(address))
        assert int(number) == listed_rows(listed), address


def listed_rows(page: str) -> int:
    """How many rows a list says it has; none where it is empty."""
    found = re.search(r"(?:–\d+ dari|dari) ([\d.]+)", page)
    return int(found[1].replace(".", "")) if found else 0


def test_the_shortage_of_another_region_is_not_found(client_for: ClientFor, operator: User) -> None:
    assert client_for(operator).get("/kerja/kekurangan/", {"wilayah": "18"}).status_code == 404
