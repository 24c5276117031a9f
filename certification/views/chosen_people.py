"""The people whom the list of people sent for one act on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.access import StaffRequest
from accounts.roles import Permission
from certification.lists.workers import WorkerList
from core.lists import chosen_rows
from registry.models import Worker

if TYPE_CHECKING:
    from registry.querysets import WorkerQuerySet

MOST = 20_000
NAMED = 5
CARRIED = ("pilih", "semua", "saring")


class ChosenPeople:
    """Those whom the user sees; what was sent goes on from page to page in hidden fields."""

    def __init__(self, request: StaffRequest) -> None:
        self.request = request
        self.rows: Any = chosen_rows(WorkerList, request.POST, user=request.user)
        self.count: int = self.rows.count()

    @property
    def refusal(self) -> HttpResponse | None:
        """The way back to the list, where nobody was chosen or too many were."""
        if 0 < self.count <= MOST:
            return None
        messages.warning(
            self.request, _("Choose people in the list first, at most %(most)s at a time.") % {"most": MOST}
        )
        return redirect(self.list_url)

    @property
    def list_url(self) -> str:
        """The list as it stood."""
        query = self.request.POST.get("saring", "")
        return reverse("certification:worker-list") + (f"?{query}" if query else "")

    @property
    def carried(self) -> list[tuple[str, str]]:
        return [(name, value) for name in CARRIED for value in self.request.POST.getlist(name)]

    @property
    def editable(self) -> WorkerQuerySet:
        """Of the chosen, those whose records the user may edit."""
        mine = Worker.objects.visible_to(self.request.user, Permission.WORKER_EDIT)
        return mine.filter(pk__in=self.rows.order_by().values("pk")).order_by("name", "pk")


def say_left_out(request: StaffRequest, workers: Sequence[Worker]) -> None:
    """Who was left out of the act, if anybody was."""
    if not workers:
        return
    names = ", ".join(worker.registry_number for worker in workers[:NAMED])
    said = ngettext(
        "%(count)d person was left out, because somebody else changed the record meanwhile: %(names)s.",
        "%(count)d people were left out, because somebody else changed the records meanwhile: %(names)s.",
        len(workers),
    )
    more = ", …" if len(workers) > NAMED else ""
    messages.warning(request, said % {"count": len(workers), "names": names + more})
