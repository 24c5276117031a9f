"""What the page of a person shows, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accounts.roles import Permission
from certification.enums import Status
from certification.history import Moment, history
from certification.models import Certificate
from certification.models.letters import Letter
from certification.status import with_status_on
from certification.timeline import Bar, Group, timeline
from certification.validity import Mark, Validity, letter_mark, mark_of, validity_on
from core.ui.formats import MISSING, long_date, short_date
from registry import nip
from registry.enums import FieldOfPractice
from registry.models import Assignment, Worker
from registry.phones import mask as mask_phone

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet

FULL_TIME = 100
MOMENTS_SHOWN = 8
STATUS_MARKS = {
    Status.CERTIFIED: "valid",
    Status.VALIDITY_UNKNOWN: "unknown",
    Status.LAPSED: "ended",
    Status.NEVER_CERTIFIED: "none",
}


@dataclass(frozen=True)
class Paper:
    """A certificate, STR or SIPPS as one line of the table."""

    kind: str
    number: str
    valid_until: str
    mark: Mark
    certificate: Certificate | None = None
    is_estimate: bool = False
    can_confirm: bool = False
    can_verify: bool = False
    can_renew: bool = False
    can_correct: bool = False


@dataclass(frozen=True)
class Posting:
    """An assignment as one line of the table."""

    assignment: Assignment
    is_running: bool
    is_overlapping: bool
    can_end: bool
    can_correct: bool


@dataclass(frozen=True)
class Profile:
    worker: Worker
    today: date
    status: Mark | None
    papers: list[Paper]
    postings: list[Posting]
    drawing: SafeString
    moments: list[Moment]
    all_moments: int
    can_edit: bool
    can_reveal: bool

    @property
    def main_posting(self) -> Posting | None:
        return next((row for row in self.postings if row.is_running and row.assignment.is_primary), None)

    @property
    def overlapping(self) -> list[Posting]:
        return [row for row in self.postings if row.is_overlapping]

    @property
    def state(self) -> str:
        """The state in force today, in a word."""
        row = next((row for row in self.worker.states.all() if row.valid_from <= self.today), None)
        return row.get_state_display() if row else MISSING

    @property
    def facts(self) -> list[tuple[str, str, str]]:
        """Name, value and the field of the edit form, for the lines of the identity."""
        worker = self.worker
        practice = dict(FieldOfPractice.choices)
        born = ", ".join(filter(None, [worker.birth_place, long_date(worker.birth_date)]))
        values = [
            ("birth_date", _("Born"), born),
            ("sex", _("Sex"), worker.get_sex_display()),
            ("education", _("Last education"), worker.get_education_display()),
            ("employment_status", _("Employment status"), worker.get_employment_status_display()),
            ("nip", _("NIP"), nip.group(worker.nip)),
            ("functional_level", _("Functional level"), worker.get_functional_level_display()),
            (
                "fields_of_practice",
                _("Fields of practice"),
                ", ".join(str(practice[code]) for code in worker.fields_of_practice),
            ),
            ("email", _("E-mail"), worker.email),
            ("ipspi_member_number", _("IPSPI member number"), worker.ipspi_member_number),
        ]
        return [(name, value or MISSING, f"isian-id_{field}") for field, name, value in values]

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.worker.phone)


def profile(worker: Worker, *, today: date, by: User, all_moments: bool = False) -> Profile:
    """Everything about a worker whom `by` may see. The worker comes from `with_papers`."""
    can_edit = _may(worker, Permission.WORKER_EDIT, by)
    can_verify = _may(worker, Permission.CERTIFICATE_VERIFY, by)
    papers = _papers(worker, today, by=by, can_edit=can_edit, can_verify=can_verify)
    postings = _postings(worker, today, can_edit=can_edit)
    moments = history(worker)
    return Profile(
        worker=worker,
        today=today,
        status=_status(worker),
        papers=papers,
        postings=postings,
        drawing=timeline(_groups(worker, postings, today), today),
        moments=moments if all_moments else moments[:MOMENTS_SHOWN],
        all_moments=len(moments),
        can_edit=can_edit,
        can_reveal=_may(worker, Permission.NIK_REVEAL, by),
    )


def with_papers(workers: WorkerQuerySet, today: date) -> WorkerQuerySet:
    """Workers with all that a profile reads."""
    return (
        with_status_on(workers, today)
        .select_related("region", "domicile")
        .prefetch_related(
            "states",
            "assignments__programme",
            "assignments__place__parent",
            "assignments__organization",
            "certificates__issuer",
            "certificates__scheme",
            "certificates__sanctions",
            "certificates__verified_by",
            "certificates__renewed_by",
            "registration_letters__issuer",
            "practice_licenses__issued_by",
        )
    )


def _may(worker: Worker, permission: Permission, by: User) -> bool:
    return any(worker.region_id.startswith(code) for code in by.region_codes(permission))


def _status(worker: Worker) -> Mark | None:
    """The person's status today; None for a category that nothing certifies."""
    status = worker.status_on  # type: ignore[attr-defined]
    return Mark(STATUS_MARKS[status], str(Status(status).label)) if status else None


