"""Decides what each row of a file is: new, changed, unchanged, to review, invalid or skipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from certification.errors import EndsBeforeIssueError
from certification.facts import CertificateFacts, certificate_doubts, refuse_before_adulthood
from core.document_numbers import number_key
from core.errors import DomainError
from core.memory import held_for_long
from regions.models import Region
from registry import doubts
from registry.errors import OutsideRegionError
from registry.facts import AssignmentFacts, WorkerFacts, refuse_before_birth
from registry.models import ExtraField, Worker
from workbooks.enums import JobStep, RowState, Verdict
from workbooks.imports.comparing import (
    PERSON_FIELDS,
    assignment_facts,
    certificate_facts,
    compare,
    extra_answers,
)
from workbooks.imports.corrections import NONE_GIVEN, Verdicts
from workbooks.imports.known import KnownPeople, KnownPerson, with_papers_and_duties
from workbooks.imports.lookups import Lookups
from workbooks.imports.plans import Handover, Plan, Registration
from workbooks.imports.problems import Problem, doubted, error, refused, warning
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.sheets import NO_EXTRA
from workbooks.imports.understanding import Answers, Meaning, understand

if TYPE_CHECKING:
    from accounts.models import User

# A change of one of these may contradict the others.
IDENTIFYING: Final = frozenset({"nik", "nip", "birth_date", "sex"})
# Rows that are looked up together, between two reports of progress.
AT_ONCE: Final = 1_000


@dataclass(slots=True)
class Decision:
    """A row with its state. `plan`: what applying it will do; None for nothing.

    `about_id`: the worker whom the row means, or perhaps means. `asks`: the verdicts that staff may give on a
    row to review, so that it is imported.
    """

    entry: Entry
    plan: Plan | None = None
    asks: tuple[Verdict, ...] = ()
    about_id: int | None = None


class Decider:
    """Decides the rows of one file. Their records are read in a few queries for each `AT_ONCE` rows, and
    dropped before the next rows."""

    def __init__(
        self,
        entries: Iterable[Entry],
        *,
        lookups: Lookups,
        answers: Answers,
        by: User,
        today: date,
        extra: Mapping[str, ExtraField] = NO_EXTRA,
        verdicts: Verdicts = NONE_GIVEN,
    ) -> None:
        self.answers, self.by, self.today, self.extra = answers, by, today, extra
        self.verdicts = verdicts
        self.entries = list(entries)
        self.lookups = lookups
        self.known = KnownPeople((), by=by)
        self._papers: dict[tuple[int, str], Entry] = {}

    def decide_all(self, progress: Progress = nobody_watches) -> list[Decision]:
        decisions: list[Decision] = []
        with held_for_long(len(self.entries)) as stay:
            for start in range(0, len(self.entries), AT_ONCE):
                progress(JobStep.COMPARING, start, len(self.entries))
                some = self.entries[start : start + AT_ONCE]
                self.known = KnownPeople(some, by=self.by)
                decisions += map(self._decide, some)
                self.known = KnownPeople((), by=self.by)
                stay()
        _settle_repeated(decisions, self.verdicts)
        return decisions

    def _decide(self, entry: Entry) -> Decision:
        if entry.state == RowState.SKIPPED:
            return Decision(entry)
        known = self.known.person(entry)
        if known and not self.known.is_editable(known.worker):
            return self._of_other_office(entry, understand(entry, None, self.lookups, self.answers))
        namesake = None if known else self.known.perhaps(entry)
        if namesake and self._said(entry) == Verdict.SAME and self.known.is_editable(namesake):
            [known] = with_papers_and_duties([namesake])
        meaning = understand(entry, known, self.lookups, self.answers)
        worker = known.worker if known else None
        self._check_dates(entry, worker)
        self._check_paper(entry, worker, meaning)
        if known:
            return self._known_person(entry, known, meaning)
        return self._new_person(entry, meaning, namesake)

    def _said(self, entry: Entry) -> str:
        return self.verdicts.get((entry.sheet, entry.row), "")

    def _of_other_office(self, entry: Entry, meaning: Meaning) -> Decision:
        """The decision about a person whose record another office keeps. Nothing of it is shown or
        changed; a transfer can be requested."""
        office = self.lookups.office(meaning.place)
        can_ask = bool(office and entry.get("nik")) and not entry.has_errors
        if office and can_ask and self._said(entry) == Verdict.TRANSFER:
            starts_on = entry.day("assignment_starts_on") or self.today
            entry.state = RowState.CHANGED
            return Decision(entry, Handover(entry.text("nik"), office, max(starts_on, self.today)))
        entry.problems.append(
            warning(
                "other_office",
                _("Another office keeps this person. Ask for a transfer; nothing is changed."),
                "nik" if entry.get("nik") else "name",
            )
        )
        entry.state = RowState.INVALID if entry.has_errors else RowState.REVIEW
        return Decision(entry, asks=(Verdict.TRANSFER,) if can_ask else ())

    def _known_person(self, entry: Entry, known: KnownPerson, meaning: Meaning) -> Decision:
        worker = known.worker
        is_renamed = entry.get("name") and not _share_a_word(entry.text("name"), worker.name)
        if is_renamed and self._said(entry) != Verdict.SAME:
            sentence = _("%(number)s is recorded under another name: %(name)s. Check the NIK.")
            return _to_review(entry, sentence, worker, Verdict.SAME)
        update = compare(entry, known, meaning, self.extra)
        if entry.has_errors:
            entry.state = RowState.INVALID
            return Decision(entry, about_id=worker.pk)
        if update.is_empty:
            entry.state = RowState.UNCHANGED
            return Decision(entry, about_id=worker.pk)
        if IDENTIFYING & update.person.keys():
            self._doubt_person(entry, _person_facts(entry, self.extra))
        if update.certificate:
            self._doubt_certificate(entry, update.certificate)
        entry.state = RowState.CHANGED
        return Decision(entry, update, about_id=worker.pk)

    def _new_person(self, entry: Entry, meaning: Meaning, namesake: Worker | None) -> Decision:
        office = self._office(entry, meaning)
        if entry.has_errors or office is None:
            entry.state = RowState.INVALID
            return Decision(entry)
        plan = Registration(
            person=_person_facts(entry, self.extra),
            region=office,
            certificate=certificate_facts(entry, meaning),
            assignment=self._first_assignment(entry, meaning, office),
        )
        self._doubt(entry, plan)
        if namesake and self._said(entry) != Verdict.OTHER:
            sentence = _("%(name)s is perhaps the same person (%(number)s). Compare before entering.")
            same = (Verdict.SAME,) if self.known.is_editable(namesake) else ()
            return _to_review(entry, sentence, namesake, *same, Verdict.OTHER)
        entry.state = RowState.NEW
        return Decision(entry, plan)

    def _office(self, entry: Entry, meaning: Meaning) -> Region | None:
        office = self.lookups.office(meaning.place)
        if office is None and not any(problem.field == "place" for problem in entry.problems):
            sentence = _("The place of work is missing: it says which office keeps the record.")
            problem = refused(OutsideRegionError(), "place") if meaning.place else None
            missing = error("place_missing", sentence, "place", meaning.asked_where or None)
            entry.problems.append(problem or missing)
        return office

    def _first_assignment(self, entry: Entry, meaning: Meaning, office: Region) -> AssignmentFacts | None:
        """The assignment of a new person. A missing place or programme is reported, not guessed."""
        if meaning.programme and meaning.place is None:
            entry.problems.append(
                warning(
                    "place_missing",
                    _("No place of work is given: recorded for %(office)s as a whole.")
                    % {"office": office.label},
                    "place",
                )
            )
            return AssignmentFacts(
                programme=meaning.programme,
                place=office,
                organization=meaning.organization,
                starts_on=entry.day("assignment_starts_on"),
                decree_number=entry.text("decree_no"),
            )
        if meaning.programme is None:
            entry.problems.append(
                warning("programme_missing", _("No programme is given: recorded as not placed."), "programme")
            )
        return assignment_facts(entry, meaning)

    def _check_dates(self, entry: Entry, worker: Worker | None) -> None:
        born = entry.day("birth_date") or (worker.birth_date if worker else None)
        issued, ends = entry.day("certificate_issued_on"), entry.day("certificate_valid_until")
        if issued and ends and ends < issued:
            entry.problems.append(refused(EndsBeforeIssueError(), "certificate_valid_until"))
        try:
            refuse_before_adulthood(issued, born)
        except DomainError as refusal:
            entry.problems.append(refused(refusal, "certificate_issued_on"))
        try:
            refuse_before_birth(entry.day("assignment_starts_on"), born)
        except DomainError as refusal:
            entry.problems.append(refused(refusal, "assignment_starts_on"))

    def _check_paper(self, entry: Entry, worker: Worker | None, meaning: Meaning) -> None:
        """A certificate number of an issuer belongs to one person, in the registry and in the file."""
        number = entry.text("certificate_number")
        if not number or meaning.issuer is None:
            return
        key = (meaning.issuer.pk, number_key(number))
        holder = self.known.holder(meaning.issuer.pk, number)
        if holder and (worker is None or holder != worker.pk):
            self._number_taken(entry, _("This certificate number already belongs to another person."))
        first = self._papers.setdefault(key, entry)
        if first is not entry and not _same_person(first, entry):
            self._number_taken(
                entry, _("This certificate number also stands in row %(row)s.") % {"row": first.row}
            )

    def _number_taken(self, entry: Entry, sentence: str) -> None:
        number = entry.text("certificate_number")
        entry.problems.append(error("certificate_number_taken", sentence, "certificate_number", number))

    def _doubt(self, entry: Entry, plan: Registration) -> None:
        self._doubt_person(entry, plan.person)
        if plan.assignment:
            for doubt in doubts.about_category(plan.person.category, plan.assignment.programme.code):
                entry.problems.append(doubted(doubt))
        if plan.certificate:
            self._doubt_certificate(entry, plan.certificate)

    def _doubt_person(self, entry: Entry, facts: WorkerFacts) -> None:
        """Report where the numbers of the row contradict its birth date, its sex or its region."""
        found = doubts.about_person(facts, is_region=self.lookups.is_regency, today=self.today)
        entry.problems += [doubted(doubt) for doubt in found]

    def _doubt_certificate(self, entry: Entry, facts: CertificateFacts) -> None:
        fields = {"scheme": "certificate_level", "issued_on": "certificate_issued_on"}
        for doubt in certificate_doubts(facts, category=entry.text("category"), today=self.today):
            entry.problems.append(doubted(doubt, fields.get(doubt.field or "")))


def _person_facts(entry: Entry, extra: Mapping[str, ExtraField]) -> WorkerFacts:
    given = {name: entry.get(name) for name in PERSON_FIELDS if entry.get(name)}
    given["extra"] = extra_answers(entry, extra)
    return WorkerFacts(category=entry.text("category"), **given)  # type: ignore[arg-type]


def _share_a_word(one: str, other: str) -> bool:
    return bool(set(one.casefold().split()) & set(other.casefold().split()))


def _same_person(one: Entry, other: Entry) -> bool:
    """Whether two rows of a file are about one person: by NIK if both have one, else by name."""
    if one.get("nik") and other.get("nik"):
        return one.get("nik") == other.get("nik")
    return one.text("name").casefold() == other.text("name").casefold()


def _to_review(entry: Entry, sentence: str, worker: Worker, *asks: Verdict) -> Decision:
    text = sentence % {"number": worker.registry_number, "name": worker.name}
    entry.problems.append(warning("possible_duplicate", text, "name"))
    entry.state = RowState.INVALID if entry.has_errors else RowState.REVIEW
    return Decision(entry, asks=asks, about_id=worker.pk)


def _settle_repeated(decisions: Iterable[Decision], verdicts: Verdicts) -> None:
    """Rows about the same person: identical rows count once; different rows all go to review, unless a
    verdict says which of them is right."""
    groups: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.entry.state != RowState.SKIPPED:
            groups[_identity(decision.entry)].append(decision)
    for identity, group in groups.items():
        if len(group) == 1:
            continue
        first = group[0].entry
        rows = ", ".join(str(decision.entry.row) for decision in group)
        for decision in group[1:]:
            if _says_the_same(decision.entry, first):
                sentence = _("This row repeats row %(row)s.") % {"row": first.row}
                _skip(decision, warning("duplicate_row", sentence))
        if identity[-1] and any(not _says_the_same(decision.entry, first) for decision in group):
            _settle_different(group, rows, verdicts)


def _settle_different(group: Sequence[Decision], rows: str, verdicts: Verdicts) -> None:
    chosen = [each for each in group if verdicts.get((each.entry.sheet, each.entry.row))]
    for decision in group:
        if len(chosen) != 1:
            _review_repeated(decision, rows)
        elif decision is not chosen[0] and decision.entry.state != RowState.SKIPPED:
            sentence = _("Row %(row)s was taken instead of this one.") % {"row": chosen[0].entry.row}
            _skip(decision, warning("other_row_taken", sentence))


def _identity(entry: Entry) -> tuple[str, ...]:
    """Equal for rows about one person. Without NIK and birth date this is not certain; the last part is
    then empty."""
    if entry.get("nik"):
        return ("nik", entry.text("nik"))
    return (entry.text("name").casefold(), entry.text("birth_date"))


def _says_the_same(one: Entry, other: Entry) -> bool:
    return one.contract_values() == other.contract_values() and one.has_errors == other.has_errors


def _skip(decision: Decision, why: Problem) -> None:
    decision.plan, decision.asks = None, ()
    decision.entry.state = RowState.SKIPPED
    decision.entry.problems = [why]


def _review_repeated(decision: Decision, rows: str) -> None:
    decision.plan = None
    sentence = _("Rows %(rows)s are about one person and differ. Keep the right one.") % {"rows": rows}
    decision.entry.problems.append(warning("possible_duplicate", sentence, "nik"))
    if decision.entry.state not in (RowState.INVALID, RowState.SKIPPED):
        decision.entry.state = RowState.REVIEW
        decision.asks = (Verdict.CHOSEN,)
