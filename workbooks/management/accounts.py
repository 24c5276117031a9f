"""The account as which a command works."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from accounts.models import User

USAGE = 2


def open_account(username: str) -> User:
    """The account of this name. Ends the command where there is none, or it is closed."""
    user = User.objects.active().filter(username=username).first()
    if user is None:
        sentence = _("There is no open account %(username)s.") % {"username": username}
        raise CommandError(sentence, returncode=USAGE)
    return user
