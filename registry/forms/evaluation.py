"""The yearly evaluation as a grid: one line per assignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from registry.enums import EvaluationOutcome
from registry.models import Assignment
from registry.services import Verdict

CHOICES = [("", _("not yet evaluated")), *EvaluationOutcome.choices]


@dataclass(frozen=True)
class Line:
    assignment: Assignment
    outcome: forms.BoundField
    note: forms.BoundField


class EvaluationForm(forms.Form):
    """A line left without an outcome is left for another day."""

    def __init__(self, *args: Any, assignments: Iterable[Assignment], **options: Any) -> None:
        super().__init__(*args, **options)
        self.assignments = list(assignments)
        for row in self.assignments:
            name = {"name": row.worker.name}
            self.fields[f"outcome-{row.pk}"] = forms.ChoiceField(
                label=_("Outcome for %(name)s") % name,
                choices=CHOICES,
                required=False,
                widget=forms.Select(attrs={"class": "masukan"}),
            )
            self.fields[f"note-{row.pk}"] = forms.CharField(
                label=_("Note on %(name)s") % name,
                required=False,
                max_length=300,
                widget=forms.TextInput(attrs={"class": "masukan"}),
            )

    @property
    def lines(self) -> list[Line]:
        return [Line(row, self[f"outcome-{row.pk}"], self[f"note-{row.pk}"]) for row in self.assignments]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for verdict in self.verdicts():
            if verdict.outcome == EvaluationOutcome.NOT_EXTENDED and not verdict.note:
                self.add_error(f"note-{verdict.assignment_id}", _("Say why the assignment is not extended."))
        return cleaned

    def verdicts(self) -> Iterator[Verdict]:
        for row in self.assignments:
            outcome = self.cleaned_data.get(f"outcome-{row.pk}")
            if outcome:
                yield Verdict(row.pk, outcome, self.cleaned_data.get(f"note-{row.pk}", ""))
