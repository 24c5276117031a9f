"""Bringing a person's facts back to an earlier moment of the history."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refuse
from registry.errors import OutsideRegionError, StaleRecordError
from registry.forms import SeenForm
from registry.forms.bulk import ReasonForm
from registry.services import earlier_facts, restore_facts


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_earlier(request: StaffRequest, number: str, event: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = ReasonForm(answers_of(request))
    seen = SeenForm(answers_of(request), initial={"seen_at": worker.updated_at.isoformat()})
    try:
        earlier = earlier_facts(worker, event)
    except OutsideRegionError as error:
        raise Http404 from error
    except DomainError as error:
        messages.error(request, error.message)
        return redirect(worker)
    context: dict[str, Any] = {"form": form, "worker": worker, "earlier": earlier}
    context["seen_at"] = worker.updated_at.isoformat()
    if request.method == "POST" and form.is_valid() and seen.is_valid():
        try:
            restore_facts(
                worker_id=worker.pk,
                event_id=event,
                seen_at=seen.cleaned_data["seen_at"],
                reason=form.cleaned_data["reason"],
                by=request.user,
            )
        except StaleRecordError:
            stale = _("Somebody else changed this record meanwhile. Compare again, then bring it back.")
            form.add_error(None, stale)
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, _("The earlier state is back."))
            return redirect(worker)
    return TemplateResponse(request, "certification/worker_earlier.html", context)
