"""Destroys people who were removed longer ago than the office keeps removed records."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from certification.services.purging import due_for_purge, purge_removed


class Command(BaseCommand):
    help = "Memusnahkan data terhapus yang melewati REMOVED_KEPT_YEARS. Tanpa --apply: hanya daftar."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--apply", action="store_true", help="musnahkan; tidak dapat dikembalikan")

    def handle(self, *args: Any, **options: Any) -> None:
        years = settings.REMOVED_KEPT_YEARS
        if years < 1:
            raise CommandError("Atur REMOVED_KEPT_YEARS menurut jadwal retensi arsip kantor lebih dulu.")
        if options["apply"]:
            gone = 0
            for number in purge_removed(years=years):
                gone += 1
                self.stdout.write(number)
            self.stdout.write(f"{gone} orang dimusnahkan.")
            return
        due = due_for_purge(years=years)
        for worker in due:
            removed_on = timezone.localdate(worker.removed_at)
            self.stdout.write(f"{worker.registry_number}\t{removed_on}\t{worker.region_id}")
        self.stdout.write(
            f"{len(due)} orang melewati {years} tahun. Belum ada yang dimusnahkan; pakai --apply."
        )
