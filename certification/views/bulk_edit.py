"""One change for everybody chosen in the list of people: choose, look at it, do it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.chosen_people import APPLY, ChosenPeople
from core.ui.formats import number
from registry.bulk.steps import Preview, preview
from registry.forms.bulk import BulkEditForm, ReasonForm
from registry.services import BulkAct, edit_workers

LOOK = "lihat"
SHOWN = 100


@requires(Permission.WORKER_EDIT)
@require_POST
def worker_bulk_edit(request: StaffRequest) -> HttpResponse:
    chosen = ChosenPeople(request, act="bulk-edit")
    if not chosen.is_workable:
        return chosen.sent_back()
    step = request.POST.get("langkah")
    form = BulkEditForm(request.POST if step else None)
    reason = ReasonForm(request.POST if step == APPLY else None)
    context: dict[str, Any] = {"form": form, "reason": reason, "chosen": chosen}
    if step not in {LOOK, APPLY} or not form.is_valid():
        return TemplateResponse(request, "certification/bulk_edit.html", context)

    def edit(seen: dict[int, int]) -> BulkAct:
        why = reason.cleaned_data["reason"]
        return edit_workers(seen=seen, edits=form.edits(), reason=why, by=request.user)

    return chosen.done(edit, reason, _changed) or _preview_page(chosen, form, context)


def _changed(people: int) -> str:
    said = ngettext("%(count)s person was changed.", "%(count)s people were changed.", people)
    return said % {"count": number(people)}


def _preview_page(chosen: ChosenPeople, form: BulkEditForm, context: dict[str, Any]) -> HttpResponse:
    request, people = chosen.request, list(chosen.editable)
    found: Preview = preview(people, form.edits(), request.user)
    context |= {
        "preview": found,
        "shown": found.changed[:SHOWN],
        "refused": found.refused[:SHOWN],
        "elsewhere": chosen.count - len(people),
        "seen": chosen.sealed(found.seen),
        "answers": _answers(form, request.POST),
    }
    return TemplateResponse(request, "certification/bulk_preview.html", context)


def _answers(form: BulkEditForm, posted: QueryDict) -> list[tuple[str, str]]:
    """The choices as they were sent, for the next step."""
    return [(name, value) for name in form.fields for value in posted.getlist(name) if value]
