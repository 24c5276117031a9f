"""One row of a file, fit for a screen: NIK and phone masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from certification.enums import Level
from core.ui.formats import long_date
from registry.enums import Category, Education, EmploymentStatus, FunctionalLevel, Sex
from registry.numbers.nik import mask
from registry.numbers.phones import mask as mask_phone
from workbooks.enums import RowState, Verdict
from workbooks.preview.rows import Row

TONES: Final = {
    RowState.NEW: "baik",
    RowState.CHANGED: "info",
    RowState.REVIEW: "awas",
    RowState.INVALID: "buruk",
}
MASKED: Final = {"nik": mask, "phone": mask_phone}
DAYS: Final = frozenset(
    {"birth_date", "certificate_issued_on", "certificate_valid_until", "assignment_starts_on"}
)
CHOICES: Final = {
    "category": Category,
    "sex": Sex,
    "employment_status": EmploymentStatus,
    "education": Education,
    "functional_level": FunctionalLevel,
    "certificate_level": Level,
}
# A number longer than this may be somebody's.
LONGEST_SHOWN: Final = len("3277035403")


@dataclass(frozen=True)
class Line:
    """`facts` is all that was read of the row, in words; `verdict` what was said of it."""

    address: str
    row: Row
    is_ticked: bool
    verdict: str
    place: str
    programme: str
    problems: list[dict[str, Any]]
    changes: list[dict[str, str]]
    facts: list[tuple[str, str]]
    link: str

    @property
    def values(self) -> Mapping[str, str | None]:
        found: Mapping[str, str | None] = self.row.told["values"]
        return found

    @property
    def nik(self) -> str:
        return mask(self.values["nik"] or "")

    @property
    def state(self) -> RowState:
        return self.row.state

    @property
    def tone(self) -> str:
        return TONES.get(self.state, "")

    @property
    def asks(self) -> list[Verdict]:
        return list(self.row.asks)

    @property
    def sentence(self) -> str:
        """Of somebody new: with which certificate they come."""
        if self.state != RowState.NEW:
            return ""
        if self.values["category"] not in (Category.PEKSOS, Category.TKS):
            return _("A new person")
        if not self.values["certificate_number"]:
            return _("New person, not certified yet")
        level = Level(self.values["certificate_level"]).label if self.values["certificate_level"] else ""
        until = self.values["certificate_valid_until"]
        if not until:
            return _("New person, certificate %(level)s without an end") % {"level": level}
        day = long_date(date.fromisoformat(until))
        return _("New person, certificate %(level)s until %(day)s") % {"level": level, "day": day}


def facts_of(values: Mapping[str, str | None], titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """All that was read, by title."""
    return [(titles[name], _said(name, value)) for name, value in values.items() if value]


def _said(name: str, value: str) -> str:
    if name in CHOICES:
        return str(dict(CHOICES[name].choices).get(value, value))
    if name in DAYS:
        return long_date(date.fromisoformat(value))
    return MASKED[name](value) if name in MASKED else value


def shown_problem(problem: Mapping[str, Any]) -> dict[str, Any]:
    """With what stands in the file; a number that may be somebody's is shown only at its ends."""
    value = problem["value"] or ""
    if problem["code"].startswith("phone"):
        value = mask_phone(value)
    elif sum(sign.isdigit() for sign in value) > LONGEST_SHOWN:
        value = f"{value[:4]}…{value[-4:]}"
    return {**problem, "value": value}
