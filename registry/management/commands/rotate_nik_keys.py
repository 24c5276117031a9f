from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from registry.services import rotate_nik_keys


class Command(BaseCommand):
    """Prints the last worker of every batch, so that an interrupted run can resume behind it."""

    help = "Encrypt every NIK with the newest key of NIK_ENCRYPTION_KEYS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--after", type=int, default=0, help="resume behind this worker id")

    def handle(self, *, after: int, **options: object) -> None:
        for last in rotate_nik_keys(after=after):
            self.stdout.write(f"{last}")
        self.stdout.write("NIK: semua memakai kunci terbaru.")
