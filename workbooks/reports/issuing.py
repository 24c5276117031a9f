"""Issues a report: the file, its figures stored under its stamp, and an audit line for an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from core.sheets.locking import locked
from workbooks.reports.files import file_of
from workbooks.reports.kept import keep_report

if TYPE_CHECKING:
    from accounts.models import User
    from workbooks.reports.meeting import Report


@transaction.atomic
def issue_report(
    report: Report,
    *,
    kind: str,
    by: User | AnonymousUser | None,
    reason: str = "",
    password: str = "",
) -> bytes:
    """The finished file, encrypted if there is a password.

    Its content is stored, so that its stamp opens the same again. For an account the audit trail records who
    downloaded which file, for what purpose and with how many names.
    """
    content = file_of(report, kind)
    if password:
        content = locked(content, password)
    keep_report(report)
    if not (by is None or isinstance(by, AnonymousUser)):
        _record(report, kind=kind, by=by, reason=reason)
    return content


def _record(report: Report, *, kind: str, by: User, reason: str) -> None:
    audit.record(
        AuditAction.REPORT_EXPORTED,
        by=by,
        region_code=report.answer.place.code,
        category=report.answer.category,
        on=report.answer.on,
        file=report.file_name(kind),
        stamp=report.stamp.code,
        people=len(report.names.people) if report.names else 0,
        reason=reason,
    )
