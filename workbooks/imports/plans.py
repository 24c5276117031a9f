"""What applying a row will do: plain facts, calculated before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from certification.services.bulk_registration import Registration
from certification.services.revising import Revision
from regions.models import Region

# Stands in a `Change` for a requested transfer. It is no field of the file.
TRANSFER: Final = "transfer"


class Change(NamedTuple):
    """One field that an import would change, with the old and the new value. `words.in_words` gives their
    text."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Update(Revision):
    """What a row adds to the record of a known person or changes in it."""

    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Handover:
    """A request to the office of a known person to transfer the record to `to_region`. Nothing changes
    before that office answers."""

    nik: str
    to_region: Region
    effective_on: date

    @property
    def changes(self) -> tuple[Change, ...]:
        return (Change(TRANSFER, "", self.to_region.label),)


Plan = Registration | Update | Handover
