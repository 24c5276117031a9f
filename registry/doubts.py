"""Soft rules: what looks wrong in a record but may be right. A doubt never refuses; it asks why.

Pure functions on facts. A service raises `UnansweredDoubtsError` for doubts that the user has not seen.
Answered doubts go to the audit trail with the reason.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import long_date
from registry.enums import Category, Sex
from registry.facts import AssignmentFacts, WorkerFacts
from registry.numbers import nik as niks
from registry.numbers import nip as nips

FULL_TIME = 100  # percent


class Duty(Protocol):
    """The parts of an assignment that count here, whether it is recorded or only proposed."""

    @property
    def starts_on(self) -> date | None: ...
    @property
    def ends_on(self) -> date | None: ...
    @property
    def share(self) -> int: ...


@dataclass(frozen=True)
class Doubt:
    """One sentence about one field. `code` is stable: files and the audit trail hold it."""

    code: str
    message: str
    field: str | None = None


class UnansweredDoubtsError(DomainError):
    """Something looks wrong and may be right: save again with a reason."""

    code = "unanswered_doubts"

    def __init__(self, doubts: Iterable[Doubt]) -> None:
        self.doubts = tuple(doubts)
        super().__init__(_("Check what looks unusual. If it is right, say why and save again."))


@dataclass(frozen=True)
class Answer:
    """The user saw the doubts named by `codes` and saves all the same.

    `source` says where the facts come from, such as a row of a file.
    """

    reason: str = ""
    codes: frozenset[str] = field(default_factory=frozenset)
    to_all: bool = False
    source: str = ""

    @classmethod
    def to_every_doubt(cls, reason: str, *, source: str = "") -> "Answer":
        """For work in bulk, where the doubts are listed in a report instead of asked one by one."""
        return cls(reason=reason, to_all=True, source=source)

    def check(self, doubts: Sequence[Doubt]) -> dict[str, Any]:
        """What to note on the audit trail. Raises `UnansweredDoubtsError` if the user has not seen one of the
        doubts."""
        unseen = [doubt for doubt in doubts if not self.to_all and doubt.code not in self.codes]
        if unseen or (doubts and not self.reason.strip()):
            raise UnansweredDoubtsError(doubts)
        noted: dict[str, Any] = {"source": self.source} if self.source else {}
        if doubts:
            noted |= {"doubts": sorted({doubt.code for doubt in doubts}), "reason": self.reason.strip()}
        return noted


NO_ANSWER = Answer()


def about_person(facts: WorkerFacts, *, is_region: Callable[[str], bool], today: date) -> list[Doubt]:
    """Where the numbers of a person disagree with the rest of the record.

    `is_region` knows the codes of kabupaten/kota, of today and of the past.
    """
    return [*_about_nik(facts, is_region, today), *_about_nip(facts)]


def about_category(category: str, programme_code: str) -> list[Doubt]:
    """PSM carries "Pekerja Sosial" in its name, and is a volunteer by law (Permensos 10/2019)."""
    if category == Category.PEKSOS and programme_code == "PSM":
        return [
            Doubt(
                "psm_as_peksos",
                _("PSM is a social volunteer by Permensos 10/2019, not a social worker. Check the category."),
                "category",
            )
        ]
    return []


def about_share(wanted: AssignmentFacts, others: Iterable[Duty]) -> list[Doubt]:
    """More than full time on some day: the shares of assignments that overlap the new one."""
    overlapping = [other for other in others if _overlap(wanted, other)]
    # The sum can only rise on a first day, so only first days need looking at.
    starts: list[Duty] = [wanted, *(other for other in overlapping if _start(other) >= _start(wanted))]
    total = max(
        wanted.share
        + sum(other.share for other in overlapping if _start(other) <= _start(day) <= _end(other))
        for day in starts
    )
    if total <= FULL_TIME:
        return []
    return [
        Doubt(
            "share_over_full_time",
            _("Together with the other assignments this makes %(total)s%% of full time.") % {"total": total},
            "share",
        )
    ]


def _about_nik(facts: WorkerFacts, is_region: Callable[[str], bool], today: date) -> list[Doubt]:
    if not facts.nik:
        return []
    nik = niks.parse(facts.nik, today=today)
    found = []
    if facts.birth_date and facts.birth_date != nik.birth_date:
        found.append(
            Doubt(
                "nik_birth_date_differs",
                _("The NIK says born %(nik)s, the form says %(typed)s. Check the KTP.")
                % {"nik": long_date(nik.birth_date), "typed": long_date(facts.birth_date)},
                "birth_date",
            )
        )
    if facts.sex and facts.sex != nik.sex:
        found.append(
            Doubt(
                "nik_sex_differs",
                _("The NIK is one of a person recorded as %(sex)s. Check the KTP.")
                % {"sex": Sex(nik.sex).label.lower()},
                "sex",
            )
        )
    if not is_region(nik.region_code):
        found.append(
            Doubt(
                "nik_region_unknown",
                _("The NIK begins with %(part)s, which is no known kabupaten/kota. Check the KTP.")
                % {"part": facts.nik[:4]},
                "nik",
            )
        )
    return found


def _about_nip(facts: WorkerFacts) -> list[Doubt]:
    if not facts.nip:
        return []
    nip = nips.parse(facts.nip)
    found = []
    if facts.birth_date and facts.birth_date != nip.birth_date:
        found.append(
            Doubt(
                "nip_birth_date_differs",
                _("The NIP says born %(nip)s, the form says %(typed)s. Check the decree.")
                % {"nip": long_date(nip.birth_date), "typed": long_date(facts.birth_date)},
                "nip",
            )
        )
    if facts.sex and facts.sex != nip.sex:
        found.append(
            Doubt(
                "nip_sex_differs",
                _("The NIP is one of a person recorded as %(sex)s. Check the decree.")
                % {"sex": Sex(nip.sex).label.lower()},
                "nip",
            )
        )
    return found


def _start(duty: Duty) -> date:
    return duty.starts_on or date.min


def _end(duty: Duty) -> date:
    return duty.ends_on or date.max


def _overlap(one: Duty, other: Duty) -> bool:
    return _start(one) <= _end(other) and _start(other) <= _end(one)
