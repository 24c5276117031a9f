"""The parts of a page's rows, one shown at a time, as `templates/partials/tabs.html` draws them."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Tab:
    """`count` is the number of its rows."""

    label: str | Promise
    count: int
    url: str
    is_current: bool
