"""Nil declarations and published figures under /admin/. Needs and norms have their pages in the workspace.

Saving calls `coverage.services`, as everywhere. Published figures are read-only here.
"""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from accounts.admin_site import LookedAtAdmin, ReferenceAdmin
from accounts.models import User
from coverage import services
from coverage.models import NilDeclaration, PublishedFigure


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
class PublishedFigureAdmin(LookedAtAdmin):
    """Figures are entered, corrected and withdrawn at /kerja/angka-terbitan/."""

    list_display = ["code", "area", "indicator", "dimension", "value", "value_text", "as_of", "outlet"]
    list_filter = ["indicator", "qualifier"]
    search_fields = ["code", "area", "attributed_to", "outlet"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


def _acting(request: HttpRequest) -> User:
    """The signed-in user: the admin site admits nobody else."""
    return cast("User", request.user)
