"""`manage.py import_workbook FILE --as USERNAME [--apply] [--json]`: the same as the page /kerja/impor/."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import Permission
from certification.enums import Level
from core.errors import DomainError
from core.sheets.errors import UnreadableFileError
from registry.enums import Category
from workbooks.enums import RowState
from workbooks.errors import AlreadyBroughtError
from workbooks.imports.examining import examine
from workbooks.imports.storage import read_outcome
from workbooks.imports.understanding import Answers
from workbooks.management.accounts import USAGE, open_account
from workbooks.services import apply_run, bring_workbook, examine_again

UNREADABLE = 1
# The keys of `Examination.as_contract`; what else is stored of an import is for its pages.
CONTRACT = ("sheets", "mapping", "counts", "rows")


class Command(BaseCommand):
    help = "Reads a workbook of people and says what importing it would do; writes only with --apply."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--as", dest="username", required=True, metavar="USERNAME")
        parser.add_argument("--apply", action="store_true", help="write the good rows")
        parser.add_argument("--json", action="store_true", help="print the whole answer as JSON")
        parser.add_argument("--category", choices=Category.values, default="", help="where a row says none")
        parser.add_argument("--issuer", default="", help="of certificates, where a row says none")
        parser.add_argument("--level", choices=Level.values, default="", help="where a row says none")

    def handle(self, *args: Any, **options: Any) -> None:
        by = _importer(options["username"])
        answers = Answers(options["category"], options["issuer"], options["level"])
        try:
            if options["apply"]:
                answer = _applied(options["file"], answers, by)
            else:
                answer = examine(options["file"], by=by, answers=answers).as_contract()
        except (UnreadableFileError, OSError) as error:
            raise CommandError(getattr(error, "message", str(error)), returncode=UNREADABLE) from error
        except DomainError as error:
            raise CommandError(error.message, returncode=USAGE) from error
        if options["json"]:
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1))
        else:
            self._print(answer)

    def _print(self, answer: dict[str, Any]) -> None:
        for sheet in answer["sheets"]:
            self.stdout.write(f"{sheet['name']}: {sheet['why_skipped'] or sheet['rows_read']}")
        for state, count in answer["counts"].items():
            self.stdout.write(f"  {RowState(state).label}: {count}")
        for row in answer["rows"]:
            for problem in row["problems"]:
                place = f"{row['sheet']} {problem['column'] or ''}{row['row']}"
                self.stdout.write(f"{place}: {problem['message']} [{problem['code']}]")


def _applied(path: Path, answers: Answers, by: User) -> dict[str, Any]:
    """Upload the file and apply it; a file uploaded before is examined and applied again."""
    try:
        run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=answers, by=by)
    except AlreadyBroughtError as error:
        run = examine_again(run_id=error.run.pk, answers=answers, by=by)
    outcome = read_outcome(apply_run(run_id=run.pk, by=by))
    return {name: outcome[name] for name in CONTRACT}


def _importer(username: str) -> User:
    user = open_account(username)
    if not user.has_permission(Permission.IMPORT_RUN):
        sentence = _("The account %(username)s may not import.") % {"username": username}
        raise CommandError(sentence, returncode=USAGE)
    return user
