"""Saved views and chosen columns of lists.

They only change what their owner sees first, so no audit line is written; what a list shows is still narrowed
by `visible_to`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.http import QueryDict

from accounts.errors import ViewNameTakenError
from accounts.models import ListMemory, SavedView
from core.lists import Memory, View

if TYPE_CHECKING:
    from accounts.models import User

# Search words are mostly somebody's name: no view stores them.
NEVER_SAVED = ("q", "hitung", "on")


def recalled(user: User, list_name: str) -> Memory:
    """What the user's account keeps of a list: two queries."""
    memory = ListMemory.objects.filter(user=user, list_name=list_name).first()
    views = SavedView.objects.offered_to(user).filter(list_name=list_name)
    return Memory(
        columns=tuple(memory.columns) if memory else (),
        views=tuple(_view(saved, user) for saved in views),
        opening=memory.opening_id if memory else None,
        can_share=user.home_region is not None,
    )


def _view(saved: SavedView, user: User) -> View:
    return View(
        label=saved.label,
        query=QueryDict(saved.query).dict(),
        pk=saved.pk,
        columns=tuple(saved.columns),
        is_shared=saved.shared_with_id is not None,
        is_own=saved.owner_id == user.pk,
    )


def save_view(
    *, list_name: str, label: str, query: str, columns: list[str], is_shared: bool, is_opening: bool, by: User
) -> SavedView:
    """Keep a list as it stands under a name. Raises ViewNameTakenError."""
    kept = QueryDict(query, mutable=True)
    for name in NEVER_SAVED:
        kept.pop(name, None)
    try:
        with transaction.atomic():
            saved = SavedView.objects.create(
                owner=by,
                list_name=list_name,
                label=label,
                query=kept.urlencode(),
                columns=columns,
                shared_with=by.home_region if is_shared else None,
            )
    except IntegrityError as error:
        raise ViewNameTakenError(label) from error
    if is_opening:
        open_with(view=saved, by=by)
    return saved


def delete_view(*, view: SavedView) -> None:
    """Delete a view, also for those it was shared with; lists that opened with it open as usual.

    Refuses nothing: the caller has found it among the owner's own.
    """
    view.delete()


def open_with(*, view: SavedView, by: User) -> None:
    """Open the list with this view from now on; if it is called again, with the defaults."""
    memory, _made = ListMemory.objects.get_or_create(user=by, list_name=view.list_name)
    memory.opening = None if memory.opening_id == view.pk else view
    memory.save(update_fields=["opening"])


def choose_columns(*, list_name: str, columns: list[str], by: User) -> None:
    """Show these columns of a list from now on; none means the defaults."""
    ListMemory.objects.update_or_create(user=by, list_name=list_name, defaults={"columns": columns})
