"""Between which days a page about changes looks."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from core.calendar import a_year_before
from core.forms.fields import TypedDateField
from coverage.change.page import BY_MONTH, BY_YEAR, FIRST, LAST, PACE
from coverage.forms.question import QuestionForm
from coverage.question import DAY, Question


class ChangeForm(QuestionForm):
    """Category and two days, in either order; and how far apart the points of the trend are."""

    dari = TypedDateField(label=_("From the day"), required=False)
    sampai = TypedDateField(label=_("Until the day"), required=False)
    langkah = forms.ChoiceField(
        label=_("Points of the trend"),
        choices=[(BY_MONTH, _("every month")), (BY_YEAR, _("every year"))],
        required=False,
    )

    def days(self) -> tuple[date, Question]:
        """The earlier day, and the question of the later one. Without a first day: a year before."""
        question = self.question()
        last = self.cleaned_data.get(LAST) or self.cleaned_data.get(DAY) or question.today
        first = self.cleaned_data.get(FIRST) or a_year_before(last)
        first, last = sorted([first, last])
        return first, Question(question.category, last, question.today)

    @property
    def pace(self) -> str:
        return self.cleaned_data.get(PACE) or BY_MONTH
