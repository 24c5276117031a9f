"""Reporting a mistake without an account, following the ticket, and the office's answer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.roles import Role
from core.constraints import ConstraintError
from coverage.claims.errors import ReportAnsweredError, SameOfficeError
from coverage.enums import MistakeOutcome
from coverage.mistakes.pages import page_reported, region_of
from coverage.mistakes.task import mistakes
from coverage.mistakes.tickets import digest_of, new_ticket
from coverage.models import MistakeReport
from coverage.services.mistakes import (
    answer_report,
    forget_contacts,
    hand_over_report,
    report_mistake,
    report_of,
    reveal_contact,
)
from regions.models import Region
from registry.errors import OutsideRegionError

pytestmark = pytest.mark.django_db

CIMAHI = "/wilayah/32.77-kota-cimahi/"
WORDS = "Jumlah LK3 keliru, seharusnya tiga."
ClientFor = Callable[[User | None], Client]


def reported(page: str = CIMAHI, *, days_ago: int = 0, contact: str = "") -> MistakeReport:
    ticket = report_mistake(page=page, figure="S19", words=WORDS, contact=contact)
    report = MistakeReport.objects.get(digest=digest_of(ticket))
    report.received_at -= dt.timedelta(days=days_ago)
    report.save()
    return report


def answered(report: MistakeReport, by: User, outcome: str = MistakeOutcome.MENDED) -> MistakeReport:
    return answer_report(report_id=report.pk, outcome=outcome, answer="Sudah diperbaiki.", by=by)


# -- the visitor -----------------------------------------------------------------------------------


def test_a_visitor_reports_and_follows_the_ticket(operator: User) -> None:
    visitor = Client()
    form = visitor.get(reverse("coverage:mistake-report"), {"halaman": CIMAHI, "angka": "S19"})
    assert f'value="{CIMAHI}"' in form.content.decode()
    sent = visitor.post(reverse("coverage:mistake-report"), {"page": CIMAHI, "figure": "S19", "words": WORDS})
    assert re.fullmatch(r"/lapor/([2-9A-Z]{4}-){3}[2-9A-Z]{4}/", sent["Location"])

    report = MistakeReport.objects.get()
    assert (report.region_id, report.page, report.figure, report.words) == ("32.77", CIMAHI, "S19", WORDS)
    page = visitor.get(sent["Location"])
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert "Dijawab paling lambat" in page.content.decode()

    answered(report, operator)
    html = Client().get(sent["Location"].lower()).content.decode()
    assert "Sudah diperbaiki." in html
    assert operator.name not in html


def test_only_a_keyed_hash_of_the_ticket_is_kept() -> None:
    ticket = report_mistake(page="", figure="", words=WORDS, contact="")
    report = MistakeReport.objects.get()
    assert report_of(ticket.replace("-", "").lower()) == report
    assert ticket.replace("-", "") not in str(MistakeReport.objects.values().get())
    assert Client().get("/lapor/AAAA-AAAA-AAAA-AAAA/").status_code == 404


def test_the_ticket_stands_in_no_line_of_the_trail(operator: User, client_for: ClientFor) -> None:
    visitor = Client()
    sent = visitor.post(reverse("coverage:mistake-report"), {"words": WORDS})
    ticket = sent["Location"].strip("/").rpartition("/")[2]
    events = AuditEvent.objects.filter(action=AuditAction.MISTAKE_REPORTED)
    assert events.count() == 1
    assert ticket not in str(AuditEvent.objects.values())


def test_tickets_differ() -> None:
    assert len({new_ticket() for _each in range(200)}) == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"words": ""}, "words"),
        ({"words": "Salah"}, "words"),
        ({"contact": "bukan@surel"}, "contact"),
        ({"contact": "12"}, "contact"),
        ({"website": "https://iklan.example"}, "website"),
    ],
)
def test_the_form_says_what_is_lacking_and_keeps_nothing(wrong: dict[str, str], field: str) -> None:
    page = Client().post(reverse("coverage:mistake-report"), {"words": WORDS, **wrong})
    assert field in page.context["form"].errors
    assert not MistakeReport.objects.exists()


def test_a_phone_is_kept_in_one_way() -> None:
    Client().post(reverse("coverage:mistake-report"), {"words": WORDS, "contact": "0812 3456 7890"})
    assert MistakeReport.objects.get().contact == "+6281234567890"


def test_one_address_reports_a_few_times_an_hour(settings: Settings) -> None:
    settings.MISTAKE_REPORTS_PER_HOUR = 2
    visitor = Client(REMOTE_ADDR="203.0.113.7")
    answers = [visitor.post(reverse("coverage:mistake-report"), {"words": WORDS}) for _each in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert WORDS in answers[2].content.decode()
    assert int(answers[2]["Retry-After"]) <= 3600
    assert MistakeReport.objects.count() == 2


@pytest.mark.parametrize(
    ("address", "kept", "region"),
    [
        (CIMAHI, CIMAHI, "32.77"),
        (f"{CIMAHI}?tanggal=2017-12-31", f"{CIMAHI}?tanggal=2017-12-31", "32.77"),
        ("/wilayah/18/angka-terbitan/", "/wilayah/18/angka-terbitan/", "18"),
        ("/", "/", None),
        ("https://jahat.example/", "", None),
        ("//jahat.example/", "", None),
        ("/tidak/ada/", "", None),
        ("/saya/rahasia/", "", None),
        ("/wilayah/99.99-entah/", "/wilayah/99.99-entah/", None),
    ],
)
def test_the_page_is_kept_without_secrets_and_names_its_office(
    address: str, kept: str, region: str | None
) -> None:
    place = region_of(address)
    assert (page_reported(address), place.code if place else None) == (kept, region)


def test_every_public_page_leads_to_the_form_with_its_own_address() -> None:
    for address in (CIMAHI, "/metode/"):
        html = Client().get(address).content.decode()
        assert f"/lapor/?halaman={address.replace('/', '%2F')}" in html


# -- the office ------------------------------------------------------------------------------------


def test_reports_wait_for_the_office_of_their_region(
    operator: User, other_operator: User, administrator: User, make_user: Callable[..., User]
) -> None:
    ours, nation = reported(), reported("/")
    province = make_user("jabar", Role.PROVINCE_OFFICER, "32")
    seen = {
        user.username: set(MistakeReport.objects.visible_to(user, "MISTAKE_ANSWER"))
        for user in (operator, other_operator, administrator, province)
    }
    assert seen == {
        "operator": {ours},
        "other_operator": set(),
        "administrator": {ours, nation},
        "jabar": {ours},
    }


def test_an_answer_stands_and_is_on_the_trail(operator: User) -> None:
    report = answered(reported(days_ago=20), operator)
    assert (report.is_open, report.answered_by, report.told_at) == (False, operator, None)
    event = AuditEvent.objects.get(action=AuditAction.MISTAKE_ANSWERED)
    assert (event.region_code, event.details) == ("32.77", {"outcome": "MENDED", "overdue": True})
    with pytest.raises(ReportAnsweredError):
        answered(report, operator)


def test_another_office_answers_nothing(other_operator: User) -> None:
    report = reported()
    with pytest.raises(OutsideRegionError):
        answered(report, other_operator)
    with pytest.raises(OutsideRegionError):
        hand_over_report(report_id=report.pk, region=Region.objects.get(code="18.71"), by=other_operator)
    with pytest.raises(OutsideRegionError):
        reveal_contact(report_id=report.pk, by=other_operator)


@pytest.mark.parametrize(("outcome", "answer"), [("MENDED", " "), ("ENTAH", "Ya"), ("", "Ya")])
def test_half_an_answer_is_refused(operator: User, outcome: str, answer: str) -> None:
    report = reported()
    with pytest.raises(ConstraintError), transaction.atomic():
        answer_report(report_id=report.pk, outcome=outcome, answer=answer, by=operator)


def test_a_report_without_words_is_none() -> None:
    with pytest.raises(IntegrityError, match="words_given"), transaction.atomic():
        MistakeReport.objects.create(digest="x", words="")


def test_a_report_is_handed_to_the_office_that_can_mend_it(
    administrator: User, operator: User, other_operator: User
) -> None:
    report = reported("/", days_ago=5)
    due_on = report.due_on
    hand_over_report(report_id=report.pk, region=Region.objects.get(code="32.77"), by=administrator)
    report.refresh_from_db()
    assert (report.region_id, report.is_open, report.due_on) == ("32.77", True, due_on)
    assert MistakeReport.objects.visible_to(operator, "MISTAKE_ANSWER").get() == report
    with pytest.raises(SameOfficeError):
        hand_over_report(report_id=report.pk, region=report.region, by=operator)  # type: ignore[arg-type]


@pytest.mark.parametrize(("days_ago", "is_overdue"), [(14, False), (15, True)])
def test_a_report_is_overdue_after_fourteen_days(days_ago: int, is_overdue: bool) -> None:
    report = reported(days_ago=days_ago)
    assert report.is_overdue is is_overdue
    assert MistakeReport.objects.overdue_on(timezone.localdate()).exists() is is_overdue


def test_the_queue_has_a_tab_for_each_state(operator: User, client_for: ClientFor) -> None:
    fresh, late, done = reported(), reported(days_ago=20), answered(reported(), operator)
    client = client_for(operator)
    tabs = {"": {fresh, late}, "terlambat": {late}, "terjawab": {done}}
    for tab, expected in tabs.items():
        html = client.get(reverse("coverage:mistake-list"), {"tampilan": tab}).content.decode()
        found = {int(pk) for pk in re.findall(r"/kerja/laporan-kekeliruan/(\d+)/", html)}
        assert found == {report.pk for report in expected}
    assert "terlambat</span>" not in html


def test_an_office_answers_on_the_page(operator: User, client_for: ClientFor) -> None:
    report = reported()
    client = client_for(operator)
    address = report.get_absolute_url()
    refused = client.post(address, {"outcome": "", "answer": "Ya"})
    assert "Pilih hasilnya" in refused.content.decode()
    client.post(address, {"outcome": "NOT_A_MISTAKE", "answer": "Sesuai sumbernya."})
    report.refresh_from_db()
    assert (report.outcome, report.answer) == ("NOT_A_MISTAKE", "Sesuai sumbernya.")
    assert "Sesuai sumbernya." in client.get(address).content.decode()


def test_the_contact_is_shown_when_it_is_asked_for_and_that_is_recorded(
    operator: User, client_for: ClientFor
) -> None:
    report = reported(contact="pembaca@surel.example")
    client = client_for(operator)
    assert "pembaca@surel.example" not in client.get(report.get_absolute_url()).content.decode()
    opened = client.post(reverse("coverage:mistake-contact", args=[report.pk]))
    assert "pembaca@surel.example" in opened.content.decode()
    event = AuditEvent.objects.get(action=AuditAction.CONTACT_REVEALED)
    assert "pembaca" not in str(event.details)


@pytest.mark.parametrize("reports", [1, 3])
def test_the_queue_asks_as_often_for_many_as_for_one(
    operator: User, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, reports: int
) -> None:
    for _each in range(reports):
        reported()
    client = client_for(operator)
    client.get(reverse("coverage:mistake-list"))
    with django_assert_num_queries(11):
        client.get(reverse("coverage:mistake-list"))


# -- the task on the home --------------------------------------------------------------------------


def test_the_home_counts_what_waits_and_presses_what_is_late(operator: User, administrator: User) -> None:
    assert mistakes(operator) is None
    reported()
    task = mistakes(operator)
    assert task is not None
    assert (task.count, task.kind, task.url) == (1, "segera", reverse("coverage:mistake-list"))
    reported("/", days_ago=15)
    assert [(task.count, task.kind) for task in (mistakes(operator), mistakes(administrator)) if task] == [
        (1, "segera"),
        (2, "buruk"),
    ]


# -- letters and what is forgotten -----------------------------------------------------------------


def test_the_answer_goes_to_who_left_an_address(operator: User, settings: Settings) -> None:
    settings.EMAIL_HOST = "surel.example"
    report = answered(reported(contact="pembaca@surel.example"), operator)
    (letter,) = mail.outbox
    assert (letter.to, report.told_at is None) == (["pembaca@surel.example"], False)
    assert "Sudah diperbaiki." in letter.body
    assert WORDS in letter.body


def test_without_a_mail_server_or_address_the_page_is_the_answer(operator: User, settings: Settings) -> None:
    answered(reported(contact="pembaca@surel.example"), operator)
    settings.EMAIL_HOST = "surel.example"
    answered(reported(contact="+6281234567890"), operator)
    assert mail.outbox == []


def test_a_mail_server_that_refuses_does_not_undo_the_answer(
    operator: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> int:
        raise SMTPException

    settings.EMAIL_HOST = "surel.example"
    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    report = answered(reported(contact="pembaca@surel.example"), operator)
    assert (report.is_open, report.told_at) == (False, None)


def test_contacts_are_forgotten_thirty_days_after_the_answer(
    operator: User, capsys: pytest.CaptureFixture[str]
) -> None:
    old, young, waiting = (reported(contact="+6281234567890") for _each in range(3))
    for report in (old, young):
        answered(report, operator)
    MistakeReport.objects.filter(pk=old.pk).update(answered_at=timezone.now() - dt.timedelta(days=31))
    call_command("forget_contacts")
    assert "1 kontak" in capsys.readouterr().out
    left = MistakeReport.objects.exclude(contact="")
    assert set(left) == {young, waiting}
    assert forget_contacts() == 0
