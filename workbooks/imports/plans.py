"""What applying a row will do: plain facts, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from certification.facts import CertificateFacts
from certification.services.many import Registration
from registry.facts import AssignmentFacts
from registry.models import Assignment, Worker


@dataclass(frozen=True)
class Change:
    """One field that an import would change: as recorded, as in the file. Values in words."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Update:
    """What a row adds to, or changes in, the record of somebody known."""

    worker: Worker
    person: Mapping[str, object] = field(default_factory=dict)
    certificate: CertificateFacts | None = None
    renews_id: int | None = None
    assignment: AssignmentFacts | None = None
    ends: Assignment | None = None
    ends_on: date | None = None
    changes: tuple[Change, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.person and self.certificate is None and self.assignment is None


Plan = Registration | Update
