from django.core.management.base import BaseCommand

from registry.services import find_duplicates


class Command(BaseCommand):
    """What each save does for one person; run it after bulk work, or by night."""

    help = "Compare everybody with everybody and keep the pairs that may be one person."

    def handle(self, **options: object) -> None:
        done = find_duplicates()
        self.stdout.write(f"{done.people} orang dibandingkan, {done.listed} pasangan mungkin satu orang.")
