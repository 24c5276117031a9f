"""One change for everybody chosen in the list of people: choose, look at it, do it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.chosen_people import ChosenPeople, say_left_out
from core.errors import DomainError
from registry.bulk.steps import Preview, preview
from registry.forms import refuse
from registry.forms.bulk import BulkEditForm, ReasonForm
from registry.services import edit_workers

SALT = "bulk-edit"
LOOK, APPLY = "lihat", "terapkan"
SHOWN = 100


@requires(Permission.WORKER_EDIT)
@require_POST
def worker_bulk_edit(request: StaffRequest) -> HttpResponse:
    chosen = ChosenPeople(request)
    if chosen.refusal:
        return chosen.refusal
    step = request.POST.get("langkah")
    form = BulkEditForm(request.POST if step else None)
    reason = ReasonForm(request.POST if step == APPLY else None)
    context: dict[str, Any] = {"form": form, "reason": reason, "chosen": chosen}
    if step not in {LOOK, APPLY} or not form.is_valid():
        return TemplateResponse(request, "certification/bulk_edit.html", context)
    if step == APPLY and reason.is_valid():
        done = _applied(chosen, form, reason)
        if done:
            return done
    return _preview_page(chosen, form, context)


def _applied(chosen: ChosenPeople, form: BulkEditForm, reason: ReasonForm) -> HttpResponse | None:
    """The way back to the list; None where the edit was refused and is to be looked at again."""
    request = chosen.request
    try:
        seen = signing.loads(request.POST.get("dilihat", ""), salt=f"{SALT}{request.user.pk}")
        done = edit_workers(
            seen={int(pk): print_ for pk, print_ in seen.items()},
            edits=form.edits(),
            reason=reason.cleaned_data["reason"],
            by=request.user,
        )
    except signing.BadSignature:
        return None
    except DomainError as error:
        refuse(reason, error)
        return None
    said = ngettext("%(count)d person was changed.", "%(count)d people were changed.", done.changed)
    undo_url = reverse("certification:batch-undo", args=[done.batch.pk])
    messages.success(request, said % {"count": done.changed}, extra_tags=undo_url)
    say_left_out(request, done.skipped)
    return redirect(chosen.list_url)


def _preview_page(chosen: ChosenPeople, form: BulkEditForm, context: dict[str, Any]) -> HttpResponse:
    request, people = chosen.request, list(chosen.editable)
    found: Preview = preview(people, form.edits(), request.user)
    context |= {
        "preview": found,
        "shown": found.changed[:SHOWN],
        "refused": found.refused[:SHOWN],
        "elsewhere": chosen.count - len(people),
        "seen": signing.dumps(found.seen, salt=f"{SALT}{request.user.pk}", compress=True),
        "answers": _answers(form, request.POST),
    }
    return TemplateResponse(request, "certification/bulk_preview.html", context)


def _answers(form: BulkEditForm, posted: QueryDict) -> list[tuple[str, str]]:
    """The choices as they were sent, for the next step."""
    return [(name, value) for name in form.fields for value in posted.getlist(name) if value]
