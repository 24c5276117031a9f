"""Kota Cimahi as it was published for December 2017 and July 2019, and an invented story from then on.

Facts (limawaktu.id, jabarekspres.com): on 3 December 2017 36 social workers, 13 of them certified; 15 in the
kelurahan, 10 with PKH, 2 with LK3, 3 at the Dinas, 5 Sakti Peksos, which leaves one. On 3 July 2019 25 social
workers, 21 certified; 64 TKS, 44 certified; 163 volunteers. Who they are, and all the rest, is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from demo.careers import CareerMaker, between, place
from demo.lives import Life, Move, Paper
from demo.places import CIMAHI, Office
from registry.enums import Category, State, TransferState

JULY_2019 = date(2019, 7, 3)
VERIFIED_OF_2017 = 8
OLDEST = 38  # at entry: those who were there in 2017 can still be there today
TKS_2019, TKS_CERTIFIED_2019, VOLUNTEERS_2019 = 64, 44, 163


@dataclass(frozen=True)
class Group:
    """The social workers of one programme in December 2017, by their status in July 2019."""

    programme: str  # "" is not placed
    certified: int
    certified_later: int
    stayed: int
    left: int


GROUPS = (
    Group("KELURAHAN", certified=4, certified_later=4, stayed=2, left=5),
    Group("PKH", certified=3, certified_later=2, stayed=2, left=3),
    Group("LK3", certified=1, certified_later=0, stayed=0, left=1),
    Group("DINSOS", certified=2, certified_later=1, stayed=0, left=0),
    Group("SAKTI_PEKSOS", certified=3, certified_later=1, stayed=0, left=1),
    Group("", certified=0, certified_later=0, stayed=0, left=1),
)
# What happened to the 21 who were certified in July 2019, in turn.
FATES = (
    "renewed",
    "expiring",
    "lapsed",
    "renewed",
    "retired",
    "renewed",
    "estimate",
    "renewed",
    "suspended",
    "unknown_end",
    "moved",
    "renewed",
    "extended",
    "renewed",
    "lapsed",
    "renewed",
    "deceased",
    "renewed",
    "revoked",
    "expiring",
    "lapsed",
)
# Those who joined since 2020: programme, years before today, and their certificate.
NEWCOMERS = (
    ("KELURAHAN", 5.2, "valid"),
    ("KELURAHAN", 4.6, "valid"),
    ("KELURAHAN", 3.1, "never"),
    ("KELURAHAN", 2.4, "unverified"),
    ("PKH", 4.9, "valid"),
    ("PKH", 3.7, "no_issue_date"),
    ("PKH", 2.2, "never"),
    ("PKH", 0.6, "never"),
    ("LK3", 3.3, "valid"),
    ("LKSA", 2.8, "estimate"),
    ("DINSOS", 1.9, "unverified"),
    ("SAKTI_PEKSOS", 1.5, "never"),
    ("", 0.9, "valid"),
    ("", 0.2, "never"),
)


class CimahiStory:
    """Generates the lives of one office, from one random stream."""

    def __init__(self, careers: CareerMaker, office: Office, elsewhere: Office) -> None:
        self.careers = careers
        self.rng = careers.rng
        self.day = careers.day
        self.office = office
        self.elsewhere = elsewhere
        self._is_lk3_helped = False

    def lives(self) -> Iterator[Life]:
        yield from self._peksos_of_2017()
        yield from (self._newcomer(*facts) for facts in NEWCOMERS)
        yield self._from_elsewhere()
        yield self._leaving_soon()
        yield from self._tks()
        yield from self._volunteers()

    # -- social workers --------------------------------------------------------------------------

    def _peksos_of_2017(self) -> Iterator[Life]:
        fates = iter(FATES)
        certified = 0
        for group in GROUPS:
            for _each in range(group.certified):
                life = self._of_2017(group.programme)
                certified += 1
                issued_on = between(self.rng, date(2015, 2, 1), date(2017, 11, 20))
                self._certify(life, issued_on, is_verified=certified <= VERIFIED_OF_2017)
                yield self._befall(life, next(fates))
            for _each in range(group.certified_later):
                life = self._of_2017(group.programme)
                self._certify(life, between(self.rng, date(2018, 2, 1), date(2019, 6, 20)))
                yield self._befall(life, next(fates))
            for _each in range(group.stayed):
                yield self._of_2017(group.programme)
            for _each in range(group.left):
                life = self._of_2017(group.programme)
                state = self.rng.choice((State.INACTIVE, State.MOVED_AWAY))
                life.leave(
                    state, between(self.rng, date(2018, 2, 1), date(2019, 6, 20)), "Contoh: kontrak berakhir"
                )
                yield life

    def _of_2017(self, programme: str) -> Life:
        """A social worker who was there before December 2017 and stayed until 2018 at least.

        One of the Dinas also helps at LK3: a third posting there, but no third person.
        """
        life = self._start(
            Category.PEKSOS, programme, between(self.rng, date(2012, 2, 1), date(2017, 10, 31))
        )
        if programme == "DINSOS" and not self._is_lk3_helped:
            self._is_lk3_helped = True
            start = date(2017, 11, 1)
            life.postings.append(
                self.careers.posting("LK3", CIMAHI, self.office, start, share=25, is_primary=False)
            )
        return life

    def _certify(self, life: Life, issued_on: date, *, is_verified: bool = True) -> None:
        scheme = "ASISTEN" if self.rng.random() < 0.2 else "GENERALIS"
        paper = self.careers.paper(scheme, issued_on)
        paper.is_verified = is_verified
        life.papers.append(paper)

    def _befall(self, life: Life, fate: str) -> Life:
        """What happened to a certified worker after July 2019, up to today."""
        leaving = {"retired": State.RETIRED, "deceased": State.DECEASED}
        if fate in leaving:
            life.leave(leaving[fate], self.day - timedelta(days=400 + self.rng.randrange(300)))
        elif fate == "moved":
            self._move_away(life)
        elif fate == "extended":
            self._extend(life)
        elif fate != "lapsed":
            self._renew(life, fate)
        return life

    def _renew(self, life: Life, fate: str) -> None:
        """Renewed by LSP Kemensos, so that the newest term is in force today; `fate` is its flaw."""
        days_left = 20 + self.rng.randrange(65) if fate == "expiring" else 200 + self.rng.randrange(700)
        old = life.papers[-1]
        issued_on = self.day + timedelta(days=days_left) - timedelta(days=3 * 365)
        paper = self.careers.paper(old.scheme, issued_on, renews=old)
        self.careers.make_odd(paper, fate)
        life.papers.append(paper)

    def _extend(self, life: Life) -> None:
        """The same certificate was extended under its number, from the day after it ended, until today's
        term."""
        while (old := life.papers[-1]).valid_until and old.valid_until < self.day:
            start = old.valid_until + timedelta(days=1)
            end = start + timedelta(days=5 * 365)
            life.papers.append(
                Paper(old.issuer, old.scheme, old.number, start, end, is_verified=True, renews=old)
            )

    def _move_away(self, life: Life) -> None:
        moved_on = self.day - timedelta(days=500)
        life.moves.append(Move(CIMAHI, self.elsewhere.code, moved_on, reason="Contoh: mengikuti keluarga"))
        life.person.office = self.elsewhere.code
        for posting in life.postings:
            posting.ends_on = moved_on - timedelta(days=1)
        life.postings.append(self.careers.posting("DINSOS", self.elsewhere.code, self.elsewhere, moved_on))

    def _newcomer(self, programme: str, years: float, certificate: str) -> Life:
        joined_on = self.day - timedelta(days=int(years * 365))
        life = self._start(Category.PEKSOS, programme, joined_on)
        if certificate != "never":
            issued_on = between(self.rng, max(joined_on, self.day - timedelta(days=900)), self.day)
            self._certify(life, issued_on, is_verified=certificate != "unverified")
            self.careers.make_odd(life.papers[-1], certificate)
        if programme == "LKSA":
            life.postings[0].share = 50
            life.postings.append(
                self.careers.posting("PKH", CIMAHI, self.office, joined_on, share=75, is_primary=False)
            )
        return life

    def _from_elsewhere(self) -> Life:
        """Came from another office a year and a half ago, certified."""
        joined_on = self.day - timedelta(days=2000)
        life = self.careers.start(Category.PEKSOS, "DINSOS", self.office, joined_on)
        moved_on = self.day - timedelta(days=560)
        earlier = self.careers.posting("DINSOS", self.elsewhere.code, self.elsewhere, joined_on)
        earlier.ends_on = moved_on - timedelta(days=1)
        life.postings = [earlier, self.careers.posting("DINSOS", CIMAHI, self.office, moved_on)]
        life.moves.append(Move(self.elsewhere.code, CIMAHI, moved_on, reason="Contoh: mutasi"))
        self._certify(life, moved_on - timedelta(days=100))
        return life

    def _leaving_soon(self) -> Life:
        """A transfer to another office has been proposed and waits there."""
        life = self._start(Category.PEKSOS, "KELURAHAN", self.day - timedelta(days=1100))
        soon = self.day + timedelta(days=10)
        life.moves.append(Move(CIMAHI, self.elsewhere.code, soon, TransferState.PROPOSED, "Contoh: mutasi"))
        return life

    # -- the other categories --------------------------------------------------------------------

    def _tks(self) -> Iterator[Life]:
        for number in range(TKS_2019):
            programme = (
                "TKSK" if number < len(self.office.districts) else self.rng.choice(("LKS", "LKSA", "PKH"))
            )
            life = self._start(Category.TKS, programme, between(self.rng, date(2018, 1, 8), date(2019, 3, 1)))
            if number < TKS_CERTIFIED_2019:
                issued_on = between(self.rng, date(2019, 3, 2), date(2019, 6, 20))
                paper = self.careers.paper("TKS", issued_on)
                life.papers.append(paper)
                if paper.valid_until and paper.valid_until < self.day and self.rng.random() < 0.6:
                    self._renew_tks(life, paper.valid_until)
            yield self._perhaps_leave(life)

    def _renew_tks(self, life: Life, ended_on: date) -> None:
        old = life.papers[-1]
        renewed_on = min(ended_on + timedelta(days=1 + self.rng.randrange(120)), self.day)
        life.papers.append(self.careers.paper("TKS", renewed_on, renews=old))

    def _volunteers(self) -> Iterator[Life]:
        for number in range(VOLUNTEERS_2019):
            programme = "TAGANA" if number % 4 == 0 else "PSM"
            joined_on = between(self.rng, date(2018, 1, 8), date(2019, 6, 20))
            yield self._perhaps_leave(self._start(Category.RELAWAN, programme, joined_on))

    def _perhaps_leave(self, life: Life) -> Life:
        if self.rng.random() < 0.15:
            first = max(JULY_2019 + timedelta(days=1), self.day - timedelta(days=1500))
            life.leave(State.INACTIVE, between(self.rng, first, self.day))
        return life

    def _start(self, category: Category, programme: str, joined_on: date) -> Life:
        life = self.careers.start(category, programme, self.office, joined_on, oldest=OLDEST)
        if programme:
            at = place(self.office, programme)
            life.postings = [self.careers.posting(programme, at, self.office, joined_on)]
        return life
