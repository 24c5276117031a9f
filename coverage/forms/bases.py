"""What is asked about a base figure."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import TypedDateField, TypedIntegerField
from core.forms.opened import OpenedForm
from core.sheets.archive import MAX_PACKED
from coverage.forms.norms import ReasonForm
from coverage.services import BaseFacts
from regions.models import Indicator
from registry.forms import PlaceField, places_of

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import IndicatorValue


class BaseFigureForm(forms.Form):
    """A figure as its source prints it. Screen and workbook use the same form."""

    region = PlaceField(
        label=_("Region"),
        error_messages={
            "invalid_choice": _("This is none of your regions. Use the dotted code, such as 32.77.")
        },
    )
    indicator = forms.ModelChoiceField(
        label=_("Base figure"),
        queryset=Indicator.objects.order_by("name"),
        empty_label="",
        error_messages={"invalid_choice": _("This base figure is unknown. Use its code, such as ppks.")},
    )
    value = TypedIntegerField(label=_("Value"), min_value=0, max_value=10**12)
    unit = forms.CharField(
        label=_("Unit"),
        max_length=50,
        required=False,
        help_text=_("As the source counts: persons, families. Empty: the usual one."),
    )
    base_on = TypedDateField(
        label=_("As of"), is_past=True, help_text=_("The day the figure speaks of, not the day it was typed.")
    )
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("Who says so, in which document, with its date.")
    )
    source_url = forms.URLField(
        label=_("Address of the source"), max_length=500, required=False, assume_scheme="https"
    )
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, user: User, value: IndicatorValue | None = None, **options: Any) -> None:
        if value:
            names = ("value", "unit", "base_on", "source", "source_url", "note")
            options["initial"] = {name: getattr(value, name) for name in names} | {
                "region": value.region_id,
                "indicator": value.indicator_id,
            }
        super().__init__(*args, **options)
        place = self.fields["region"]
        place.required = "" not in user.region_codes(Permission.BASE_EDIT)
        place.offer(places_of(user, Permission.BASE_EDIT))  # type: ignore[attr-defined]
        if not user.has_permission(Permission.WORKER_EDIT):
            place.widget.attrs["data-cari"] = ""  # the search of places is for those who record people
        if value:
            for name in ("region", "indicator"):
                self.fields[name].disabled = True

    def clean_base_on(self) -> Any:
        base_on = self.cleaned_data["base_on"]
        if base_on > timezone.localdate():
            raise forms.ValidationError(_("The day lies ahead. Write the day the figure speaks of."))
        return base_on

    def facts(self) -> BaseFacts:
        answers = {field.name: self.cleaned_data[field.name] for field in fields(BaseFacts)}
        return BaseFacts(**answers | {"unit": answers["unit"] or answers["indicator"].unit})


class CorrectBaseForm(OpenedForm, BaseFigureForm, ReasonForm):
    """The same questions, and why the figure was wrong."""


class BaseFileForm(forms.Form):
    """A workbook or a text file with base figures."""

    file = forms.FileField(label=_("File"), help_text=_("xlsx, xls, ods or csv; see the template."))

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_PACKED:
            raise forms.ValidationError(_("The file is too large."))
        return file


class ApplyBasesForm(forms.Form):
    """The content of a file, sealed between preview and use."""

    found = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why figures are corrected"), max_length=300, help_text=_("It stays in the history.")
    )

    def __init__(self, *args: Any, corrects: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reason"].required = corrects
