"""The kabupaten/kota of a province, one line each: who has reported, since when, and what is late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from django.apps import apps
from django.db.models import Count, Min
from django.db.models.functions import TruncDate

from certification.quality.counts import Findings
from certification.samples import Accuracy, accuracy_by_office
from coverage.answer import Coverage
from coverage.enums import LateReason
from coverage.models import NilDeclaration, OfficeReminder, Submission
from coverage.monitors.known_findings import KnownFindings, known_findings
from coverage.monitors.trust import Trust, office_answers, trust_by_office
from coverage.question import Question
from regions.places import Place
from registry.enums import Category
from registry.models import Worker

# An office without a change for so long is asked whether it still maintains its records.
SILENT_AFTER: Final = timedelta(days=90)
GRAVENESS: Final = {reason: rank for rank, reason in enumerate(LateReason)}


@dataclass(frozen=True)
class OfficeRow:
    """One office. `since`: the day of its first record, or of its declaration that it has nobody.

    `imports`: uploaded files that are neither applied nor undone. None means not known, never zero.
    """

    place: Place
    answer: Coverage
    findings: Findings
    trust: Trust | None
    accuracy: Accuracy | None
    submission: Submission | None
    since: date | None
    written_on: date | None
    imports: int
    reminded_on: date | None
    today: date

    @cached_property
    def reasons(self) -> list[LateReason]:
        """What the province waits for, the most serious first."""
        late = []
        if not self.answer.is_reported:
            late.append(LateReason.NOT_REPORTED)
        if self.owes_its_list:
            late.append(LateReason.PERIOD)
        if self.written_on and self.written_on < self.today - SILENT_AFTER:
            late.append(LateReason.SILENT)
        return late

    @property
    def owes_its_list(self) -> bool:
        """Whether the office has the next step for the newest period and may already send."""
        return bool(
            self.submission
            and self.submission.is_waiting_for_office
            and self.submission.period.opens_on <= self.today
        )


class Offices:
    """The offices of a province on a day. Each part is read once for all of them."""

    def __init__(self, place: Place, question: Question) -> None:
        self.place, self.question = place, question

    @cached_property
    def known(self) -> KnownFindings:
        return known_findings(self.place.code, self.question.today)

    @property
    def findings(self) -> Mapping[str, Findings]:
        return self.known.by_office

    @cached_property
    def rows(self) -> list[OfficeRow]:
        """Late offices first, by the most serious reason and the longest delay."""
        return sorted(self._rows(), key=_late_first)

    def waited_for(self, reason: str) -> list[OfficeRow]:
        """The offices from which the province waits for this; "" means all reasons."""
        return [row for row in self.rows if not reason or reason in row.reasons]

    @property
    def late(self) -> list[OfficeRow]:
        return [row for row in self.rows if row.reasons]

    @cached_property
    def social_workers(self) -> tuple[Coverage, ...]:
        return office_answers(self.place.code, Category.PEKSOS, self.question.today)

    @property
    def answers(self) -> tuple[Coverage, ...]:
        """The answers for the category in question."""
        category = self.question.category
        if category == Category.PEKSOS:
            return self.social_workers
        return office_answers(self.place.code, category, self.question.today)

    @cached_property
    def trust(self) -> dict[str, Trust | None]:
        return trust_by_office(self.place.code, self.question.today, self.social_workers, self.findings)

    def _rows(self) -> Iterable[OfficeRow]:
        code, today = self.place.code, self.question.today
        accuracy = accuracy_by_office(code, {office: each.records for office, each in self.findings.items()})
        submissions = {row.region_id: row for row in newest_submissions(code)}
        since, imports, reminded = _since(code), _open_imports(code), _reminded(code)
        for answer in self.answers:
            office = answer.place.code
            known = self.trust[office]
            yield OfficeRow(
                place=answer.place,
                answer=answer,
                findings=self.findings.get(office, Findings()),
                trust=known,
                accuracy=accuracy.get(office),
                submission=submissions.get(office),
                since=since.get(office),
                written_on=known.written_on if known else None,
                imports=imports.get(office, 0),
                reminded_on=reminded.get(office),
                today=today,
            )


def newest_submissions(code: str) -> Sequence[Submission]:
    """The list of each office at or below the region for the newest period."""
    rows = Submission.objects.under(code).select_related("period")
    return list(rows.order_by("region_id", "-period__on").distinct("region_id"))


def _late_first(row: OfficeRow) -> tuple[int, date, str]:
    graveness = min((GRAVENESS[reason] for reason in row.reasons), default=len(GRAVENESS))
    return graveness, row.written_on or date.min, row.place.code


def _since(code: str) -> dict[str, date]:
    """By office: the first day from which the registry knows anything about it."""
    entered = Worker.objects.under(code).order_by().values_list("region_id")
    since = dict(entered.annotate(first=Min(TruncDate("created_at"))))
    nil = NilDeclaration.objects.under(code).order_by().values_list("region_id")
    for office, day in nil.annotate(first=Min("declared_on")):
        since[office] = min(day, since.get(office, day))
    return since


def _open_imports(code: str) -> dict[str, int]:
    """By office. `workbooks` is a higher app, so it is reached by name."""
    runs = apps.get_model("workbooks", "ImportRun")._default_manager.under(code).waiting()
    return dict(runs.order_by().values_list("region_id").annotate(count=Count("pk")))


def _reminded(code: str) -> dict[str, date]:
    """By office: the day of the last reminder."""
    rows = OfficeReminder.objects.under(code).order_by("sent_on")
    return dict(rows.values_list("region_id", "sent_on"))
