"""What is asked about a person and an assignment. The screen and the workbook pass the same fields.

Forms read and shape the input; they hold no effects. `facts()` hands the answers to a service.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.errors import DomainError
from core.ui.dates import TypedDateField
from core.ui.formats import MISSING, long_date
from regions.enums import Level
from regions.models import Region
from registry import duplicates, names, phones
from registry import nik as niks
from registry import nip as nips
from registry.doubts import Answer
from registry.enums import Category, Education, EmploymentStatus, FieldOfPractice, FunctionalLevel, Sex, State
from registry.errors import BirthDateInFutureError, EndsBeforeStartError, KnownPersonError, StaleRecordError
from registry.facts import AssignmentFacts, WorkerFacts
from registry.models import Organization, Programme, Worker
from registry.services import facts_of

if TYPE_CHECKING:
    from accounts.models import User

BLANK = [("", "")]


def as_form_error(error: DomainError) -> ValidationError:
    """The refusal for a form; one about a person whom the user may see leads to them."""
    if isinstance(error, KnownPersonError):
        link = format_html(
            '{} <a href="{}">{}</a>', error.message, error.known.get_absolute_url(), _("See the record")
        )
        return ValidationError(link, code=error.code)
    return ValidationError(error.message, code=error.code)


def refuse(form: forms.BaseForm, error: DomainError) -> None:
    """Show a refusal at the field it belongs to, else above the form."""
    form.add_error(error.field if error.field in form.fields else None, as_form_error(error))


class PlaceField(forms.ModelChoiceField):
    """A region by its code, offered as "Kec. Cimahi Selatan, Kota Cimahi" to search in."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.Select(attrs={"data-cari": ""}))
        options.setdefault("empty_label", "")
        super().__init__(queryset=Region.objects.none(), **options)

    def label_from_instance(self, obj: Region) -> str:
        return f"{obj.label}, {obj.parent.label}" if obj.parent else obj.label


