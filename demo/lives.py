"""The contents of the synthetic world before they become rows: a person and everything dated about them.

Plain records without database ids: regions, programmes, issuers and schemes are named by their codes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from certification.enums import SanctionKind
from registry.enums import State, TransferState


@dataclass(slots=True)
class Person:
    """The facts of `registry.Worker`. `touched_on` is the day of the last write to the record."""

    category: str
    name: str
    office: str
    touched_on: date
    front_title: str = ""
    back_title: str = ""
    nik: str = ""
    nip: str = ""
    sex: str = ""
    birth_date: date | None = None
    birth_place: str = ""
    employment_status: str = ""
    functional_level: str = ""
    education: str = ""
    fields_of_practice: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    ipspi_member_number: str = ""
    domicile: str | None = None
    consent_basis: str = ""
    consented_on: date | None = None


@dataclass(slots=True)
class Phase:
    """A state from a day on."""

    state: State
    since: date
    reason: str = ""


@dataclass(slots=True)
class Posting:
    """One assignment. `house` names the organisation by kind and office, if there is one."""

    programme: str
    place: str
    starts_on: date
    ends_on: date | None = None
    house: tuple[str, str] | None = None
    share: int = 100
    is_primary: bool = True
    decree_number: str = ""
    decree_on: date | None = None


@dataclass(slots=True)
class Ban:
    """A suspension or revocation of a certificate."""

    kind: SanctionKind
    starts_on: date
    reason: str
    ends_on: date | None = None


@dataclass(slots=True)
class Paper:
    """One term of a certificate."""

    issuer: str
    scheme: str
    number: str
    issued_on: date | None
    valid_until: date | None
    is_estimate: bool = False
    is_verified: bool = False
    renews: Paper | None = None
    bans: list[Ban] = field(default_factory=list)


@dataclass(slots=True)
class Letter:
    """A registration letter (STR)."""

    number: str
    issued_on: date
    valid_until: date


@dataclass(slots=True)
class License:
    """A practice licence (SIPPS) of a kabupaten/kota."""

    number: str
    issued_by: str
    issued_on: date
    valid_until: date
    place_of_practice: str


@dataclass(slots=True)
class Move:
    """A transfer of the record to another office."""

    from_office: str
    to_office: str
    effective_on: date
    state: TransferState = TransferState.ACCEPTED
    reason: str = ""


@dataclass(slots=True)
class Life:
    """One person of the world, with everything dated about them."""

    person: Person
    phases: list[Phase]
    postings: list[Posting] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    licenses: list[License] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)

    @property
    def last_active_day(self) -> date | None:
        """The day before the person left; null while they are there."""
        last = self.phases[-1]
        return None if last.state == State.ACTIVE else last.since - timedelta(days=1)

    def leave(self, state: State, on: date, reason: str = "") -> None:
        """From the day on the person is no longer active; current postings end the day before."""
        self.phases.append(Phase(state, on, reason))
        last_day = on - timedelta(days=1)
        self.postings = [posting for posting in self.postings if posting.starts_on <= last_day]
        for posting in self.postings:
            if posting.ends_on is None or posting.ends_on > last_day:
                posting.ends_on = last_day
