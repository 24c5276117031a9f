"""The timeline of a person: papers and assignments with their terms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from certification.models.letters import Letter
from certification.person.sections.postings import Posting
from certification.person.timeline import Bar, Group, Overlap, timeline
from certification.person.viewing import Viewing
from certification.validity import Validity, validity_on
from core.ui.formats import number, short_date


def timeline_of(viewing: Viewing, postings: Sequence[Posting]) -> SafeString:
    groups = [
        Group(_("Certificates and licences"), _papers(viewing)),
        Group(_("Assignments"), _assignments(postings), _overlap(postings, viewing.today)),
    ]
    return timeline(groups, viewing.today)


def _papers(viewing: Viewing) -> list[Bar]:
    worker = viewing.worker
    certificates = [
        _bar(
            _("Certificate: %(level)s") % {"level": row.scheme.get_level_display()},
            row.issued_on,
            row.valid_until,
            "utama" if validity_on(row, viewing.today) == Validity.VALID else "lalu",
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
        )
        for row in postings
    ]


def _overlap(postings: Sequence[Posting], today: date) -> Overlap | None:
    """The days that all overlapping assignments share, until today."""
    places = [place for place, row in enumerate(postings) if row.is_overlapping]
    rows = [postings[place].assignment for place in places]
    starts = [row.starts_on for row in rows if row.starts_on]
    if len(rows) < 2 or not starts:
        return None
    starts_on = max(starts)
    ends_on = min([today, *(row.ends_on for row in rows if row.ends_on)])
    if ends_on < starts_on:
        return None
    days = (ends_on - starts_on).days + 1
    said = ngettext("overlapping for %(days)s day", "overlapping for %(days)s days", days)
    return Overlap(starts_on, ends_on, places[0], places[-1], said % {"days": number(days)})


def _bar(name: str, starts_on: date | None, ends_on: date | None, css_class: str) -> Bar:
    return Bar(name, starts_on, ends_on, css_class, _caption(starts_on, ends_on))


def _caption(starts_on: date | None, ends_on: date | None) -> str:
    if starts_on and ends_on:
        return f"{short_date(starts_on)} – {short_date(ends_on)}"
    if starts_on:
        return _("since %(day)s") % {"day": short_date(starts_on)}
    return _("until %(day)s") % {"day": short_date(ends_on)} if ends_on else _("dates unknown")
