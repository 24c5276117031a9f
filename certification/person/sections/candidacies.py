"""The competency tests a person was listed for, newest first."""

from __future__ import annotations

from certification.models import Candidate
from certification.person.viewing import Viewing


def candidacies(viewing: Viewing) -> list[Candidate]:
    rows = Candidate.objects.filter(worker=viewing.worker).select_related(
        "test__place", "scheme", "certificate"
    )
    return list(rows.order_by("-test__starts_on", "-pk"))