def places_of(user: User, permission: Permission) -> QuerySet[Region]:
    """Regions the user may choose, larger before smaller, each with the region above it."""
    return (
        Region.objects.visible_to(user, permission).select_related("parent").order_by(Length("code"), "name")
    )


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
                "data-nik-lahir": "id_birth_date",
                "data-nik-kelamin": "sex",
            }
        ),
    )
    name = forms.CharField(
        label=_("Full name without titles"),
        max_length=150,
        error_messages={"required": _("Enter the name as on the KTP.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
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
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
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

    @property
    def known_id(self) -> int | None:
        """The person that the form is about, where that is known already."""
        return None

    def clean_name(self) -> str:
        return names.squeeze(self.cleaned_data["name"])

    def clean_front_title(self) -> str:
        return names.squeeze(self.cleaned_data["front_title"])

    def clean_back_title(self) -> str:
        return names.squeeze(self.cleaned_data["back_title"]).removeprefix(",").strip()

    def clean_nik(self) -> str:
        typed = niks.clean(self.cleaned_data["nik"])
        if not typed:
            return ""
        digits = _read(lambda: niks.parse(typed, today=timezone.localdate()).digits)
        refusal = duplicates.nik_refusal(digits, by=self.user, except_id=self.known_id)
        if refusal:
            raise as_form_error(refusal)
        return digits

    def clean_nip(self) -> str:
        typed = self.cleaned_data["nip"].strip()
        return _read(lambda: nips.parse(typed).digits) if typed else ""

    def clean_phone(self) -> str:
        typed = self.cleaned_data["phone"].strip()
        return _read(lambda: phones.parse(typed)) if typed else ""

    def clean_birth_date(self) -> date | None:
        born = self.cleaned_data["birth_date"]
        if born and born > timezone.localdate():
            raise as_form_error(BirthDateInFutureError())
        return born

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("nip") and cleaned.get("employment_status") not in nips.CIVIL_SERVANTS:
            self.add_error("nip", as_form_error(nips.NipWithoutCivilServantError()))
        return cleaned

    @property
    def read_nik(self) -> niks.Nik | None:
        """What the accepted NIK says about its holder."""
        digits = self.cleaned_data.get("nik") if self.is_bound and hasattr(self, "cleaned_data") else ""
        return niks.parse(digits, today=timezone.localdate()) if digits else None

    def facts(self) -> WorkerFacts:
        values = {name: self.cleaned_data[name] for name in PersonForm.base_fields}
        return WorkerFacts(**values | {"fields_of_practice": tuple(values["fields_of_practice"])})


class EntryPersonForm(PersonForm):
    """The person of the entry form: what the NIK says fills what was left empty."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read = self.read_nik
        if read:
            cleaned["birth_date"] = cleaned.get("birth_date") or read.birth_date
            cleaned["sex"] = cleaned.get("sex") or read.sex
        return cleaned


@dataclass(frozen=True)
class Compared:
    """A field of which two people have different words."""

    name: str
    label: str
    recorded: str
    typed: str
    is_untouched: bool


class DoubtForm(forms.Form):
    """The answer to doubts: those the user has seen, and why the record is right all the same."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=_("Why it is right all the same"),
        max_length=200,
        required=False,
        help_text=_("For example: as printed on the KTP. Kept with the record."),
    )

    @property
    def answer(self) -> Answer:
        return Answer(reason=self.cleaned_data["reason"], codes=frozenset(self.cleaned_data["seen"].split()))


class RevisionForm(DoubtForm):
    """What goes with the edit of a record: which state of it the user saw, and what to leave as it is."""

    seen_at = forms.CharField(widget=forms.HiddenInput)
    take = forms.MultipleChoiceField(
        required=False,
        choices=[(name, name) for name in PersonForm.base_fields],
        widget=forms.MultipleHiddenInput,
    )

    def clean_seen_at(self) -> datetime:
        try:
            return datetime.fromisoformat(self.cleaned_data["seen_at"])
        except ValueError:
            raise ValidationError(_("Open the record again."), code="seen_at") from None


class EditPersonForm(PersonForm):
    """A recorded person. NIK and phone stay masked: empty keeps them, a tick removes them."""

    MASKED = ("nik", "phone")

    remove_nik = forms.BooleanField(label=_("Remove the recorded NIK"), required=False)
    remove_phone = forms.BooleanField(label=_("Remove the recorded phone number"), required=False)

    def __init__(self, *args: Any, worker: Worker, user: User, **options: Any) -> None:
        super().__init__(*args, user=user, initial=_shown(worker), **options)
        self.worker = worker
        self._say_what_is_recorded("nik", worker.masked_nik)
        self._say_what_is_recorded("phone", phones.mask(worker.phone))

    @property
    def known_id(self) -> int | None:
        return self.worker.pk

    def changes(self, *, but: Container[str] = ()) -> dict[str, object]:
        """The facts that differ from the record, but for those that stay as they are recorded."""
        recorded, typed = facts_of(self.worker), self.facts()
        changed = {
            name: getattr(typed, name)
            for name in PersonForm.base_fields
            if name not in but and getattr(typed, name) != getattr(recorded, name)
        }
        for name in self.MASKED:
            if not getattr(typed, name) and not self.cleaned_data.get(f"remove_{name}"):
                changed.pop(name, None)
        return changed

    def compared(self, error: StaleRecordError) -> list[Compared]:
        """The differences in words, for the user to choose from."""
        return [
            Compared(
                name=difference.field,
                label=str(self.fields[difference.field].label),
                recorded=self._in_words(difference.field, difference.recorded),
                typed=self._in_words(difference.field, difference.typed),
                is_untouched=difference.is_untouched,
            )
            for difference in error.differences
        ]

    def _in_words(self, name: str, value: object) -> str:
        if name == "nik":
            return niks.mask(str(value))
        if name == "phone":
            return phones.mask(str(value))
        if isinstance(value, date):
            return long_date(value)
        labels = dict(getattr(self.fields[name], "choices", ()))
        values = value if isinstance(value, tuple) else (value,)
        return ", ".join(str(labels.get(item, item)) for item in values if item) or MISSING

    def _say_what_is_recorded(self, name: str, masked: str) -> None:
        if masked:
            self.fields[name].help_text = _("Recorded: %(masked)s. Fill in only to change it.") % {
                "masked": masked
            }
        else:
            del self.fields[f"remove_{name}"]


class AssignmentForm(forms.Form):
    """Where a person is sent. `main_only` leaves the choice out: the first assignment is the main one."""

    programme = forms.ModelChoiceField(
        label=_("Programme"),
        queryset=Programme.objects.none(),
        to_field_name="code",
        empty_label="",
        help_text=_("Type two letters to search, for example pk."),
        error_messages={"required": _("Choose the programme.")},
        widget=forms.Select(attrs={"data-cari": ""}),
    )
    place = PlaceField(label=_("Place of work"), error_messages={"required": _("Choose the place of work.")})
    starts_on = TypedDateField(
        label=_("Starts on"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the day the assignment starts.")},
    )
    ends_on = TypedDateField(label=_("Last day"), required=False, help_text=_("Empty while it runs."))
    share = forms.IntegerField(
        label=_("Share of full time (%)"),
        min_value=1,
        max_value=100,
        initial=100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "c4"}),
    )
    is_primary = forms.TypedChoiceField(
        label=_("The person counts"),
        choices=[("1", _("Here (main assignment)")), ("0", _("Elsewhere (additional assignment)"))],
        coerce=lambda value: value == "1",
        initial="1",
        error_messages={"required": _("Say whether this is the main assignment.")},
    )
    organization = forms.ModelChoiceField(
        label=_("Organisation"),
        required=False,
        queryset=Organization.objects.none(),
        empty_label="",
        widget=forms.Select(attrs={"data-cari": ""}),
    )
    decree_number = forms.CharField(label=_("Decree number (SK)"), required=False, max_length=100)
    decree_on = TypedDateField(label=_("Date of the decree"), required=False)

    def __init__(
        self, *args: Any, user: User, main_only: bool = False, start_required: bool = True, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["programme"].queryset = Programme.objects.active()  # type: ignore[attr-defined]
        self.fields["programme"].label_from_instance = lambda row: f"{row.code}, {row.name}"  # type: ignore[attr-defined]
        self.fields["place"].queryset = places_of(user, Permission.WORKER_EDIT)  # type: ignore[attr-defined]
        self.fields["organization"].queryset = Organization.objects.visible_to(  # type: ignore[attr-defined]
            user, Permission.WORKER_EDIT
        ).active()
        self.fields["starts_on"].required = start_required
        if main_only:
            del self.fields["is_primary"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", as_form_error(EndsBeforeStartError()))
        return cleaned

    def facts(self) -> AssignmentFacts:
        return AssignmentFacts(**self.cleaned_data)


class EndAssignmentForm(forms.Form):
    ends_on = TypedDateField(
        label=_("Last day"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the last day.")},
    )


class StateForm(forms.Form):
    """What the person is to the workforce, from a day on."""

    state = forms.ChoiceField(label=_("Working state"), choices=State.choices)
    valid_from = TypedDateField(
        label=_("From"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the day from which this holds.")},
    )
    reason = forms.CharField(label=_("Reason"), required=False, max_length=200)


def offices_of(user: User) -> QuerySet[Region]:
    """The offices for which a user may record people: provinces, regencies and cities in scope."""
    places = Region.objects.visible_to(user, Permission.WORKER_EDIT)
    return places.filter(level__in=[Level.PROVINCE, Level.REGENCY]).order_by("code")


class OfficeField(forms.ModelChoiceField):
    def __init__(self, *, user: User, **options: Any) -> None:
        widget = forms.Select(attrs={"data-cari": ""})
        super().__init__(queryset=offices_of(user), empty_label="", widget=widget, **options)

    def label_from_instance(self, obj: Region) -> str:
        return obj.label


def _shown(worker: Worker) -> dict[str, object]:
    """The record as its form shows it: without what is masked."""
    shown = {name: getattr(worker, name) for name in PersonForm.base_fields}
    return shown | {"nik": "", "phone": "", "nip": nips.group(worker.nip)}


def _read(read: Callable[[], str]) -> str:
    try:
        return read()
    except DomainError as error:
        raise as_form_error(error) from error
