"""`manage.py export_report --region CODE --on DATE --output FILE.xlsx [--as USERNAME]`."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import parse_date
from core.errors import DomainError
from registry.enums import Category
from workbooks.enums import ReportKind
from workbooks.management.accounts import USAGE, open_account
from workbooks.reports.issuing import issue_report
from workbooks.reports.meeting import meeting_report
from workbooks.reports.state import State


class Command(BaseCommand):
    help = "Writes the meeting pack of a region as of a day: a workbook, a PDF or a Word document."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--region", required=True, metavar="CODE", help='dotted code, or "ID"')
        parser.add_argument("--on", required=True, metavar="DATE", type=_day)
        parser.add_argument("--output", required=True, type=Path, metavar="FILE.xlsx|pdf|docx")
        parser.add_argument("--as", dest="username", default="", metavar="USERNAME", help="whose letterhead")
        parser.add_argument("--category", choices=Category.values, default=Category.PEKSOS.value)

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        kind = options["output"].suffix.lower().removeprefix(".")
        if kind not in ReportKind.values:
            raise CommandError(_("Name a file that ends in .xlsx, .pdf or .docx."), returncode=USAGE)
        by = open_account(options["username"]) if options["username"] else None
        try:
            state = State(options["region"], options["category"], options["on"])
            report = meeting_report(state, reader=by)
        except DomainError as error:
            raise CommandError(error.message, returncode=USAGE) from error
        try:
            options["output"].write_bytes(issue_report(report, kind=kind, by=by))
        except OSError as error:
            raise CommandError(f"{error.strerror}: {error.filename}", returncode=USAGE) from error
        self.stdout.write(str(options["output"]))


def _day(text: str) -> date:
    try:
        return parse_date(text, today=timezone.localdate())
    except DomainError as error:
        raise ArgumentTypeError(error.message) from error
