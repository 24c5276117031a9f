"""Reminders before certificates run out: once per stage, never after a renewal, never twice."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db.models import Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import AuditEvent, User
from certification.enums import ReminderChannel, ReminderStage
from certification.errors import NoReminderDueError, NoWhatsAppNumberError
from certification.models import Certificate, Issuer, Reminder, Scheme
from certification.reminders import due_on, stage_on
from certification.services.reminders import prepare_whatsapp, readers_of, send_reminders
from regions.models import Region
from registry.errors import OutsideRegionError
from registry.models import Worker

TODAY = timezone.localdate()


def ends_in(worker: Worker, days: int, number: str = "C-1") -> Certificate:
    return Certificate.objects.create(
        worker=worker,
        issuer=Issuer.objects.public().get(code="LSPS"),
        scheme=Scheme.objects.public().get(code="GENERALIS"),
        number=number,
        issued_on=TODAY - dt.timedelta(days=900),
        valid_until=TODAY + dt.timedelta(days=days),
    )


@pytest.fixture
def mail_server(settings: Settings, reference_data: None) -> None:
    settings.EMAIL_HOST = "localhost"
    settings.SITE_ADDRESS = "https://registri.example"


@pytest.fixture
def reader(operator: User) -> User:
    operator.email = "operator@cimahi.example"
    operator.save()
    return operator


@pytest.mark.parametrize(
    ("days", "stage"),
    [
        (181, None),
        (180, ReminderStage.HALF_YEAR),
        (91, ReminderStage.HALF_YEAR),
        (90, ReminderStage.QUARTER),
        (30, ReminderStage.MONTH),
        (8, ReminderStage.MONTH),
        (7, ReminderStage.WEEK),
        (0, ReminderStage.WEEK),
        (-1, None),
    ],
)
def test_stage_of_a_day(days: int, stage: ReminderStage | None) -> None:
    assert stage_on(TODAY + dt.timedelta(days=days), TODAY) == stage


def test_office_gets_one_letter_without_names(
    mail_server: None, reader: User, ours: Worker, make_worker: Callable[..., Worker]
) -> None:
    second = make_worker("Asep Hidayat", "32.77")
    ends_in(ours, 80)
    ends_in(second, 20, "C-2")
    assert send_reminders(TODAY).offices == 1
    (letter,) = mail.outbox
    assert letter.bcc == ["operator@cimahi.example"]
    assert ours.registry_number in letter.body
    assert second.registry_number in letter.body
    assert ours.name not in letter.body
    assert "https://registri.example/kerja/pengingat/" in letter.body


def test_nothing_is_sent_twice_within_a_stage(mail_server: None, reader: User, ours: Worker) -> None:
    ends_in(ours, 80)
    send_reminders(TODAY)
    send_reminders(TODAY)
    send_reminders(TODAY + dt.timedelta(days=10))
    assert len(mail.outbox) == 1
    send_reminders(TODAY + dt.timedelta(days=55))
    assert len(mail.outbox) == 2
    assert [row.stage for row in Reminder.objects.order_by("pk")] == [90, 30]


def test_nothing_after_a_renewal(mail_server: None, reader: User, ours: Worker) -> None:
    ends_in(ours, 20)
    Certificate.objects.create(
        worker=ours,
        issuer=Issuer.objects.public().get(code="LSPS"),
        scheme=Scheme.objects.public().get(code="GENERALIS"),
        number="C-9",
        issued_on=TODAY + dt.timedelta(days=21),
        valid_until=TODAY + dt.timedelta(days=1000),
    )
    assert send_reminders(TODAY).offices == 0
    assert mail.outbox == []


def test_person_is_told_by_name(mail_server: None, ours: Worker) -> None:
    ours.email = "sari@mail.example"
    ours.save()
    ends_in(ours, 7)
    assert send_reminders(TODAY).persons == 1
    (letter,) = mail.outbox
    assert "Sari Wulandari" in letter.body
    assert "7 hari lagi" in letter.body
    assert Reminder.objects.get().channel == ReminderChannel.EMAIL


def test_failed_letter_is_logged_and_tried_again(
    mail_server: None, reader: User, ours: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> int:
        raise ConnectionRefusedError

    ends_in(ours, 80)
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", refuse)
        assert send_reminders(TODAY).failed == 1
    assert Reminder.objects.get().error == "ConnectionRefusedError"
    assert send_reminders(TODAY).offices == 1
    assert Reminder.objects.sent().count() == 1


def test_who_wants_no_letters_gets_none(mail_server: None, reader: User, ours: Worker) -> None:
    reader.wants_reminders = False
    reader.save()
    ends_in(ours, 80)
    assert send_reminders(TODAY).offices == 0
    assert not Reminder.objects.exists()


def test_letters_of_an_office_ask_nothing_about_accounts_of_others(
    reader: User, other_operator: User, verifier: User, django_assert_num_queries: Callable
) -> None:
    others = User.objects.filter(pk__in=[other_operator.pk, verifier.pk])
    others.update(email=Concat("username", Value("@x.id")))
    verifier.role_assignments.update(region="18.71")
    office = Region.objects.get(code="32.77")
    with django_assert_num_queries(2):
        assert readers_of(office) == [reader.email]


def test_without_a_mail_server_the_command_says_so(
    reference_data: None, reader: User, ours: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    ends_in(ours, 80)
    call_command("send_reminders")
    assert "Server surel belum diatur" in capsys.readouterr().out
    assert not Reminder.objects.exists()
    assert mail.outbox == []


# -- WhatsApp --------------------------------------------------------------------------------------


def test_whatsapp_text_is_prepared_and_recorded(reference_data: None, ours: Worker, operator: User) -> None:
    ours.phone = "+6281234567890"
    ours.save()
    ends_in(ours, 20)
    address = prepare_whatsapp(worker_id=ours.pk, by=operator)
    assert address.startswith("https://wa.me/6281234567890?text=Kepada+Sari+Wulandari")
    prepare_whatsapp(worker_id=ours.pk, by=operator)
    assert Reminder.objects.get().sent_by == operator
    assert AuditEvent.objects.filter(action="PHONE_REVEALED").count() == 2


def test_whatsapp_needs_a_mobile_number(reference_data: None, ours: Worker, operator: User) -> None:
    ends_in(ours, 20)
    with pytest.raises(NoWhatsAppNumberError):
        prepare_whatsapp(worker_id=ours.pk, by=operator)


def test_whatsapp_needs_something_to_remind_of(reference_data: None, ours: Worker, operator: User) -> None:
    ours.phone = "+6281234567890"
    ours.save()
    with pytest.raises(NoReminderDueError):
        prepare_whatsapp(worker_id=ours.pk, by=operator)


def test_whatsapp_of_another_office_is_refused(
    reference_data: None, ours: Worker, other_operator: User
) -> None:
    with pytest.raises(OutsideRegionError):
        prepare_whatsapp(worker_id=ours.pk, by=other_operator)


# -- page ------------------------------------------------------------------------------------------


def test_page_lists_who_is_due_in_the_own_region_only(
    reference_data: None, ours: Worker, theirs: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    ends_in(ours, 80)
    ends_in(theirs, 80, "C-2")
    page = client_for(operator).get(reverse("certification:reminder-list")).content.decode()
    assert ours.name in page
    assert theirs.name not in page
    assert "80 hari lagi" in page


def test_letters_are_switched_off_and_on(operator: User, client_for: Callable[[User], Client]) -> None:
    browser = client_for(operator)
    url = reverse("certification:reminder-letters")
    browser.post(url, {"surel": "0"})
    operator.refresh_from_db()
    assert not operator.wants_reminders
    browser.post(url, {"surel": "1"})
    operator.refresh_from_db()
    assert operator.wants_reminders


@pytest.mark.parametrize("count", [1, 3])
def test_due_takes_two_queries_however_many(
    count: int,
    reference_data: None,
    make_worker: Callable[..., Worker],
    django_assert_num_queries: Callable[..., object],
) -> None:
    for number in range(count):
        ends_in(make_worker(f"Orang {number}", "32.77"), 40, f"C-{number}")
    with django_assert_num_queries(2):
        assert len(due_on(Worker.objects.all(), TODAY)) == count
