"""Account management at /kerja/pengguna/ and the audit trail at /kerja/catatan/."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_filters import FilterSet

from accounts import services, trail
from accounts.access import StaffRequest, requires
from accounts.filters import AuditEventFilter, UserFilter
from accounts.forms.management import RoleForm, UserForm
from accounts.models import AuditEvent, RoleAssignment, User
from accounts.roles import Permission
from core.errors import DomainError
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.pages import page_of

EVENTS_PER_PAGE = 50
EVENTS_ON_ACCOUNT = 20


@requires(Permission.USER_MANAGE)
@require_safe
def user_list(request: StaffRequest) -> HttpResponse:
    users = User.objects.visible_to(request.user, Permission.USER_MANAGE).prefetch_related(
        Prefetch(
            "role_assignments",
            RoleAssignment.objects.in_force().select_related("region").order_by("valid_from", "pk"),
        )
    )
    chosen = UserFilter(request.GET, queryset=users.order_by("name", "pk"))
    page = page_of(_found(chosen), request.GET)
    return TemplateResponse(request, "accounts/user_list.html", {"filter": chosen, "page": page})


@requires(Permission.USER_MANAGE)
@require_http_methods(["GET", "POST"])
@once
def user_create(request: StaffRequest) -> HttpResponse:
    form = UserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = services.create_user(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The account is open. Give it a role and a password link."))
            return redirect(user)
    return TemplateResponse(request, "accounts/user_form.html", {"form": form, "person": None})


@requires(Permission.USER_MANAGE)
@require_safe
def user_detail(request: StaffRequest, pk: int) -> HttpResponse:
    return _account_page(request, _account(request, pk), RoleForm())


@requires(Permission.USER_MANAGE)
@require_http_methods(["GET", "POST"])
def user_edit(request: StaffRequest, pk: int) -> HttpResponse:
    person = _account(request, pk)
    form = UserForm(request.POST or None, instance=person)
    if request.method == "POST" and form.is_valid():
        changes = {field: form.cleaned_data[field] for field in form.changed_data}
        with refusals_on(form):
            services.update_user(user_id=pk, changes=changes, by=request.user)
            messages.success(request, _("The account was changed."))
            return redirect(person)
    return TemplateResponse(request, "accounts/user_form.html", {"form": form, "person": person})


@requires(Permission.USER_MANAGE)
@require_POST
def user_deactivate(request: StaffRequest, pk: int) -> HttpResponse:
    person = _account(request, pk)
    carried_out(
        request,
        lambda: services.deactivate_user(user_id=pk, by=request.user),
        _("The account is closed and sees nothing from now on."),
    )
    return redirect(person)


@requires(Permission.USER_MANAGE)
@require_POST
def user_reactivate(request: StaffRequest, pk: int) -> HttpResponse:
    person = _account(request, pk)
    services.reactivate_user(user_id=pk, by=request.user)
    messages.success(request, _("The account is open again."))
    return redirect(person)


@requires(Permission.USER_MANAGE)
@require_POST
def password_link(request: StaffRequest, pk: int) -> HttpResponse:
    """Shows the link once, in the response itself: it must not be stored in a session or an address."""
    person = _account(request, pk)
    try:
        path = services.password_link(user_id=pk, by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect(person)
    context = {"person": person, "link": request.build_absolute_uri(path)}
    return TemplateResponse(request, "accounts/password_link.html", context)


@requires(Permission.USER_MANAGE)
@require_POST
@once
def role_assign(request: StaffRequest, pk: int) -> HttpResponse:
    person = _account(request, pk)
    form = RoleForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.assign_role(user_id=pk, **form.terms(), by=request.user)
            messages.success(request, _("The role was given."))
            return redirect(person)
    return _account_page(request, person, form)


@requires(Permission.USER_MANAGE)
@require_POST
def role_end(request: StaffRequest, pk: int, assignment_pk: int) -> HttpResponse:
    person = _account(request, pk)
    assignment = get_object_or_404(person.role_assignments, pk=assignment_pk)
    carried_out(
        request,
        lambda: services.end_role(assignment_id=assignment.pk, by=request.user),
        _("The role was ended and holds no more."),
    )
    return redirect(person)


@requires(Permission.LOG_VIEW)
@require_safe
def audit_list(request: StaffRequest) -> HttpResponse:
    """Newest first; the next page begins below the last number, so that it is as fast as the first."""
    visible = AuditEvent.objects.visible_to(request.user, Permission.LOG_VIEW)
    chosen = AuditEventFilter(request.GET, queryset=visible)
    before = request.GET.get("sebelum", "")
    below = int(before) if before.isdecimal() else None
    events = list(_found(chosen).older_than(below)[: EVENTS_PER_PAGE + 1])
    has_older, events = len(events) > EVENTS_PER_PAGE, events[:EVENTS_PER_PAGE]
    older = ""
    if has_older:
        query = request.GET.copy()
        query["sebelum"] = str(events[-1].pk)
        older = query.urlencode()
    context = {"filter": chosen, "entries": trail.entries(events), "older": older}
    return TemplateResponse(request, "accounts/audit_list.html", context)


def _found(chosen: FilterSet) -> Any:
    """The events that match the filter; an invalid filter matches nothing instead of everything."""
    return chosen.qs if chosen.is_valid() else chosen.queryset.none()


def _account(request: StaffRequest, pk: int) -> User:
    return get_object_or_404(User.objects.visible_to(request.user, Permission.USER_MANAGE), pk=pk)


def _account_page(request: StaffRequest, person: User, form: RoleForm) -> HttpResponse:
    context = {
        "person": person,
        "form": form,
        "assignments": person.role_assignments.select_related("region").order_by("-valid_from", "-pk"),
        "today": timezone.localdate(),
        "entries": trail.entries(AuditEvent.objects.about(person).order_by("-pk")[:EVENTS_ON_ACCOUNT]),
        "is_own_account": person == request.user,
    }
    return TemplateResponse(request, "accounts/user_detail.html", context)
