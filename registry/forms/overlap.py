"""The form for recording an overlap as official."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField


class OverlapExceptionForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is right"),
        max_length=200,
        help_text=_("For example: official dual duty by decree of the head of office."),
        error_messages={"required": _("Say why this is right.")},
    )
    decree_number = forms.CharField(
        label=_("Decree number (SK)"),
        required=False,
        max_length=100,
        help_text=_("Empty if the decree is still to come."),
    )
    valid_until = TypedDateField(
        label=_("Holds until"),
        help_text=_("dd/mm/yyyy. After this day the overlap is listed again."),
        error_messages={"required": _("Enter the last day on which it holds.")},
    )
