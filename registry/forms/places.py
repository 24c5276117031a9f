"""Choices of places: narrowed to what the user may see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.forms.models import ModelChoiceIterator
from django.urls import reverse
from django.utils import timezone

from accounts.roles import Permission
from core.forms.fields import SEARCHED, SearchedChoiceField
from regions.enums import Level
from regions.models import Region
from regions.querysets import RegionQuerySet, code_within
from registry.models import Post

if TYPE_CHECKING:
    from accounts.models import User


# More places than this are not sent with the page: offices only, the rest is searched for at the server.
MOST_OFFERED = 500
MOST_FOUND = 20
OFFICE_LEVELS = (Level.PROVINCE, Level.REGENCY)
SHORTEST_SEARCH = 2
# Words of a label that are not part of the name.
KIND_WORDS = frozenset({"desa", "kab", "kec", "kecamatan", "kel", "kelurahan", "prov", "provinsi"})


class PlaceChoices(ModelChoiceIterator):
    """All places that the user may choose; if they are too many, only the offices."""

    field: PlaceField

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        yield "", ""
        for place in self.field.offered:
            yield self.choice(place)


class PlaceSelect(forms.Select):
    """A list of places that also holds the chosen one when it was not among those offered."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        groups: list[Any] = super().optgroups(name, value, attrs)
        offered = {str(option["value"]) for _name, options, _index in groups for option in options}
        choices = cast(PlaceChoices, self.choices)
        for place in choices.queryset.filter(pk__in=set(value) - offered):
            label = choices.field.label_from_instance(place)
            option = self.create_option(name, place.pk, label, True, len(groups), attrs=attrs)
            groups.append((None, [option], len(groups)))
        return groups


class RegionField(SearchedChoiceField):
    """A region, offered as "Kota Cimahi". The form says which: regions change with the day and the user."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("queryset", Region.objects.none())
        super().__init__(**options)

    def label_from_instance(self, obj: Region) -> str:
        return obj.label


class PlaceField(SearchedChoiceField):
    """A region by its code, offered as "Kec. Cimahi Selatan, Kota Cimahi" to search in.

    Too many to send with the page are searched for at the server (`places_named`).
    """

    iterator = PlaceChoices

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", PlaceSelect(attrs=SEARCHED))
        self.offered: list[Region] = []
        super().__init__(queryset=Region.objects.none(), **options)

    def offer(self, places: RegionQuerySet, *, within: str = "") -> None:
        """Let the user choose among `places`, and list those of the office `within`; if they are too many,
        list only the offices."""
        self.queryset = places
        near = places.under(within) if within else places
        self.offered = list(near[: MOST_OFFERED + 1])
        is_long = len(self.offered) > MOST_OFFERED
        if is_long:
            self.offered = list(near.filter(level__in=OFFICE_LEVELS))
        is_searched = is_long or bool(within)
        self.widget.attrs["data-cari"] = reverse("certification:place-search") if is_searched else ""

    def label_from_instance(self, obj: Region) -> str:
        return f"{obj.label}, {obj.parent.label}" if obj.parent else obj.label


class PostField(SearchedChoiceField):
    """A post, offered as "Pendamping PKH, Kec. Cimahi Selatan"."""

    def __init__(self, **options: Any) -> None:
        super().__init__(queryset=Post.objects.none(), **options)

    def label_from_instance(self, obj: Post) -> str:
        return f"{obj.title or obj.programme.short_name}, {obj.place.label}"


def posts_of(user: User) -> QuerySet[Post]:
    """Posts that stand today and may be filled by the user."""
    posts = Post.objects.visible_to(user, Permission.WORKER_EDIT).in_force_on(timezone.localdate())
    return posts.select_related("programme", "place").order_by("place_id", "programme__position", "pk")


def places_of(user: User, permission: Permission) -> RegionQuerySet:
    """Regions the user may choose, larger before smaller, each with the region above it."""
    return (
        Region.objects.visible_to(user, permission).select_related("parent").order_by(Length("code"), "name")
    )


def homes_for(user: User, *, recorded: str | None) -> RegionQuerySet:
    """Where somebody may live: any place of the user's regions, elsewhere any kabupaten/kota."""
    anywhere = Q(level__in=OFFICE_LEVELS) | Q(pk=recorded)
    near = code_within("code", user.region_codes(Permission.WORKER_EDIT))
    homes = Region.objects.public().filter(anywhere | near)
    return homes.select_related("parent").order_by(Length("code"), "name")


def places_named(text: str, *, user: User) -> list[Region]:
    """Places where the user may send people, each word of the text beginning a word of the name or of
    the name above it: "ci sel" finds Cimahi Selatan."""
    words = [word for word in re.split(r"\W+", text.casefold()) if word and word not in KIND_WORDS]
    if len("".join(words)) < SHORTEST_SEARCH:
        return []
    found = places_of(user, Permission.WORKER_EDIT)
    for word in words:
        begins = rf"\m{word}"
        found = found.filter(Q(name__iregex=begins) | Q(parent__name__iregex=begins))
    return list(found[:MOST_FOUND])


def offices_of(user: User) -> QuerySet[Region]:
    """The offices for which a user may record people: provinces, regencies and cities in scope."""
    places = Region.objects.visible_to(user, Permission.WORKER_EDIT)
    return places.large()


class OfficeField(RegionField):
    """One of the offices for which the user may record people."""

    def __init__(self, *, user: User, **options: Any) -> None:
        super().__init__(queryset=offices_of(user), **options)
