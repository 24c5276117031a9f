"""The sample of the month: thirty records of one's own office, compared with paper."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.forms.samples import SampleForm
from certification.lists.worker_rows import known_on, rows_on
from certification.quality.counts import at_work
from certification.samples import Accuracy, accuracy_by_office, month_of, sample_of
from certification.services.samples import answer_sample
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from regions.editions import current_edition
from regions.enums import Level
from regions.models import Region
from registry.models import Worker

OFFICE = "wilayah"


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def sample(request: StaffRequest) -> HttpResponse:
    """Without an office in the address, one's own; who has several chooses first."""
    offices = Region.objects.visible_to(request.user, Permission.WORKER_EDIT).level(Level.REGENCY)
    office = _chosen(list(offices.order_by("code")), request.GET.get(OFFICE, ""))
    if office is None:
        return TemplateResponse(request, "certification/sample_offices.html", {"offices": offices})
    today = timezone.localdate()
    kept = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT).under(office.code)
    rows = rows_on(list(sample_of(known_on(kept, today), month_of(today))), today, current_edition())
    form = SampleForm(answers_of(request), rows=rows)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            count = answer_sample(office=office, answers=form.answers(), by=request.user)
            messages.success(request, _said(count))
            return redirect(f"{reverse('certification:sample')}?{OFFICE}={office.code}")
    context = {
        "form": form,
        "office": office,
        "month": month_of(today),
        "answered": sum(row.worker.is_right is not None for row in rows),  # type: ignore[attr-defined]
        "accuracy": _measured(office, today),
    }
    return TemplateResponse(request, "certification/sample.html", context)


def _chosen(offices: list[Region], code: str) -> Region | None:
    """The office asked for, or the only one. Outside the scope: 404."""
    if not code:
        return offices[0] if len(offices) == 1 else None
    found = next((office for office in offices if office.code == code), None)
    if found is None:
        raise Http404
    return found


def _measured(office: Region, today: date) -> Accuracy | None:
    records = at_work(office.code, today).count()
    return accuracy_by_office(office.code, {office.code: records}).get(office.code)


def _said(count: int) -> str:
    if not count:
        return _("Nothing new was answered.")
    done = ngettext("%(count)s answer is recorded.", "%(count)s answers are recorded.", count)
    return done % {"count": count}
