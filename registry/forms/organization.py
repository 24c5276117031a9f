"""The form of an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import TypedDateField
from core.forms.opened import OpenedForm
from registry.forms.places import PlaceField, places_of
from registry.models import Organization
from registry.services.organizations import EDITABLE

if TYPE_CHECKING:
    from accounts.models import User


class OrganizationForm(OpenedForm, forms.ModelForm):
    """Places are the user's own: whoever keeps no records there cannot add an organization there."""

    location = PlaceField(label=_("Where it stands"))
    area_served = PlaceField(
        label=_("Area it serves"),
        required=False,
        help_text=_("Empty where it serves more than one province."),
    )
    valid_from = TypedDateField(
        label=_("Exists since"), required=False, help_text=_("Empty where the day is not known.")
    )
    valid_until = TypedDateField(
        label=_("Existed until"), required=False, help_text=_("Its last day; empty while it exists.")
    )

    class Meta:
        model = Organization
        fields = EDITABLE

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("location", "area_served"):
            self.fields[name].queryset = places_of(user, Permission.WORKER_EDIT)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        last = cleaned.get("valid_until")
        if cleaned.get("is_active") and last and last < timezone.localdate():
            said = _("Its last day has passed, so it is no longer in use. Clear this tick, or the day.")
            self.add_error("is_active", said)
        return cleaned
