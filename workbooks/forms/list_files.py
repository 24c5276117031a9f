"""The form of somebody who exports a list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.lists import WorkerList
from core.lists import Listing
from workbooks.enums import FileKind


class ListFileForm(forms.Form):
    """A list as a file. Exporting columns that identify people beyond their names requires a reason."""

    bentuk = forms.ChoiceField(
        label=_("File"), choices=FileKind.choices, initial=FileKind.XLSX, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("What the file is for"),
        max_length=200,
        required=False,
        help_text=_("Written into the file and into the audit trail."),
    )

    def __init__(self, *args: Any, listing: Listing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.listing = listing
        if listing.name != WorkerList.name:
            self.fields["bentuk"].choices = FileKind.choices[:2]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        shows_more = any(column.is_personal for column in self.listing.shown_columns)
        if (shows_more or answers.get("bentuk") == FileKind.IMPORT) and not answers.get("reason"):
            self.add_error("reason", _("Say what the file is for: it identifies people beyond their names."))
        return answers
