"""`manage.py export_report --region CODE --on DATE --output FILE.xlsx [--as USERNAME]`."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from core.dates import parse_date
from core.errors import DomainError
from registry.enums import Category
from workbooks.management.accounts import USAGE, open_account
from workbooks.reports.meeting import meeting_report, record_download
from workbooks.reports.workbook import meeting_workbook


class Command(BaseCommand):
    help = "Writes the meeting workbook of a region as of a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--region", required=True, metavar="CODE", help='dotted code, or "ID"')
        parser.add_argument("--on", required=True, metavar="DATE", type=_day)
        parser.add_argument("--output", required=True, type=Path, metavar="FILE.xlsx")
        parser.add_argument("--as", dest="username", default="", metavar="USERNAME", help="whose letterhead")
        parser.add_argument("--category", choices=Category.values, default=Category.PEKSOS.value)

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        by = open_account(options["username"]) if options["username"] else None
        try:
            report = meeting_report(options["region"], options["category"], options["on"], reader=by)
        except DomainError as error:
            raise CommandError(error.message, returncode=USAGE) from error
        try:
            options["output"].write_bytes(meeting_workbook(report))
        except OSError as error:
            raise CommandError(f"{error.strerror}: {error.filename}", returncode=USAGE) from error
        if by:
            record_download(report, by=by)
        self.stdout.write(str(options["output"]))


def _day(text: str) -> date:
    try:
        return parse_date(text, today=timezone.localdate())
    except DomainError as error:
        raise ArgumentTypeError(error.message) from error
