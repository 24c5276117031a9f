"""The forms of a person about their own record, and of the office that answers."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField
from core.scans.kinds import Kind
from core.text import Text
from registry.forms.person import PersonForm
from registry.forms.revision import SeenForm
from registry.models import Worker
from registry.numbers import phones
from registry.services.self_service import PROPOSABLE

REMARK = forms.CharField(
    label=_("What else is wrong or missing"),
    required=False,
    max_length=500,
    help_text=_("For example a certificate or an assignment that is missing."),
    widget=forms.Textarea(attrs={"rows": 3}),
)


class BirthDateForm(forms.Form):
    """What opens a personal link."""

    birth_date = TypedDateField(
        label=_("Your birth date"),
        is_past=True,
        help_text=_("dd/mm/yyyy, for example 14/03/1991."),
        error_messages={"required": _("Enter your birth date.")},
    )


class ProposalForm(forms.Form):
    """The facts that a person may propose to change, filled with what is recorded."""

    clean_name = PersonForm.clean_name
    clean_front_title = PersonForm.clean_front_title
    clean_back_title = PersonForm.clean_back_title
    clean_phone = PersonForm.clean_phone
    clean_birth_date = PersonForm.clean_birth_date

    def __init__(self, *args: Any, worker: Worker, **options: Any) -> None:
        self.recorded = {name: getattr(worker, name) for name in PROPOSABLE}
        options["initial"] = self.recorded | {"phone": phones.national(worker.phone)}
        super().__init__(*args, **options)
        for name in PROPOSABLE:
            self.fields[name] = deepcopy(PersonForm.base_fields[name])
        self.fields["birth_date"].help_text = ""
        self.fields["remark"] = deepcopy(REMARK)
        self.fields["evidence"] = forms.FileField(
            label=_("Evidence"),
            required=False,
            help_text=_("PDF, JPG or PNG, at most 10 MB."),
            widget=forms.FileInput(attrs={"accept": ",".join(Kind)}),
        )

    def changes(self) -> dict[str, object]:
        """What differs from the record."""
        return {
            name: self.cleaned_data[name]
            for name in PROPOSABLE
            if self.cleaned_data[name] != self.recorded[name]
        }


def typed_answers(sent: QueryDict) -> list[tuple[Text, str]]:
    """What was typed into a proposal that can no longer be sent, with the labels of the form."""
    asked = {name: PersonForm.base_fields[name] for name in PROPOSABLE} | {"remark": REMARK}
    said = ((field, sent.get(name, "").strip()) for name, field in asked.items())
    return [
        (field.label or "", str(dict(getattr(field, "choices", ())).get(answer, answer)))
        for field, answer in said
        if answer
    ]


class AnswerForm(SeenForm):
    """The office's answer: which fields to take, and a word to the person."""

    take = forms.MultipleChoiceField(
        required=False, choices=[(name, name) for name in PROPOSABLE], widget=forms.MultipleHiddenInput
    )
    word = forms.CharField(
        label=_("A word to the person"),
        required=False,
        max_length=300,
        help_text=_("Needed when you return the proposal: say why."),
    )
