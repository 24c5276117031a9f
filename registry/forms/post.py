"""The forms of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import SearchedChoiceField, TypedDateField
from core.forms.opened import OpenedForm
from registry.enums import FunctionalLevel
from registry.facts import PostFacts
from registry.forms.places import PlaceField, places_of
from registry.forms.programmes import ProgrammeField
from registry.models import Organization, Post

if TYPE_CHECKING:
    from accounts.models import User


class PostForm(OpenedForm, forms.Form):
    """Seats of one kind of work at a place."""

    programme = ProgrammeField(label=_("Programme"), error_messages={"required": _("Choose the programme.")})
    place = PlaceField(label=_("Place of work"), error_messages={"required": _("Choose the place of work.")})
    organization = SearchedChoiceField(
        label=_("Organisation"), required=False, queryset=Organization.objects.none()
    )
    title = forms.CharField(
        label=_("Name of the post"),
        required=False,
        max_length=120,
        help_text=_("As the decree calls it. Empty: programme and place."),
    )
    functional_level = forms.ChoiceField(
        label=_("Functional level"), required=False, choices=[("", ""), *FunctionalLevel.choices]
    )
    seats = forms.IntegerField(
        label=_("Seats"),
        min_value=1,
        max_value=999,
        initial=1,
        error_messages={"required": _("Enter how many people it is for.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "c4"}),
    )
    valid_from = TypedDateField(
        label=_("From"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the day from which this holds.")},
    )
    decree_number = forms.CharField(label=_("Decree number (SK)"), required=False, max_length=100)
    decree_on = TypedDateField(label=_("Date of the decree"), required=False)

    def __init__(self, *args: Any, user: User, post: Post | None = None, **options: Any) -> None:
        if post:
            options["initial"] = {name: getattr(post, name) for name in PostForm.base_fields} | {
                "programme": post.programme.code,
                "place": post.place_id,
                "organization": post.organization_id,
            }
        super().__init__(*args, **options)
        self.fields["place"].offer(places_of(user, Permission.WORKER_EDIT))  # type: ignore[attr-defined]
        self.fields["organization"].queryset = Organization.objects.visible_to(  # type: ignore[attr-defined]
            user, Permission.WORKER_EDIT
        ).active()

    def facts(self) -> PostFacts:
        return PostFacts(**self.cleaned_data)


class ClosePostForm(forms.Form):
    valid_until = TypedDateField(
        label=_("Last day"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the last day.")},
    )
