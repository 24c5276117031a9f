"""How often somebody who is not signed in may check a certificate: a register is not to be copied."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone

from accounts import request_facts
from core.crypto import keyed_hash

HOUR = 60 * 60


def is_over_the_limit(request: HttpRequest) -> bool:
    """Count this check against the visitor's address in the current hour. The signed-in are free."""
    if request.user.is_authenticated:
        return False
    address = keyed_hash(request_facts.current().ip or "")
    key = f"verification:{address}:{timezone.now():%Y%m%d%H}"
    cache.add(key, 0, HOUR)
    return cache.incr(key) > settings.VERIFICATIONS_PER_HOUR
