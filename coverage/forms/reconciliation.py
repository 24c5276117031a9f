"""Judgements of staff about the people on one page: counted in the claim, not counted, or not certain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from coverage.enums import ClaimVerdict
from coverage.models import ReconciledPerson
from coverage.services.reconciliation import Judgement
from registry.models import Worker

VERDICT, NOTE = "putusan", "catatan"
# The button that marks everybody on the page without a judgement as counted.
THE_REST = "selebihnya"


class JudgementsForm(forms.Form):
    """Two answers for each person on the page."""

    def __init__(
        self, *args: Any, people: Iterable[Worker], judged: Mapping[int, ReconciledPerson], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.people = list(people)
        self.judged = judged
        for worker in self.people:
            row = judged.get(worker.pk)
            self.fields[f"{VERDICT}-{worker.pk}"] = forms.ChoiceField(
                label=worker.name,
                choices=[("", _("not judged")), *ClaimVerdict.choices],
                required=False,
                initial=row.verdict if row else "",
            )
            self.fields[f"{NOTE}-{worker.pk}"] = forms.CharField(
                label=_("Note"), max_length=200, required=False, initial=row.note if row else ""
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for worker in self.people:
            if cleaned.get(f"{NOTE}-{worker.pk}") and not cleaned.get(f"{VERDICT}-{worker.pk}"):
                self.add_error(f"{VERDICT}-{worker.pk}", _("Choose a judgement beside the note."))
        return cleaned

    def answers_for(self, worker: Worker) -> tuple[BoundField, BoundField]:
        return self[f"{VERDICT}-{worker.pk}"], self[f"{NOTE}-{worker.pk}"]

    def judgements(self) -> dict[int, Judgement]:
        """The verdict by person. With the button, everybody without a verdict counts as included."""
        rest = ClaimVerdict.INCLUDED if THE_REST in self.data else ""
        return {
            worker.pk: Judgement(
                self.cleaned_data[f"{VERDICT}-{worker.pk}"] or rest, self.cleaned_data[f"{NOTE}-{worker.pk}"]
            )
            for worker in self.people
        }


class FurtherPersonForm(forms.Form):
    """A person whom the registry does not count on that day, but the claim did."""

    number = forms.CharField(
        label=_("Registry number"),
        max_length=40,
        help_text=_("Of a person whom you may see, for example RP-3277-0013."),
        error_messages={"required": _("Enter the registry number.")},
        widget=forms.TextInput(attrs={"class": "mono", "autocomplete": "off"}),
    )


class ConclusionForm(forms.Form):
    """The explanation of the remainder."""

    conclusion = forms.CharField(
        label=_("What explains the remainder"),
        max_length=300,
        required=False,
        help_text=_(
            "For example: one person was not placed in any programme. The public reads the number only."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
