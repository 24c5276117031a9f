"""What is asked when a period is opened, a list is signed, and an answer is given."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.calendar import ONE_DAY, last_of_month
from core.forms.fields import TypedDateField

SEMESTER_ENDS = {1: (6, 30), 2: (12, 31)}


class PeriodForm(forms.Form):
    """The half year and its days. They cannot be changed after the offices were asked."""

    code = forms.RegexField(
        label=_("Reporting period"),
        regex=r"^20\d\d-S[12]$",
        max_length=7,
        help_text=_("Year and semester, for example 2026-S1."),
        error_messages={
            "required": _("Enter the year and the semester, for example 2026-S1."),
            "invalid": _("Write the period as a year and a semester, for example 2026-S1."),
        },
    )
    on = TypedDateField(
        label=_("Day of the figures"),
        help_text=_("The day on which people, certificates and needs are counted."),
        error_messages={"required": _("Enter the day of the figures.")},
    )
    opens_on = TypedDateField(
        label=_("Offices send from"),
        error_messages={"required": _("Enter the first day to send.")},
    )
    due_on = TypedDateField(
        label=_("Last day to send"),
        help_text=_("From the day after, an office that has not signed is shown greyed."),
        error_messages={"required": _("Enter the last day to send.")},
    )
    publishes_on = TypedDateField(
        label=_("Final figures are published on"),
        help_text=_("Fixed: it does not move, whatever arrives late."),
        error_messages={"required": _("Enter the day of publication.")},
    )


class SignForm(forms.Form):
    """Who signs the list, and on which day. `digest`: the figures that were read."""

    signatory_name = forms.CharField(
        label=_("Name of who signs"),
        max_length=150,
        help_text=_("With titles, as under a letter of the office."),
        error_messages={"required": _("Enter who signs the list.")},
    )
    signatory_position = forms.CharField(
        label=_("Position"),
        max_length=150,
        help_text=_("For example Kepala Dinas Sosial, or Plt. Kepala Dinas Sosial."),
        error_messages={"required": _("Enter the position of who signs.")},
    )
    signatory_rank = forms.CharField(
        label=_("Rank"),
        max_length=80,
        required=False,
        help_text=_("For example Pembina Tingkat I (IV/b)."),
    )
    signed_on = TypedDateField(
        label=_("Signed on"),
        is_past=True,
        error_messages={"required": _("Enter the day of the signature.")},
    )
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def read_anew(self, digest: str) -> None:
        """Keep what was typed; the figures on the page are new."""
        self.data = {**{name: self.data.get(name) for name in self.fields}, "digest": digest}


class ReturnForm(forms.Form):
    """Why a list is returned to the office."""

    note = forms.CharField(
        label=_("What the office has to mend"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say what the office has to mend.")},
    )


class RevisionForm(forms.Form):
    """Why final figures are corrected. The text is published beside them."""

    note = forms.CharField(
        label=_("What was corrected, and why"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Published with the figures. Name no person."),
        error_messages={"required": _("Say what was corrected, and why.")},
    )


def usual_days(today: date, taken: Collection[str]) -> dict[str, Any]:
    """A proposal for the half year that ended last, or the first one after it that nobody has opened: sent
    in the month after it, published one month later."""
    year, semester = (today.year, 1) if today.month > 6 else (today.year - 1, 2)
    while f"{year}-S{semester}" in taken:
        year, semester = (year, 2) if semester == 1 else (year + 1, 1)
    on = date(year, *SEMESTER_ENDS[semester])
    due_on = last_of_month(on + ONE_DAY)
    return {
        "code": f"{year}-S{semester}",
        "on": on,
        "opens_on": on + ONE_DAY,
        "due_on": due_on,
        "publishes_on": last_of_month(due_on + ONE_DAY),
    }
