"""Compares a claim with the people of the registry: whom it may count, and how many remain without a name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils.translation import gettext as _

from certification.enums import Status
from core.ui.formats import long_date, number
from coverage.answer import Coverage, coverage
from coverage.claims.stated import measure_of, subject_of
from coverage.claims.times import span_of
from coverage.counts import counted
from coverage.enums import ClaimVerdict
from coverage.models import PublishedFigure, ReconciledPerson, Reconciliation
from regions.codes import NATION_CODE
from registry.enums import Category
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet

if TYPE_CHECKING:
    from datetime import date

CATEGORIES: Final = {category.lower(): category for category in Category}
POSTINGS: Final = "posting_count"
CERTIFIED: Final = "workers_certified"
PEOPLE: Final = frozenset({"workers_total", CERTIFIED, POSTINGS})


@dataclass(frozen=True)
class CountedAs:
    """Which people of the registry a claim is about, and on which day."""

    category: str
    programme: Programme | None
    is_of_certified: bool
    on: date


def counted_as(figure: PublishedFigure) -> CountedAs | None:
    """How the registry would count what the figure counts; None if the registry does not count such
    people."""
    measure, span = measure_of(figure.indicator), span_of(figure.as_of)
    if measure not in PEOPLE or span is None or figure.value is None:
        return None
    subject = subject_of(figure.indicator, figure.dimension)
    if measure != POSTINGS:
        category = CATEGORIES.get(subject)
        return CountedAs(category, None, measure == CERTIFIED, span.last) if category else None
    programme = Programme.objects.public().filter(code=_programme_code(subject)).first()
    if programme is None:
        return None
    return CountedAs(programme.default_category or Category.PEKSOS, programme, False, span.last)


def suggested(work: Reconciliation) -> WorkerQuerySet:
    """The people whom the registry counts on the day by the definition of the claim. Not scoped to a user."""
    people = counted(_code(work), work.category, work.counted_on)
    if work.programme_id:
        people = people.filter(programme_on=work.programme_id)
    return people.filter(status_on=Status.CERTIFIED) if work.is_of_certified else people


def people_of(work: Reconciliation) -> WorkerQuerySet:
    """The suggested people, and further people with a judgement. Not scoped to a user."""
    judged = ReconciledPerson.objects.filter(reconciliation=work).values("worker")
    return Worker.objects.filter(Q(pk__in=suggested(work).values("pk")) | Q(pk__in=judged))


def judged_in(work: Reconciliation) -> Counter[str]:
    """The number of people per judgement. People who were since removed from the registry are not counted."""
    kept = ReconciledPerson.objects.filter(reconciliation=work, worker__removed_at=None)
    return Counter(kept.values_list("verdict", flat=True))


@dataclass(frozen=True)
class Part:
    """One programme on the day: the registry's count and the published figures."""

    name: str
    own: int | None
    claims: tuple[PublishedFigure, ...]


@dataclass(frozen=True)
class Balance:
    """A claim, the registry's own count for that day, and the judgements about people.

    All in persons. `own` is None if the office had not reported by that day.
    """

    work: Reconciliation
    claimed: Decimal
    own: int | None
    judged: Counter[str]

    @property
    def placed(self) -> int:
        """People found to be counted in the claim."""
        return self.judged[ClaimVerdict.INCLUDED]

    @property
    def unsure(self) -> int:
        return self.judged[ClaimVerdict.UNSURE]

    @property
    def remainder(self) -> Decimal:
        """The claimed number minus the people found; negative if more people were found than claimed."""
        return self.claimed - self.placed

    @property
    def sentence(self) -> str:
        facts = {
            "claim": number(self.claimed),
            "own": number(self.own),
            "placed": number(self.placed),
            "day": long_date(self.work.counted_on),
        }
        counted = _("The claim says %(claim)s; the registry counts %(own)s on %(day)s.") % facts
        found = _("%(placed)s of them are found to stand behind the claim.") % facts
        return " ".join(filter(None, [counted, found, remainder_in_words(self.remainder)]))


def remainder_in_words(remainder: Decimal) -> str:
    """What the number of people without a name means. It is not distributed over other figures."""
    if remainder > 0:
        return _("Remainder %(count)s: names are missing; the claim counts more than were found.") % {
            "count": number(remainder)
        }
    if remainder < 0:
        return _("%(count)s more people were found than the claim counts.") % {"count": number(-remainder)}
    return _("Nothing remains: every one of the claim has a name.")


class Reckoning:
    """Claim and registry side by side. Each part is computed when a page asks for it."""

    def __init__(self, work: Reconciliation) -> None:
        self.work = work
        self.figure = work.figure

    @cached_property
    def answer(self) -> Coverage:
        return coverage(
            _code(self.work), self.work.category, self.work.counted_on, with_programmes=self.shows_parts
        )

    @property
    def shows_parts(self) -> bool:
        """Whether parts are shown: only a total of a category may have been published with its parts."""
        return self.work.programme_id is None and not self.work.is_of_certified

    @cached_property
    def balance(self) -> Balance:
        return Balance(self.work, Decimal(self.figure.value or 0), self._own(), judged_in(self.work))

    def _own(self) -> int | None:
        programme = self.work.programme
        if programme:
            answer = coverage(
                _code(self.work), self.work.category, self.work.counted_on, programme=programme.code
            )
            return answer.present
        return self.answer.certified if self.work.is_of_certified else self.answer.present

    @cached_property
    def parts(self) -> list[Part]:
        """By programme: what the registry counts, and what was published for the same day."""
        if not self.shows_parts:
            return []
        beside = PublishedFigure.objects.public().about(_code(self.work))
        claims = list(beside.filter(indicator=POSTINGS, as_of=self.figure.as_of).order_by("code"))
        return [_part(answer, claims) for answer in self.answer.by_programme]

    @property
    def placement(self) -> str:
        """How many of the registry's count have a programme, and how many have none; in words."""
        without = sum(answer.present or 0 for answer in self.answer.by_programme if answer.is_unplaced)
        own = self.answer.present
        if not self.shows_parts or own is None:
            return ""
        facts = {"own": number(own), "placed": number(own - without), "rest": number(without)}
        return _("Of the registry’s %(own)s, %(placed)s have a programme; %(rest)s have none.") % facts


def _part(answer: Coverage, claims: list[PublishedFigure]) -> Part:
    programme = answer.programme
    if programme is None:
        return Part(_("Not placed"), answer.present, ())
    same = [
        each
        for each in claims
        if _programme_code(subject_of(each.indicator, each.dimension)) == programme.code
    ]
    return Part(programme.short_name, answer.present, tuple(same))


def _code(work: Reconciliation) -> str:
    return work.figure.region_id or NATION_CODE


def _programme_code(subject: str) -> str:
    """The code of the programme: "sakti_peksos" of the ledger is SAKTI_PEKSOS."""
    return subject.upper().replace(" ", "_")
