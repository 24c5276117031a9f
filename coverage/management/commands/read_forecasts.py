from django.core.management.base import BaseCommand

from core.ui.formats import number
from coverage.forecast.observed import read_ahead


class Command(BaseCommand):
    help = "Read what the forecasts of large regions rest on today, so that nobody waits for it."

    def handle(self, **options: object) -> None:
        self.stdout.write(f"{number(read_ahead())} wilayah besar dibaca.")
