from django.core.management.base import BaseCommand

from coverage.counting_ahead import count_ahead


class Command(BaseCommand):
    help = "Count what takes seconds where records are many, so that no page waits for it. Workers do it too."

    def handle(self, **options: object) -> None:
        is_done = count_ahead()
        self.stdout.write("Selesai dihitung." if is_done else "Tidak ada yang perlu dihitung.")
