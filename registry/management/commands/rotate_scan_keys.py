from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from registry.services import rotate_scan_keys


class Command(BaseCommand):
    """Prints the number of every scan, so that an interrupted run can resume behind it."""

    help = "Encrypt the kept scans with the newest key of NIK_ENCRYPTION_KEYS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--after", type=int, default=0, help="resume behind this scan")

    def handle(self, *, after: int, **options: object) -> None:
        for done in rotate_scan_keys(after=after):
            self.stdout.write(f"{done}")
        self.stdout.write("Pindaian: semua memakai kunci terbaru.")
