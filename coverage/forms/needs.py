"""What is asked about a need that an office states itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import SearchedChoiceField, TypedDateField, TypedIntegerField
from regions.models import Region
from registry.enums import Category
from registry.models import Programme

if TYPE_CHECKING:
    from accounts.models import User


class DeclaredNeedForm(forms.Form):
    """A number of the head of an office, with its letter or minutes."""

    region = SearchedChoiceField(label=_("Region"), queryset=Region.objects.none())
    category = forms.ChoiceField(label=_("Category"), choices=Category.choices)
    programme = SearchedChoiceField(
        label=_("Programme"),
        queryset=Programme.objects.active().order_by("position", "code"),
        required=False,
        help_text=_("Empty: for the whole category."),
    )
    workers = TypedIntegerField(label=_("Workers needed"), min_value=0, max_value=1_000_000)
    valid_from = TypedDateField(label=_("From"))
    valid_until = TypedDateField(label=_("Until"), required=False)
    source = forms.CharField(
        label=_("Source"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Letter or minutes, with number and date."),
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        regions = Region.objects.visible_to(user, Permission.NORM_PROPOSE).large()
        self.fields["region"].queryset = regions  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("valid_from"), cleaned.get("valid_until")
        if start and end and end < start:
            self.add_error("valid_until", _("The end must not lie before the start."))
        return cleaned
