"""Forms of an administrator about accounts and roles."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import TokenScope
from accounts.models import ApiToken, User
from accounts.roles import DESCRIPTIONS, NATIONAL_ROLES, Role
from core.forms.fields import SEARCHED, TypedDateField
from core.forms.opened import OpenedForm
from regions.codes import NATION_CODE
from regions.models import Region

# Of a list: how many columns are stored, and the maximum length of a column's name.
MOST_COLUMNS, LONGEST_COLUMN = 40, 40


class UserForm(OpenedForm, forms.ModelForm):
    """Who the account belongs to. Its permissions come from role assignments."""

    class Meta:
        model = User
        fields = ("name", "username", "email", "is_read_only")
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "username": forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }
        help_texts = {"email": _("For a forgotten password.")}

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).lower()


def role_choices() -> Iterator[tuple[str, str | Promise]]:
    for role in Role:
        yield role.value, f"{role.label}: {DESCRIPTIONS[role]}"


def region_choices() -> Iterator[tuple[str, str | Promise]]:
    """Regions that an office or a chapter can belong to, province by province."""
    yield "", ""
    yield NATION_CODE, _("The whole country")
    for code, name in Region.objects.public().large().values_list("code", "name"):
        yield code, f"{name} ({code})"


class RoleForm(forms.Form):
    """A role, its region and its term."""

    role = forms.ChoiceField(label=_("Role"), choices=role_choices, widget=forms.RadioSelect)
    region = forms.ChoiceField(
        label=_("Region"),
        choices=region_choices,
        required=False,
        widget=forms.Select(attrs=SEARCHED),
        help_text=_("The office's or chapter's region. Administrators and auditors have none."),
    )
    valid_from = TypedDateField(label=_("From"), initial=timezone.localdate)
    valid_until = TypedDateField(
        label=_("Last day"), required=False, help_text=_("Empty: until somebody ends it.")
    )

    def clean(self) -> dict[str, Any]:
        """An empty region is refused for roles that need one; it never means everything."""
        answers = super().clean() or {}
        role, code = answers.get("role"), answers.get("region", "")
        if role and not code and role not in NATIONAL_ROLES:
            self.add_error("region", _("Choose the region of this role."))
        starts, ends = answers.get("valid_from"), answers.get("valid_until")
        if starts and ends and ends < starts:
            self.add_error("valid_until", _("The last day is before the first. Mend one of them."))
        return answers

    def terms(self) -> dict[str, Any]:
        """What `services.assign_role` takes."""
        answers = self.cleaned_data
        code = "" if answers["region"] == NATION_CODE else answers["region"]
        return {
            "role": Role(answers["role"]),
            "region": Region.objects.public().get(pk=code) if code else None,
            "valid_from": answers["valid_from"],
            "valid_until": answers["valid_until"],
        }


class SavedViewForm(forms.Form):
    """A list as it is, under a name. A user without an office is not asked whether the office may see the
    view."""

    label = forms.CharField(
        label=_("Name of the view"),
        max_length=60,
        error_messages={"required": _("Give the view a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    is_shared = forms.BooleanField(label=_("Also for my office"), required=False)
    is_opening = forms.BooleanField(label=_("Open this list with it"), required=False)
    saring = forms.CharField(
        max_length=1000,
        required=False,
        widget=forms.HiddenInput,
        error_messages={
            "max_length": _(
                "This filter is too long to keep. Go back, take a part of it away, then save again."
            )
        },
    )
    kolom = forms.CharField(max_length=1000, required=False, widget=forms.HiddenInput)
    kembali = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        if user.home_region is None:
            del self.fields["is_shared"]

    def look(self) -> dict[str, Any]:
        """What `save_view` keeps."""
        facts = self.cleaned_data
        columns = kept_columns(facts["kolom"].split(","))
        ticks = {name: facts.get(name, False) for name in ("is_shared", "is_opening")}
        return {"label": facts["label"], "query": facts["saring"], "columns": columns} | ticks


def kept_columns(names: Iterable[str]) -> list[str]:
    """Of the columns that were chosen, as many as are remembered, each by as much of its name."""
    return [name[:LONGEST_COLUMN] for name in names if name][:MOST_COLUMNS]


class ApiTokenForm(forms.ModelForm):
    """What a program may request, and until when."""

    scopes = forms.MultipleChoiceField(
        label=_("May ask for"),
        choices=TokenScope.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what the key may ask for.")},
    )
    expires_on = TypedDateField(
        label=_("Last day"), help_text=_("One year at most; then make a new key. dd/mm/yyyy.")
    )

    class Meta:
        model = ApiToken
        fields = ("label", "scopes", "expires_on")
        widgets = {"label": forms.TextInput(attrs={"autocomplete": "off"})}
