"""The answer to doubts."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from registry.doubts import Answer, Doubt


class DoubtForm(forms.Form):
    """The answer to doubts: those the user has seen, and why the record is right all the same."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=_("Why it is right all the same"),
        max_length=200,
        required=False,
        help_text=_("For example: as printed on the KTP. Kept with the record."),
    )

    def ask_reason(self, doubts: Iterable[Doubt]) -> None:
        """Add an error if the user has seen these doubts and gave no reason."""
        if not self.cleaned_data["reason"].strip() and self.answer.codes >= {doubt.code for doubt in doubts}:
            self.add_error("reason", ValidationError(_("Say why it is right."), code="reason_missing"))

    @property
    def answer(self) -> Answer:
        return Answer(reason=self.cleaned_data["reason"], codes=frozenset(self.cleaned_data["seen"].split()))
