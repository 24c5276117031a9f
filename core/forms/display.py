"""A form field as the page shows it: label, one line of help, control, and what is wrong beside it.

The wiring for screen readers lives here and nowhere else: help, error, warning and good news are
tied to the control by `aria-describedby`; a wrong control says `aria-invalid`; a group of choices is
a fieldset with a legend. Few choices stand open as boxes, many hide in a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.forms import BoundField
from django.forms.utils import ErrorDict
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.forms.opened import Meanwhile, OpenedForm
from core.text import Text

# Up to this many choices a list is drawn as boxes that can all be seen at once.
OPEN_CHOICES = 5
# The width of a control hints at the length of the answer: longest answer, class.
WIDTHS = ((4, "c4"), (10, "c10"), (20, "c16"))
WIDEST = "c24"


@dataclass(frozen=True)
class Choice:
    """One open choice of a field, drawn as a box."""

    id: str
    kind: str
    value: str
    label: Text
    is_chosen: bool


@dataclass(frozen=True)
class FieldView:
    """What the template needs to know about a field."""

    bound: BoundField
    warning: Text = ""
    reading: Text = ""
    width: str = ""

    @property
    def id(self) -> str:
        return self.bound.auto_id or self.bound.html_name

    @property
    def is_tick(self) -> bool:
        return isinstance(self.bound.field.widget, forms.CheckboxInput)

    @cached_property
    def has_choices_open(self) -> bool:
        """Open: radio buttons and ticks always, a plain list of few choices too."""
        widget = self.bound.field.widget
        if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
            return True
        if type(widget) is not forms.Select or "data-cari" in widget.attrs:
            return False
        return sum(1 for value, _label in self._options if value != "") <= OPEN_CHOICES

    @property
    def is_group(self) -> bool:
        return self.has_choices_open or isinstance(self.bound.field.widget, forms.MultiWidget)

    @property
    def choices(self) -> list[Choice]:
        """Each open choice. The empty one is offered only where the field may stay empty."""
        many = isinstance(self.bound.field.widget, forms.CheckboxSelectMultiple)
        value = self.bound.value()
        chosen = {str(item) for item in value} if many and value else {str(value or "")}
        may_be_empty = not many and not self.bound.field.required
        return [
            Choice(
                id=f"{self.id}_{index}",
                kind="checkbox" if many else "radio",
                value=option,
                label=label,
                is_chosen=option in chosen,
            )
            for index, (option, label) in enumerate(self._options)
            if option or may_be_empty
        ]

    @property
    def errors(self) -> list[str]:
        return messages_of(self.bound)

    @property
    def opened_with(self) -> tuple[str, Sequence[str]] | None:
        """What the page carries along about the field's earlier value, where two people may edit the same
        record."""
        form = self.bound.form
        return form.opened_with(self.bound.name) if isinstance(form, OpenedForm) else None

    @property
    def meanwhile(self) -> Meanwhile | None:
        """What somebody else recorded since, as a choice."""
        form = self.bound.form
        return form.meanwhile.get(self.bound.name) if isinstance(form, OpenedForm) else None

    @property
    def described_by(self) -> str:
        """The ids of everything said about the control, in the order in which it is read."""
        parts = {
            "helptext": self.bound.help_text,
            "error": self.bound.errors,
            "warning": self.warning,
            "reading": self.reading,
        }
        return " ".join(f"{self.id}_{name}" for name, said in parts.items() if said)

    @property
    def control(self) -> SafeString:
        attrs: dict[str, str | bool] = {}
        if self.described_by:
            attrs["aria-describedby"] = self.described_by
        if self.bound.errors:
            attrs["aria-invalid"] = "true"
        if not self.is_tick:
            own = self.bound.field.widget.attrs.get("class", "")
            attrs["class"] = " ".join(filter(None, ["masukan", self._width(), own]))
        return self.bound.as_widget(attrs=attrs)

    @cached_property
    def _options(self) -> list[tuple[str, Text]]:
        """Value and label of every option, groups flattened. Options may cost a query: they are read once."""
        found: list[tuple[str, Text]] = []
        for value, label in self.bound.field.choices:  # type: ignore[attr-defined]
            if isinstance(label, (list, tuple)):
                found += ((str(inner), text) for inner, text in label)
            else:
                found.append(("" if value is None else str(value), label))
        return found

    def _width(self) -> str:
        widget = self.bound.field.widget
        if self.width or isinstance(widget, (forms.Textarea, forms.Select, forms.MultiWidget)):
            return self.width
        if isinstance(widget, forms.DateInput):
            return "c10"
        greatest = getattr(self.bound.field, "max_value", None)
        longest = getattr(self.bound.field, "max_length", None) if greatest is None else len(str(greatest))
        if longest is None:
            return WIDEST
        return next((name for limit, name in WIDTHS if longest <= limit), WIDEST)


def messages_of(bound: BoundField) -> list[str]:
    """The errors of a field. Django's "This field is required." is replaced by a message that names the
    field."""
    unnamed = str(forms.Field.default_error_messages["required"])
    return [_name_missing(bound) if text == unnamed else text for text in map(str, bound.errors)]


def _name_missing(bound: BoundField) -> str:
    label = {"label": bound.label}
    if isinstance(bound.field, forms.ChoiceField):
        return _("Choose “%(label)s”.") % label
    return _("Fill in “%(label)s”.") % label


def target_of(bound: BoundField) -> str:
    """The id that a link to the field must name: its control, or the first box of its choices."""
    view = FieldView(bound)
    if view.has_choices_open:
        return view.choices[0].id if view.choices else view.id
    return bound.id_for_label or view.id


@dataclass(frozen=True)
class Problem:
    """One line of the error summary. `target` is empty where the problem is not one field's."""

    message: str
    target: str


def problems(*all_forms: forms.BaseForm) -> list[Problem]:
    """Every problem of the forms: first those of no single field, then field by field in order."""
    found = [
        Problem(_plain(str(message)), target="") for form in all_forms for message in form.non_field_errors()
    ]
    for form in all_forms:
        for bound in form:
            target = "" if bound.is_hidden else target_of(bound)
            found += [Problem(_plain(text), target) for text in messages_of(bound)]
    return found


def _plain(message: str) -> str:
    """The message without its own links: in the summary the whole line is one."""
    return strip_tags(message) if isinstance(message, SafeString) else message


def has_errors(*all_forms: forms.BaseForm) -> bool:
    """Whether something was submitted and refused."""
    errors: list[ErrorDict] = [form.errors for form in all_forms if form.is_bound]
    return any(errors)
