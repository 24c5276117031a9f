"""What applying a row will do: plain facts, worked out before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from certification.services.bulk_registration import Registration
from certification.services.revising import Revision
from regions.models import Region

# What changes when a record is asked for: no field of the file.
TRANSFER: Final = "transfer"


class Change(NamedTuple):
    """One field that an import would change: as recorded, as in the file. `words.in_words` says both."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Update(Revision):
    """What a row adds to, or changes in, the record of somebody known."""

    changes: tuple[Change, ...] = ()


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
