"""The account that a command uses."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from accounts.models import User

USAGE = 2


def open_account(username: str) -> User:
    """The account with this username. Ends the command if there is none, or it is closed."""
    user = User.objects.active().filter(username=username).first()
    if user is None:
        sentence = _("There is no open account %(username)s.") % {"username": username}
        raise CommandError(sentence, returncode=USAGE)
    return user
