"""Taking everybody chosen in the list of people out of the registry: look at it, do it."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.core import signing
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.chosen_people import ChosenPeople, say_left_out
from core.errors import DomainError
from registry.forms import refuse
from registry.forms.bulk import ReasonForm
from registry.services import remove_workers

SALT = "bulk-removal"
APPLY = "terapkan"
SHOWN = 100


@requires(Permission.WORKER_EDIT)
@require_POST
def worker_bulk_remove(request: StaffRequest) -> HttpResponse:
    chosen = ChosenPeople(request)
    if chosen.refusal:
        return chosen.refusal
    is_told = request.POST.get("langkah") == APPLY
    form = ReasonForm(request.POST if is_told else None)
    done = _removed(chosen, form) if is_told and form.is_valid() else None
    return done or _page(chosen, form)


def _removed(chosen: ChosenPeople, form: ReasonForm) -> HttpResponse | None:
    """The way back to the list; None where the removal was refused and is to be looked at again."""
    request = chosen.request
    try:
        seen = signing.loads(request.POST.get("dilihat", ""), salt=f"{SALT}{request.user.pk}")
        done = remove_workers(
            seen={int(pk): datetime.fromisoformat(moment) for pk, moment in seen.items()},
            reason=form.cleaned_data["reason"],
            by=request.user,
        )
    except signing.BadSignature:
        return None
    except DomainError as error:
        refuse(form, error)
        return None
    said = ngettext("%(count)d person was removed.", "%(count)d people were removed.", done.changed)
    undo_url = reverse("certification:batch-undo", args=[done.batch.pk])
    messages.success(request, said % {"count": done.changed}, extra_tags=undo_url)
    say_left_out(request, done.skipped)
    return redirect(chosen.list_url)


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
        "seen": signing.dumps(seen, salt=f"{SALT}{chosen.request.user.pk}", compress=True),
    }
    return TemplateResponse(chosen.request, "certification/bulk_removal.html", context)
