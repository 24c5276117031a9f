"""What an entry form already says about a person while it is being filled in."""

from __future__ import annotations

from registry.duplicates.likeness import Evidence
from registry.errors import NikKnownError, NikOfOtherOfficeError
from registry.forms.person import EntryPersonForm
from registry.names.form import name_form

COMPARED = ("birth_date", "nik", "nip", "sex", "birth_place", "phone", "email")
NIK_KNOWN = (NikKnownError.code, NikOfOtherOfficeError.code)


def typed_evidence(form: EntryPersonForm) -> Evidence | None:
    """What of the input so far can be compared with records, valid or not; None without a name."""
    form.is_valid()
    said = form.cleaned_data
    if not said.get("name"):
        return None
    known = {name: said[name] for name in COMPARED if said.get(name)}
    return Evidence(name=said["name"], name_form=name_form(said["name"]), **known)


def nik_refusal_of(form: EntryPersonForm) -> str:
    """The error message if this NIK is recorded already, else ""."""
    for error in form.errors.as_data().get("nik", []):
        if error.code in NIK_KNOWN:
            return str(error.message)
    return ""
