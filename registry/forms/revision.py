"""Changing a person's record while somebody else may be changing it too."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField
from core.forms.opened import CHOICE, RECORDED
from registry.enums import State
from registry.extra_fields import Stored
from registry.facts import WorkerFacts
from registry.forms.doubts import DoubtForm
from registry.forms.person import PersonForm
from registry.forms.places import PlaceField, homes_for
from registry.models import Worker
from registry.numbers import nip as nips
from registry.numbers import phones
from registry.services import facts_of

if TYPE_CHECKING:
    from accounts.models import User


class SeenForm(DoubtForm):
    """Goes with the correction of a row: which state of it the user saw, and what they chose where it has
    changed since."""

    seen_at = forms.CharField(widget=forms.HiddenInput(attrs={"data-draft-ikut": ""}))

    def clean_seen_at(self) -> datetime:
        try:
            return datetime.fromisoformat(self.cleaned_data["seen_at"])
        except ValueError:
            raise ValidationError(_("Open the record again."), code="seen_at") from None

    @property
    def taken(self) -> frozenset[str]:
        """The fields where the user took what somebody else recorded meanwhile."""
        return frozenset(
            name.removeprefix(CHOICE)
            for name, value in self.data.items()
            if name.startswith(CHOICE) and value == RECORDED
        )


class EditPersonForm(PersonForm):
    """A recorded person. NIK and phone stay masked: empty keeps them, a tick removes them."""

    MASKED = ("nik", "phone")
    # Asked for here and not at entry, where every field costs a keystroke.
    LATER = ("domicile", "consent_basis", "consented_on")

    domicile = PlaceField(
        label=_("Domicile"), required=False, help_text=_("Gives no office a look at the record.")
    )
    consent_basis = forms.CharField(
        label=_("Basis of processing"),
        required=False,
        max_length=120,
        help_text=_("UU 27/2022, article 20. For example: consent of a member of IPSPI."),
    )
    consented_on = TypedDateField(label=_("Consent given on"), required=False, is_past=True)
    remove_nik = forms.BooleanField(label=_("Remove the recorded NIK"), required=False)
    remove_phone = forms.BooleanField(label=_("Remove the recorded phone number"), required=False)

    def __init__(self, *args: Any, worker: Worker, user: User, **options: Any) -> None:
        self.worker = worker
        super().__init__(*args, user=user, initial=_shown(worker), **options)
        self.fields["domicile"].offer(homes_for(user, recorded=worker.domicile_id))  # type: ignore[attr-defined]
        self._say_what_is_recorded("nik", worker.masked_nik)
        self._say_what_is_recorded("phone", phones.mask(worker.phone))
        self.order_fields([each for name in PersonForm.base_fields for each in (name, f"remove_{name}")])

    @property
    def known_id(self) -> int | None:
        return self.worker.pk

    @property
    def recorded_extra(self) -> Mapping[str, Stored]:
        return self.worker.extra

    def changes(self, *, but: Container[str] = ()) -> dict[str, object]:
        """The facts that differ from the record, except those in `but`."""
        recorded, typed = facts_of(self.worker), self.facts()
        changed = {
            name: getattr(typed, name)
            for name in (*PersonForm.base_fields, *self.LATER, "extra")
            if name not in but and getattr(typed, name) != getattr(recorded, name)
        }
        for name in self.MASKED:
            if not getattr(typed, name) and not self.cleaned_data.get(f"remove_{name}"):
                changed.pop(name, None)
        return changed

    def facts(self) -> WorkerFacts:
        return replace(super().facts(), **{name: self.cleaned_data[name] for name in self.LATER})

    def _say_what_is_recorded(self, name: str, masked: str) -> None:
        if masked:
            self.fields[name].help_text = _("Recorded: %(masked)s. Fill in only to change it.") % {
                "masked": masked
            }
        else:
            del self.fields[f"remove_{name}"]


class StateForm(forms.Form):
    """What the person is to the workforce, from a day on."""

    state = forms.ChoiceField(label=_("Working state"), choices=State.choices)
    valid_from = TypedDateField(
        label=_("From"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the day from which this holds.")},
    )
    reason = forms.CharField(label=_("Reason"), required=False, max_length=200)


def _shown(worker: Worker) -> dict[str, object]:
    """The record as its form shows it: without what is masked."""
    shown = {name: getattr(worker, name) for name in (*PersonForm.base_fields, *EditPersonForm.LATER)}
    shown["domicile"] = worker.domicile_id
    return shown | {"nik": "", "phone": "", "nip": nips.group(worker.nip)}
