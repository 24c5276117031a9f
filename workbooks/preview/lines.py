"""One row of a file for the screen: NIK and phone are masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from registry.enums import Category
from registry.numbers.phones import mask as mask_phone
from workbooks.enums import RowState, Verdict
from workbooks.imports.words import half_hidden, in_words
from workbooks.preview.rows import Row

TONES: Final = {
    RowState.NEW: "baik",
    RowState.CHANGED: "info",
    RowState.REVIEW: "awas",
    RowState.INVALID: "buruk",
}


@dataclass(frozen=True)
class Line:
    """A row for the screen. `facts`: everything read from it, as text. `verdict`: what was decided about
    it."""

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
        return self._in_words("nik")

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
        """For a new person: the certificate that they have."""
        if self.state != RowState.NEW:
            return ""
        if self.values["category"] not in (Category.PEKSOS, Category.TKS):
            return _("A new person")
        if not self.values["certificate_number"]:
            return _("New person, not certified yet")
        level = self._in_words("certificate_level")
        day = self._in_words("certificate_valid_until")
        if not day:
            return _("New person, certificate %(level)s without an end") % {"level": level}
        return _("New person, certificate %(level)s until %(day)s") % {"level": level, "day": day}

    def _in_words(self, name: str) -> str:
        return in_words(name, self.values[name])


def facts_of(values: Mapping[str, str | None], titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """All values that were read, by title."""
    return [(titles[name], in_words(name, value)) for name, value in values.items() if value]


def shown_problem(problem: Mapping[str, Any]) -> dict[str, Any]:
    """The problem with the text of the file. Of a number that may identify somebody only the ends are
    shown."""
    value = problem["value"] or ""
    is_phone = problem["code"].startswith("phone")
    return {**problem, "value": mask_phone(value) if is_phone else half_hidden(value)}
