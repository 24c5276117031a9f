"""The province's own words in a reminder."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReminderForm(forms.Form):
    catatan = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=300,
        help_text=_("Stands below what is late. No names of people."),
        widget=forms.TextInput(attrs={"class": "masukan"}),
    )
