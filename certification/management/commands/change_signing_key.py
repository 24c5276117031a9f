from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from certification.services import change_signing_key


class Command(BaseCommand):
    """With --known-to-others, what the old key signed is proof only where the registry knows the print."""

    help = "Sign extracts with a new key from now on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--known-to-others", action="store_true", help="the old key has leaked")

    def handle(self, *, known_to_others: bool, **options: object) -> None:
        key = change_signing_key(is_known_to_others=known_to_others)
        self.stdout.write(f"Kutipan kini ditandatangani dengan kunci {key.number}: {key.public_key}")
