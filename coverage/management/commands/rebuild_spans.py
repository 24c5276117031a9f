import time

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.ui.formats import number
from coverage.spans.checking import differences
from coverage.spans.upkeep import rebuild


class Command(BaseCommand):
    help = "Derive the read model of coverage anew from the registry, or hold it against the definition."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; compare today's counts with the definition"
        )

    def handle(self, *, check: bool = False, **options: object) -> None:
        started = time.perf_counter()
        if check:
            found = differences()
            for each in found:
                self.stdout.write(each)
            if found:
                raise CommandError("Model baca tidak sama dengan definisinya. Jalankan rebuild_spans.")
            told = "Model baca sama dengan definisinya"
        else:
            told = f"{number(rebuild())} rentang disusun ulang"
        self.stdout.write(f"{told} ({number(time.perf_counter() - started, 2)} detik).")
