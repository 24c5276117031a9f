"""The forms of somebody who imports a workbook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from certification.enums import Level
from certification.models import Issuer
from core.sheets.archive import MAX_PACKED, MEGABYTE
from registry.enums import Category
from workbooks.imports.understanding import Answers

NOT_SAID = [("", _("As the rows say"))]


def _issuers() -> list[tuple[str, object]]:
    certifiers = Issuer.objects.public().certifiers()
    return [*NOT_SAID, *((issuer.code, issuer.name) for issuer in certifiers)]


class AnswersForm(forms.Form):
    """The answers for all rows that do not contain them."""

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
    """A file to read. Errors in its content are found when it is read, not here."""

    file = forms.FileField(
        label=_("Workbook"),
        max_length=200,
        help_text=_("Excel (.xlsx, .xls), OpenDocument (.ods) or CSV, at most %(limit)s MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv,.tsv,.txt"}),
        error_messages={
            "required": _("Choose the file first."),
            "empty": _("This file is empty. Check that the right file was chosen."),
        },
    )
    field_order = ("file", "category", "issuer", "level")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Filled in here: in the body of the class it would be said for good in the language of the start.
        self.fields["file"].help_text %= {"limit": MAX_PACKED // MEGABYTE}
