"""Choices of places: narrowed to what the user may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from accounts.roles import Permission
from regions.enums import Level
from regions.models import Region
from registry.models import Post

if TYPE_CHECKING:
    from accounts.models import User


class PlaceField(forms.ModelChoiceField):
    """A region by its code, offered as "Kec. Cimahi Selatan, Kota Cimahi" to search in."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.Select(attrs={"data-cari": ""}))
        options.setdefault("empty_label", "")
        super().__init__(queryset=Region.objects.none(), **options)

    def label_from_instance(self, obj: Region) -> str:
        return f"{obj.label}, {obj.parent.label}" if obj.parent else obj.label


class PostField(forms.ModelChoiceField):
    """A post, offered as "Pendamping PKH, Kec. Cimahi Selatan"."""

    def __init__(self, **options: Any) -> None:
        widget = forms.Select(attrs={"data-cari": ""})
        super().__init__(queryset=Post.objects.none(), empty_label="", widget=widget, **options)

    def label_from_instance(self, obj: Post) -> str:
        return f"{obj.title or obj.programme.short_name}, {obj.place.label}"


def posts_of(user: User) -> QuerySet[Post]:
    """Posts that stand today and may be filled by the user."""
    posts = Post.objects.visible_to(user, Permission.WORKER_EDIT).in_force_on(timezone.localdate())
    return posts.select_related("programme", "place").order_by("place_id", "programme__position", "pk")


def places_of(user: User, permission: Permission) -> QuerySet[Region]:
    """Regions the user may choose, larger before smaller, each with the region above it."""
    return (
        Region.objects.visible_to(user, permission).select_related("parent").order_by(Length("code"), "name")
    )


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
