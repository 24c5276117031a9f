"""Tasks of the home (`tasks`) that the province gives an office, and the sample of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.authors import names_of
from accounts.roles import Permission
from certification.samples import month_of, sample_of
from core.ui.formats import short_date
from coverage.home.task import Task
from coverage.models import OfficeReminder
from regions.codes import REGENCY_LENGTH
from registry.models import Worker

if TYPE_CHECKING:
    from accounts.models import User

# In the last days of a month the sample is urgent.
LAST_DAYS_FROM = 21


def reminded(user: User) -> Task | None:
    """Reminders of the province that nobody at the office has read."""
    unread = list(OfficeReminder.objects.addressed_to(user).unread())
    if not unread:
        return None
    newest, count = unread[0], len(unread)
    sentence = ngettext(
        "%(count)s reminder of the province", "%(count)s reminders of the province", count
    ) % {"count": count}
    help_text = _("%(author)s, %(day)s.") % {
        "author": names_of([newest.sent_by_id])[newest.sent_by_id],
        "day": short_date(newest.sent_on),
    }
    url = reverse("coverage:office-reminder-list")
    return Task("reminded", "info", "buruk", count, sentence, help_text, _("Read"), url)


def sample(user: User) -> Task | None:
    """Records of this month's sample that nobody has checked yet.

    Only for an account of a single office: a province does not answer for the sample of its offices.
    """
    codes = user.region_codes(Permission.WORKER_EDIT)
    if len(codes) != 1 or any(len(code) < REGENCY_LENGTH for code in codes):
        return None
    today = timezone.localdate()
    kept = Worker.objects.visible_to(user, Permission.WORKER_EDIT)
    waiting = sum(worker.is_right is None for worker in sample_of(kept, month_of(today)))
    if not waiting:
        return None
    sentence = ngettext(
        "%(count)s record of the sample waits for an answer",
        "%(count)s records of the sample wait for an answer",
        waiting,
    ) % {"count": waiting}
    help_text = _("Drawn by lot each month. Hold each against its papers: is the record right?")
    kind = "segera" if today.day >= LAST_DAYS_FROM else ""
    url = reverse("certification:sample")
    return Task("sample", "mutu", kind, waiting, sentence, help_text, _("Answer"), url)
