import re
import time
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from core.calendar import last_of_month
from core.errors import DomainError
from core.ui.formats import long_date, number
from coverage.frozen.months import differences, kept_month, last_complete_month, take_month
from regions.codes import NATION_CODE

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def month(text: str) -> date:
    """`2026-10` as the last day of the month."""
    found = MONTH.fullmatch(text)
    if found is None:
        raise CommandError(f"Bulan ditulis seperti 2026-10, bukan {text}.")
    return last_of_month(date(int(found[1]), int(found[2]), 1))


class Command(BaseCommand):
    help = "Keep the figures of a month's last day, or hold kept figures against what is known today."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--month", type=month, help="such as 2026-10; the last complete month if left out"
        )
        parser.add_argument("--region", default=NATION_CODE, help="a region's code; the nation if left out")
        parser.add_argument(
            "--check", action="store_true", help="take nothing; say which kept rows are told otherwise today"
        )

    def handle(self, **options: Any) -> None:
        on = options["month"] or last_complete_month(timezone.localdate())
        if options["check"]:
            self._check(on, options["region"])
            return
        started = time.perf_counter()
        is_kept = kept_month(on, options["region"]) is not None
        try:
            figures = take_month(on=on, region=options["region"])
        except DomainError as error:
            raise CommandError(error.message) from error
        took = number(time.perf_counter() - started, 2)
        told = "sudah tersimpan" if is_kept else f"tersimpan dalam {took} detik"
        rows = number(figures.answers.count())
        self.stdout.write(f"Angka {long_date(on)} {told}: {rows} baris, sidik {figures.digest[:12]}.")

    def _check(self, on: date, region: str) -> None:
        figures = kept_month(on, region)
        if figures is None:
            raise CommandError(f"Angka {long_date(on)} belum tersimpan. Jalankan tanpa --check.")
        count = 0
        for count, found in enumerate(differences(figures), 1):  # noqa: B007 - the last one is the count
            region, category, programme, is_unplaced = found.row
            part = programme or ("belum ditempatkan" if is_unplaced else "semua")
            changes = ", ".join(
                f"{name} {found.kept[name]} → {found.told[name]}" for name in found.kept if name != "basis"
            )
            self.stdout.write(
                f"{region} {category} {part}: {changes or 'dasar'} ({'; '.join(found.reasons)})"
            )
        if count:
            told = "baris berbeda dari hitungan hari ini; yang tersimpan tetap"
            self.stdout.write(f"{number(count)} {told}.")
        else:
            self.stdout.write(f"Angka {long_date(on)} sama dengan hitungan hari ini.")