def _papers(worker: Worker, today: date, *, by: User, can_edit: bool, can_verify: bool) -> list[Paper]:
    certificates = [
        Paper(
            kind=f"{row.scheme.get_level_display()}, {row.issuer}",
            number=row.number,
            valid_until=short_date(row.valid_until),
            mark=mark_of(row, today),
            certificate=row,
            is_estimate=row.is_estimate and row.valid_until is not None,
            can_confirm=can_edit and row.is_estimate and row.valid_until is not None,
            can_correct=can_edit,
            can_verify=can_verify and row.verified_at is None and row.entered_by_id != by.pk,
            can_renew=can_edit
            and not hasattr(row, "renewed_by")
            and validity_on(row, today) != Validity.REVOKED,
        )
        for row in worker.certificates.all()
    ]
    letters = [
        _letter(row, _("STR, %(issuer)s") % {"issuer": row.issuer}, today)
        for row in worker.registration_letters.all()
    ]
    licenses = [
        _letter(row, _("SIPPS, %(issuer)s") % {"issuer": row.issued_by.label}, today)
        for row in worker.practice_licenses.all()
    ]
    return [*certificates, *letters, *licenses]


def _letter(row: Letter, kind: str, today: date) -> Paper:
    return Paper(kind, row.number, short_date(row.valid_until), letter_mark(row, today))


def _postings(worker: Worker, today: date, *, can_edit: bool) -> list[Posting]:
    rows = list(worker.assignments.all())
    running = [row for row in rows if _runs(row, today)]
    is_over = sum(row.share for row in running) > FULL_TIME
    return [
        Posting(
            assignment=row,
            is_running=row in running,
            is_overlapping=is_over and row in running,
            can_end=can_edit and row.ends_on is None,
            can_correct=can_edit,
        )
        for row in rows
    ]


def _runs(row: Assignment, today: date) -> bool:
    return (row.starts_on is None or row.starts_on <= today) and (row.ends_on is None or row.ends_on >= today)


def _groups(worker: Worker, postings: list[Posting], today: date) -> list[Group]:
    papers = [
        _bar(
            _("Certificate: %(level)s") % {"level": row.scheme.get_level_display()},
            row.issued_on,
            row.valid_until,
            "utama" if validity_on(row, today) == Validity.VALID else "lalu",
        )
        for row in worker.certificates.all()
    ]
    letters: list[tuple[str, Letter]] = [
        *((_("STR"), row) for row in worker.registration_letters.all()),
        *((_("SIPPS"), row) for row in worker.practice_licenses.all()),
    ]
    papers += [_bar(name, row.issued_on, row.valid_until, "kedua") for name, row in letters]
    assignments = [
        _bar(
            f"{row.assignment.programme.short_name}, {row.assignment.place.label}",
            row.assignment.starts_on,
            row.assignment.ends_on,
            "ketiga" if row.is_running else "lalu",
            _("overlapping") if row.is_overlapping else "",
        )
        for row in postings
    ]
    return [Group(_("Certificates and licences"), papers), Group(_("Assignments"), assignments)]


def _bar(name: str, starts_on: date | None, ends_on: date | None, look: str, note: str = "") -> Bar:
    return Bar(name, starts_on, ends_on, look, _caption(starts_on, ends_on), note)


def _caption(starts_on: date | None, ends_on: date | None) -> str:
    if starts_on and ends_on:
        return f"{short_date(starts_on)} – {short_date(ends_on)}"
    if starts_on:
        return _("since %(day)s") % {"day": short_date(starts_on)}
    return _("until %(day)s") % {"day": short_date(ends_on)} if ends_on else _("dates unknown")
