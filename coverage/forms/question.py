"""The question a visitor may put to a page, by its address or by the form on it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField
from coverage.question import CATEGORY, DAY, Question
from registry.enums import Category


class QuestionForm(forms.Form):
    """Category and day. If a value cannot be read, `complaints` says so and the usual value is used."""

    kategori = forms.ChoiceField(
        label=_("Category"),
        choices=Category.choices,
        required=False,
        error_messages={"invalid_choice": _("Category “%(value)s” is unknown.")},
    )
    tanggal = TypedDateField(label=_("On the day"), required=False)

    def question(self) -> Question:
        usual = Question.usual()
        self.full_clean()
        return Question(
            category=self.cleaned_data.get(CATEGORY) or usual.category,
            on=self.cleaned_data.get(DAY) or usual.on,
            today=usual.today,
        )

    @property
    def complaints(self) -> list[str]:
        return [str(message) for messages in self.errors.values() for message in messages]
