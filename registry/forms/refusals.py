"""Refusals of the domain as forms show them, and the answer to doubts."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.errors import DomainError
from registry.doubts import Answer, Doubt
from registry.errors import KnownPersonError, NikOfOtherOfficeError


def as_form_error(error: DomainError) -> ValidationError:
    """The refusal for a form; one about a person whom the user may see leads to them, one about a record
    of another office to asking for it."""
    if isinstance(error, KnownPersonError):
        link = format_html(
            '{} <a href="{}">{}</a>', error.message, error.known.get_absolute_url(), _("See the record")
        )
        return ValidationError(link, code=error.code)
    if isinstance(error, NikOfOtherOfficeError):
        url = reverse("registry:transfer-request")
        link = format_html('{} <a href="{}">{}</a>', error.message, url, _("Ask for a transfer"))
        return ValidationError(link, code=error.code)
    return ValidationError(error.message, code=error.code)


def refuse(form: forms.BaseForm, error: DomainError) -> None:
    """Show a refusal at the field it belongs to, else above the form."""
    form.add_error(error.field if error.field in form.fields else None, as_form_error(error))


@contextmanager
def refusals_on(form: forms.BaseForm) -> Iterator[None]:
    """What is refused inside stands on the form, and the view goes on after the block."""
    try:
        yield
    except DomainError as error:
        refuse(form, error)


def read_or_refuse(read: Callable[[], str]) -> str:
    """What was typed, as it is kept; a refusal becomes the field's error."""
    try:
        return read()
    except DomainError as error:
        raise as_form_error(error) from error


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
        """Say at the field what is lacking, where the user has seen these doubts and gave no reason."""
        if not self.cleaned_data["reason"].strip() and self.answer.codes >= {doubt.code for doubt in doubts}:
            self.add_error("reason", ValidationError(_("Say why it is right."), code="reason_missing"))

    @property
    def answer(self) -> Answer:
        return Answer(reason=self.cleaned_data["reason"], codes=frozenset(self.cleaned_data["seen"].split()))
