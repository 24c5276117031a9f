"""Domain errors as forms show them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from core.errors import DomainError


def as_form_error(error: DomainError) -> ValidationError:
    """The message of the error, followed by its link if it has one."""
    message = error.message
    if link := error.link:
        message = format_html('{} <a href="{}">{}</a>', message, link.url, link.label)
    return ValidationError(message, code=error.code)


def refuse(form: forms.BaseForm, error: DomainError) -> None:
    """Show an error at the field it belongs to, else above the form."""
    form.add_error(error.field if error.field in form.fields else None, as_form_error(error))


def refuse_reversed(form: forms.BaseForm, first: str, last: str, error: DomainError) -> None:
    """Refuse two days in the wrong order, at the field of the later one. Missing days are ignored."""
    begins, ends = form.cleaned_data.get(first), form.cleaned_data.get(last)
    if begins and ends and ends < begins:
        form.add_error(last, as_form_error(error))


@contextmanager
def refusals_on(form: forms.BaseForm) -> Iterator[None]:
    """A domain error inside the block is shown on the form, and the view continues after the block."""
    try:
        yield
    except DomainError as error:
        refuse(form, error)


def read_or_refuse(read: Callable[[], str]) -> str:
    """The input as it is stored; a domain error becomes the field's error."""
    try:
        return read()
    except DomainError as error:
        raise as_form_error(error) from error
