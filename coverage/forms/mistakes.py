"""The form for a visitor who reports a mistake, and those for the office's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from core.forms.refusals import read_or_refuse
from coverage.enums import MistakeOutcome
from coverage.mistakes.letters import is_address
from coverage.mistakes.pages import LONGEST, page_reported
from regions.models import Region
from registry.forms import RegionField
from registry.numbers import phones

if TYPE_CHECKING:
    from coverage.models import MistakeReport

SHORTEST_WORDS = 10


class MistakeForm(forms.Form):
    """No sign-in and no name. The contact may be empty, because the ticket leads to the answer."""

    page = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST, required=False)
    figure = forms.CharField(
        label=_("Which figure"),
        max_length=120,
        required=False,
        help_text=_("For example: certified in Kota Cimahi, or the code of a published figure."),
    )
    words = forms.CharField(
        label=_("What is wrong, and how do you know"),
        min_length=SHORTEST_WORDS,
        max_length=2000,
        help_text=_("Name the right figure and its source if you can. No names of clients, no NIK."),
        error_messages={
            "required": _("Say what is wrong."),
            "min_length": _("Say a little more: what is wrong, and what would be right."),
        },
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    contact = forms.CharField(
        label=_("E-mail or phone"),
        max_length=150,
        required=False,
        help_text=_("Only for the answer; deleted 30 days after it."),
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(label=_("Leave this empty"), required=False)

    def clean_page(self) -> str:
        return page_reported(self.cleaned_data["page"])

    def clean_contact(self) -> str:
        typed = self.cleaned_data["contact"].strip()
        if not typed:
            return ""
        if is_address(typed):
            validate_email(typed)
            return str(typed)
        return read_or_refuse(lambda: phones.parse(typed))

    def clean_website(self) -> str:
        """Programs fill in every field; people do not see this one."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave this empty."), code="filled_by_a_program")
        return ""

    def answers(self) -> dict[str, str]:
        """The arguments of the service."""
        return {name: self.cleaned_data[name] for name in ("page", "figure", "words", "contact")}


class AnswerForm(forms.Form):
    """The office's answer, which the visitor reads on the page of the ticket."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=MistakeOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of it.")},
    )
    answer = forms.CharField(
        label=_("Answer of the office"),
        max_length=2000,
        help_text=_(
            "The visitor reads it. Say what was mended and when it shows, or why it is right. No names."
        ),
        error_messages={"required": _("Write the answer.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class HandOverForm(forms.Form):
    """The office that can correct it."""

    region = RegionField(
        label=_("Office"),
        error_messages={"required": _("Choose the office.")},
    )

    def __init__(self, *args: Any, report: MistakeReport, **options: Any) -> None:
        super().__init__(*args, **options)
        offices = Region.objects.public().large().exclude(pk=report.region_id)
        self.fields["region"].queryset = offices  # type: ignore[attr-defined]
