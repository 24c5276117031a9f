"""What is asked to keep a scan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.scans.errors import SENTENCES
from core.scans.kinds import Kind, Refusal
from core.scans.reading import LARGEST


class ScanForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, JPG or PNG, at most 10 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(Kind)}),
        error_messages={
            "required": _("Choose the file of the scan."),
            "empty": SENTENCES[Refusal.EMPTY],
        },
    )

    def clean_file(self) -> object:
        """Refuse by size before the file is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(SENTENCES[Refusal.TOO_LARGE], code=Refusal.TOO_LARGE)
        return file
