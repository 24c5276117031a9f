"""Certificates, STR and SIPPS as lines of one table."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from certification.models import Certificate
from certification.models.letters import Letter
from certification.sections.look import Look
from certification.validity import Mark, Validity, letter_mark, mark_of, validity_on
from core.ui.formats import short_date


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


def papers(look: Look) -> list[Paper]:
    worker = look.worker
    certificates = [_certificate(row, look) for row in worker.certificates.all()]
    letters = [
        _letter(row, _("STR, %(issuer)s") % {"issuer": row.issuer}, look)
        for row in worker.registration_letters.all()
    ]
    licenses = [
        _letter(row, _("SIPPS, %(issuer)s") % {"issuer": row.issued_by.label}, look)
        for row in worker.practice_licenses.all()
    ]
    return [*certificates, *letters, *licenses]


def _certificate(row: Certificate, look: Look) -> Paper:
    is_estimate = row.is_estimate and row.valid_until is not None
    is_open = not hasattr(row, "renewed_by") and validity_on(row, look.today) != Validity.REVOKED
    return Paper(
        kind=f"{row.scheme.get_level_display()}, {row.issuer}",
        number=row.number,
        valid_until=short_date(row.valid_until),
        mark=mark_of(row, look.today),
        certificate=row,
        is_estimate=is_estimate,
        can_confirm=look.can_edit and is_estimate,
        can_correct=look.can_edit,
        can_verify=look.can_verify and row.verified_at is None and row.entered_by_id != look.by.pk,
        can_renew=look.can_edit and is_open,
    )


def _letter(row: Letter, kind: str, look: Look) -> Paper:
    return Paper(kind, row.number, short_date(row.valid_until), letter_mark(row, look.today))
