"""How the lists of accounts and of audit events are narrowed."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.enums import AuditAction
from accounts.models import AuditEvent, RoleAssignment, User
from accounts.roles import Role


class UserFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(label=_("Name, username or e-mail"), method="search")
    role = django_filters.ChoiceFilter(
        label=_("Role"), choices=Role.choices, method="with_role", empty_label=_("All roles")
    )
    is_active = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("True", _("Active")), ("False", _("Closed"))],
        empty_label=_("Active and closed"),
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
        label=_("Act"), choices=AuditAction.choices, empty_label=_("All acts")
    )
    actor = django_filters.CharFilter(label=_("Username"), method="by_actor")
    region = django_filters.CharFilter(
        field_name="region_code", lookup_expr="startswith", label=_("Region code")
    )
    since = django_filters.DateFilter(
        field_name="at",
        lookup_expr="date__gte",
        label=_("From"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    until = django_filters.DateFilter(
        field_name="at",
        lookup_expr="date__lte",
        label=_("Until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    class Meta:
        model = AuditEvent
        fields = ("action", "actor", "region", "since", "until")

    def by_actor(self, events: QuerySet[AuditEvent], name: str, username: str) -> QuerySet[AuditEvent]:
        """By the account's number, so that a later change of the username loses nothing."""
        named = User.objects.filter(username__iexact=username.strip())
        return events.filter(actor_id__in=named.values("pk"))
