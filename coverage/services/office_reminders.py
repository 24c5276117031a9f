"""Reminders from a province to its offices: on their home, and by e-mail if a mail server is set up.

A reminder and its letter are one transaction, so that two users who send at the same time remind nobody
twice. A failed letter is recorded; the reminder on the home of the office stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit
from accounts.authors import names_of
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.services.reminders import can_send, readers_of
from coverage.errors import NoOfficeChosenError
from coverage.models import OfficeReminder
from coverage.monitors.offices import OfficeRow
from coverage.services.scope import refuse_outside
from registry.errors import OutsideRegionError

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Reminded:
    """The result. `offices` were reminded now, `already` earlier today. `letters`: addresses.
    `failed`: letters that were not sent."""

    offices: int = 0
    already: int = 0
    letters: int = 0
    failed: int = 0


def remind_offices(*, offices: Sequence[OfficeRow], note: str = "", by: User) -> Reminded:
    """Remind each of the offices of what is late there, unless it has been reminded today.

    Raises OutsideRegionError before anybody is reminded, NoOfficeChosenError.
    """
    if not offices:
        raise NoOfficeChosenError
    for row in offices:
        refuse_outside(row.place.code, Permission.OFFICE_REMIND, by=by)
    sent = [reminder for row in offices if (reminder := _remind(row, note, by))]
    return Reminded(
        offices=len(sent),
        already=len(offices) - len(sent),
        letters=sum(reminder.letters for reminder in sent),
        failed=sum(1 for reminder in sent if reminder.error),
    )


@transaction.atomic
def mark_reminder_read(*, reminder_id: int, by: User) -> OfficeReminder:
    """Remove a reminder from the home of the office. Raises OutsideRegionError."""
    addressed = OfficeReminder.objects.addressed_to(by).select_for_update()
    reminder = addressed.filter(pk=reminder_id).first()
    if reminder is None:
        raise OutsideRegionError
    if reminder.read_at is None:
        reminder.read_at, reminder.read_by = timezone.now(), by
        reminder.save(update_fields=["read_at", "read_by"])
        audit.record(AuditAction.OFFICE_REMINDER_READ, target=reminder, by=by, region_code=reminder.region_id)
    return reminder


@transaction.atomic
def _remind(row: OfficeRow, note: str, by: User) -> OfficeReminder | None:
    """The reminder with its letter; None if the office has been reminded today."""
    reminder, is_new = OfficeReminder.objects.get_or_create(
        region_id=row.place.code,
        sent_on=row.today,
        defaults={"reasons": row.reasons, "note": note, "sent_by": by},
    )
    if not is_new:
        return None
    _send_letter(reminder, row)
    audit.record(
        AuditAction.OFFICE_REMINDED,
        target=reminder,
        by=by,
        region_code=row.place.code,
        reasons=reminder.reasons,
        letters=reminder.letters,
        error=reminder.error,
    )
    return reminder


def _send_letter(reminder: OfficeReminder, row: OfficeRow) -> None:
    """Send the letter to every account of the office that wants letters. Recipients do not see each
    other's addresses."""
    readers = readers_of(reminder.region) if can_send() else []
    if not readers:
        return
    body = render_to_string(
        "coverage/mail/office_reminder.txt",
        {
            "reminder": reminder,
            "author": names_of([reminder.sent_by_id])[reminder.sent_by_id],
            "office": row.place.label,
            "address": f"{settings.SITE_ADDRESS}{reverse('coverage:staff-home')}",
        },
    )
    subject = _("Reminder to keep the records, %(office)s") % {"office": row.place.label}
    try:
        EmailMessage(subject=subject, body=body, bcc=readers).send()
    except (SMTPException, OSError) as error:
        reminder.error = type(error).__name__
    else:
        reminder.letters = len(readers)
    reminder.save(update_fields=["letters", "error"])
