"""How a list is narrowed; the address holds every choice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from copy import copy, deepcopy
from datetime import date
from functools import cache
from typing import Any, ClassVar

import django_filters
from django import forms
from django.forms import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.forms.fields import TypedDateField
from core.lists.facets import Facets
from core.ui.formats import Language, current_language, number, short_date
from core.ui.markup import escaped, written

Choices = Iterable[tuple[str, Any]]
ONE_LINE = {f"django/forms/widgets/{kind}.html" for kind in ("text", "number", "date", "checkbox", "hidden")}


class TypedDateFilter(django_filters.DateFilter):
    field_class = TypedDateField


class QuickRenderer(DjangoTemplates):
    """Writes one-line inputs without a template: a list has a dozen of them."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        if template_name not in ONE_LINE:
            return super().render(template_name, context, request)
        widget = context["widget"]
        value = "" if widget["value"] is None else written(' value="{}"', widget["value"])
        attributes = flatatt(widget["attrs"])
        return written('<input type="{}" name="{}"{}{}>', widget["type"], widget["name"], value, attributes)


class ListForm(forms.Form):
    default_renderer = QuickRenderer()


class QuickSelect(forms.Select):
    """A list of choices written at once: a template per option took most of a page's time.

    `counts` are the rows of each choice, if they were counted; they are shown behind its label.
    """

    counts: Mapping[str, int] | None = None

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen, language = "" if value is None else str(value), current_language()
        options = (
            f'<option value="{escaped(key)}"{" selected" if str(key) == chosen else ""}>'
            f"{escaped(words)}{self._count(key, language)}</option>"
            for key, words in self.choices
        )
        attributes = flatatt({**self.attrs, **(attrs or {})})
        return written('<select name="{}"{}>{}</select>', name, attributes, SafeString("".join(options)))

    def _count(self, key: object, language: Language) -> str:
        if self.counts is None or key in ("", None):
            return ""
        return f" ({number(self.counts.get(str(key), 0), 0, language)})"


class OneOf(django_filters.fields.ChoiceField):
    """Its choices are never changed, so copies share them."""

    widget = QuickSelect

    def __deepcopy__(self, memo: dict[int, Any]) -> OneOf:
        return forms.Field.__deepcopy__(self, memo)


class ChoiceFilter(django_filters.ChoiceFilter):
    field_class = OneOf

    def __deepcopy__(self, memo: dict[int, Any]) -> ChoiceFilter:
        copied = copy(self)
        # The method is bound to its filter.
        copied.method = self.method
        return copied


class ListFilter(django_filters.FilterSet):
    """The filter of a list. Choices that are rows are those of `self.user`: a choice is a door to data.

    `in_front` names the fields that are always shown above the list; the others are folded away. Choices of a
    model field are counted; for a filter with a method `facets` may say what to count by. The form class is
    built once; what `offer` adds belongs to one request.
    """

    in_front: ClassVar[tuple[str, ...]] = ("q",)

    def __init__(self, data: QueryDict | None, *, user: Any, queryset: Any) -> None:
        self.user = user
        self.offered: list[Hashable] = []
        super().__init__(data, queryset=queryset)
        self.offer()

    def offer(self) -> None:
        """Set the choices that are rows by `choose_from`, and add fields of the installation by `add`."""

    def choose_from(self, **choices: Choices) -> None:
        for name, each in choices.items():
            offered = tuple(each)
            self.form.fields[name].choices = offered
            self.offered.append((name, offered))

    def add(self, name: str, added: django_filters.Filter) -> None:
        added.parent, added.model = self, self.queryset.model
        self.filters[name] = added
        self.form.fields[name] = field = _dressed(added.field)
        self.offered.append((name, type(field), field.label, tuple(getattr(field, "choices", ()))))

    def get_form_class(self) -> type[forms.Form]:
        return self._form_class()

    @classmethod
    @cache
    def _form_class(cls) -> type[forms.Form]:
        # From copies: a filter keeps the field that it made, and every request would copy both.
        fields = {name: _dressed(deepcopy(each).field) for name, each in cls.base_filters.items()}
        return type(f"{cls.__name__}Form", (ListForm,), fields)

    @property
    def asked(self) -> dict[str, Any]:
        """The choices that were made, by name; unreadable ones are left out."""
        self.form.is_valid()
        return {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", [], False)
        }

    @property
    def facets(self) -> Facets:
        """What the rows of each choice are counted by, by the name of the filter."""
        return {
            name: each.field_name
            for name, each in self.filters.items()
            if isinstance(each, django_filters.ChoiceFilter) and each.method is None
        }

    @property
    def is_typed(self) -> bool:
        """Something was typed, not only chosen: mostly a person's name, which must not be stored."""
        typed = (name for name, each in self.filters.items() if isinstance(each, django_filters.CharFilter))
        return any(self.data.get(name) for name in typed)

    @property
    def shown(self) -> Hashable:
        """With class and language, a key for the look of the form: the given answers, and what this user was
        offered."""
        answers = ((name, *self.data.getlist(name)) for name in self.form.fields if name in self.data)
        return (*answers, *self.offered)

    @property
    def fields_in_front(self) -> list[BoundField]:
        return [self.form[name] for name in self.in_front]

    @property
    def folded_fields(self) -> list[BoundField]:
        return [bound for bound in self.form.visible_fields() if bound.name not in self.in_front]

    @property
    def hidden_fields(self) -> list[BoundField]:
        return self.form.hidden_fields()

    @property
    def folded_choices(self) -> int:
        """How many of the folded fields are in use; the chips show which."""
        return sum(1 for bound in self.folded_fields if self.data.get(bound.name))

    @property
    def has_folded_fault(self) -> bool:
        return any(bound.errors for bound in self.folded_fields)

    def filter_queryset(self, queryset: Any) -> Any:
        return self.narrowed(queryset, self.asked)

    def narrowed(self, queryset: Any, asked: Mapping[str, Any]) -> Any:
        """The rows under exactly these choices, whatever the address says. Values are those of the form."""
        return self.narrowed_further(queryset, asked)

    def found(self, queryset: Any, asked: Mapping[str, Any]) -> Any:
        """As `narrowed`, for counting: the rows need no order."""
        return self.narrowed(queryset, asked)

    def narrowed_further(self, queryset: Any, asked: Mapping[str, Any]) -> Any:
        """Narrow rows that are narrowed already by these choices, too."""
        for name, value in asked.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset

    def narrowed_few(self, queryset: Any, asked: Mapping[str, Any]) -> Any:
        """As `narrowed_further`, for few rows that are known by key: no index has to find them."""
        return self.narrowed_further(queryset, asked)

    def in_words(self) -> Iterator[tuple[str, str, str]]:
        """Name, label and value of each choice in use, in the words of the form."""
        for bound in self.form.visible_fields():
            if self.data.get(bound.name):
                yield bound.name, str(bound.label), _value(bound)


def _dressed(field: forms.Field) -> forms.Field:
    if isinstance(field.widget, forms.Select) and not isinstance(field.widget, QuickSelect):
        field.widget = QuickSelect(choices=list(field.widget.choices))
    if not isinstance(field.widget, forms.CheckboxInput | forms.HiddenInput):
        field.widget.attrs["class"] = "masukan"
    return field


def _value(bound: BoundField) -> str:
    """The chosen value as its list shows it."""
    value = bound.form.cleaned_data.get(bound.name, bound.value())
    if isinstance(value, date):
        return short_date(value)
    choices = dict(getattr(bound.field.widget, "choices", ()))
    return str(choices.get(value, _("yes") if value is True else value))
