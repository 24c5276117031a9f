"""Saved views of the list of people: one that the office shares, and one of the operator's own."""

from urllib.parse import urlencode

from accounts.list_memory import save_view
from accounts.models import User
from certification.enums import Status
from certification.lists import WorkerList
from demo.accounts import OPERATOR
from registry.enums import Category


def leave_saved_views() -> None:
    """Call after the accounts have been created."""
    operator = User.objects.get(username=OPERATOR)
    for label, asked, is_shared in (
        ("Peksos untuk uji", {"category": Category.PEKSOS, "status": Status.NEVER_CERTIFIED}, True),
        ("PKH saya", {"programme": "PKH", "sort": "ends"}, False),
    ):
        query = urlencode({name: str(value) for name, value in asked.items()})
        save_view(
            list_name=WorkerList.name,
            label=label,
            query=query,
            columns=[],
            is_shared=is_shared,
            is_opening=False,
            by=operator,
        )
