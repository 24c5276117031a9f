"""What overlaps about a person, with the fixes as buttons."""

from __future__ import annotations

from certification.person.viewing import Viewing
from registry.overlaps.search import findings_of_worker
from registry.overlaps.words import FindingRow, finding_rows


def overlaps(viewing: Viewing) -> list[FindingRow]:
    return finding_rows(findings_of_worker(viewing.worker.pk), viewing.by)
