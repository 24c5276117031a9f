from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from certification.services.reminders import can_send, send_reminders


class Command(BaseCommand):
    help = "Remind offices and people of certificates that run out: 180, 90, 30 and 7 days before. Daily."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="a day other than today, 2026-11-21")

    def handle(self, *args: object, **options: Any) -> None:
        if not can_send():
            self.stdout.write(
                "Server surel belum diatur (EMAIL_HOST), jadi tidak ada yang dikirim. "
                "Daftarnya ada di /kerja/pengingat/."
            )
            return
        sent = send_reminders(options["on"] or timezone.localdate())
        self.stdout.write(
            f"Pengingat: {sent.offices} surel ke kantor, {sent.persons} surel ke orang, {sent.failed} gagal."
        )
