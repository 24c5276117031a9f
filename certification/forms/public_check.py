from django import forms
from django.utils.translation import gettext_lazy as _


class PublicCheckForm(forms.Form):
    number = forms.CharField(
        label=_("Certificate, STR or registry number"),
        max_length=100,
        help_text=_("For example RP-3277-0013. Case, spaces and dots do not matter."),
        error_messages={"required": _("Enter the number printed on the certificate.")},
        widget=forms.TextInput(
            attrs={
                "class": "mono",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )
