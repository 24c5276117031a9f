"""Tabs: parts of a page, one shown at a time, drawn by `templates/partials/tabs.html`."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Tab:
    """`count` is the number of its rows, where it is one of rows."""

    label: str | Promise
    count: int | None
    url: str
    is_current: bool
