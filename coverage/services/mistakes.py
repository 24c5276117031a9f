"""Reports of mistakes by visitors, and the answers of the office. Atomic, scoped, in the audit trail."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.claims.errors import ReportAnsweredError, SameOfficeError
from coverage.mistakes.letters import send_answer
from coverage.mistakes.pages import page_reported, region_of
from coverage.mistakes.tickets import digest_of, new_ticket
from coverage.models import MistakeReport
from registry.errors import OutsideRegionError
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

DAYS_CONTACT_IS_KEPT: Final = 30


@transaction.atomic
def report_mistake(*, page: str, figure: str, words: str, contact: str) -> str:
    """Store a visitor's report; returns the ticket, which is shown only this once.

    The report goes to the office of the region that the page is about. Raises a ConstraintError without a
    text.
    """
    ticket = new_ticket()
    with refused_as():
        report = MistakeReport.objects.create(
            digest=digest_of(ticket),
            region=region_of(page),
            page=page_reported(page),
            figure=figure.strip(),
            words=words.strip(),
            contact=contact.strip(),
        )
    _record(AuditAction.MISTAKE_REPORTED, report, None, page=report.page)
    return ticket


def report_of(ticket: str) -> MistakeReport | None:
    """The report of a ticket; None if there is none."""
    return MistakeReport.objects.filter(digest=digest_of(ticket)).select_related("region").first()


def answer_report(*, report_id: int, outcome: str, answer: str, by: User) -> MistakeReport:
    """Answer a report, which cannot be undone, and send the answer if the visitor left an address.

    Raises OutsideRegionError, ReportAnsweredError, and a ConstraintError without an outcome or a text.
    """
    with transaction.atomic():
        report = _locked(report_id, by)
        report.outcome, report.answer = outcome, answer.strip()
        report.answered_by, report.answered_at = by, timezone.now()
        with refused_as():
            report.save(update_fields=["outcome", "answer", "answered_by", "answered_at"])
        _record(AuditAction.MISTAKE_ANSWERED, report, by, outcome=outcome, overdue=_was_late(report))
    if send_answer(report):
        report.told_at = timezone.now()
        report.save(update_fields=["told_at"])
    return report


@transaction.atomic
def hand_over_report(*, report_id: int, region: Region, by: User) -> MistakeReport:
    """Give an open report to the office that can correct the mistake. The last day for an answer stays.

    Raises OutsideRegionError, ReportAnsweredError, SameOfficeError.
    """
    report = _locked(report_id, by)
    if report.region_id == region.pk:
        raise SameOfficeError
    before = {"region": report.region_id}
    report.region = region
    report.save(update_fields=["region"])
    _record(AuditAction.MISTAKE_HANDED_OVER, report, by, before=before, after={"region": region.pk})
    return report


@transaction.atomic
def reveal_contact(*, report_id: int, by: User) -> str:
    """The e-mail address or phone number of the visitor. The audit trail records that it was opened.

    Raises OutsideRegionError.
    """
    report = MistakeReport.objects.visible_to(by, Permission.MISTAKE_ANSWER).filter(pk=report_id).first()
    if report is None:
        raise OutsideRegionError
    _record(AuditAction.CONTACT_REVEALED, report, by)
    return report.contact


def forget_contacts() -> int:
    """Delete the contacts of reports that were answered long enough ago; returns how many."""
    limit = timezone.now() - timedelta(days=DAYS_CONTACT_IS_KEPT)
    return MistakeReport.objects.exclude(contact="").filter(answered_at__lt=limit).update(contact="")


def _was_late(report: MistakeReport) -> bool:
    return bool(report.answered_at and timezone.localdate(report.answered_at) > report.due_on)


def _locked(report_id: int, by: User) -> MistakeReport:
    scope = MistakeReport.objects.visible_to(by, Permission.MISTAKE_ANSWER)
    report = locked(scope, report_id)
    if not report.is_open:
        raise ReportAnsweredError
    return report


def _record(action: AuditAction, report: MistakeReport, by: User | None, **details: Any) -> None:
    audit.record(action, target=report, by=by, region_code=report.region_id or "", **details)
