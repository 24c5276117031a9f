"""The province's offices: one line each, what is late first, and the reminders that it sends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import AuditEvent, User
from accounts.roles import Role
from certification.enums import Status
from coverage.enums import LateReason
from coverage.errors import NoOfficeChosenError
from coverage.home.tasks import tasks_of
from coverage.models import NilDeclaration, OfficeReminder, Period, Span, Submission
from coverage.monitors.offices import OfficeRow, Offices
from coverage.question import Question
from coverage.services.office_reminders import Reminded, mark_reminder_read, remind_offices
from coverage.spans.upkeep import bring_up_to_date
from regions.models import Region
from registry.errors import OutsideRegionError
from tests.coverage.html_tables import tables
from tests.coverage.worlds import person, scheme
from workbooks.imports.understanding import Answers
from workbooks.services import bring_workbook

pytestmark = pytest.mark.django_db

ADDRESS = "/kerja/wilayah/"
REMIND = "/kerja/wilayah/pengingat/"
READ = "/kerja/pengingat-provinsi/"
OFFICES = 15
ClientFor = Callable[[User | None], Client]


@pytest.fixture
def lampung(other_operator: User, administrator: User) -> None:
    """Bandar Lampung has two people, Metro nobody by its own word, Mesuji one whom it has not touched for
    long; the other twelve have not reported."""
    scheme()
    today = timezone.localdate()
    worker = person("18.71", place="18.71", status=Status.CERTIFIED)
    worker.certificates.update(valid_until=today + dt.timedelta(days=400))
    person("18.71")
    NilDeclaration.objects.create(region_id="18.72", declared_on=today, declared_by=administrator)
    silent = person("18.11")
    bring_up_to_date()
    Span.objects.filter(worker_id=silent.pk).update(touched_at=timezone.now() - dt.timedelta(days=91))


def rows(code: str = "18") -> dict[str, OfficeRow]:
    offices = Offices(Region.objects.get(code=code), Question.usual())
    return {row.place.code: row for row in offices.rows}


@pytest.fixture
def period(administrator: User) -> Period:
    """Open since yesterday; Bandar Lampung owes its list."""
    today = timezone.localdate()
    day = dt.timedelta(days=1)
    made = Period.objects.create(
        code="2026-S1",
        on=today - 2 * day,
        opens_on=today - day,
        due_on=today + 5 * day,
        publishes_on=today + 9 * day,
        opened_by=administrator,
    )
    Submission.objects.create(period=made, region_id="18.71")
    return made


# -- the lines -------------------------------------------------------------------------------------


def test_who_is_late_stands_first_and_for_what(lampung: None) -> None:
    found = rows()
    assert len(found) == OFFICES
    assert {
        code: row.reasons for code, row in found.items() if code in ("18.71", "18.72", "18.11", "18.01")
    } == {
        "18.71": [],
        "18.72": [],
        "18.11": [LateReason.SILENT],
        "18.01": [LateReason.NOT_REPORTED],
    }
    assert list(found)[-3:] == ["18.11", "18.72", "18.71"]


def test_a_list_that_was_not_sent_is_late(lampung: None, period: Period) -> None:
    assert rows()["18.71"].reasons == [LateReason.PERIOD]


def test_a_list_is_not_waited_for_before_offices_may_send(lampung: None, period: Period) -> None:
    Period.objects.update(
        on=timezone.localdate(),
        opens_on=timezone.localdate() + dt.timedelta(days=1),
    )
    assert rows()["18.71"].reasons == []


def test_each_line_has_the_numbers_of_its_own_pages(lampung: None) -> None:
    row = rows()["18.71"]
    assert (row.answer.present, row.answer.certified) == (2, 1)
    assert (row.findings.records, row.findings.grave) == (2, 1)
    assert row.since == timezone.localdate()
    assert row.written_on == timezone.localdate()
    nil = rows()["18.72"]
    assert (nil.answer.present, nil.since, nil.written_on) == (0, timezone.localdate(), None)
    unreported = rows()["18.01"]
    assert (unreported.answer.present, unreported.since, unreported.trust) == (None, None, None)


def test_files_that_nobody_has_applied_are_counted(lampung: None, other_operator: User) -> None:
    bring_workbook(
        content=b"Nama,Kategori\nSiti Rahma,PEKSOS\n",
        file_name="data.csv",
        answers=Answers(),
        by=other_operator,
    )
    assert rows()["18.71"].imports == 1
    assert rows()["18.72"].imports == 0


def test_the_page_says_it_first_in_a_sentence(
    lampung: None, province_officer: User, client_for: ClientFor
) -> None:
    page = client_for(province_officer).get(ADDRESS).content.decode()
    assert "3 dari 15 kantor sudah lapor." in page
    assert "Ada yang terlambat di 13 kantor." in page
    assert len(tables(page)[0]) == 1 + OFFICES
    unreported = client_for(province_officer).get(ADDRESS, {"lihat": "NOT_REPORTED"}).content.decode()
    assert len(tables(unreported)[0]) == 1 + 12


def test_who_watches_over_several_provinces_chooses_one(administrator: User, client_for: ClientFor) -> None:
    client = client_for(administrator)
    assert "?wilayah=18" in client.get(ADDRESS).content.decode()
    page = client.get(ADDRESS, {"wilayah": "18"}).content.decode()
    assert "0 dari 15 kantor sudah lapor." in page
    assert "Kirim pengingat" not in page  # looks on, reminds nobody


def test_another_province_is_not_found(province_officer: User, client_for: ClientFor) -> None:
    assert client_for(province_officer).get(ADDRESS, {"wilayah": "32"}).status_code == 404


def test_a_head_of_office_reads_and_reminds_nobody(
    lampung: None, make_user: Callable[..., User], client_for: ClientFor
) -> None:
    head = make_user("kepala", Role.PROVINCE_OFFICER, "18", is_read_only=True)
    client = client_for(head)
    assert "Kirim pengingat" not in client.get(ADDRESS).content.decode()
    assert client.post(REMIND, {"kantor": "18.71"}).status_code == 403


def test_the_page_costs_the_same_however_much_is_recorded(
    lampung: None,
    province_officer: User,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_for(province_officer)
    client.get(ADDRESS)
    with django_assert_num_queries(33):
        client.get(ADDRESS)
    for _each in range(2):
        person("18.01")
    client.get(ADDRESS)
    with django_assert_num_queries(33):
        client.get(ADDRESS)


# -- reminders -------------------------------------------------------------------------------------


def test_late_offices_are_reminded_in_four_clicks(
    lampung: None, province_officer: User, client_for: ClientFor
) -> None:
    """Offices in the rail, the tab, choose all, send."""
    client = client_for(province_officer)
    assert f'href="{ADDRESS}"' in client.get("/kerja/").content.decode()
    page = client.get(ADDRESS).content.decode()
    (tab,) = re.findall(r'href="([^"]+)">Belum lapor\s+<small>12<', page)
    page = client.get(tab.replace("&amp;", "&")).content.decode()
    (choose_all,) = re.findall(r'href="([^"]+)">Pilih semua 12 kantor<', page)
    page = client.get(choose_all.replace("&amp;", "&")).content.decode()
    chosen = re.findall(r'name="kantor" value="([^"]+)"[^>]* checked', page)
    assert len(chosen) == 12
    done = client.post(REMIND, {"wilayah": "18", "lihat": "NOT_REPORTED", "kantor": chosen}, follow=True)
    assert "12 kantor diingatkan." in done.content.decode()
    assert {row.reasons[0] for row in OfficeReminder.objects.all()} == {LateReason.NOT_REPORTED}


def test_an_office_is_reminded_once_a_day(lampung: None, province_officer: User) -> None:
    office = [rows()["18.71"]]
    assert remind_offices(offices=office, by=province_officer) == Reminded(offices=1)
    assert remind_offices(offices=office, by=province_officer) == Reminded(already=1)
    assert OfficeReminder.objects.count() == 1
    assert AuditEvent.objects.filter(action="OFFICE_REMINDED", region_code="18.71").count() == 1
    assert rows()["18.71"].reminded_on == timezone.localdate()


def test_somebody_has_to_be_chosen(province_officer: User, client_for: ClientFor) -> None:
    with pytest.raises(NoOfficeChosenError):
        remind_offices(offices=[], by=province_officer)
    done = client_for(province_officer).post(REMIND, {"wilayah": "18"}, follow=True)
    assert "Pilih sedikitnya satu kantor" in done.content.decode()


def test_no_office_of_another_province_is_reminded(lampung: None, province_officer: User) -> None:
    with pytest.raises(OutsideRegionError):
        remind_offices(offices=[rows()["18.71"], rows("32")["32.77"]], by=province_officer)
    assert not OfficeReminder.objects.exists()


def test_without_a_mail_server_the_reminder_stands_on_the_home(
    lampung: None, province_officer: User, other_operator: User, client_for: ClientFor
) -> None:
    client_for(province_officer).post(
        REMIND, {"wilayah": "18", "kantor": "18.71", "catatan": "Rapat Senin depan."}
    )
    assert mail.outbox == []
    client = client_for(other_operator)
    assert "1 pengingat dari provinsi" in client.get("/kerja/").content.decode()
    page = client.get(READ).content.decode()
    assert "Rapat Senin depan." in page
    reminder = OfficeReminder.objects.get()
    client.post(f"{READ}{reminder.pk}/dibaca/")
    reminder.refresh_from_db()
    assert reminder.read_by == other_operator
    assert "pengingat dari provinsi" not in client.get("/kerja/").content.decode()


def test_with_a_mail_server_a_letter_goes_to_the_office(
    lampung: None, province_officer: User, other_operator: User, settings: Settings
) -> None:
    settings.EMAIL_HOST = "localhost"
    User.objects.filter(pk=other_operator.pk).update(email="operator@dinsos.example")
    office = rows()["18.11"], rows()["18.71"]
    done = remind_offices(offices=office, note="Rapat Senin depan.", by=province_officer)
    assert done == Reminded(offices=2, letters=1)
    (letter,) = mail.outbox
    assert (letter.to, letter.bcc) == ([], ["operator@dinsos.example"])
    assert "Kota Bandar Lampung" in letter.subject
    assert "Rapat Senin depan." in letter.body


def test_a_letter_that_fails_leaves_the_reminder_standing(
    lampung: None,
    province_officer: User,
    other_operator: User,
    settings: Settings,
) -> None:
    settings.EMAIL_HOST = "localhost"
    settings.EMAIL_BACKEND = "tests.coverage.test_offices_pages.BrokenBackend"
    User.objects.filter(pk=other_operator.pk).update(email="operator@dinsos.example")
    done = remind_offices(offices=[rows()["18.71"]], by=province_officer)
    assert done == Reminded(offices=1, failed=1)
    assert OfficeReminder.objects.get().error == "SMTPException"


class BrokenBackend(BaseEmailBackend):
    """A server that takes no letter."""

    def send_messages(self, messages: object) -> int:
        raise SMTPException


def test_only_the_office_itself_marks_its_reminder_as_read(
    lampung: None, province_officer: User, operator: User
) -> None:
    remind_offices(offices=[rows()["18.71"]], by=province_officer)
    reminder = OfficeReminder.objects.get()
    for other in (operator, province_officer):
        with pytest.raises(OutsideRegionError):
            mark_reminder_read(reminder_id=reminder.pk, by=other)
    assert not [task for task in tasks_of(province_officer) if task.name == "reminded"]


@pytest.mark.parametrize(
    "wrong",
    [{}, {"region_id": "18.72", "reasons": ["BORED"]}, {"region_id": "18.72", "read_at": timezone.now()}],
    ids=["twice a day", "unknown reason", "read by nobody"],
)
def test_the_database_refuses_what_cannot_be(province_officer: User, wrong: dict[str, object]) -> None:
    facts = {"region_id": "18.71", "sent_on": dt.date(2026, 11, 2), "sent_by": province_officer}
    OfficeReminder.objects.create(**facts)
    with pytest.raises(IntegrityError):
        OfficeReminder.objects.create(**facts | wrong)
