"""How the posts are narrowed. The address holds every choice."""

from __future__ import annotations

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from registry.enums import OrganizationKind
from registry.models import Programme
from registry.querysets import PostQuerySet


def programme_choices() -> list[tuple[str, Any]]:
    return [(row.code, f"{row.code}, {row.name}") for row in Programme.objects.public()]


class PostFilter(django_filters.FilterSet):
    program = django_filters.ChoiceFilter(
        label=_("Programme"),
        field_name="programme__code",
        choices=programme_choices,
        empty_label=_("All programmes"),
    )
    lembaga = django_filters.ChoiceFilter(
        label=_("Kind of organisation"),
        field_name="organization__kind",
        choices=OrganizationKind.choices,
        empty_label=_("All kinds"),
    )
    wilayah = django_filters.CharFilter(label=_("Region code"), method="at_place")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for bound in self.form.visible_fields():
            bound.field.widget.attrs["class"] = "masukan"

    def at_place(self, posts: PostQuerySet, name: str, code: str) -> PostQuerySet:
        return posts.under(code.strip())
