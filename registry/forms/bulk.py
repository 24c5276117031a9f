"""The forms for changing or removing many people at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField
from registry.bulk.edits import PRACTICE, EndEdit, FactsEdit, ProgrammeEdit, StateEdit
from registry.bulk.steps import Edit
from registry.enums import Category, Education, EmploymentStatus, FieldOfPractice, FunctionalLevel, State
from registry.models import Programme

if TYPE_CHECKING:
    from collections.abc import Iterable

KEEP, EMPTY = "=", "-"
KEPT = [(KEEP, _("Leave as it is"))]
EMPTIED = [(EMPTY, _("Make empty"))]
ADD, REPLACE = "add", "replace"
PAIRS = {"state": "state_from", "programme": "programme_from"}


def _choice(label: Any, choices: Iterable[Any], *, may_be_emptied: bool = True) -> forms.ChoiceField:
    offered = [*KEPT, *choices, *(EMPTIED if may_be_emptied else [])]
    return forms.ChoiceField(label=label, initial=KEEP, choices=offered)


class BulkEditForm(forms.Form):
    """One change for everybody chosen. Fields left at "leave as it is" are not changed."""

    category = _choice(_("Category"), Category.choices, may_be_emptied=False)
    employment_status = _choice(_("Employment status"), EmploymentStatus.choices)
    functional_level = _choice(_("Functional level"), FunctionalLevel.choices)
    education = _choice(_("Last education"), Education.choices)
    fields_of_practice = forms.MultipleChoiceField(
        label=_("Fields of practice"),
        required=False,
        choices=FieldOfPractice.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    practice_mode = forms.ChoiceField(
        label=_("The ticked fields of practice"),
        initial=ADD,
        choices=[(ADD, _("are added to the recorded ones")), (REPLACE, _("replace the recorded ones"))],
    )
    state = _choice(_("Working state"), State.choices, may_be_emptied=False)
    state_from = TypedDateField(label=_("Working state from"), required=False)
    programme = forms.ModelChoiceField(
        label=_("Programme of the main assignment"),
        required=False,
        queryset=Programme.objects.active(),
        empty_label=_("Leave as it is"),
        help_text=_("The assignment so far ends the day before; place and share stay."),
    )
    programme_from = TypedDateField(label=_("New programme from"), required=False)
    ends_on = TypedDateField(label=_("Last day of the main assignment"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, day in PAIRS.items():
            if _chosen(cleaned, name) and not cleaned.get(day) and day not in self.errors:
                self.add_error(day, _("Write the day from which it holds."))
        if cleaned.get("programme") and cleaned.get("ends_on"):
            self.add_error("ends_on", _("Choose a new programme or a last day, not both."))
        if not self.errors and not self.edits():
            raise forms.ValidationError(_("Choose at least one change."))
        return cleaned

    def edits(self) -> list[Edit]:
        """The changes that were chosen."""
        found: list[Edit] = []
        chosen = self.cleaned_data
        facts = {
            name: "" if chosen[name] == EMPTY else chosen[name]
            for name in ("category", "employment_status", "functional_level", "education")
            if _chosen(chosen, name)
        }
        if chosen.get(PRACTICE):
            facts[PRACTICE] = chosen[PRACTICE]
        if facts:
            found.append(FactsEdit(facts, adds_practice=chosen.get("practice_mode") != REPLACE))
        if _chosen(chosen, "state") and chosen.get("state_from"):
            found.append(StateEdit(chosen["state"], chosen["state_from"]))
        if chosen.get("programme") and chosen.get("programme_from"):
            found.append(ProgrammeEdit(chosen["programme_from"], programme=chosen["programme"]))
        if chosen.get("ends_on"):
            found.append(EndEdit(chosen["ends_on"]))
        return found


def _chosen(cleaned: dict[str, Any], name: str) -> bool:
    return cleaned.get(name) not in (None, "", KEEP)


class ReasonForm(forms.Form):
    """Why something is done that others will ask about."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=200,
        error_messages={"required": _("Say why, for those who look at this later.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
