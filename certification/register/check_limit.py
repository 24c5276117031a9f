"""How often certificates may be checked: a register is not to be copied."""

from django.conf import settings
from django.http import HttpRequest

from accounts.models import User
from accounts.request_limits import Limit, Standing, count_request, count_visit


def count_check(request: HttpRequest) -> Standing | None:
    """Count one check against the visitor's address. The signed-in are free: None."""
    return count_visit(Limit("pemeriksaan", settings.VERIFICATIONS_PER_HOUR), request)


def count_batch(user: User) -> Standing:
    """Count one check of many numbers against the account, by whatever key it asks."""
    return count_request(Limit("daftar", settings.BATCH_CHECKS_PER_HOUR), f"account {user.pk}")
