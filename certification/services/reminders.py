"""Sending reminders before certificates run out: to the office as one letter, to the person by e-mail.

The daily command and nothing else sends letters. Each letter and its lines in the log are one transaction
under a lock, so that two runs at once send nothing twice; a letter that failed is tried again next time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from smtplib import SMTPException
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import AuditAction
from accounts.models import RoleAssignment, User
from accounts.roles import Permission
from certification.enums import ReminderChannel
from certification.errors import NoReminderDueError, NoWhatsAppNumberError
from certification.models import Reminder
from certification.reminders import Due, due_on, untold
from core.ui.formats import long_date
from registry.models import Worker
from registry.services.scope import locked_worker
from registry.services.trail import note_about

if TYPE_CHECKING:
    from regions.models import Region

LOCK = 614_180  # any number that no other advisory lock of ours uses
MOBILE = "+628"


@dataclass(frozen=True)
class Sent:
    """What a run did: letters to offices and to persons, and letters that failed."""

    offices: int = 0
    persons: int = 0
    failed: int = 0


def can_send() -> bool:
    """Without a mail server nothing is sent and nothing is logged; the page still lists who is due."""
    return bool(settings.EMAIL_HOST)


def send_reminders(on: date) -> Sent:
    """Send what is due on the day. Safe to repeat."""
    if not can_send():
        return Sent()
    due = due_on(Worker.objects.all(), on)
    offices = [_tell_office(rows, on) for rows in _by_office(due)]
    persons = [_tell_person(row, on) for row in due if row.worker.email]
    outcomes = [*offices, *persons]
    return Sent(offices.count(True), persons.count(True), outcomes.count(False))


@transaction.atomic
def prepare_whatsapp(*, worker_id: int, by: User) -> str:
    """The address that opens WhatsApp with a text for the person; both looks are recorded.

    Raises OutsideRegionError, NoWhatsAppNumberError, NoReminderDueError.
    """
    worker = locked_worker(worker_id, Permission.NIK_REVEAL, by)
    on = timezone.localdate()
    if not worker.phone.startswith(MOBILE):
        raise NoWhatsAppNumberError
    due = due_on(Worker.objects.filter(pk=worker.pk), on)
    if not due:
        raise NoReminderDueError
    if untold(due, ReminderChannel.WHATSAPP):
        _log(due, ReminderChannel.WHATSAPP, by=by)
    note_about(AuditAction.PHONE_REVEALED, worker, by=by)
    return f"https://wa.me/{worker.phone.removeprefix('+')}?{urlencode({'text': text_for(due[0], on)})}"


def text_for(row: Due, on: date) -> str:
    """What a person is told; nothing in it that only the office should know."""
    facts = {"row": row, "days": row.days_left(on), "last_day": long_date(row.last_day)}
    return render_to_string("certification/mail/person.txt", facts).strip()


def _tell_office(due: Sequence[Due], on: date) -> bool | None:
    """One letter about everybody new at their stage; None where nobody is, or nobody reads."""
    office = due[0].worker.region
    readers = readers_of(office)
    if not readers:
        return None
    with transaction.atomic():
        rows = _locked(due, ReminderChannel.OFFICE)
        if not rows:
            return None
        subject = ngettext(
            "%(count)s certificate runs out soon, %(office)s",
            "%(count)s certificates run out soon, %(office)s",
            len(rows),
        ) % {"count": len(rows), "office": office.label}
        path = reverse("certification:reminder-list")
        body = render_to_string(
            "certification/mail/office.txt",
            {
                "office": office.label,
                "rows": [(row, row.days_left(on), long_date(row.last_day)) for row in rows],
                "address": f"{settings.SITE_ADDRESS}{path}",
            },
        )
        return _send(rows, ReminderChannel.OFFICE, subject, body, readers)


def _tell_person(row: Due, on: date) -> bool | None:
    with transaction.atomic():
        rows = _locked([row], ReminderChannel.EMAIL)
        if not rows:
            return None
        subject = _("Your certificate is valid until %(day)s") % {"day": long_date(row.last_day)}
        return _send(rows, ReminderChannel.EMAIL, subject, text_for(row, on), [row.worker.email])


def readers_of(office: Region) -> list[str]:
    """Addresses of the accounts whose own office this is and who want such letters."""
    assigned = RoleAssignment.objects.in_force().filter(region=office)
    accounts = User.objects.active().filter(wants_reminders=True, pk__in=assigned.values("user"))
    own = [user for user in accounts.exclude(email="").order_by("pk") if user.home_region == office]
    return [user.email for user in own if user.has_permission(Permission.WORKER_EDIT)]


def _by_office(due: Iterable[Due]) -> list[list[Due]]:
    offices: dict[str, list[Due]] = defaultdict(list)
    for row in due:
        offices[row.worker.region_id].append(row)
    return [offices[code] for code in sorted(offices)]


def _locked(due: Sequence[Due], channel: ReminderChannel) -> list[Due]:
    """Those still untold, now that nobody else sends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    sent = set(
        Reminder.objects.filter(worker__in=[row.worker.pk for row in due], channel=channel)
        .sent()
        .values_list("worker", "last_day", "stage")
    )
    return [row for row in due if (row.worker.pk, row.last_day, row.stage) not in sent]


def _send(
    due: Sequence[Due], channel: ReminderChannel, subject: str, body: str, readers: Sequence[str]
) -> bool:
    """Readers do not see each other's addresses."""
    letter = EmailMessage(subject=subject, body=body, bcc=list(readers))
    try:
        letter.send()
    except (SMTPException, OSError) as error:
        _log(due, channel, error=type(error).__name__)
        return False
    _log(due, channel)
    return True


def _log(due: Iterable[Due], channel: ReminderChannel, *, error: str = "", by: User | None = None) -> None:
    Reminder.objects.bulk_create(
        Reminder(
            worker=row.worker,
            last_day=row.last_day,
            stage=row.stage,
            channel=channel,
            error=error,
            sent_by=by,
        )
        for row in due
    )
