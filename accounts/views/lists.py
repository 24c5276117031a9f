"""What a user lets the lists remember. Each view redirects back to the list."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import list_memory
from accounts.access import StaffRequest, signed_in
from accounts.forms.management import SavedViewForm, kept_columns
from accounts.models import SavedView
from core.forms.refusals import refusals_on
from core.ui.addresses import inside


@signed_in
@require_POST
def list_columns(request: StaffRequest, list_name: str) -> HttpResponse:
    names = [] if "biasa" in request.POST else request.POST.getlist("kolom")
    list_memory.choose_columns(list_name=list_name, columns=kept_columns(names), by=request.user)
    return _back(request)


@signed_in
@require_POST
def saved_view_create(request: StaffRequest, list_name: str) -> HttpResponse:
    """Save the list as it is; an invalid name is asked for again on a separate page."""
    form = SavedViewForm(request.POST, user=request.user)
    if form.is_valid():
        with refusals_on(form):
            view = list_memory.save_view(list_name=list_name, by=request.user, **form.look())
            messages.success(request, _("The view “%(label)s” was saved.") % {"label": view.label})
            return _back(request)
    context = {"form": form, "back": _address(request)}
    return TemplateResponse(request, "accounts/saved_view_form.html", context)


@signed_in
@require_POST
def saved_view_opening(request: StaffRequest, pk: int) -> HttpResponse:
    view = SavedView.objects.offered_to(request.user).filter(pk=pk).first()
    if view is None:
        return _gone(request)
    list_memory.open_with(view=view, by=request.user)
    return _back(request)


@signed_in
@require_POST
def saved_view_delete(request: StaffRequest, pk: int) -> HttpResponse:
    """Only the owner's own; for anybody else's the answer is the same as for a deleted one."""
    view = SavedView.objects.of(request.user).filter(pk=pk).first()
    if view is None:
        return _gone(request)
    list_memory.delete_view(view=view)
    messages.success(request, _("The view “%(label)s” was deleted.") % {"label": view.label})
    return _back(request)


def _gone(request: StaffRequest) -> HttpResponse:
    messages.warning(request, _("This view is no longer there."))
    return _back(request)


def _back(request: StaffRequest) -> HttpResponse:
    return redirect(_address(request))


def _address(request: StaffRequest) -> str:
    return inside(request.POST.get("kembali", ""), reverse("coverage:staff-home"))
