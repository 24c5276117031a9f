import time

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.errors import DomainError
from core.ui.formats import number
from regions.facts.load import load_facts


class Command(BaseCommand):
    help = "Load all regions and their base figures from the committed tables; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="load again although the tables have not changed"
        )

    def handle(self, *, force: bool = False, **options: object) -> None:
        started = time.perf_counter()
        try:
            result = load_facts(force=force)
        except DomainError as error:
            raise CommandError(error.message) from error
        seconds = time.perf_counter() - started
        if result.was_current:
            self.stdout.write(f"Wilayah sudah mutakhir ({number(seconds, 2)} detik).")
            return
        regions, ended, values = map(number, (result.regions, result.ended, result.values))
        self.stdout.write(
            f"Wilayah dimuat: {regions} baru atau berubah, {ended} berakhir, {values} angka dasar "
            f"({number(seconds, 2)} detik)."
        )
