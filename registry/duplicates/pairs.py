"""What each office sees of a pair that may be one person.

A record that an office in scope keeps is shown in full. The other office's record is masked: initials, and
whom to ask. Beyond the names, what the two have in common would reveal the other's data: it is shown only if
both records are in scope, or once both offices have said that it is the same person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from accounts.roles import Permission
from core.ui.formats import MISSING, long_date
from registry.enums import DuplicateState, DuplicateVerdict, Finding
from registry.models import DuplicateCase, DuplicateOpinion, Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accounts.models import User
    from registry.duplicates.querysets import DuplicateCaseQuerySet

CLEAR, LIKELY = 90, 60
NAME_FINDINGS = frozenset(finding for finding in Finding if finding.startswith("NAME_"))


@dataclass(frozen=True)
class Side:
    """One record of a pair as one user sees it."""

    worker: Worker
    is_masked: bool

    @property
    def name(self) -> str:
        return initials(self.worker.name) if self.is_masked else self.worker.name_with_titles

    @property
    def url(self) -> str:
        return "" if self.is_masked else self.worker.get_absolute_url()

    @property
    def office(self) -> str:
        return self.worker.region.label

    @property
    def about(self) -> str:
        """What stands below the name."""
        if self.is_masked:
            return _("Kept by %(office)s. Ask that office, or the province.") % {"office": self.office}
        born = long_date(self.worker.birth_date) if self.worker.birth_date else MISSING
        nik = self.worker.masked_nik or MISSING
        return _("born %(born)s, %(office)s, %(number)s, NIK %(nik)s") % {
            "born": born,
            "office": self.office,
            "number": self.worker.registry_number,
            "nik": nik,
        }


@dataclass(frozen=True)
class Pair:
    """A case as one user sees it."""

    case: DuplicateCase
    by: User

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        first, second = (
            Side(worker, is_masked=not (self._keeps(worker, Permission.WORKER_VIEW) or self.is_agreed))
            for worker in self._both
        )
        return first, second

    @property
    def is_masked(self) -> bool:
        return any(side.is_masked for side in self.sides)

    @property
    def findings(self) -> list[str]:
        """The reasons in words."""
        said = [Finding(code) for code in self.case.findings]
        return [str(finding.label) for finding in said if not self.is_masked or finding in NAME_FINDINGS]

    @property
    def mark(self) -> tuple[str, str]:
        if self.case.state != DuplicateState.OPEN:
            return "none", str(self.case.get_state_display())
        if self.case.score >= CLEAR:
            return "soon", _("Almost surely one person")
        return (
            ("soon", _("Probably one person"))
            if self.case.score >= LIKELY
            else ("none", _("Perhaps one person"))
        )

    @property
    def is_open(self) -> bool:
        return self.case.state == DuplicateState.OPEN

    @cached_property
    def is_agreed(self) -> bool:
        """Both offices said that it is the same person."""
        return self._offices <= {
            opinion.region_id
            for opinion in self.case.opinions.all()
            if opinion.verdict == DuplicateVerdict.SAME
        }

    @property
    def answers(self) -> list[str]:
        """What the offices said so far."""
        return [
            _("%(office)s: %(answer)s. “%(reason)s”")
            % {
                "office": opinion.region.label,
                "answer": opinion.get_verdict_display(),
                "reason": opinion.reason,
            }
            for opinion in self.case.opinions.all()
            if opinion.region_id in self._offices
        ]

    @cached_property
    def can_answer(self) -> bool:
        return self.is_open and any(self._keeps(worker, Permission.WORKER_EDIT) for worker in self._both)

    @cached_property
    def decides_alone(self) -> bool:
        return all(self._keeps(worker, Permission.WORKER_EDIT) for worker in self._both)

    @property
    def can_merge(self) -> bool:
        return self.can_answer and (self.decides_alone or self.is_agreed)

    @property
    def _both(self) -> tuple[Worker, Worker]:
        return self.case.first, self.case.second

    @property
    def _offices(self) -> set[str]:
        return {worker.region_id for worker in self._both}

    def _keeps(self, worker: Worker, permission: Permission) -> bool:
        return self.by.may(permission, at=worker.region_id)


def initials(name: str) -> str:
    """`Nurul Aini` as `N. A.`."""
    return " ".join(f"{word[0]}." for word in name.split())


def cases_of(by: User) -> DuplicateCaseQuerySet:
    """The cases of the user's offices, with all that a pair shows."""
    opinions = DuplicateOpinion.objects.select_related("region").order_by("given_at")
    cases = DuplicateCase.objects.visible_to(by, Permission.WORKER_VIEW)
    return cases.select_related("first__region", "second__region", "decided_by").prefetch_related(
        Prefetch("opinions", opinions)
    )


def pairs(cases: Iterable[DuplicateCase], by: User) -> list[Pair]:
    return [Pair(case, by) for case in cases]
