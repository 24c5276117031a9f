"""The sample of a month as a grid: one line per record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.lists.worker_rows import WorkerRow

RIGHT, TO_CHANGE = "benar", "ubah"
CHOICES = [(RIGHT, _("Right")), (TO_CHANGE, _("To be changed"))]


@dataclass(frozen=True)
class Line:
    row: WorkerRow
    answer: forms.BoundField


class SampleForm(forms.Form):
    """A line left without an answer is left for another day."""

    def __init__(self, *args: Any, rows: Iterable[WorkerRow], **options: Any) -> None:
        super().__init__(*args, **options)
        self.rows = list(rows)
        for row in self.rows:
            is_right = row.worker.is_right  # type: ignore[attr-defined]
            self.fields[row.worker.registry_number] = forms.ChoiceField(
                label=_("Answer about %(name)s") % {"name": row.worker.name},
                choices=CHOICES,
                required=False,
                widget=forms.RadioSelect,
                initial=None if is_right is None else RIGHT if is_right else TO_CHANGE,
            )

    @property
    def lines(self) -> list[Line]:
        return [Line(row, self[row.worker.registry_number]) for row in self.rows]

    def answers(self) -> dict[str, bool]:
        """By registry number, whether the record is right; of those that were answered."""
        return {number: answer == RIGHT for number, answer in self.cleaned_data.items() if answer}
