"""The parts of a page, one shown at a time, as `templates/partials/tabs.html` draws them."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Tab:
    """`count` is the number of its rows, where it is one of rows."""

    label: str | Promise
    count: int | None
    url: str
    is_current: bool
