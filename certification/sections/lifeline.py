"""What the timeline of a person draws: papers and assignments with their terms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from certification.models.letters import Letter
from certification.sections.look import Look
from certification.sections.postings import Posting
from certification.timeline import Bar, Group, timeline
from certification.validity import Validity, validity_on
from core.ui.formats import short_date


def lifeline(look: Look, postings: Sequence[Posting]) -> SafeString:
    groups = [
        Group(_("Certificates and licences"), _papers(look)),
        Group(_("Assignments"), _assignments(postings)),
    ]
    return timeline(groups, look.today)


def _papers(look: Look) -> list[Bar]:
    worker = look.worker
    certificates = [
        _bar(
            _("Certificate: %(level)s") % {"level": row.scheme.get_level_display()},
            row.issued_on,
            row.valid_until,
            "utama" if validity_on(row, look.today) == Validity.VALID else "lalu",
        )
        for row in worker.certificates.all()
    ]
    letters: list[tuple[str, Letter]] = [
        *((_("STR"), row) for row in worker.registration_letters.all()),
        *((_("SIPPS"), row) for row in worker.practice_licenses.all()),
    ]
    return certificates + [_bar(name, row.issued_on, row.valid_until, "kedua") for name, row in letters]


def _assignments(postings: Sequence[Posting]) -> list[Bar]:
    return [
        _bar(
            f"{row.assignment.programme.short_name}, {row.assignment.place.label}",
            row.assignment.starts_on,
            row.assignment.ends_on,
            "ketiga" if row.is_running else "lalu",
            _("overlapping") if row.is_overlapping else "",
        )
        for row in postings
    ]


def _bar(name: str, starts_on: date | None, ends_on: date | None, look: str, note: str = "") -> Bar:
    return Bar(name, starts_on, ends_on, look, _caption(starts_on, ends_on), note)


def _caption(starts_on: date | None, ends_on: date | None) -> str:
    if starts_on and ends_on:
        return f"{short_date(starts_on)} – {short_date(ends_on)}"
    if starts_on:
        return _("since %(day)s") % {"day": short_date(starts_on)}
    return _("until %(day)s") % {"day": short_date(ends_on)} if ends_on else _("dates unknown")
