"""One change for everybody chosen in the list of people: choose, look at it, do it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.lists.workers import WorkerList
from core.errors import DomainError
from core.lists import chosen_rows
from registry.bulk.steps import Preview, preview
from registry.forms import refuse
from registry.forms.bulk import BulkEditForm, ReasonForm
from registry.models import Worker
from registry.services import edit_workers

SALT = "bulk-edit"
LOOK, APPLY = "lihat", "terapkan"
MOST = 20_000
SHOWN = 100
NAMED = 5
CARRIED = ("pilih", "semua", "saring")


@requires(Permission.WORKER_EDIT)
@require_POST
@never_cache
def worker_bulk_edit(request: StaffRequest) -> HttpResponse:
    step = request.POST.get("langkah")
    chosen = chosen_rows(WorkerList, request.POST, user=request.user)
    count = chosen.count()
    if not 0 < count <= MOST:
        messages.warning(
            request, _("Choose people in the list first, at most %(most)s at a time.") % {"most": MOST}
        )
        return redirect(_list_url(request))
    form = BulkEditForm(request.POST if step else None)
    reason = ReasonForm(request.POST if step == APPLY else None)
    context: dict[str, Any] = {"form": form, "reason": reason, "count": count, "back_url": _list_url(request)}
    context["carried"] = [(name, value) for name in CARRIED for value in request.POST.getlist(name)]
    if step not in {LOOK, APPLY} or not form.is_valid():
        return TemplateResponse(request, "certification/bulk_edit.html", context)
    if step == APPLY and reason.is_valid():
        done = _applied(request, form, reason)
        if done:
            return done
    return _preview_page(request, chosen, form, context)


def _applied(request: StaffRequest, form: BulkEditForm, reason: ReasonForm) -> HttpResponse | None:
    """The way back to the list; None where the edit was refused and is to be looked at again."""
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
    if done.skipped:
        messages.warning(request, _skipped(list(done.skipped)))
    return redirect(_list_url(request))


def _preview_page(
    request: StaffRequest, chosen: Any, form: BulkEditForm, context: dict[str, Any]
) -> HttpResponse:
    editable = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT)
    people = list(editable.filter(pk__in=chosen.order_by().values("pk")).order_by("name", "pk"))
    found: Preview = preview(people, form.edits(), request.user)
    context |= {
        "preview": found,
        "shown": found.changed[:SHOWN],
        "refused": found.refused[:SHOWN],
        "elsewhere": context["count"] - len(people),
        "seen": signing.dumps(found.seen, salt=f"{SALT}{request.user.pk}", compress=True),
        "answers": _answers(form, request.POST),
    }
    return TemplateResponse(request, "certification/bulk_preview.html", context)


def _answers(form: BulkEditForm, posted: QueryDict) -> list[tuple[str, str]]:
    """The choices as they were sent, for the next step."""
    return [(name, value) for name in form.fields for value in posted.getlist(name) if value]


def _skipped(workers: list[Worker]) -> str:
    names = ", ".join(worker.registry_number for worker in workers[:NAMED])
    more = ngettext(
        "%(count)d person was left out, because somebody else changed the record meanwhile: %(names)s.",
        "%(count)d people were left out, because somebody else changed the records meanwhile: %(names)s.",
        len(workers),
    )
    return more % {"count": len(workers), "names": names + (", …" if len(workers) > NAMED else "")}


def _list_url(request: StaffRequest) -> str:
    query = request.POST.get("saring", "")
    return reverse("certification:worker-list") + (f"?{query}" if query else "")
