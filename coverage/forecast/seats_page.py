"""The page that distributes the seats of the next test among the regions below one's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.roles import Permission
from certification.enums import Status
from core.ui.formats import number
from coverage.answer import Coverage, coverage
from coverage.charts.chart import Table
from coverage.forecast.address import SEATS
from coverage.forecast.seats import Taker, by_shortage, closed_by, equally, taker_of, where_they_close_most
from coverage.question import PLACE, Question
from regions.enums import Level
from regions.places import Place

USUAL_SEATS = 40


@dataclass(frozen=True)
class SeatRow:
    """One region: what it lacks, who can be examined, and its seats in three distributions."""

    answer: Coverage
    taker: Taker
    given: int
    equal: int
    proportional: int
    below_url: str
    never_url: str
    lapsed_url: str

    @property
    def difference(self) -> int:
        """Seats more than in the equal distribution; negative if fewer."""
        return self.given - self.equal

    @property
    def coverage_after(self) -> float:
        """The coverage if everybody with a seat passes."""
        return (self.taker.covered + self.given) / self.taker.needed if self.taker.needed else 1.0


class SeatsPage:
    def __init__(self, place: Place, question: Question, seats: int, *, user: User) -> None:
        self.place, self.question, self.seats, self.user = place, question, seats, user

    @cached_property
    def answer(self) -> Coverage:
        is_deepest = self.place.level == Level.VILLAGE
        question = self.question
        return coverage(self.place.code, question.category, question.on, with_children=not is_deepest)

    @cached_property
    def answers(self) -> list[Coverage]:
        """The regions below with a known gap; the region itself if the need is counted for it as a whole."""
        below = [child for child in self.answer.children if child.gap]
        return below or [self.answer]

    @cached_property
    def takers(self) -> list[Taker]:
        return [taker for taker in map(taker_of, self.answers) if taker]

    @cached_property
    def rows(self) -> list[SeatRow]:
        """The most seats first."""
        given = where_they_close_most(self.takers, self.seats)
        equal, proportional = equally(self.takers, self.seats), by_shortage(self.takers, self.seats)
        places = {answer.place.code: answer for answer in self.answers}
        rows = [
            SeatRow(
                answer=places[taker.code],
                taker=taker,
                given=given.get(taker.code, 0),
                equal=equal.get(taker.code, 0),
                proportional=proportional.get(taker.code, 0),
                below_url=self._below_url(places[taker.code], given.get(taker.code, 0)),
                never_url=self._people_url(taker.code, Status.NEVER_CERTIFIED),
                lapsed_url=self._people_url(taker.code, Status.LAPSED),
            )
            for taker in self.takers
        ]
        return sorted(rows, key=lambda row: (-row.given, row.taker.code))

    @property
    def closed(self) -> int:
        return closed_by(self.takers, where_they_close_most(self.takers, self.seats))

    @property
    def left_over(self) -> int:
        """Seats that would close nothing anywhere."""
        return self.seats - sum(row.given for row in self.rows)

    @property
    def headline(self) -> str:
        """What the seats close, compared with the two simple distributions."""
        facts = {
            "seats": number(self.seats),
            "closed": number(self.closed),
            "equal": number(closed_by(self.takers, equally(self.takers, self.seats))),
            "proportional": number(closed_by(self.takers, by_shortage(self.takers, self.seats))),
        }
        text = ngettext(
            "%(seats)s seat closes %(closed)s of the shortage if everybody passes; split equally "
            "%(equal)s, by shortage %(proportional)s.",
            "%(seats)s seats close %(closed)s of the shortage if everybody passes; split equally "
            "%(equal)s, by shortage %(proportional)s.",
            self.seats,
        )
        return text % facts

    @property
    def csv_url(self) -> str:
        return f"{reverse('coverage:seats-csv')}?{self._asking(self.place, self.seats)}"

    def url_of(self, place: Place) -> str:
        """The same number of seats in another place."""
        return f"{reverse('coverage:seats')}?{self._asking(place, self.seats)}"

    def _asking(self, place: Place, seats: int) -> str:
        return urlencode({PLACE: place.code, SEATS: str(seats), **self.question.parameters})

    @property
    def table(self) -> Table:
        """The distribution for a file: totals, no names."""
        columns = (
            _("Code"),
            _("Name"),
            _("Need"),
            _("Missing"),
            _("May be examined and is missing"),
            _("Seats"),
            _("Split equally"),
            _("Split by shortage"),
        )
        rows = tuple(
            (
                row.taker.code,
                row.answer.place.title,
                row.taker.needed,
                row.taker.shortage,
                row.taker.closable,
                row.given,
                row.equal,
                row.proportional,
            )
            for row in self.rows
        )
        return Table(columns, rows)

    def _below_url(self, answer: Coverage, seats: int) -> str:
        """The same page for a region below, with its seats; "" for the region itself."""
        if answer.place.code == self.place.code or not seats:
            return ""
        return f"{reverse('coverage:seats')}?{self._asking(answer.place, seats)}"

    def _people_url(self, code: str, status: Status) -> str:
        """The list of exactly those people, from which they are registered; for users who may see people
        there."""
        if not self.user.may(Permission.WORKER_VIEW, at=code):
            return ""
        asked = {
            "hitung": "1",
            "on": self.question.on.isoformat(),
            "category": self.question.category,
            "place": code,
            "status": status.value,
        }
        return f"{reverse('certification:worker-list')}?{urlencode(asked)}"
