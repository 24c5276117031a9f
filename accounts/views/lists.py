"""What a user lets the lists remember. Each answers by going back to the list."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import list_memory
from accounts.access import StaffRequest, signed_in
from accounts.forms.management import SavedViewForm
from accounts.models import SavedView
from core.ui.acts import carried_out
from core.ui.addresses import inside

MOST_COLUMNS = 40


@signed_in
@require_POST
def list_columns(request: StaffRequest, list_name: str) -> HttpResponse:
    columns = [] if "biasa" in request.POST else request.POST.getlist("kolom")[:MOST_COLUMNS]
    list_memory.choose_columns(list_name=list_name, columns=[name[:40] for name in columns], by=request.user)
    return _back(request)


@signed_in
@require_POST
def saved_view_create(request: StaffRequest, list_name: str) -> HttpResponse:
    form = SavedViewForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return _back(request)
    facts = form.cleaned_data
    columns = [name for name in facts.pop("kolom").split(",") if name][:MOST_COLUMNS]
    query = facts.pop("saring")
    carried_out(
        request,
        lambda: list_memory.save_view(
            list_name=list_name, query=query, columns=columns, by=request.user, **facts
        ),
        _("The view “%(label)s” was saved.") % {"label": facts["label"]},
    )
    return _back(request)


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
    """Only the owner's own; of anybody else's it says what it says of one that is gone."""
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
    return redirect(inside(request.POST.get("kembali", ""), reverse("coverage:staff-home")))
