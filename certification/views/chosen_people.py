"""The people whom the list of people sent for one act on all of them: they are shown, then it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.access import StaffRequest
from accounts.roles import Permission
from certification.lists.workers import WorkerList
from core.errors import DomainError
from core.forms.refusals import refuse
from core.lists import chosen_rows
from core.ui.formats import number
from registry.forms.bulk import ReasonForm
from registry.models import Worker
from registry.services import BulkAct

if TYPE_CHECKING:
    from registry.querysets import WorkerQuerySet

MOST = 20_000
NAMED = 5
# The last step of such an act; what was shown is sent back with it.
APPLY = "terapkan"
CARRIED = ("pilih", "semua", "saring")


class ChosenPeople:
    """Those of the chosen people whom the user may see. The choice is carried from page to page in hidden
    fields.

    `act` names what is done to them: a page shown for one act cannot be sent for another.
    """

    def __init__(self, request: StaffRequest, act: str) -> None:
        self.request = request
        self.rows: Any = chosen_rows(WorkerList, request.POST, user=request.user)
        self.count: int = self.rows.count()
        self._salt = f"{act}{request.user.pk}"

    @property
    def is_workable(self) -> bool:
        """Somebody was chosen, and not too many were."""
        return 0 < self.count <= MOST

    def sent_back(self) -> HttpResponse:
        """The way back to the list, to choose there."""
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
        """Those whose records the user may edit."""
        mine = Worker.objects.visible_to(self.request.user, Permission.WORKER_EDIT)
        return mine.filter(pk__in=self.rows.order_by().values("pk")).order_by("name", "pk")

    def sealed(self, seen: Mapping[int, Any]) -> str:
        """What is shown of each person, signed, to be sent back with the last step."""
        return signing.dumps(seen, salt=self._salt, compress=True)

    def done(
        self, act: Callable[[dict[int, Any]], BulkAct], form: ReasonForm, said: Callable[[int], str]
    ) -> HttpResponse | None:
        """Carry out the act on the people as they were shown, and return to the list with a button that
        undoes it.

        None if nothing was done and the page must be shown again: no reason was given, the act was refused
        (the form then says why), or what was sent back is not what was sealed.
        """
        if not form.is_valid():
            return None
        try:
            seen = signing.loads(self.request.POST.get("dilihat", ""), salt=self._salt)
            made = act({int(pk): mark for pk, mark in seen.items()})
        except signing.BadSignature:
            return None
        except DomainError as error:
            refuse(form, error)
            return None
        undo_url = reverse("certification:batch-undo", args=[made.batch.pk])
        messages.success(self.request, said(made.changed), extra_tags=undo_url)
        _say_left_out(self.request, made.skipped)
        return redirect(self.list_url)


def _say_left_out(request: StaffRequest, workers: Sequence[Worker]) -> None:
    """Who was left out of the act, if anybody was."""
    if not workers:
        return
    names = ", ".join(worker.registry_number for worker in workers[:NAMED])
    said = ngettext(
        "%(count)s person was left out, because somebody else changed the record meanwhile: %(names)s.",
        "%(count)s people were left out, because somebody else changed the records meanwhile: %(names)s.",
        len(workers),
    )
    more = ", …" if len(workers) > NAMED else ""
    messages.warning(request, said % {"count": number(len(workers)), "names": names + more})
