"""What is asked about a published figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from coverage.claims.facts import ClaimFacts
from coverage.claims.wording import MEASURES, measure_label
from coverage.enums import Qualifier
from coverage.forms.typed import PartialDateField, PrintedNumberField
from regions.models import Region
from registry.forms import RegionField

if TYPE_CHECKING:
    from accounts.models import User

VALUES = ("value", "value_min", "value_max", "value_text")


class ClaimRegionField(RegionField):
    """A province, kabupaten or kota of the user's own; the nation for those who see all of it."""

    def offer(self, user: User) -> None:
        self.queryset = claim_regions(user)
        is_national = "" in user.region_codes(Permission.CLAIM_EDIT)
        self.required = not is_national
        self.empty_label = str(_("All of Indonesia")) if is_national else ""


def claim_regions(user: User) -> QuerySet[Region]:
    """The regions about which the user may enter figures."""
    mine = Region.objects.visible_to(user, Permission.CLAIM_EDIT)
    return mine.large()


class ClaimForm(forms.Form):
    """A figure as its source gives it, with the sentence from the source."""

    region = ClaimRegionField(
        label=_("About which region"),
        error_messages={"required": _("Choose the region that the figure is about.")},
    )
    indicator = forms.ChoiceField(label=_("Measure"))
    dimension = forms.CharField(
        label=_("Of whom or what"),
        max_length=120,
        required=False,
        help_text=_("As in the other figures: peksos, tks, PKH, kelurahan, 26 jenis."),
    )
    qualifier = forms.ChoiceField(label=_("How stated"), choices=[("", ""), *Qualifier.choices])
    value = PrintedNumberField(label=_("Value as a number"))
    value_min = PrintedNumberField(
        label=_("At least"), help_text=_("Where a range or only a lower bound was said.")
    )
    value_max = PrintedNumberField(label=_("At most"))
    value_text = forms.CharField(
        label=_("Value in words"),
        max_length=200,
        required=False,
        help_text=_("What was said without a number, such as “ratusan”. It stays in words."),
    )
    unit = forms.CharField(
        label=_("Unit"),
        max_length=40,
        required=False,
        help_text=_("As printed: orang, keluarga, jiwa. A family is not one person."),
    )
    as_of = PartialDateField(
        label=_("Speaks of"),
        help_text=_("A day, month or year. Where the source is silent: when it was published."),
        error_messages={"required": _("Write of which day, month or year the figure speaks.")},
    )
    attributed_to = forms.CharField(label=_("Said by"), max_length=120, required=False)
    role = forms.CharField(label=_("Office of the speaker"), max_length=150, required=False)
    outlet = forms.CharField(
        label=_("Publisher"),
        max_length=120,
        error_messages={"required": _("Enter the newspaper, office or site that published it.")},
    )
    title = forms.CharField(label=_("Title of the page or document"), max_length=200, required=False)
    published = PartialDateField(label=_("Published on"), required=False)
    url = forms.URLField(
        label=_("Address of the page or document"), max_length=300, required=False, assume_scheme="https"
    )
    quote = forms.CharField(
        label=_("Quote"),
        max_length=2000,
        help_text=_("Word for word, as printed. Without names of clients."),
        error_messages={"required": _("Copy the sentence that says it, word for word.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    note = forms.CharField(
        label=_("Note"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["region"].offer(user)  # type: ignore[attr-defined]
        labels = sorted((measure_label(code), code) for code in MEASURES)
        measures = [("", ""), *((code, label) for label, code in labels)]
        self.fields["indicator"].choices = measures  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(name) not in (None, "") for name in VALUES) and not self._value_is_wrong:
            self.add_error("value", ValidationError(_("Give the value as a number, a range, or in words.")))
        low, high = cleaned.get("value_min"), cleaned.get("value_max")
        if low is not None and high is not None and high < low:
            self.add_error("value_max", ValidationError(_("The upper bound is not below the lower one.")))
        if cleaned.get("qualifier") == Qualifier.VAGUE and cleaned.get("value") is not None:
            self.add_error(
                "value", ValidationError(_("“In words only” has no number. Choose another way of stating."))
            )
        return cleaned

    @property
    def _value_is_wrong(self) -> bool:
        return any(name in self.errors for name in VALUES)

    def facts(self) -> ClaimFacts:
        return ClaimFacts(**self.cleaned_data)


class WithdrawalForm(forms.Form):
    """Why the figure was never published in this form."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("A doubtful figure is not withdrawn: state it as “disputed”."),
        error_messages={"required": _("Say why the figure is withdrawn.")},
        widget=forms.Textarea(attrs={"rows": 2}),
    )
