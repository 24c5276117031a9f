"""The forms for transferring a record from one office to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import TypedDateField
from core.forms.refusals import read_or_refuse
from regions.models import Region
from registry.facts import AssignmentFacts
from registry.forms.places import OfficeField, PlaceField, RegionField, offices_of, places_of
from registry.forms.programmes import ProgrammeField
from registry.models import Transfer, Worker
from registry.numbers import nik as niks

if TYPE_CHECKING:
    from accounts.models import User


class ReasonForm(forms.Form):
    """Why a transfer is returned or a request declined."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=200,
        error_messages={"required": _("Say why, so that the other office can mend it.")},
    )


class HandOverForm(forms.Form):
    """From when, and why."""

    effective_on = TypedDateField(
        label=_("Takes effect on"),
        help_text=_("The first day at the new office. dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the first day at the new office.")},
    )
    reason = forms.CharField(
        label=_("Reason"), max_length=200, required=False, help_text=_("For example: the decree of the move.")
    )


class ProposeForm(HandOverForm):
    """To which office a record goes. Offices are public: any but the keeping one may be named."""

    to_region = RegionField(
        label=_("Receiving office"),
        error_messages={"required": _("Choose the receiving office.")},
    )
    field_order = ("to_region", "effective_on", "reason")

    def __init__(self, *args: Any, worker: Worker, **options: Any) -> None:
        super().__init__(*args, **options)
        offices = Region.objects.public().large().exclude(pk=worker.region_id)
        self.fields["to_region"].queryset = offices  # type: ignore[attr-defined]


class RequestForm(HandOverForm):
    """A record that another office keeps, named by the NIK on the person's KTP and by nothing else."""

    nik = forms.CharField(
        label=_("NIK"),
        max_length=40,
        help_text=_("16 digits as on the KTP. Spaces and dots do not matter."),
        error_messages={"required": _("Enter the NIK on the KTP.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "mono"}),
    )
    field_order = ("nik", "to_region", "effective_on", "reason")

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        field = OfficeField(user=user, label=_("Your office"))
        self.fields["to_region"] = field
        self.order_fields(self.field_order)
        if user.home_region and offices_of(user).filter(pk=user.home_region.pk).exists():
            field.initial = user.home_region.pk

    def clean_nik(self) -> str:
        typed = niks.clean(self.cleaned_data["nik"])
        return read_or_refuse(lambda: niks.parse(typed, today=timezone.localdate()).digits)


class PlacementForm(forms.Form):
    """The main assignment at the new office; both or neither."""

    programme = ProgrammeField(label=_("Programme"), required=False)
    place = PlaceField(label=_("Place of work"), required=False)
    decree_number = forms.CharField(label=_("Decree number (SK)"), required=False, max_length=100)

    def __init__(self, *args: Any, user: User, transfer: Transfer, **options: Any) -> None:
        super().__init__(*args, **options)
        self.transfer = transfer
        self.fields["place"].offer(places_of(user, Permission.WORKER_EDIT))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if bool(cleaned.get("programme")) != bool(cleaned.get("place")) and not self.errors:
            missing = "place" if cleaned.get("programme") else "programme"
            self.add_error(
                missing, ValidationError(_("Choose programme and place, or neither."), code="half_placed")
            )
        return cleaned

    def facts(self) -> AssignmentFacts | None:
        """The assignment from the day of the transfer, or None: not placed yet."""
        if not self.cleaned_data["programme"]:
            return None
        return AssignmentFacts(**self.cleaned_data, starts_on=self.transfer.effective_on)
