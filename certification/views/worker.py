"""One person: the page, the edit of the facts, the state, and what is opened only on request."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.person.profile import profile, with_papers
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on, refuse
from registry import services
from registry.doubts import UnansweredDoubtsError
from registry.duplicates.merging import kept_record
from registry.errors import StaleRecordError
from registry.forms import EditPersonForm, SeenForm, StateForm, compared
from registry.models import Worker
from registry.numbers import nik, phones

# Seconds for which a number stays readable.
SHOWN_FOR = 30


def worker_or_404(request: StaffRequest, number: str, permission: Permission) -> Worker:
    people = Worker.objects.visible_to(request.user, permission)
    return get_object_or_404(people, registry_number=number)


@requires(Permission.WORKER_VIEW)
@require_safe
def worker_detail(request: StaffRequest, number: str) -> HttpResponse:
    """The page; the number of a record that was merged leads to the one that was kept."""
    try:
        return _page(request, number)
    except Http404:
        people = Worker.objects.visible_to(request.user, Permission.WORKER_VIEW)
        return redirect(get_object_or_404(people, pk=kept_record(number)))


@requires(Permission.NIK_REVEAL)
@require_POST
def worker_nik(request: StaffRequest, number: str) -> HttpResponse:
    """The page with the NIK in clear, for half a minute. The look is recorded."""
    worker = worker_or_404(request, number, Permission.NIK_REVEAL)
    opened = nik.group(services.reveal_nik(worker_id=worker.pk, by=request.user))
    return _page(request, number, opened_nik=opened)


@requires(Permission.NIK_REVEAL)
@require_POST
def worker_phone(request: StaffRequest, number: str) -> HttpResponse:
    """The page with the phone number in clear, for half a minute. The look is recorded."""
    worker = worker_or_404(request, number, Permission.NIK_REVEAL)
    opened = phones.national(services.reveal_phone(worker_id=worker.pk, by=request.user))
    return _page(request, number, opened_phone=opened)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_edit(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = EditPersonForm(answers_of(request), worker=worker, user=request.user)
    asked_for = request.GET.get("isian", "")
    if asked_for in form.fields:
        form.fields[asked_for].widget.attrs["autofocus"] = True
    seen = SeenForm(answers_of(request), initial={"seen_at": worker.updated_at.isoformat()})
    context: dict[str, Any] = {"form": form, "doubted": seen, "worker": worker}
    if request.method == "POST" and form.is_valid() and seen.is_valid():
        try:
            services.update_worker(
                worker_id=worker.pk,
                changes=form.changes(but=seen.taken),
                seen_at=seen.cleaned_data["seen_at"],
                answer=seen.answer,
                by=request.user,
            )
        except StaleRecordError as error:
            differences = compared(error, form=form, model=Worker)
            context |= {"stale": error, "seen_at": error.changed_at, "differences": differences}
        except UnansweredDoubtsError as error:
            context |= {"doubts": error.doubts}
            seen.ask_reason(error.doubts)
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, _("The record was changed."))
            return redirect(worker)
    return TemplateResponse(request, "certification/worker_edit.html", EDIT_PAGE | context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_state(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = StateForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.change_state(worker_id=worker.pk, **form.cleaned_data, by=request.user)
            messages.success(request, _("The state was changed."))
            return redirect(worker)
    return TemplateResponse(request, "certification/worker_state.html", {"form": form, "worker": worker})


EDIT_PAGE: dict[str, Any] = {"stale": None, "seen_at": None, "differences": (), "doubts": ()}


def _page(
    request: StaffRequest, number: str, *, opened_nik: str = "", opened_phone: str = ""
) -> HttpResponse:
    today = timezone.localdate()
    people = with_papers(Worker.objects.visible_to(request.user, Permission.WORKER_VIEW), today)
    worker = get_object_or_404(people, registry_number=number)
    services.note_reading(worker, by=request.user)
    shown = profile(worker, today=today, by=request.user, all_moments=request.GET.get("riwayat") == "semua")
    context = {"profile": shown, "opened_nik": opened_nik, "opened_phone": opened_phone}
    response = TemplateResponse(request, "certification/worker_detail.html", context)
    if opened_nik or opened_phone:
        response["Refresh"] = f"{SHOWN_FOR};url={worker.get_absolute_url()}"
    return response
