"""Trainings and coachings, and who took part in them."""

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.forms.training import AttendantsForm, HoursForm, TrainingForm
from certification.models import Training
from certification.querysets import AttendanceQuerySet
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on, refuse
from core.ui.acts import carried_out
from core.ui.pages import page_of
from registry.models import Worker


@requires(Permission.WORKER_VIEW)
@require_safe
def training_list(request: StaffRequest) -> HttpResponse:
    trainings = Training.objects.visible_to(request.user, Permission.WORKER_VIEW)
    counted = (
        trainings.select_related("region", "organizer")
        .annotate(people=Count("attendances"))
        .order_by("-starts_on", "-pk")
    )
    page = page_of(counted, request.GET)
    can_edit = request.user.has_permission(Permission.WORKER_EDIT)
    context = {"page": page, "can_edit": can_edit}
    return TemplateResponse(request, "certification/training_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def training_create(request: StaffRequest) -> HttpResponse:
    form = TrainingForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            training = services.record_training(facts=form.facts(), by=request.user)
            messages.success(request, _("The training is recorded. Now list who took part."))
            return redirect("certification:training-detail", pk=training.pk)
    context = {"form": form, "training": None}
    return TemplateResponse(request, "certification/training_form.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def training_edit(request: StaffRequest, pk: int) -> HttpResponse:
    training = get_object_or_404(Training.objects.visible_to(request.user, Permission.WORKER_EDIT), pk=pk)
    form = TrainingForm(answers_of(request), user=request.user, training=training)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.correct_training(training_id=pk, facts=form.facts(), by=request.user)
            messages.success(request, _("The correction is recorded."))
            return redirect("certification:training-detail", pk=pk)
    context = {"form": form, "training": training}
    return TemplateResponse(request, "certification/training_form.html", context)


@requires(Permission.WORKER_VIEW)
@require_http_methods(["GET"])
def training_detail(request: StaffRequest, pk: int) -> HttpResponse:
    return _detail(request, pk, AttendantsForm(), None)


@requires(Permission.WORKER_EDIT)
@require_POST
def training_hours(request: StaffRequest, pk: int) -> HttpResponse:
    training = get_object_or_404(Training.objects.visible_to(request.user, Permission.WORKER_EDIT), pk=pk)
    hours = HoursForm(request.POST, attendances=_attendances(request, training, Permission.WORKER_EDIT))
    if not hours.is_valid():
        return _detail(request, pk, AttendantsForm(), hours)
    recorded = carried_out(
        request,
        lambda: services.set_hours(training_id=pk, hours=hours.hours(), by=request.user),
        _("The hours are recorded."),
    )
    if not recorded:
        return _detail(request, pk, AttendantsForm(), hours)
    return redirect("certification:training-detail", pk=pk)


@requires(Permission.WORKER_EDIT)
@require_POST
def training_attend(request: StaffRequest, pk: int) -> HttpResponse:
    """Puts the named people on the list; numbers that lead to nobody in the region stay in the form."""
    get_object_or_404(Training.objects.visible_to(request.user, Permission.WORKER_EDIT), pk=pk)
    form = AttendantsForm(request.POST)
    if not form.is_valid():
        return _detail(request, pk, form, None)
    people = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT)
    found = {text: people.numbered(text).first() for text in form.cleaned_data["numbers"]}
    known = [worker.pk for worker in found.values() if worker]
    try:
        listed = services.list_attendants(training_id=pk, worker_ids=known, by=request.user)
    except DomainError as error:
        refuse(form, error)
        return _detail(request, pk, form, None)
    if listed:
        done = ngettext("%(count)s person was listed.", "%(count)s people were listed.", listed)
        messages.success(request, done % {"count": listed})
    unknown = [text for text, worker in found.items() if worker is None]
    if not unknown:
        return redirect("certification:training-detail", pk=pk)
    remaining = AttendantsForm({"numbers": "\n".join(unknown)})
    remaining.add_error(
        "numbers", _("Nobody in your region has these numbers. Correct them or take them out.")
    )
    return _detail(request, pk, remaining, None)


def _detail(request: StaffRequest, pk: int, form: AttendantsForm, hours: HoursForm | None) -> HttpResponse:
    trainings = Training.objects.visible_to(request.user, Permission.WORKER_VIEW)
    training = get_object_or_404(trainings.select_related("region", "organizer"), pk=pk)
    rows = _attendances(request, training, Permission.WORKER_VIEW)
    context = {
        "training": training,
        "form": form,
        "hours": hours or HoursForm(attendances=rows),
        "elsewhere": training.attendances.count() - rows.count(),
        "can_edit": request.user.has_permission(Permission.WORKER_EDIT),
    }
    return TemplateResponse(request, "certification/training_detail.html", context)


def _attendances(request: StaffRequest, training: Training, permission: Permission) -> AttendanceQuerySet:
    rows = training.attendances.visible_to(request.user, permission)
    return rows.select_related("worker").order_by("worker__name", "worker")
