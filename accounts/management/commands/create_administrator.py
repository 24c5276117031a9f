"""`manage.py create_administrator USERNAME --name NAME`: the first account of an installation."""

import getpass
import sys
from argparse import ArgumentParser

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from accounts import services


class Command(BaseCommand):
    help = "Open an administrator's account. Asks for the password, or reads it from standard input."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--name", required=True)
        parser.add_argument("--email", default="")
        parser.add_argument(
            "--password-stdin", action="store_true", help="Read one line from standard input."
        )

    def handle(
        self, *, username: str, name: str, email: str, password_stdin: bool, **options: object
    ) -> None:
        password = sys.stdin.readline().rstrip("\n") if password_stdin else self._ask_twice()
        try:
            validate_password(password)
            user = services.create_administrator(username=username, name=name, email=email, password=password)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        self.stdout.write(_("Administrator %(username)s can sign in.") % {"username": user.username})

    def _ask_twice(self) -> str:
        password = getpass.getpass(_("Password: "))
        if getpass.getpass(_("Once more: ")) != password:
            raise CommandError(_("The two passwords differ. Nothing was created."))
        return password
