from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.opened import OpenedForm

LONGEST = 2000


class NoteForm(OpenedForm, forms.Form):
    """What one colleague tells the next."""

    text = forms.CharField(
        label=_("Note"),
        max_length=LONGEST,
        help_text=_("For your office. No health, religion or family matters."),
        error_messages={"required": _("Write the note.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
