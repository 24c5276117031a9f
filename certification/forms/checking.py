"""The forms of a second person, and of whoever proposes a sanction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.enums import ProposalKind
from core.forms.fields import TypedDateField


class ReasonForm(forms.Form):
    """Why a certificate goes back to the office, or a proposal is refused."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        error_messages={"required": _("Say what is wrong, so that it can be mended.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-pintasan": "b"}),
    )


class SanctionForm(forms.Form):
    """A sanction as the issuer announced it, or its end."""

    kind = forms.ChoiceField(
        label=_("What is proposed"),
        choices=ProposalKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is proposed.")},
    )
    starts_on = TypedDateField(
        label=_("From"), required=False, help_text=_("First day without effect, as the issuer announced it.")
    )
    ends_on = TypedDateField(
        label=_("Last day"),
        required=False,
        help_text=_("Of the suspension. A revocation has none; leave it empty if it is not known."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("With the letter of the issuer. Only those who may see the record read it."),
        error_messages={"required": _("Say why, and by which letter of the issuer.")},
    )

    def clean(self) -> dict[str, Any]:
        """A lifting has a last day alone, the others a first day; a revocation has no last."""
        cleaned = super().clean() or self.cleaned_data
        kind = cleaned.get("kind")
        if kind == ProposalKind.LIFT:
            self._require("ends_on", _("Enter the last day of the suspension."))
        elif kind:
            self._require("starts_on", _("Enter the first day."))
        if kind == ProposalKind.REVOKE and cleaned.get("ends_on"):
            self.add_error("ends_on", _("A revocation has no last day. Leave it empty."))
        return cleaned

    def _require(self, name: str, sentence: Any) -> None:
        if name not in self.errors and self.cleaned_data.get(name) is None:
            self.add_error(name, sentence)
