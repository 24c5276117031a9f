"""Generates what happens to a person: postings, certificates, letters, leaving, moving to another office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import TypeVar

from certification.enums import SanctionKind
from core.calendar import years_later
from demo.lives import Ban, Letter, License, Life, Move, Paper, Phase, Posting
from demo.people import OLDEST, PeopleMaker, retirement_of
from demo.places import Office
from registry.enums import Category, OrganizationKind, State, TransferState

FIRST_DAY = date(2012, 1, 2)
NEWCOMERS_BEFORE = timedelta(days=20)
FIRST_TEST = date(2013, 6, 1)
# LSP Kemensos has certified under a licence of BNSP since this day; before, LSPS did.
LSP_KEMENSOS_FROM = date(2021, 3, 28)
TERM_YEARS = {"LSPS": 5, "LSP_KEMENSOS": 3}
FIRST_LETTERS = date(2022, 1, 10)

CATEGORIES = {Category.PEKSOS: 54, Category.TKS: 27, Category.RELAWAN: 16, Category.PENYULUH: 3}
PROGRAMMES = {
    Category.PEKSOS: {
        "KELURAHAN": 22,
        "PKH": 30,
        "DINSOS": 18,
        "SAKTI_PEKSOS": 7,
        "LK3": 6,
        "LKSA": 9,
        "LKS": 8,
    },
    Category.TKS: {"TKSK": 82, "LKS": 8, "PKH": 6, "UPT": 4},
    Category.RELAWAN: {"PSM": 65, "TAGANA": 35},
    Category.PENYULUH: {"PENYULUH": 100},
}
SCHEMES: dict[str, Sequence[str]] = {
    Category.PEKSOS: ("GENERALIS", "GENERALIS", "GENERALIS", "ASISTEN", "ASISTEN", "SPESIALIS"),
    Category.TKS: ("TKS",),
}
HOUSES = {
    "DINSOS": OrganizationKind.DINSOS,
    "KELURAHAN": OrganizationKind.DINSOS,
    "LK3": OrganizationKind.LK3,
    "LKS": OrganizationKind.LKS,
    "LKSA": OrganizationKind.LKSA,
    "UPT": OrganizationKind.UPTD,
}

Choice = TypeVar("Choice")

UNPLACED = 0.07
DECREED_YEARLY = 0.35
SECOND_POSTING = 0.1
PART_TIME = 0.06
EVER_CERTIFIED = {Category.PEKSOS: 0.62, Category.TKS: 0.38}
RENEWED = 0.66
VERIFIED = 0.72
# Flaws of the newest certificate, by chance: the share of each.
ODDITIES = {"unknown_end": 0.05, "estimate": 0.08, "no_issue_date": 0.02, "suspended": 0.02, "revoked": 0.015}
LEAVES = {State.INACTIVE: 0.045, State.MOVED_AWAY: 0.03, State.DECEASED: 0.012}
MOVES = 0.02
MOVES_WAITING = 0.004
REGISTERED = 0.07
LICENSED = 0.025


class CareerMaker:
    """Generates whole lives from one random stream."""

    def __init__(self, rng: Random, people: PeopleMaker, day: date) -> None:
        self.rng = rng
        self.people = people
        self.serials = people.serials
        self.day = day

    def life(self, office: Office, neighbours: Sequence[Office]) -> Life:
        """Somebody of the office; may have moved there from, or be moving to, one of the neighbours."""
        category = _weighted(self.rng, CATEGORIES)
        programme = _weighted(self.rng, PROGRAMMES[category])
        span = (self.day - NEWCOMERS_BEFORE - FIRST_DAY).days
        joined_on = FIRST_DAY + timedelta(days=int(span * self.rng.random() ** 0.8))
        life = self.start(category, programme, office, joined_on)
        if self.rng.random() >= UNPLACED:
            life.postings = self.postings(programme, office, joined_on)
        self._move(life, office, neighbours, programme)
        self._leave(life)
        life.papers = self.papers(category, joined_on, life.last_active_day or self.day)
        self._letters(life)
        return life

    def province_life(self, province: Office, *, is_unit: bool) -> Life:
        """A social worker of a province's office, or of a unit that serves beyond one town.

        They are recorded at the province and posted there as a whole: they fill no kabupaten's need.
        """
        joined_on = between(self.rng, FIRST_DAY, self.day - NEWCOMERS_BEFORE)
        programme = "UPT" if is_unit else "DINSOS"
        life = self.start(Category.PEKSOS, programme, province, joined_on)
        posting = self.posting(programme, province.code, province, joined_on)
        if is_unit:
            posting.house = (OrganizationKind.UPT_PUSAT, province.code)
        life.postings = [posting]
        self._leave(life)
        life.papers = self.papers(Category.PEKSOS, joined_on, life.last_active_day or self.day)
        self._letters(life)
        return life

    def start(
        self, category: Category, programme: str, office: Office, joined_on: date, *, oldest: int = OLDEST
    ) -> Life:
        """A person with a first day and nothing else yet."""
        person = self.people.person(category, programme, office, joined_on, oldest=oldest)
        return Life(person, [Phase(State.ACTIVE, joined_on)])

    # -- postings ------------------------------------------------------------------------------

    def postings(self, programme: str, office: Office, joined_on: date) -> list[Posting]:
        """The main assignment, in one open term or by decrees of two years, and sometimes a second one."""
        rng = self.rng
        at = place(office, programme)
        share = 50 if rng.random() < PART_TIME else 100
        starts = [joined_on]
        if rng.random() < DECREED_YEARLY:
            starts += [date(year, 1, 1) for year in range(joined_on.year + 1, self.day.year + 1, 2)]
        found = [self.posting(programme, at, office, start, share=share) for start in starts]
        for earlier, later in pairwise(found):
            earlier.ends_on = later.starts_on - timedelta(days=1)
        if rng.random() < SECOND_POSTING:
            start = between(rng, joined_on, self.day)
            other = "LKS" if programme != "LKS" else "LK3"
            found.append(self.posting(other, office.code, office, start, share=50, is_primary=False))
        return found

    def posting(
        self,
        programme: str,
        at: str,
        office: Office,
        starts_on: date,
        *,
        share: int = 100,
        is_primary: bool = True,
    ) -> Posting:
        """An assignment without an end, by a decree of the days before."""
        number = self.rng.randrange(1, 400)
        return Posting(
            programme=programme,
            place=at,
            starts_on=starts_on,
            house=house_of(programme, office),
            share=share,
            is_primary=is_primary,
            decree_number=f"{number}/SK-CONTOH/{office.digits}/{starts_on.year}",
            decree_on=starts_on - timedelta(days=self.rng.randrange(15)),
        )

    # -- certificates --------------------------------------------------------------------------

    def papers(self, category: Category, joined_on: date, until: date) -> list[Paper]:
        """The terms of a certificate, none issued after `until`; the newest may have a flaw."""
        rng = self.rng
        if until < FIRST_TEST or rng.random() >= EVER_CERTIFIED.get(category, 0.0):
            return []
        scheme = rng.choice(SCHEMES[category])
        first = between(rng, max(joined_on, FIRST_TEST), until)
        found = [self.paper(scheme, first)]
        while (ended := found[-1].valid_until) and ended < until and rng.random() < RENEWED:
            renewed_on = ended + timedelta(days=1 + rng.choice((0, 0, 0, 30, 90, 200)))
            if renewed_on > until:
                break
            found.append(self.paper(scheme, renewed_on, renews=found[-1]))
        self.make_odd(found[-1], _weighted(rng, {**ODDITIES, "": 1 - sum(ODDITIES.values())}))
        return found

    def paper(self, scheme: str, issued_on: date, *, renews: Paper | None = None) -> Paper:
        issuer = "LSPS" if issued_on < LSP_KEMENSOS_FROM else "LSP_KEMENSOS"
        return Paper(
            issuer=issuer,
            scheme=scheme,
            number=f"{self.serials.paper()}/{issuer.replace('_', '-')}/{issued_on.year}",
            issued_on=issued_on,
            valid_until=end_of_term(issuer, issued_on),
            is_verified=self.rng.random() < VERIFIED,
            renews=renews,
        )

    def make_odd(self, paper: Paper, oddity: str) -> None:
        """Give a certificate one of the flaws that a registry must distinguish."""
        if oddity == "unknown_end":
            paper.valid_until, paper.is_verified = None, False
        elif oddity == "estimate":
            paper.is_estimate, paper.is_verified = True, False
        elif oddity == "no_issue_date":
            paper.issued_on, paper.is_verified = None, False
        elif oddity == "suspended" and paper.issued_on:
            start = max(paper.issued_on, self.day - timedelta(days=self.rng.randrange(20, 150)))
            ends_on = self.day + timedelta(days=60) if self.rng.random() < 0.5 else None
            reason = "Contoh: pemeriksaan kode etik sedang berjalan"
            paper.bans.append(Ban(SanctionKind.SUSPENDED, start, reason, ends_on))
        elif oddity == "revoked" and paper.issued_on:
            start = between(self.rng, paper.issued_on, self.day)
            paper.bans.append(Ban(SanctionKind.REVOKED, start, "Contoh: dicabut penerbit"))

    def _letters(self, life: Life) -> None:
        rng = self.rng
        if not life.papers or life.person.category != Category.PEKSOS or self.day <= FIRST_LETTERS:
            return
        if rng.random() < REGISTERED:
            issued_on = between(rng, FIRST_LETTERS, self.day)
            ends = years_later(issued_on, 5)
            life.letters.append(Letter(f"STR-{self.serials.paper()}", issued_on, ends))
            if rng.random() < LICENSED / REGISTERED and len(life.person.office) > 2:
                number = f"SIPPS-{self.serials.paper()}"
                where = "Praktik mandiri (contoh)"
                life.licenses.append(License(number, life.person.office, issued_on, ends, where))

    # -- coming and going ------------------------------------------------------------------------

    def _leave(self, life: Life) -> None:
        joined_on = life.phases[0].since
        retires_on = retirement_of(life.person)
        if retires_on and joined_on < retires_on < self.day:
            life.leave(State.RETIRED, retires_on)
            return
        how = _weighted(self.rng, {**LEAVES, None: 1 - sum(LEAVES.values())})
        since = life.moves[-1].effective_on if life.moves else joined_on
        if how and since < self.day:
            life.leave(how, between(self.rng, since + timedelta(days=1), self.day))

    def _move(self, life: Life, office: Office, neighbours: Sequence[Office], programme: str) -> None:
        """Sometimes the record came from another office, or is on its way to one."""
        others = [other for other in neighbours if other.code != office.code]
        chance = self.rng.random()
        joined_on = life.phases[0].since
        if not others or chance >= MOVES + MOVES_WAITING:
            return
        other = self.rng.choice(others)
        if chance < MOVES_WAITING:
            soon = self.day + timedelta(days=14)
            life.moves.append(Move(office.code, other.code, soon, TransferState.PROPOSED, "Contoh: mutasi"))
        elif (self.day - joined_on).days > 60:
            moved_on = between(self.rng, joined_on + timedelta(days=30), self.day)
            life.moves.append(Move(other.code, office.code, moved_on, reason="Contoh: mutasi"))
            life.postings = moved_postings(life.postings, moved_on, place(other, programme))


def moved_postings(postings: list[Posting], moved_on: date, earlier_place: str) -> list[Posting]:
    """The postings until the move at the earlier place, and after it at the present one."""
    before, after = [], []
    for posting in postings:
        if posting.starts_on < moved_on:
            last_day = moved_on - timedelta(days=1)
            ended = posting.ends_on if posting.ends_on and posting.ends_on < moved_on else last_day
            before.append(
                Posting(
                    posting.programme,
                    earlier_place,
                    posting.starts_on,
                    ended,
                    share=posting.share,
                    is_primary=posting.is_primary,
                )
            )
        if posting.ends_on is None or posting.ends_on >= moved_on:
            posting.starts_on = max(posting.starts_on, moved_on)
            after.append(posting)
    return before + after


def place(office: Office, programme: str) -> str:
    """Where a person of the programme works, within the office's region."""
    if programme == "KELURAHAN":
        return office.next_ward()
    if programme in {"PKH", "TKSK"}:
        return office.next_district()
    if programme == "PSM":
        return office.next_village()
    return office.code


def house_of(programme: str, office: Office) -> tuple[str, str] | None:
    """The organisation where a person of the programme works."""
    kind = HOUSES.get(programme)
    return (kind, office.code) if kind else None


def end_of_term(issuer: str, issued_on: date) -> date:
    """The last day of the usual term, as the certificate would state it."""
    return years_later(issued_on, TERM_YEARS[issuer]) - timedelta(days=1)


def between(rng: Random, first: date, last: date) -> date:
    """A day from the first to the last, both included; the first if they are in the wrong order."""
    return first + timedelta(days=rng.randrange(max(1, (last - first).days + 1)))


def _weighted(rng: Random, weights: Mapping[Choice, float]) -> Choice:
    return rng.choices(list(weights), list(weights.values()))[0]
