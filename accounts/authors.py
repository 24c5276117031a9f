"""The author of an action, as every page names them: the person, and the office they act for."""

from __future__ import annotations

from collections.abc import Iterable

from accounts.models import AuditEvent, RoleAssignment, User


def names_of(numbers: Iterable[int | None]) -> dict[int | None, str]:
    """Names of accounts by number: the name, else the username, and the region of the oldest assignment in
    force.

    Two statements, however many accounts.
    """
    accounts = User.objects.in_bulk({number for number in numbers if number})
    if not accounts:
        return {}
    held = RoleAssignment.objects.in_force().filter(user__in=accounts, user__is_active=True)
    offices = {
        row.user_id: row.region.label if row.region else ""
        for row in held.select_related("region").order_by("-valid_from", "-pk")
    }
    return {
        number: ", ".join(filter(None, [str(account), offices.get(number)]))
        for number, account in accounts.items()
    }


def authors_of(events: Iterable[AuditEvent]) -> dict[int, str]:
    """The author of each action, by the id of its event: "" for a visitor and for the system itself, and the
    username of that day for a deleted account."""
    acts = list(events)
    names = names_of(event.actor_id for event in acts)
    return {event.pk: names.get(event.actor_id, event.actor_label) for event in acts}
