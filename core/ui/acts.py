"""One button: do it, and say so."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from core.errors import DomainError


def carried_out(request: HttpRequest, act: Callable[[], object], said: str = "") -> bool:
    """Whether the act was done. Its user reads `said`, nothing where it is empty, or why it was refused."""
    try:
        act()
    except DomainError as error:
        messages.error(request, error.message)
        return False
    if said:
        messages.success(request, said)
    return True
