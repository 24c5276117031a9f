"""The facts of a competency test and its candidates, before they become rows, and who may take part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from certification.enums import CandidateState, TermBasis

if TYPE_CHECKING:
    from certification.models import Issuer, Scheme
    from regions.models import Region


@dataclass(frozen=True, kw_only=True)
class CompetencyTestFacts:
    """A batch, as `CompetencyTest` keeps it."""

    name: str
    organizer: Issuer
    schemes: tuple[Scheme, ...]
    region: Region
    place: Region
    starts_on: date
    ends_on: date
    seats: int
    venue: str = ""
    funder: str = ""
    registration_until: date | None = None
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class Result:
    """How it went for one candidate. A number is that of the certificate which followed a pass."""

    candidate_id: int
    state: str
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Papers:
    """What all certificates of one batch have in common. `is_read`: the end stands on the paper."""

    issued_on: date | None
    valid_until: date | None
    is_read: bool = False

    @property
    def term_basis(self) -> str:
        is_certain = self.is_read or self.valid_until is None
        return TermBasis.PAPER if is_certain else TermBasis.ESTIMATE


# What a grid of results may record for somebody with a seat.
RECORDABLE = (
    CandidateState.REGISTERED,
    CandidateState.ATTENDED,
    CandidateState.PASSED,
    CandidateState.FAILED,
    CandidateState.ABSENT,
)


def fitting_scheme(category: str, held: Iterable[int], offered: Mapping[int, Scheme]) -> Scheme | None:
    """The scheme in which a person would be tested, or None if none is of their category.

    It is that of the newest certificate they hold, if the test offers it, else the first offered of their
    category. `held` are schemes by id, the newest certificate first.
    """
    fitting = {pk: scheme for pk, scheme in offered.items() if scheme.category == category}
    return next((fitting[pk] for pk in held if pk in fitting), next(iter(fitting.values()), None))
