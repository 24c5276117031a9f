"""The forms for two records that may be one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from registry.duplicates.merging import choices_differ, is_better
from registry.enums import DuplicateVerdict
from registry.facts import WorkerFacts
from registry.forms.comparison import column_of, said
from registry.models import Worker
from registry.services.workers import FACTS, facts_of

KEPT, TAKEN = "simpan", "gabung"
# An office's own fields are joined by the service, the kept record's answers first.
ASKED = tuple(name for name in FACTS if name != "extra")


class AnswerForm(forms.Form):
    """Whether two records are one person, and why."""

    verdict = forms.ChoiceField(
        label=_("Is it the same person?"),
        choices=DuplicateVerdict.choices,
        error_messages={"required": _("Say whether it is the same person.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=200,
        help_text=_("For example: both KTP were compared. No names."),
        error_messages={"required": _("Say why, for those who look at this later.")},
    )


@dataclass(frozen=True)
class ComparedFact:
    """One fact of the two records, in words, and which of them is proposed."""

    name: str
    label: str
    kept: str
    taken: str
    chosen: str
    differs: bool


class MergeForm(forms.Form):
    """Which record is kept, which facts it takes over from the other, and why they are merged."""

    reason = forms.CharField(
        label=_("Reason of the merge"),
        max_length=200,
        help_text=_("For example: both KTP were compared. No names."),
        error_messages={"required": _("Say why, for those who look at this later.")},
    )

    def __init__(self, *args: Any, survivor: Worker, absorbed: Worker, **options: Any) -> None:
        super().__init__(*args, **options)
        self.mine, self.theirs = facts_of(survivor), facts_of(absorbed)
        for name in self._differing():
            proposed = TAKEN if is_better(name, self.theirs, self.mine) else KEPT
            self.fields[name] = forms.ChoiceField(
                choices=[(KEPT, _("Kept record")), (TAKEN, _("Merged record"))],
                initial=proposed,
                label=_label(name),
                required=False,
            )

    @property
    def taken(self) -> list[str]:
        """The facts that the kept record takes over."""
        return [name for name in self._differing() if self.cleaned_data.get(name) == TAKEN]

    @property
    def facts(self) -> Iterator[ComparedFact]:
        for name in ASKED:
            kept, taken = (
                said(column_of(Worker, name), name, getattr(facts, name))
                for facts in (self.mine, self.theirs)
            )
            differs = name in self.fields
            if differs or getattr(self.mine, name):
                chosen = self[name].value() if differs else ""
                yield ComparedFact(name, _label(name), kept, taken, chosen, differs)

    def _differing(self) -> list[str]:
        return [name for name in ASKED if choices_differ(name, self.theirs, self.mine)]


def _label(name: str) -> str:
    column = column_of(Worker, name)
    return capfirst(str(column.verbose_name)) if column else name.upper()


def proposed_survivor(one: Worker, other: Worker) -> Worker:
    """The record with more facts; the older one if both have as many."""
    first, second = sorted((one, other), key=lambda worker: worker.pk)
    return second if _said_facts(facts_of(second)) > _said_facts(facts_of(first)) else first


def _said_facts(facts: WorkerFacts) -> int:
    return sum(bool(getattr(facts, name)) for name in ASKED)
