from django.core.management.base import BaseCommand, CommandError

from core.errors import DomainError
from demo import accounts


class Command(BaseCommand):
    help = "Print the accounts of the demo world: role, username, password and region code, tab-separated."

    def handle(self, *args: object, **options: object) -> None:
        try:
            loaded = accounts.loaded()
        except DomainError as error:
            raise CommandError(error.message) from error
        for account in loaded:
            facts = (account.role.lower(), account.username, account.password, account.region)
            self.stdout.write("\t".join(facts))
