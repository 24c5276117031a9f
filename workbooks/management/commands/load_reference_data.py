from django.core.management.base import BaseCommand

from certification import reference as certification_reference


class Command(BaseCommand):
    """Safe to repeat; what an administrator changed stays as it is."""

    help = "Load programmes, issuers and schemes that are missing."

    def handle(self, **options: object) -> None:
        created = certification_reference.load()
        self.stdout.write(f"Data acuan: {created} baris baru.")
