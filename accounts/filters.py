"""The filters of the lists of accounts and of audit events."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.enums import AuditAction
from accounts.models import AuditEvent, RoleAssignment, User
from accounts.roles import Role
from core.forms.fields import TypedDateField


def control(widget: type[forms.Widget]) -> forms.Widget:
    return widget(attrs={"class": "masukan"})


class TypedDateFilter(django_filters.DateFilter):
    field_class = TypedDateField


class UserFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label=_("Name, username or e-mail"), method="search", widget=control(forms.TextInput)
    )
    role = django_filters.ChoiceFilter(
        label=_("Role"),
        choices=Role.choices,
        method="with_role",
        empty_label=_("All roles"),
        widget=control(forms.Select),
    )
    is_active = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("True", _("Active")), ("False", _("Closed"))],
        empty_label=_("Active and closed"),
        widget=control(forms.Select),
    )

    class Meta:
        model = User
        fields = ("q", "role", "is_active")

    def search(self, users: QuerySet[User], name: str, words: str) -> QuerySet[User]:
        for word in words.split():
            users = users.filter(
                Q(name__icontains=word) | Q(username__icontains=word) | Q(email__icontains=word)
            )
        return users

    def with_role(self, users: QuerySet[User], name: str, role: str) -> QuerySet[User]:
        held = RoleAssignment.objects.in_force().filter(user=OuterRef("pk"), role=role)
        return users.filter(Exists(held))


class AuditEventFilter(django_filters.FilterSet):
    action = django_filters.ChoiceFilter(
        label=_("Act"),
        choices=AuditAction.choices,
        empty_label=_("All acts"),
        widget=control(forms.Select),
    )
    actor = django_filters.CharFilter(
        label=_("Name or username"), method="by_actor", widget=control(forms.TextInput)
    )
    region = django_filters.CharFilter(
        label=_("Region code"),
        field_name="region_code",
        lookup_expr="startswith",
        widget=control(forms.TextInput),
    )
    since = TypedDateFilter(label=_("From"), field_name="at", lookup_expr="date__gte")
    until = TypedDateFilter(label=_("Until"), field_name="at", lookup_expr="date__lte")

    class Meta:
        model = AuditEvent
        fields = ("action", "actor", "region", "since", "until")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.form.fields[name].widget.attrs["class"] = "masukan c10"

    def by_actor(self, events: QuerySet[AuditEvent], name: str, words: str) -> QuerySet[AuditEvent]:
        """By the account's number, so that a later change of the name or username loses nothing."""
        named = User.objects.filter(Q(username__iexact=words.strip()) | Q(name__icontains=words.strip()))
        return events.filter(actor_id__in=named.values("pk"))
