"""The form of a person. The screen and the workbook pass the same fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms.fields import TypedDateField
from core.forms.refusals import as_form_error, read_or_refuse
from registry.duplicates import at_entry
from registry.enums import Category, Education, EmploymentStatus, FieldOfPractice, FunctionalLevel, Sex
from registry.errors import BirthDateInFutureError
from registry.extra_fields import Stored, fields_seen_by, merged, name_of, question, stored, typed
from registry.facts import WorkerFacts
from registry.names import titles as names
from registry.numbers import nik as niks
from registry.numbers import nip as nips
from registry.numbers import phones

if TYPE_CHECKING:
    from accounts.models import User

BLANK = [("", "")]


class PersonForm(forms.Form):
    """A person's own facts, in the order of the entry form."""

    nik = forms.CharField(
        label=_("NIK"),
        required=False,
        max_length=40,
        help_text=_("16 digits as on the KTP. Spaces and dots do not matter."),
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "off",
                "class": "mono",
                "data-nik": "",
                "data-draft-kecuali": "",
                "data-nik-lahir": "id_birth_date",
                "data-nik-kelamin": "sex",
            }
        ),
    )
    name = forms.CharField(
        label=_("Full name without titles"),
        max_length=150,
        error_messages={"required": _("Enter the name as on the KTP.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-nama": _("Write it as {}")}),
    )
    front_title = forms.CharField(label=_("Title before the name"), required=False, max_length=40)
    back_title = forms.CharField(label=_("Title after the name"), required=False, max_length=80)
    birth_date = TypedDateField(
        label=_("Birth date"),
        required=False,
        is_past=True,
        help_text=_("Filled from the NIK. Change it where the KTP differs."),
    )
    sex = forms.ChoiceField(
        label=_("Sex"),
        required=False,
        choices=[(Sex.FEMALE, Sex.FEMALE.label), (Sex.MALE, Sex.MALE.label)],
    )
    category = forms.ChoiceField(
        label=_("Category"), choices=Category.choices, error_messages={"required": _("Choose the category.")}
    )
    phone = forms.CharField(
        label=_("Phone number"),
        required=False,
        max_length=30,
        help_text=_("To tell them when a certificate ends. Never shown to the public."),
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off", "data-draft-kecuali": ""}),
    )
    birth_place = forms.CharField(label=_("Birth place"), required=False, max_length=80)
    employment_status = forms.ChoiceField(
        label=_("Employment status"), required=False, choices=[*BLANK, *EmploymentStatus.choices]
    )
    nip = forms.CharField(
        label=_("NIP"),
        required=False,
        max_length=30,
        help_text=_("18 digits, for PNS and PPPK only."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "mono"}),
    )
    functional_level = forms.ChoiceField(
        label=_("Functional level"), required=False, choices=[*BLANK, *FunctionalLevel.choices]
    )
    education = forms.ChoiceField(
        label=_("Last education"), required=False, choices=[*BLANK, *Education.choices]
    )
    fields_of_practice = forms.MultipleChoiceField(
        label=_("Fields of practice"),
        required=False,
        choices=FieldOfPractice.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    ipspi_member_number = forms.CharField(label=_("IPSPI member number"), required=False, max_length=30)

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user
        self.extra_fields = fields_seen_by(user)
        for field in self.extra_fields:
            self.fields[name_of(field)] = question(field)
            if field.code in self.recorded_extra:
                self.initial[name_of(field)] = typed(field, self.recorded_extra[field.code])

    @property
    def recorded_extra(self) -> Mapping[str, Stored]:
        """Answers to fields that an administrator added, as the record has them."""
        return {}

    @property
    def known_id(self) -> int | None:
        """The person that the form is about, if they are already recorded."""
        return None

    def clean_name(self) -> str:
        name = names.squeeze(self.cleaned_data["name"])
        if not any(map(str.isalpha, name)):
            raise ValidationError(
                _("“%(name)s” is no name: it has no letter.") % {"name": name}, code="no_name"
            )
        return name

    def clean_front_title(self) -> str:
        return names.squeeze(self.cleaned_data["front_title"])

    def clean_back_title(self) -> str:
        return names.squeeze(self.cleaned_data["back_title"]).removeprefix(",").strip()

    def clean_nik(self) -> str:
        typed = niks.clean(self.cleaned_data["nik"])
        if not typed:
            return ""
        digits = read_or_refuse(lambda: niks.parse(typed, today=timezone.localdate()).digits)
        refusal = at_entry.nik_refusal(digits, by=self.user, except_id=self.known_id)
        if refusal:
            raise as_form_error(refusal)
        return digits

    def clean_nip(self) -> str:
        typed = self.cleaned_data["nip"].strip()
        return read_or_refuse(lambda: nips.parse(typed).digits) if typed else ""

    def clean_phone(self) -> str:
        typed = self.cleaned_data["phone"].strip()
        return read_or_refuse(lambda: phones.parse(typed)) if typed else ""

    def clean_birth_date(self) -> date | None:
        born = self.cleaned_data["birth_date"]
        if born and born > timezone.localdate():
            raise as_form_error(BirthDateInFutureError())
        return born

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._take_titles_off_the_name(cleaned)
        if cleaned.get("nip") and cleaned.get("employment_status") not in nips.CIVIL_SERVANTS:
            self.add_error("nip", as_form_error(nips.NipWithoutCivilServantError()))
        return cleaned

    def _take_titles_off_the_name(self, cleaned: dict[str, Any]) -> None:
        """Titles typed with the name go into their own fields, unless those are filled in."""
        parts = names.split_titles(cleaned.get("name", ""))
        if parts.name and not cleaned.get("front_title") and not cleaned.get("back_title"):
            cleaned |= {
                "front_title": parts.front_title,
                "name": parts.name,
                "back_title": parts.back_title,
            }

    @property
    def read_nik(self) -> niks.Nik | None:
        """What the accepted NIK says about its holder."""
        digits = self.cleaned_data.get("nik") if self.is_bound and hasattr(self, "cleaned_data") else ""
        return niks.parse(digits, today=timezone.localdate()) if digits else None

    def facts(self) -> WorkerFacts:
        values = {name: self.cleaned_data[name] for name in PersonForm.base_fields}
        answers = {row.code: stored(self.cleaned_data[name_of(row)]) for row in self.extra_fields}
        values |= {
            "fields_of_practice": tuple(values["fields_of_practice"]),
            "extra": merged(self.recorded_extra, answers),
        }
        return WorkerFacts(**values)


class EntryPersonForm(PersonForm):
    """The person of the entry form: empty birth date and sex are filled from the NIK."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read = self.read_nik
        if read:
            cleaned["birth_date"] = cleaned.get("birth_date") or read.birth_date
            cleaned["sex"] = cleaned.get("sex") or read.sex
        return cleaned
