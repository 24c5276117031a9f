"""The last day of a certificate, at midnight in the three time zones of Indonesia.

A day ends for the whole country when it ends in Jakarta: one number for one day, wherever it is read.
"""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from certification import services
from certification.lists import AssignmentList
from certification.lists.worker_columns import WORKER_COLUMNS
from certification.models import SigningKey
from certification.register.extract_sheet import published_keys
from certification.status import with_status_on
from registry.models import Worker
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
LAST = dt.date(2026, 8, 11)
WIB, WITA, WIT = (ZoneInfo(f"Asia/{city}") for city in ("Jakarta", "Makassar", "Jayapura"))


def at(day, clock, zone):
    return dt.datetime.combine(day, dt.time.fromisoformat(clock), tzinfo=zone)


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (at(LAST, "23:59:59", WIB), "certified"),
        (at(LAST + dt.timedelta(1), "00:00", WIB), "lapsed"),
        (at(LAST + dt.timedelta(1), "00:59:59", WITA), "certified"),
        (at(LAST + dt.timedelta(1), "01:00", WITA), "lapsed"),
        (at(LAST + dt.timedelta(1), "01:59:59", WIT), "certified"),
        (at(LAST + dt.timedelta(1), "02:00", WIT), "lapsed"),
    ],
    ids=str,
)
def test_person_is_certified_until_the_last_day_ends_in_jakarta(ours, operator, monkeypatch, now, status):
    facts = certificate(issued_on=dt.date(2023, 8, 12), valid_until=LAST)
    services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
    monkeypatch.setattr(timezone, "now", lambda: now)
    today = timezone.localdate()
    assert with_status_on(Worker.objects.filter(pk=ours.pk), today).get().status_on == status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (dt.date(2023, 8, 11), "never_certified"),
        (dt.date(2023, 8, 12), "certified"),
        (LAST, "certified"),
        (LAST + dt.timedelta(1), "lapsed"),
        (dt.date(2026, 9, 1), "certified"),
        (dt.date(2029, 9, 1), "lapsed"),
    ],
)
def test_status_on_any_past_day_once_renewed(ours, operator, day, status):
    facts = certificate(issued_on=dt.date(2023, 8, 12), valid_until=LAST)
    issued = services.issue_certificate(worker_id=ours.pk, facts=facts, by=operator)
    term = {"issued_on": dt.date(2026, 9, 1), "valid_until": dt.date(2029, 8, 31)}
    services.renew_certificate(certificate_id=issued.pk, facts=certificate(**term), by=operator)
    assert with_status_on(Worker.objects.filter(pk=ours.pk), day).get().status_on == status


@pytest.mark.parametrize("columns", [WORKER_COLUMNS, AssignmentList.columns], ids=["people", "assignments"])
def test_lists_name_the_day_of_a_change_in_jakarta(columns):
    """As the filter on that day finds it; in London it was the evening before."""
    (changed,) = [column for column in columns if column.key == "changed"]
    row = SimpleNamespace(updated_at=at(LAST, "01:00", WIB).astimezone(dt.UTC))
    row.worker = row
    assert changed.value(row) == LAST


def test_public_keys_are_dated_in_jakarta():
    SigningKey.objects.create(number=1, public_key="-", private_ciphertext="-")
    SigningKey.objects.update(made_at=at(LAST, "01:00", WIB))
    (key,) = published_keys()["keys"]
    assert (key["since"], key["until"]) == (LAST, None)
