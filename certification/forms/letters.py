"""The forms of an STR and an SIPPS."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.errors import LetterEndsBeforeIssueError
from certification.facts import LetterFacts, LicenseFacts
from certification.models import Issuer
from core.forms.fields import TypedDateField
from core.forms.refusals import refuse_reversed
from regions.enums import Level
from regions.models import Region
from registry.forms import RegionField
from registry.names.titles import squeeze


class TermForm(forms.Form):
    """A number and a term, as printed on the paper."""

    number = forms.CharField(
        label=_("Number"),
        max_length=100,
        error_messages={"required": _("Enter the number of the document.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "mono"}),
    )
    issued_on = TypedDateField(
        label=_("Issued on"), required=False, help_text=_("dd/mm/yyyy, as on the paper.")
    )
    valid_until = TypedDateField(
        label=_("Valid until"),
        required=False,
        help_text=_("As on the paper. Leave it empty if the paper does not say."),
    )

    def clean_number(self) -> str:
        return squeeze(self.cleaned_data["number"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "issued_on", "valid_until", LetterEndsBeforeIssueError())
        return cleaned


class LetterForm(TermForm):
    """An STR."""

    issuer = forms.ModelChoiceField(
        label=_("Issuer"),
        queryset=Issuer.objects.public().registrars(),
        to_field_name="code",
        empty_label=None,
        error_messages={"required": _("Choose the issuer.")},
    )
    field_order = ("issuer", "number", "issued_on", "valid_until")

    def facts(self) -> LetterFacts:
        return LetterFacts(**self.cleaned_data)


class LicenseForm(TermForm):
    """An SIPPS, for one place of practice."""

    issued_by = RegionField(
        label=_("Issuing kabupaten/kota"),
        error_messages={"required": _("Choose the kabupaten/kota that issued the licence.")},
    )
    place_of_practice = forms.CharField(
        label=_("Place of practice"),
        max_length=200,
        help_text=_("As on the licence. Each place has a licence of its own."),
        error_messages={"required": _("Enter the place of practice as on the licence.")},
    )
    field_order = ("issued_by", "place_of_practice", "number", "issued_on", "valid_until")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Any kabupaten/kota: people practise beyond the region of their office.
        regencies = Region.objects.public().filter(level=Level.REGENCY).order_by("name", "code")
        self.fields["issued_by"].queryset = regencies  # type: ignore[attr-defined]

    def facts(self) -> LicenseFacts:
        return LicenseFacts(**self.cleaned_data)
