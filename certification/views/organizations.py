"""One organisation: what it is, who works there, and its form."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refuse
from registry.forms.organization import OrganizationForm
from registry.models import Assignment, Organization
from registry.services import organizations as services

MOST_SHOWN = 100


@requires(Permission.WORKER_VIEW)
@require_safe
def organization_detail(request: StaffRequest, pk: int) -> HttpResponse:
    """The people named are those that the user may see."""
    scope = Organization.objects.visible_to(request.user, Permission.WORKER_VIEW)
    organization = get_object_or_404(scope.select_related("location", "area_served"), pk=pk)
    people = Assignment.objects.visible_to(request.user, Permission.WORKER_VIEW).filter(organization=pk)
    editable = Organization.objects.visible_to(request.user, Permission.WORKER_EDIT).filter(pk=pk)
    context = {
        "organization": organization,
        "assignments": people.in_force_on(timezone.localdate())
        .select_related("worker", "programme")
        .order_by("worker__name", "pk")[:MOST_SHOWN],
        "can_edit": editable.exists(),
    }
    return TemplateResponse(request, "certification/organization_detail.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def organization_create(request: StaffRequest) -> HttpResponse:
    form = OrganizationForm(answers_of(request), user=request.user)
    return _answer(request, form, None)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def organization_edit(request: StaffRequest, pk: int) -> HttpResponse:
    scope = Organization.objects.visible_to(request.user, Permission.WORKER_EDIT)
    organization = get_object_or_404(scope, pk=pk)
    form = OrganizationForm(answers_of(request), instance=organization, user=request.user)
    return _answer(request, form, pk)


def _answer(request: StaffRequest, form: OrganizationForm, pk: int | None) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            if pk is None:
                saved = services.add_organization(facts=form.cleaned_data, by=request.user)
            else:
                saved = services.correct_organization(pk=pk, facts=form.cleaned_data, by=request.user)
        except DomainError as error:
            refuse(form, error)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The organisation “%(name)s” was saved.") % {"name": saved.name})
            return redirect(saved)
    return TemplateResponse(request, "certification/organization_form.html", {"form": form, "pk": pk})
