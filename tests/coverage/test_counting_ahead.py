"""What takes seconds where records are many is counted ahead: no page waits for it, and each says when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.ui.formats import moment
from coverage.change.trend import month_ends, trend
from coverage.counting_ahead import LOCK, count_ahead
from coverage.forecast.observed import observed
from coverage.monitors.known_findings import known_findings
from coverage.monitors.trust import PartOfTrust
from coverage.monitors.trust_page import TrustPage
from coverage.personal.breakdown import breakdowns, counted_day
from coverage.spans.upkeep import bring_up_to_date
from regions.models import Region
from regions.places import NATION
from registry.enums import Category
from tests.coverage.worlds import person, scheme

pytestmark = pytest.mark.django_db

QUALITY = "/kerja/mutu/"
ClientFor = Callable[[User | None], Client]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four people are many; Lampung has three of them."""
    monkeypatch.setattr("coverage.large_regions.LARGE_FROM", 4)
    scheme()
    for office in ("18.71", "18.71", "18.72", "32.77"):
        person(office)
    bring_up_to_date()


def records(code: str) -> int:
    found = known_findings(code, timezone.localdate()).by_office
    return sum(each.records for each in found.values())


def test_few_records_are_counted_as_they_stand(places: None) -> None:
    person("18.71")
    assert not count_ahead()
    assert records("ID") == 1
    person("18.71")
    assert records("ID") == 2


def test_many_records_are_counted_before_anybody_asks(many: None) -> None:
    assert count_ahead()
    person("18.71")
    assert records("ID") == 4
    assert observed("ID", Category.PEKSOS, timezone.localdate()).present == 4


def test_a_region_of_fewer_records_is_counted_as_it_stands(many: None) -> None:
    count_ahead()
    person("32.77")
    assert (records("ID"), records("32"), records("32.77")) == (4, 2, 2)


def test_a_page_says_when_the_findings_were_counted(
    many: None, administrator: User, client_for: ClientFor
) -> None:
    count_ahead()
    counted_at = known_findings("ID", timezone.localdate()).counted_at
    page = client_for(administrator).get(QUALITY).content.decode()
    assert f"Temuan dihitung {moment(counted_at)}" in page
    assert "dari 4 data ada temuan berat" in page


def test_a_page_before_the_first_count_says_so_and_no_number(
    many: None, administrator: User, client_for: ClientFor
) -> None:
    page = client_for(administrator).get(QUALITY).content.decode()
    assert "Temuan sedang dihitung" in page
    assert "Belum ada data yang diperiksa" not in page
    assert "<table" not in page


def test_what_was_not_counted_yet_enters_no_score(many: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coverage.large_regions.LARGE_FROM", 3)
    rows = TrustPage(Region.objects.get(code="18"), timezone.localdate()).scored
    for row in rows:
        assert row.trust
        unknown = {part.kind for part in row.trust.parts if part.share is None}
        assert unknown >= {PartOfTrust.COMPLETE, PartOfTrust.SOUND}
    assert rows


def test_the_months_of_the_nation_are_counted_ahead_and_the_day_itself_as_it_stands(many: None) -> None:
    today = timezone.localdate()
    assert count_ahead()
    person("18.71", since=today - timedelta(days=100))
    nation = trend(NATION, Category.PEKSOS, month_ends(today))
    assert [point.answer.present for point in nation.points[-2:]] == [4, 5]
    assert nation.counted_at
    assert trend(Region.objects.get(code="32"), Category.PEKSOS, month_ends(today)).counted_at is None


def test_a_line_says_when_its_days_were_counted(many: None, client_for: ClientFor) -> None:
    count_ahead()
    page = client_for(None).get("/wilayah/ID/perubahan/").content.decode()
    assert "dihitung ulang setiap jam" in page


def test_breakdowns_are_reckoned_anew_every_hour(many: None) -> None:
    day = timezone.localdate()
    person("18.71", since=counted_day(day))
    assert count_ahead()
    before = breakdowns("ID", Category.PEKSOS, day)
    person("18.71", since=counted_day(day))
    assert breakdowns("ID", Category.PEKSOS, day) == before
    cache.delete("counted-ahead")
    assert count_ahead()
    assert breakdowns("ID", Category.PEKSOS, day) != before


def test_it_is_counted_once_until_the_hour_or_the_day_is_over(
    many: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("count_ahead")
    call_command("count_ahead")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with monkeypatch.context() as turned:
        turned.setattr("django.utils.timezone.localdate", lambda *_moment: tomorrow)
        call_command("count_ahead")
    done, nothing = "Selesai dihitung.\n", "Tidak ada yang perlu dihitung.\n"
    assert capsys.readouterr().out == done + nothing + done


def test_only_one_counts_at_a_time(many: None) -> None:
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        assert not count_ahead()
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    other.close()
    assert count_ahead()
