from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from workbooks.lists.exporting import rotate_list_file_keys
from workbooks.services import rotate_file_keys


class Command(BaseCommand):
    """Prints the number of every import, so that an interrupted run can resume after it."""

    help = "Encrypt the kept files of imports and lists with the newest key of NIK_ENCRYPTION_KEYS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--after", type=int, default=0, help="resume behind this import")

    def handle(self, *, after: int, **options: object) -> None:
        for done in rotate_file_keys(after=after):
            self.stdout.write(f"{done}")
        rotate_list_file_keys()
        self.stdout.write("Berkas impor dan daftar: semua memakai kunci terbaru.")
