"""Norms, declared needs, nil declarations and published figures under /admin/.

Saving goes through `coverage.services`, as everywhere. An adopted norm is looked at, ended, or followed
by a new version; a figure of the ledger is looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.admin_site import ReferenceAdmin
from accounts.models import User
from core.errors import DomainError
from coverage import services
from coverage.enums import NormState
from coverage.models import DeclaredNeed, NilDeclaration, Norm, PublishedFigure
from coverage.reference import ledger_codes

ADOPTION = ("state", "effective_from", "effective_until", "decree_number", "decree_on", "adopted_by")


class AdoptionForm(forms.Form):
    """The decree by which an office adopts a norm, and the days on which the norm holds."""

    decree_number = forms.CharField(label=gettext_lazy("Decree of adoption"), max_length=120)
    decree_on = forms.DateField(
        label=gettext_lazy("Date of the decree"), widget=AdminDateWidget, required=False
    )
    effective_from = forms.DateField(label=gettext_lazy("In force from"), widget=AdminDateWidget)
    effective_until = forms.DateField(
        label=gettext_lazy("In force until"),
        widget=AdminDateWidget,
        required=False,
        help_text=gettext_lazy("Empty: until another norm is adopted in its place."),
    )


class EndForm(forms.Form):
    last_day = forms.DateField(label=gettext_lazy("Last day in force"), widget=AdminDateWidget)


@admin.register(Norm)
class NormAdmin(ReferenceAdmin):
    list_display = ["__str__", "title", "category", "programme", "region", "state", "effective_from"]
    list_filter = ["state", "category"]
    list_select_related = ["programme", "region"]
    search_fields = ["code", "title"]
    autocomplete_fields = ["region"]
    actions = None
    change_form_template = "admin/coverage/norm/change_form.html"
    readonly_fields = ["version", *ADOPTION]
    fieldsets = [
        (None, {"fields": ["code", "version", "title", "category", "programme", "region"]}),
        (
            gettext_lazy("Rule"),
            {
                "fields": [
                    "method",
                    "unit_level",
                    "unit_kind",
                    "indicator",
                    "per_worker",
                    "posts_per_unit",
                    "unit",
                    "other_unit_reason",
                    "legal_source",
                ]
            },
        ),
        (gettext_lazy("Adoption"), {"fields": list(ADOPTION)}),
    ]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_draft = obj is None or obj.state == NormState.DRAFT
        return is_draft and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_draft = obj is not None and obj.state == NormState.DRAFT
        return is_draft and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            services.propose_norm(norm=obj, by=_acting(request))

    def get_urls(self) -> list[URLPattern]:
        guarded = self.admin_site.admin_view
        return [
            path("<int:pk>/adopt/", guarded(self.adopt), name="coverage_norm_adopt"),
            path("<int:pk>/end/", guarded(self.end), name="coverage_norm_end"),
            path("<int:pk>/revise/", guarded(require_POST(self.revise)), name="coverage_norm_revise"),
            *super().get_urls(),
        ]

    def adopt(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._act(request, pk, AdoptionForm, _("Adopt"), services.adopt_norm)

    def end(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._act(request, pk, EndForm, _("End"), services.end_norm)

    def revise(self, request: HttpRequest, pk: int) -> HttpResponse:
        norm = get_object_or_404(Norm, pk=pk)
        version = services.propose_version(norm_id=norm.pk, by=_acting(request))
        messages.success(request, _("%(norm)s was proposed. Change what differs.") % {"norm": version})
        return redirect("admin:coverage_norm_change", version.pk)

    def _act(
        self,
        request: HttpRequest,
        pk: int,
        form_class: type[forms.Form],
        verb: str,
        service: Callable[..., Norm],
    ) -> HttpResponse:
        """Ask for what the service needs, call it, and return to the norm."""
        norm = get_object_or_404(Norm, pk=pk)
        form = form_class(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                service(norm_id=norm.pk, **form.cleaned_data, by=_acting(request))
            except DomainError as error:
                form.add_error(error.field if error.field in form.fields else None, error.message)
            else:
                messages.success(request, _("%(norm)s was saved.") % {"norm": norm})
                return redirect("admin:coverage_norm_change", norm.pk)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "norm": norm,
            "form": form,
            "title": f"{verb}: {norm}",
            "verb": verb,
            "back": reverse("admin:coverage_norm_change", args=[norm.pk]),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/coverage/norm/act.html", context)


@admin.register(DeclaredNeed)
class DeclaredNeedAdmin(ReferenceAdmin):
    list_display = ["region", "category", "programme", "workers", "valid_from", "valid_until"]
    list_filter = ["category"]
    list_select_related = ["region", "programme"]
    search_fields = ["=region__code", "region__short_name"]
    autocomplete_fields = ["region"]

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            obj.pk = services.declare_need(**form.cleaned_data, by=_acting(request)).pk


class NilDeclarationForm(forms.ModelForm):
    class Meta:
        model = NilDeclaration
        fields = ["region", "declared_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            refusal = services.nil_refusal(**cleaned)
            if refusal:
                self.add_error(refusal.field, refusal.message)
        return cleaned


@admin.register(NilDeclaration)
class NilDeclarationAdmin(ReferenceAdmin):
    list_display = ["region", "declared_on", "declared_by"]
    list_select_related = ["region", "declared_by"]
    search_fields = ["=region__code", "region__short_name"]
    autocomplete_fields = ["region"]
    form = NilDeclarationForm

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        obj.pk = services.declare_nil(**form.cleaned_data, by=_acting(request)).pk


@admin.register(PublishedFigure)
class PublishedFigureAdmin(ReferenceAdmin):
    list_display = ["code", "area", "indicator", "dimension", "value", "value_text", "as_of", "outlet"]
    list_filter = ["indicator", "qualifier"]
    search_fields = ["code", "area", "attributed_to", "outlet"]
    autocomplete_fields = ["region"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _is_of_ledger(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _is_of_ledger(obj) and super().has_delete_permission(request, obj)


def _acting(request: HttpRequest) -> User:
    """Who is signed in: the site lets nobody else in."""
    return cast("User", request.user)


def _is_of_ledger(figure: PublishedFigure | None) -> bool:
    return figure is not None and figure.code in ledger_codes()
