"""Changing an assignment of one person from a day on: which is the main one, and its share."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.documents import document_page
from certification.views.worker import worker_or_404
from core.forms.answers import answers_of
from registry import services
from registry.doubts import Answer
from registry.forms.duty import FromDayForm, ShareForm
from registry.models import Assignment, Worker
from registry.overlaps.words import name_of


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_assignment_lead(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    assignment = _assignment_or_404(request, worker, pk)
    form = FromDayForm(answers_of(request), initial={"from_on": timezone.localdate()})

    def lead(_answer: Answer) -> None:
        services.make_primary(assignment_id=pk, by=request.user, **form.cleaned_data)

    title = _("Make %(what)s the main assignment") % {"what": name_of(assignment)}
    return document_page(request, worker, form, lead, title, _("The main assignment has changed."))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_assignment_share(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    assignment = _assignment_or_404(request, worker, pk)
    form = ShareForm(
        answers_of(request), initial={"share": assignment.share, "from_on": timezone.localdate()}
    )

    def share(_answer: Answer) -> None:
        services.change_share(assignment_id=pk, by=request.user, **form.cleaned_data)

    title = _("Change the share of %(what)s") % {"what": name_of(assignment)}
    return document_page(request, worker, form, share, title, _("The share has changed."))


def _assignment_or_404(request: StaffRequest, worker: Worker, pk: int) -> Assignment:
    assignments = Assignment.objects.visible_to(request.user, Permission.WORKER_EDIT)
    return get_object_or_404(assignments.select_related("programme", "place"), pk=pk, worker=worker)
