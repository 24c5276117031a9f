from django.core.management.base import BaseCommand, CommandError

from core.errors import DomainError
from demo import services


class Command(BaseCommand):
    help = "Load the demo world into an empty demo installation; safe to repeat."

    def handle(self, *args: object, **options: object) -> None:
        try:
            made = services.load_demo()
        except DomainError as error:
            raise CommandError(error.message) from error
        if made.was_there:
            self.stdout.write(f"Dunia contoh sudah ada ({made.workers} tenaga).")
        else:
            self.stdout.write(f"Dunia contoh dibuat: {made.workers} tenaga.")
