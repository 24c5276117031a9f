"""The forms of an assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from core.forms.fields import SearchedChoiceField, TypedDateField
from core.forms.refusals import refuse_reversed
from regions.models import Region
from registry.errors import EndsBeforeStartError
from registry.facts import AssignmentFacts
from registry.forms.places import PlaceField, PostField, places_of, posts_of
from registry.forms.programmes import ProgrammeField
from registry.models import Assignment, Organization, Post, Programme

if TYPE_CHECKING:
    from accounts.models import User


class AssignmentForm(forms.Form):
    """Where a person is sent.

    `main_only` leaves the choice out: the first assignment is the main one. `within` is the office whose
    places are offered. `post` is the seat to fill, whose facts are proposed.
    """

    programme = ProgrammeField(
        label=_("Programme"),
        help_text=_("Type two letters to search, for example pk."),
        error_messages={"required": _("Choose the programme.")},
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
    organization = SearchedChoiceField(
        label=_("Organisation"), required=False, queryset=Organization.objects.none()
    )
    decree_number = forms.CharField(label=_("Decree number (SK)"), required=False, max_length=100)
    decree_on = TypedDateField(label=_("Date of the decree"), required=False)
    post = PostField(label=_("Post"), required=False, help_text=_("The seat it fills, if one is recorded."))

    def __init__(
        self,
        *args: Any,
        user: User,
        within: str = "",
        main_only: bool = False,
        start_required: bool = True,
        post: Post | None = None,
        **options: Any,
    ) -> None:
        if post:
            options["initial"] = {
                "programme": post.programme.code,
                "place": post.place_id,
                "organization": post.organization_id,
                "post": post.pk,
            }
        super().__init__(*args, **options)
        places = places_of(user, Permission.WORKER_EDIT)
        self.fields["place"].offer(places, within=within)  # type: ignore[attr-defined]
        self.fields["organization"].queryset = Organization.objects.visible_to(  # type: ignore[attr-defined]
            user, Permission.WORKER_EDIT
        ).active()
        self.fields["post"].queryset = posts_of(user)  # type: ignore[attr-defined]
        self.fields["starts_on"].required = start_required
        if main_only:
            del self.fields["is_primary"], self.fields["post"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        refuse_reversed(self, "starts_on", "ends_on", EndsBeforeStartError())
        return cleaned

    def facts(self) -> AssignmentFacts:
        return AssignmentFacts(**self.cleaned_data)


class CorrectAssignmentForm(AssignmentForm):
    """A correction of a recorded assignment. What it names now stays a choice, even if it is out of use."""

    KEPT = ("organization", "post")

    def __init__(self, *args: Any, assignment: Assignment, **options: Any) -> None:
        options["initial"] = {name: getattr(assignment, name) for name in AssignmentForm.base_fields} | {
            "programme": assignment.programme.code,
            "place": assignment.place_id,
            "organization": assignment.organization_id,
            "post": assignment.post_id,
            "is_primary": "1" if assignment.is_primary else "0",
        }
        super().__init__(*args, start_required=assignment.starts_on is not None, **options)
        self.assignment = assignment
        self._offer("programme", Programme.objects.public())
        self._offer("place", Region.objects.public().select_related("parent"))
        for name in self.KEPT:
            offered = self.fields[name].queryset  # type: ignore[attr-defined]
            named = getattr(assignment, f"{name}_id")
            if named and not offered.filter(pk=named).exists():
                del self.fields[name]

    def facts(self) -> AssignmentFacts:
        """An organization or a post that this user may not choose was not asked for, and stays as it is."""
        kept = {name: getattr(self.assignment, name) for name in self.KEPT}
        return AssignmentFacts(**kept | self.cleaned_data)

    def _offer(self, name: str, everything: QuerySet[Any]) -> None:
        """Offer what the field offers and what the assignment names now."""
        field = self.fields[name]
        offered = Q(pk__in=field.queryset.values("pk"))  # type: ignore[attr-defined]
        field.queryset = everything.filter(offered | Q(pk=getattr(self.assignment, f"{name}_id")))  # type: ignore[attr-defined]


class EndAssignmentForm(forms.Form):
    ends_on = TypedDateField(
        label=_("Last day"),
        help_text=_("dd/mm/yyyy; h means today."),
        error_messages={"required": _("Enter the last day.")},
    )
