"""The competency tests a person was listed for, newest first."""

from __future__ import annotations

from certification.models import Candidate
from certification.sections.look import Look


def candidacies(look: Look) -> list[Candidate]:
    rows = Candidate.objects.filter(worker=look.worker).select_related("test__place", "scheme", "certificate")
    return list(rows.order_by("-test__starts_on", "-pk"))
