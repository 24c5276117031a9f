"""What overlaps about a person, with the fixes as buttons."""

from __future__ import annotations

from certification.sections.look import Look
from registry.overlaps.search import findings_of_worker
from registry.overlaps.words import FindingRow, finding_rows


def overlaps(look: Look) -> list[FindingRow]:
    return finding_rows(findings_of_worker(look.worker.pk), look.by)
