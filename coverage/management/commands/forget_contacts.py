"""Deletes the contacts of visitors whose reports were answered long enough ago. Daily."""

from typing import Any

from django.core.management.base import BaseCommand

from coverage.services.mistakes import forget_contacts


class Command(BaseCommand):
    help = "Menghapus kontak pelapor kekeliruan yang jawabannya sudah lewat masa simpan."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget_contacts()} kontak dihapus.")
