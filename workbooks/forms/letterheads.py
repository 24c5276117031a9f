"""The form of a letterhead in the admin site of reference data."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.admin_site import ReferenceForm
from registry.numbers import nip as nips


class TypedNipField(forms.CharField):
    """A NIP typed as it is printed, in groups, or with dots."""

    def to_python(self, value: Any) -> str:
        return nips.digits_of(super().to_python(value) or "")


class LetterheadForm(ReferenceForm):
    signatory_nip = TypedNipField(label=_("NIP"), required=False)
    cosignatory_nip = TypedNipField(label=_("NIP of the second signatory"), required=False)
