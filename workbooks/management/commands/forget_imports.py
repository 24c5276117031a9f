"""Deletes imports that are over. The worker does this too; the command is for installations without one."""

from typing import Any

from django.core.management.base import BaseCommand

from workbooks.forgetting import forget_over


class Command(BaseCommand):
    help = "Menghapus berkas impor yang ditinggalkan sehari, dan baris yang menunggu lebih dari 90 hari."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget_over()} impor dihapus.")
