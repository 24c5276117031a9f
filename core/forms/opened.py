"""Two people with the same form: the second does not overwrite unseen what the first recorded.

Every field carries along what it held when its page was opened. If something else is recorded by the time the
form is sent, the sender chooses beside the field. The comparison is made before the service locks the row: of
two submissions at the same instant the later one wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.ui.formats import MISSING

# What a field held when its page was opened, and which of two answers its sender chose.
OPENED: Final = "awal-"
CHOICE: Final = "pilih-"
MINE, RECORDED = "isian", "tercatat"


@dataclass(frozen=True)
class Meanwhile:
    """What somebody else recorded in a field after its page was opened, in words."""

    name: str
    before: str
    recorded: str
    takes_recorded: bool

    @property
    def choices(self) -> tuple[tuple[str, str, bool], ...]:
        """Value, label and whether it is chosen. Where the sender changed nothing, it is what is recorded."""
        return (
            (MINE, _("Keep my answer"), not self.takes_recorded),
            (
                RECORDED,
                _("Take what is recorded: %(recorded)s") % {"recorded": self.recorded},
                self.takes_recorded,
            ),
        )


class OpenedForm(forms.BaseForm):
    """A form that edits a record if it is given the recorded values, as `initial` or as an instance."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.changes_a_record = bool(self.initial)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in self.meanwhile:
            if self._chosen(name) is None:
                self.add_error(
                    name,
                    _("Somebody else recorded this anew after you opened the page. Choose, then save again."),
                )
            elif self._chosen(name) == RECORDED:
                self._take_recorded(name, cleaned)
        return cleaned

    @cached_property
    def meanwhile(self) -> dict[str, Meanwhile]:
        """The fields with a choice to make, or made before another error was shown."""
        if not (self.is_bound and self.changes_a_record):
            return {}
        return {name: self._compared(name) for name in self.fields if self._is_open(name)}

    def opened_with(self, name: str) -> tuple[str, Sequence[str]] | None:
        """The name and the values with which the page carries along what the field held."""
        if not self.changes_a_record:
            return None
        is_asked = not self.is_bound or name in self.meanwhile or not self._carries(name)
        return OPENED + self.add_prefix(name), (_shown(self, name) if is_asked else self._seen(name)) or [""]

    def choice_name(self, name: str) -> str:
        return CHOICE + self.add_prefix(name)

    def _take_recorded(self, name: str, cleaned: dict[str, Any]) -> None:
        self.errors.pop(name, None)
        try:
            cleaned[name] = self.fields[name].clean(_recorded_value(self, name))
        except ValidationError as error:
            self.add_error(name, error)

    def _is_open(self, name: str) -> bool:
        return self._chosen(name) is not None or self._is_overtaken(name)

    def _is_overtaken(self, name: str) -> bool:
        """What is recorded now differs from what the page was opened with, and from what was typed."""
        if not self._carries(name) or self._seen(name) == _shown(self, name):
            return False
        bound = self[name]
        return bool(bound.field.has_changed(bound.initial, bound.data))

    def _chosen(self, name: str) -> str | None:
        """The sender's choice, if it was made between the values that are recorded now."""
        chosen = self.data.get(self.choice_name(name))
        return chosen if chosen in (MINE, RECORDED) and self._seen(name) == _shown(self, name) else None

    def _compared(self, name: str) -> Meanwhile:
        field, seen = self.fields[name], self._seen(name)
        chosen = self._chosen(name)
        return Meanwhile(
            name=self.choice_name(name),
            before=_in_words(field, seen),
            recorded=recorded_in_words(self, name),
            takes_recorded=chosen == RECORDED if chosen else _sent(self, self.add_prefix(name)) == seen,
        )

    def _carries(self, name: str) -> bool:
        return OPENED + self.add_prefix(name) in self.data

    def _seen(self, name: str) -> list[str]:
        return _sent(self, OPENED + self.add_prefix(name))


def recorded_in_words(form: forms.BaseForm, name: str) -> str:
    """The recorded value of a field, as its form shows it."""
    return _in_words(form.fields[name], _shown(form, name))


def _recorded_value(form: forms.BaseForm, name: str) -> Any:
    return form.fields[name].prepare_value(form.get_initial_for_field(form.fields[name], name))


def _shown(form: forms.BaseForm, name: str) -> list[str]:
    """The recorded value, as the control would send it back."""
    value = _recorded_value(form, name)
    if isinstance(value, bool):
        return ["on"] if value else []
    return _texts(form.fields[name].widget.format_value(value))


def _sent(form: forms.BaseForm, name: str) -> list[str]:
    getlist = getattr(form.data, "getlist", None)
    return _texts(getlist(name) if getlist else form.data.get(name))


def _texts(values: object) -> list[str]:
    """The values as texts in a fixed order, with plain line ends and without empty ones."""
    many = values if isinstance(values, (list, tuple, set)) else [values]
    return sorted(str(each).replace("\r\n", "\n") for each in many if each not in (None, ""))


def _in_words(field: forms.Field, values: Sequence[str]) -> str:
    if isinstance(field, forms.BooleanField):
        return _("yes") if values else _("no")
    if isinstance(field, forms.ModelChoiceField):
        words = [_label(field, value) for value in values]
    elif isinstance(field, forms.ChoiceField):
        labels = cast("Iterable[tuple[object, object]]", field.choices)
        words = [str(label) for value, label in labels if str(value) in values]
    else:
        words = list(values)
    return ", ".join(words) or MISSING


def _label(field: forms.ModelChoiceField, value: str) -> str:
    """The label of the row in the list; if the user may not choose it, the value that was sent."""
    try:
        row = forms.ModelChoiceField.to_python(field, value)
    except ValidationError:
        return value
    return str(field.label_from_instance(row))
