"""What is asked of the person who brings a workbook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.enums import Level
from certification.lists import WorkerList
from certification.models import Issuer
from core.lists import Listing
from core.sheets.archive import MAX_PACKED, MEGABYTE
from registry.enums import Category
from workbooks.enums import FileKind
from workbooks.imports.understanding import Answers

NOT_SAID = [("", _("As the rows say"))]


def _issuers() -> list[tuple[str, object]]:
    certifiers = Issuer.objects.public().certifiers()
    return [*NOT_SAID, *((issuer.code, issuer.name) for issuer in certifiers)]


class AnswersForm(forms.Form):
    """What holds for every row that does not say it itself."""

    category = forms.ChoiceField(
        label=_("Category of the people"),
        choices=[*NOT_SAID, *Category.choices],
        required=False,
        help_text=_("Used only where the file has no category."),
    )
    issuer = forms.ChoiceField(
        label=_("Issuer of the certificates"),
        choices=_issuers,
        required=False,
        help_text=_("Used only where the file has no issuer."),
    )
    level = forms.ChoiceField(
        label=_("Level of the certificates"),
        choices=[*NOT_SAID, *Level.choices],
        required=False,
        help_text=_("Used only where the file has no level."),
    )

    def answers(self) -> Answers:
        return Answers(**{name: self.cleaned_data[name] for name in ("category", "issuer", "level")})


class UploadForm(AnswersForm):
    """A file to read. What is wrong with it is found when it is read, not here."""

    file = forms.FileField(
        label=_("Workbook"),
        max_length=200,
        help_text=_("Excel (.xlsx, .xls), OpenDocument (.ods) or CSV, at most %(limit)s MB.")
        % {"limit": MAX_PACKED // MEGABYTE},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv,.tsv,.txt"}),
        error_messages={
            "required": _("Choose the file first."),
            "empty": _("This file is empty. Check that the right file was chosen."),
        },
    )
    field_order = ("file", "category", "issuer", "level")


class ListFileForm(forms.Form):
    """A list as a file. What identifies people beyond their names leaves only with a reason."""

    bentuk = forms.ChoiceField(label=_("File"), choices=FileKind.choices, widget=forms.RadioSelect)
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
