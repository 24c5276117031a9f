"""Reports of mistakes on the work home: a number that opens exactly its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.roles import Permission
from core.lists import capped_count
from core.ui.formats import capped
from coverage.home.task import Task
from coverage.models import MistakeReport

if TYPE_CHECKING:
    from accounts.models import User

MOST: Final = 1_000


def mistakes(user: User) -> Task | None:
    """Open reports about the user's regions. Already wrong after the last day for an answer."""
    if not user.has_permission(Permission.MISTAKE_ANSWER):
        return None
    reports = MistakeReport.objects.visible_to(user, Permission.MISTAKE_ANSWER)
    count = capped_count(reports.open(), MOST)
    if not count:
        return None
    sentence = ngettext(
        "%(count)s report of a mistake waits for an answer",
        "%(count)s reports of mistakes wait for an answer",
        count,
    ) % {"count": capped(count, cap=MOST)}
    is_overdue = reports.overdue_on(timezone.localdate()).exists()
    help_text = (
        _("The 14 days of at least one are over.")
        if is_overdue
        else _("A visitor found a mistake on a public page. Answer within 14 days.")
    )
    kind = "buruk" if is_overdue else "segera"
    return Task(
        "mistakes", "awas", kind, count, sentence, help_text, _("Answer"), reverse("coverage:mistake-list")
    )
