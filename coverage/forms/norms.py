"""What is asked about a norm: the rule, its activities, its adoption and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.forms import model_to_dict
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import SEARCHED, TypedDateField, TypedDecimalField, TypedIntegerField
from core.forms.opened import OpenedForm
from core.text import Text
from core.ui.formats import MISSING, shortest
from coverage.enums import WORKLOAD_METHODS, Method
from coverage.models import Norm, NormActivity
from coverage.models.working_time import TIME_FIELDS
from coverage.needs.methods.working_time import ASSUMPTIONS
from regions.models import Region
from registry.models import Programme

if TYPE_CHECKING:
    from django.db import models
    from django.http import QueryDict

    from accounts.models import User


MOST_ACTIVITIES = 40
EMPTY_ROWS = 3
# The fields of each method. Fields of other methods are emptied in the norm.
NUMBERS: dict[str, tuple[str, ...]] = {
    Method.RATIO: ("indicator", "per_worker"),
    Method.FIXED_POST: ("indicator", "posts_per_unit", "organization_kind"),
    **dict.fromkeys(WORKLOAD_METHODS, TIME_FIELDS),
}
SECTIONS: tuple[tuple[Text, Text, tuple[str, ...]], ...] = (
    (
        _("What it is for"),
        "",
        ("code", "title", "category", "programme", "field_of_practice", "region"),
    ),
    (
        _("Method and units"),
        _("The need of each unit is rounded up by itself; above it needs are summed."),
        ("method", "unit_level", "unit_kind", "organization_kind"),
    ),
    (
        _("Numbers of a ratio or of posts"),
        _("A draft may lack them; an adopted norm may not."),
        ("indicator", "per_worker", "posts_per_unit", "unit", "other_unit_reason"),
    ),
    (
        _("Working time of a workload norm"),
        _("What stays empty is taken as its method assumes."),
        TIME_FIELDS,
    ),
    (_("Legal basis"), "", ("legal_source",)),
)
ALL_NUMBERS = frozenset(name for names in NUMBERS.values() for name in names)


class NormForm(OpenedForm, forms.ModelForm):
    """A norm as its source states it. A proposal for a province must name a region of it."""

    per_worker = TypedDecimalField(
        label=_("Base per one worker"),
        max_digits=12,
        decimal_places=3,
        min_value=0,
        required=False,
        help_text=_("Of a ratio: how much of the base figure one worker serves."),
    )
    posts_per_unit = TypedDecimalField(
        label=_("Posts per unit"),
        max_digits=8,
        decimal_places=3,
        min_value=0,
        required=False,
        help_text=_("Of fixed posts: for each unit, each organisation, or each one of the base figure."),
    )

    class Meta:
        model = Norm
        fields = tuple(name for _title, _help, names in SECTIONS for name in names)
        widgets = {
            "programme": forms.Select(attrs=SEARCHED),
            "region": forms.Select(attrs=SEARCHED),
            "field_of_practice": forms.Select(attrs=SEARCHED),
            "legal_source": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        regions = Region.objects.visible_to(user, Permission.NORM_PROPOSE).large()
        region, programme = self.fields["region"], self.fields["programme"]
        region.queryset = regions  # type: ignore[attr-defined]
        region.required = "" not in user.region_codes(Permission.NORM_PROPOSE)
        programme.queryset = Programme.objects.active().order_by("position", "code")  # type: ignore[attr-defined]
        for name in TIME_FIELDS:
            self.fields[name] = _time_field(name)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        asked = NUMBERS.get(cleaned.get("method", ""), ALL_NUMBERS)
        for name in ALL_NUMBERS.difference(asked):
            cleaned[name] = "" if name == "organization_kind" else None
        return cleaned

    def facts(self) -> Mapping[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields or ()}

    @property
    def sections(self) -> list[tuple[Text, Text, list[forms.BoundField]]]:
        """The fields below their headings, with a line of help."""
        return [(title, help_text, [self[name] for name in names]) for title, help_text, names in SECTIONS]


def _time_field(name: str) -> forms.Field:
    column = cast("models.DecimalField[Any, Any]", Norm._meta.get_field(name))
    field = cast("forms.Field", column.formfield(form_class=TypedDecimalField))
    field.help_text = _("Assumed where empty: %(values)s") % {"values": _assumed(name)}
    return field


def _assumed(name: str) -> str:
    """The assumptions of the methods: one value if they agree."""
    values = {method: shortest(each[name].value) for method, each in ASSUMPTIONS.items() if name in each}
    if len(set(values.values())) == 1:
        return next(iter(values.values()))
    return "; ".join(f"{Method(method).label} {value}" for method, value in values.items())


class ActivityForm(forms.ModelForm):
    """One activity of a workload norm. An empty row is left out."""

    minutes = TypedDecimalField(label=_("Minutes"), max_digits=9, decimal_places=2, required=False)
    share_percent = TypedDecimalField(
        label=_("Share of the time (%)"), max_digits=5, decimal_places=2, required=False
    )
    times = TypedDecimalField(label=_("Times a year for each"), max_digits=9, decimal_places=3, initial=1)
    volume = TypedIntegerField(label=_("Volume a year"), min_value=0, required=False)

    class Meta:
        model = NormActivity
        fields = ("name", "kind", "minutes", "share_percent", "indicator", "times", "volume")


ActivityFormSet = forms.formset_factory(
    ActivityForm,
    extra=EMPTY_ROWS,
    can_delete=True,
    max_num=MOST_ACTIVITIES,
    absolute_max=MOST_ACTIVITIES + EMPTY_ROWS,
    validate_max=True,
)


def activity_rows(answers: QueryDict | None, recorded: Sequence[NormActivity]) -> forms.BaseFormSet:
    """Rows for the recorded activities and for further ones; or the rows as they were sent, each of them
    an answer."""
    if answers is not None:
        return ActivityFormSet(answers)
    return ActivityFormSet(initial=[model_to_dict(each) for each in recorded])


def activities_in(forms_of_rows: forms.BaseFormSet) -> list[NormActivity]:
    """The typed activities, without empty and deleted rows."""
    kept = [
        form for form in forms_of_rows.forms if form.has_changed() and form not in forms_of_rows.deleted_forms
    ]
    return [form.instance for form in kept]


class SeenActivitiesForm(forms.Form):
    """Which activities were recorded when the rows were opened (ADR 0034).

    The rows are saved as a whole. If somebody else has recorded other activities meanwhile, these are shown
    once, and sending again overwrites them.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, answers: QueryDict | None, *, recorded: Sequence[NormActivity]) -> None:
        facts = [model_to_dict(each, ActivityForm.Meta.fields) for each in recorded]
        self.recorded = sha256(repr(facts).encode()).hexdigest()
        self.in_words = ", ".join(map(_activity_in_words, recorded)) or MISSING
        super().__init__(answers)

    def clean_seen(self) -> str:
        seen: str = self.cleaned_data["seen"]
        if seen not in ("", self.recorded):
            self.add_error(
                None,
                _(
                    "Somebody else recorded other activities after you opened the page: %(recorded)s."
                    " Compare, then save again: your rows will stand."
                )
                % {"recorded": self.in_words},
            )
        return seen


def _activity_in_words(activity: NormActivity) -> str:
    if activity.minutes is None:
        return f"{activity.name} ({shortest(activity.share_percent)} %)"
    minutes = _("%(minutes)s minutes") % {"minutes": shortest(activity.minutes)}
    return f"{activity.name} ({minutes})"


class AdoptionForm(forms.Form):
    """The decree by which an office adopts a norm, and the days on which the norm is in force."""

    decree_number = forms.CharField(label=_("Decree of adoption"), max_length=120)
    decree_on = TypedDateField(label=_("Date of the decree"), required=False)
    effective_from = TypedDateField(label=_("In force from"))
    effective_until = TypedDateField(
        label=_("In force until"),
        required=False,
        help_text=_("Empty: until another norm is adopted in its place."),
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It stays in the history."),
    )


class EndForm(ReasonForm):
    last_day = TypedDateField(label=_("Last day in force"))

    field_order = ("last_day", "reason")


class PreviewForm(forms.Form):
    """The day of a preview, and which regions it lists."""

    tanggal = TypedDateField(label=_("On the day"), required=False)
    per = forms.ChoiceField(label=_("Listed per"), required=False)
