"""Compares a row with the record of a known person: what is new, what differs, what stays.

An empty cell never deletes a value. A certificate with other dates adds a term and overwrites nothing.
Another place of work ends the current assignment on the day before and begins a new one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from sys import intern
from typing import Final

from django.utils.translation import gettext as _

from certification.facts import CertificateFacts
from core.crypto import keyed_hash
from core.ui.formats import long_date
from registry.extra_fields import Stored, merged, said
from registry.facts import AssignmentFacts
from registry.models import ExtraField, Worker
from workbooks.imports.known import KnownDuty, KnownPaper, KnownPerson
from workbooks.imports.plans import Change, Update
from workbooks.imports.problems import error
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.sheets import NO_EXTRA
from workbooks.imports.understanding import Meaning

PERSON_FIELDS: Final = (
    "name",
    "front_title",
    "back_title",
    "nik",
    "nip",
    "sex",
    "birth_date",
    "birth_place",
    "employment_status",
    "phone",
    "email",
)


def compare(
    entry: Entry, known: KnownPerson, meaning: Meaning, extra: Mapping[str, ExtraField] = NO_EXTRA
) -> Update:
    """The changes that the row would make. What prevents a change becomes a problem of the row."""
    worker = known.worker
    person = _person(entry, worker, meaning)
    certificate, renewed = _certificate(entry, known.papers, meaning)
    assignment, ended, ends_on = _assignment(entry, known.duties, meaning)
    changes = [Change(name, getattr(worker, name), value) for name, value in person.items()]
    answers = merged(worker.extra, extra_answers(entry, extra))
    if answers != worker.extra:
        person["extra"] = answers
        changes += _extra_changes(worker, answers, extra)
    if certificate:
        changes.append(_certificate_change(certificate, renewed))
    if assignment:
        changes.append(_assignment_change(assignment, ended))
    return Update(
        worker_id=worker.pk,
        seen_at=worker.updated_at,
        person=person,
        certificate=certificate,
        renews_id=renewed.pk if renewed else None,
        assignment=assignment,
        ends_id=ended.pk if ended else None,
        ends_on=ends_on,
        changes=tuple(changes),
    )


def _person(entry: Entry, worker: Worker, meaning: Meaning) -> dict[str, object]:
    fields = [*PERSON_FIELDS, *(["category"] if meaning.is_category_stated else [])]
    found = {}
    for name in fields:
        value = entry.get(name)
        if value and not _is_recorded(name, value, worker):
            found[name] = value
    return found


def extra_answers(entry: Entry, extra: Mapping[str, ExtraField]) -> dict[str, Stored]:
    """The answers of the row to the fields that an administrator added. An empty cell gives no answer."""
    given = {field.code: entry.get(name) for name, field in extra.items()}
    return {code: value for code, value in given.items() if isinstance(value, (str, bool))}


def _extra_changes(
    worker: Worker, answers: Mapping[str, Stored], extra: Mapping[str, ExtraField]
) -> list[Change]:
    return [
        Change(name, said(field, worker.extra.get(field.code)), said(field, answers.get(field.code)))
        for name, field in extra.items()
        if worker.extra.get(field.code) != answers.get(field.code)
    ]


def _is_recorded(name: str, value: object, worker: Worker) -> bool:
    """Whether the record has this value. Capitals do not matter in names, because many offices type them
    so."""
    if name == "nik":
        return keyed_hash(str(value)) == worker.nik_digest
    recorded = getattr(worker, name)
    if name in ("name", "birth_place", "email") and isinstance(recorded, str):
        return str(value).casefold() == recorded.casefold()
    return value == recorded


def _certificate(
    entry: Entry, papers: Sequence[KnownPaper], meaning: Meaning
) -> tuple[CertificateFacts | None, KnownPaper | None]:
    """The term to add, and the recorded term that it renews; None for each if there is none."""
    facts = certificate_facts(entry, meaning)
    if facts is None:
        return None, None
    terms = [term for term in papers if term.number == facts.number and term.issuer == facts.issuer]
    if any(_is_same_term(term, facts) for term in terms):
        return None, None
    if not terms:
        return facts, None
    newest = max(terms, key=lambda term: (term.issued_on or date.min, term.pk))
    if facts.issued_on is None or newest.issued_on is None or newest.valid_until is None:
        entry.problems.append(
            error(
                "certificate_term_incomplete",
                _("This certificate is recorded with other dates. Complete it on the person's page."),
                "certificate_issued_on",
            )
        )
        return None, None
    return facts, newest


def certificate_facts(entry: Entry, meaning: Meaning) -> CertificateFacts | None:
    """The certificate of the row; None if its number, issuer or scheme is missing."""
    if meaning.issuer is None or meaning.scheme is None or not entry.get("certificate_number"):
        return None
    return CertificateFacts(
        issuer=meaning.issuer,
        scheme=meaning.scheme,
        number=entry.text("certificate_number"),
        issued_on=entry.day("certificate_issued_on"),
        valid_until=entry.day("certificate_valid_until"),
    )


def _is_same_term(term: KnownPaper, facts: CertificateFacts) -> bool:
    """Whether no date of the row contradicts the term. An empty cell contradicts nothing."""
    return facts.issued_on in (None, term.issued_on) and facts.valid_until in (None, term.valid_until)


def _assignment(
    entry: Entry, duties: Sequence[KnownDuty], meaning: Meaning
) -> tuple[AssignmentFacts | None, KnownDuty | None, date | None]:
    """The assignment to begin, the current one that it ends, and the last day of that one."""
    facts = assignment_facts(entry, meaning)
    if facts is None or any(_is_same_posting(row, facts) for row in duties):
        return None, None, None
    current = next((row for row in duties if row.is_primary and row.ends_on is None), None)
    if current is None:
        ended = max((row.ends_on for row in duties if row.is_primary and row.ends_on), default=None)
        if ended is None or (facts.starts_on and facts.starts_on > ended):
            return facts, None, None
        entry.problems.append(
            error(
                "assignment_start_missing",
                _("The last assignment lasts until %(day)s. Write from which day after it this one holds.")
                % {"day": long_date(ended)},
                "assignment_starts_on",
            )
        )
        return None, None, None
    if facts.starts_on is None or (current.starts_on and facts.starts_on <= current.starts_on):
        entry.problems.append(
            error(
                "assignment_start_missing",
                _("The person works in %(programme)s, %(place)s. Write from which day the new place holds.")
                % {"programme": current.programme.short_name, "place": current.place.label},
                "assignment_starts_on",
            )
        )
        return None, None, None
    return facts, current, facts.starts_on - timedelta(days=1)


def assignment_facts(entry: Entry, meaning: Meaning) -> AssignmentFacts | None:
    """The assignment of the row; None without a programme or a place."""
    if meaning.programme is None or meaning.place is None:
        return None
    return AssignmentFacts(
        programme=meaning.programme,
        place=meaning.place,
        organization=meaning.organization,
        starts_on=entry.day("assignment_starts_on"),
        decree_number=entry.text("decree_no"),
    )


def _is_same_posting(row: KnownDuty, facts: AssignmentFacts) -> bool:
    return (
        row.programme == facts.programme
        and row.place == facts.place
        and facts.starts_on in (None, row.starts_on)
        and facts.organization in (None, row.organization)
    )


def _certificate_change(facts: CertificateFacts, renewed: KnownPaper | None) -> Change:
    old = f"{renewed.number}, {long_date(renewed.valid_until)}" if renewed else ""
    return Change("certificate_number", old, f"{facts.number}, {long_date(facts.valid_until)}")


def _assignment_change(facts: AssignmentFacts, ended: KnownDuty | None) -> Change:
    old = _posting_in_words(ended) if ended else ""
    return Change("programme", old, _posting_in_words(facts))


def _posting_in_words(posting: KnownDuty | AssignmentFacts) -> str:
    """Programme and place. Equal texts are one object, because most rows of a file go to few places."""
    return intern(f"{posting.programme.short_name}, {posting.place.label}")
