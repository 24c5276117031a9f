"""What applying a row will do: plain facts, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from certification.facts import CertificateFacts
from certification.services.many import Registration
from regions.models import Region
from registry.facts import AssignmentFacts
from registry.models import Assignment, Worker

# What changes when a record is asked for: no field of the file.
TRANSFER: Final = "transfer"


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


@dataclass(frozen=True)
class Handover:
    """The office of a known person is asked to hand their record over to `to_region`; nothing moves before
    it answers."""

    nik: str
    to_region: Region
    effective_on: date

    @property
    def changes(self) -> tuple[Change, ...]:
        return (Change(TRANSFER, "", self.to_region.label),)


Plan = Registration | Update | Handover
