"""Who needs a second factor, and whether they have set it up."""

from allauth.mfa.models import Authenticator
from django.conf import settings

from accounts.models import User
from accounts.roles import SECOND_FACTOR_ROLES


def is_missing_for(user: User) -> bool:
    """True while a role of the user requires a second factor that the user has not set up.

    Once it is set up, sign-in itself asks for it; nothing else has to check.
    """
    if not settings.SECOND_FACTOR_REQUIRED or SECOND_FACTOR_ROLES.isdisjoint(user.roles()):
        return False
    return not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
