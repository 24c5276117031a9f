"""The forms of a training, and of the hours of its participants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.enums import TrainingKind
from certification.models import Training, TrainingAttendance
from certification.services import TrainingFacts
from core.forms.fields import SearchedChoiceField, TypedDateField
from core.forms.opened import OpenedForm
from core.forms.refusals import refuse_reversed
from registry.errors import EndsBeforeStartError
from registry.forms import OfficeField, offices_of
from registry.models import Organization

if TYPE_CHECKING:
    from accounts.models import User


class TrainingForm(OpenedForm, forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=TrainingKind.choices)
    starts_on = TypedDateField(label=_("First day"), help_text=_("dd/mm/yyyy; h means today."))
    ends_on = TypedDateField(
        label=_("Last day"), required=False, help_text=_("Empty if the training lasts one day.")
    )
    hours = forms.IntegerField(
        label=_("Hours"),
        min_value=1,
        max_value=2000,
        help_text=_("Hours of 60 minutes, all days together."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "c4"}),
    )
    is_credited = forms.BooleanField(label=_("Counts for the renewal of the registration"), required=False)
    venue = forms.CharField(label=_("Venue"), max_length=200, required=False)
    organizer = SearchedChoiceField(
        label=_("Organiser"), required=False, queryset=Organization.objects.none()
    )
    partners = forms.ModelMultipleChoiceField(
        label=_("Partner organisations"),
        required=False,
        queryset=Organization.objects.none(),
        help_text=_("Several may be chosen."),
    )

    def __init__(self, *args: Any, user: User, training: Training | None = None, **options: Any) -> None:
        if training:
            options["initial"] = {name: getattr(training, name) for name in self.base_fields} | {
                "organizer": training.organizer_id,
                "partners": [row.pk for row in training.partners.all()],
                "region": training.region_id,
            }
        super().__init__(*args, **options)
        self.fields["region"] = OfficeField(user=user, label=_("Office that keeps the record"))
        offices = list(offices_of(user)[:2])
        if len(offices) == 1:
            self.initial.setdefault("region", offices[0].pk)
        visible = Organization.objects.visible_to(user, Permission.WORKER_EDIT).active()
        for name in ("organizer", "partners"):
            self.fields[name].queryset = visible  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "starts_on", "ends_on", EndsBeforeStartError())
        return cleaned

    def facts(self) -> TrainingFacts:
        values = self.cleaned_data
        return TrainingFacts(
            **values
            | {"ends_on": values["ends_on"] or values["starts_on"], "partners": tuple(values["partners"])}
        )


class AttendantsForm(forms.Form):
    """People to put on the list, by number: pasted from a column, one per line."""

    numbers = forms.CharField(
        label=_("Registry numbers or NIKs"),
        help_text=_("One per line; a column from Excel can be pasted."),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "class": "mono"}),
        error_messages={"required": _("Enter at least one number.")},
    )

    def clean_numbers(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["numbers"].splitlines() if line.strip()]


class HoursForm(OpenedForm, forms.Form):
    """The hours of everybody on the list; 0 takes a person off."""

    def __init__(self, *args: Any, attendances: Iterable[TrainingAttendance], **options: Any) -> None:
        self.attendances = list(attendances)
        recorded = {f"hours-{row.worker_id}": row.hours for row in self.attendances}
        super().__init__(*args, initial=recorded, **options)
        for row in self.attendances:
            self.fields[f"hours-{row.worker_id}"] = forms.IntegerField(
                label=_("Hours of %(name)s") % {"name": row.worker.name},
                min_value=0,
                max_value=2000,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "masukan c4"}),
            )

    @property
    def lines(self) -> list[tuple[TrainingAttendance, forms.BoundField]]:
        return [(row, self[f"hours-{row.worker_id}"]) for row in self.attendances]

    def hours(self) -> dict[int, int]:
        return {row.worker_id: self.cleaned_data[f"hours-{row.worker_id}"] for row in self.attendances}
