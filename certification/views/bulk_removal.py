"""Taking everybody chosen in the list of people out of the registry: look at it, do it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.chosen_people import APPLY, ChosenPeople
from core.ui.formats import number
from registry.forms.bulk import ReasonForm
from registry.services import BulkAct, remove_workers

SHOWN = 100


@requires(Permission.WORKER_EDIT)
@require_POST
def worker_bulk_remove(request: StaffRequest) -> HttpResponse:
    chosen = ChosenPeople(request, act="bulk-removal")
    if not chosen.is_workable:
        return chosen.sent_back()
    form = ReasonForm(request.POST if request.POST.get("langkah") == APPLY else None)

    def remove(seen: dict[int, str]) -> BulkAct:
        moments = {pk: datetime.fromisoformat(moment) for pk, moment in seen.items()}
        return remove_workers(seen=moments, reason=form.cleaned_data["reason"], by=request.user)

    return chosen.done(remove, form, _removed) or _page(chosen, form)


def _removed(people: int) -> str:
    said = ngettext("%(count)s person was removed.", "%(count)s people were removed.", people)
    return said % {"count": number(people)}


def _page(chosen: ChosenPeople, form: ReasonForm) -> HttpResponse:
    moments = chosen.editable.values_list("pk", "updated_at")
    seen = {pk: updated_at.isoformat() for pk, updated_at in moments}
    papers, duties = Count("certificates", distinct=True), Count("assignments", distinct=True)
    context = {
        "chosen": chosen,
        "form": form,
        "people": len(seen),
        "shown": chosen.editable.annotate(papers=papers, duties=duties).select_related("region")[:SHOWN],
        "elsewhere": chosen.count - len(seen),
        "seen": chosen.sealed(seen),
    }
    return TemplateResponse(chosen.request, "certification/bulk_removal.html", context)
