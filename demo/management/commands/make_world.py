from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.errors import DomainError
from demo import services
from regions.codes import NATION_CODE


class Command(BaseCommand):
    help = "Add synthetic people: the same number and seed make the same people. Never beside real records."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--workers", type=int, required=True, help="how many people")
        parser.add_argument("--seed", type=int, required=True, help="the number that chance begins with")
        parser.add_argument("--region", default=NATION_CODE, help="code of a province or kabupaten/kota")

    def handle(self, *, workers: int, seed: int, region: str, **options: object) -> None:
        try:
            made = services.make_world(workers=workers, seed=seed, region=region)
        except DomainError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"Dunia buatan: {made.workers} tenaga.")
