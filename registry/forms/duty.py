"""The forms for changing an assignment from a day on."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField


class FromDayForm(forms.Form):
    from_on = TypedDateField(
        label=_("From"),
        help_text=_("What was before this day stays as it was. dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the day from which this holds.")},
    )


class ShareForm(FromDayForm):
    share = forms.IntegerField(
        label=_("Share of full time (%)"),
        min_value=1,
        max_value=100,
        error_messages={"required": _("Enter a share between 1 and 100.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "c4"}),
    )
    field_order = ("share", "from_on")
