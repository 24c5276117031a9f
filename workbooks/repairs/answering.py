"""Which answers are possible for a word, what it probably means, and whether a text can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from certification.enums import Level
from certification.models import Issuer
from core.calendar import last_of_month
from core.dates import first_of_month
from core.errors import DomainError
from core.ui.formats import long_date
from regions.models import Region
from regions.names import squeezed
from registry.enums import Category, EmploymentStatus, ExtraKind, Sex
from registry.extra_fields import fields_seen_by, name_of
from registry.extra_fields import read as read_extra
from registry.models import Programme
from workbooks.imports.lookups import Lookups
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.days import UNTIL
from workbooks.imports.reader.texts import is_empty

if TYPE_CHECKING:
    from accounts.models import User

Choice = tuple[str, str]
# The answer for a word that means nothing: read as an empty cell.
EMPTY: Final = "-"
YEAR: Final = re.compile(r"\D*((?:19|20)\d{2})\D*")
# The day that is probably meant by a month alone: papers are valid until its end, duties begin with it.
OF_MONTH: Final[dict[str, Callable[[date], date]]] = {
    "certificate_valid_until": last_of_month,
    "assignment_starts_on": lambda first: first,
}
# A place is suggested if its name is at least this similar.
LEAST_LIKENESS: Final = 0.6
CHOSEN: Final[dict[str, Callable[[], list[Choice]]]] = {
    "category": lambda: [(str(value), str(label)) for value, label in Category.choices],
    "sex": lambda: [(str(value), str(label)) for value, label in Sex.choices],
    "employment_status": lambda: [(str(value), str(label)) for value, label in EmploymentStatus.choices],
    "certificate_level": lambda: [(str(value), str(label)) for value, label in Level.choices],
    "programme": lambda: [(each.code, each.name) for each in Programme.objects.public().active()],
    "certificate_issuer": lambda: [(each.code, each.name) for each in Issuer.objects.public().certifiers()],
}


class Answering:
    """Checks and suggests answers for one user; reference data is read once."""

    def __init__(self, *, by: User, today: date) -> None:
        self.today = today
        self.lookups = Lookups(by)
        self.extra = {name_of(field): field for field in fields_seen_by(by)}

    @property
    def closed(self) -> set[str]:
        """The extra fields with a closed list of answers."""
        return {name for name in self.extra if self.choices(name)}

    def choices(self, name: str) -> list[Choice]:
        """The choices of a field with a closed list; empty for a field of free text."""
        if name not in self.extra:
            return CHOSEN[name]() if name in CHOSEN else []
        match ExtraKind(self.extra[name].kind):
            case ExtraKind.CHOICE:
                return [(text, text) for text in self.extra[name].offered]
            case ExtraKind.YES_NO:
                return [("ya", _("Yes")), ("tidak", _("No"))]
            case _:
                return []

    def refusal(self, name: str, text: str) -> str:
        """Why the text cannot be read in this field; empty if it can."""
        if name in CHOSEN or is_empty(text, name):
            return ""
        if name == "place":
            place = self.lookups.place([text])
            return place.message if isinstance(place, DomainError) else ""
        try:
            if name in self.extra:
                read_extra(self.extra[name], text)
            else:
                READERS[name](text, Hints(self.today))
        except DomainError as refusal:
            return refusal.message
        return ""

    def likely(self, name: str, old: str) -> Choice | None:
        """The probable meaning of an unknown word: the answer and its label."""
        if name == "place":
            return self._place(old)
        month = first_of_month(UNTIL.split(old)[-1])
        if month:
            day = OF_MONTH[name](month) if name in OF_MONTH else None
            return (f"{day:%d/%m/%Y}", long_date(day)) if day else None
        year = YEAR.fullmatch(old)
        if name == "certificate_valid_until" and year:
            return f"31/12/{year[1]}", _("31 December %(year)s") % {"year": year[1]}
        return None

    def _place(self, old: str) -> Choice | None:
        near = get_close_matches(squeezed(old.partition(",")[0]), self._places, 1, LEAST_LIKENESS)
        return self._places[near[0]] if near else None

    @cached_property
    def _places(self) -> dict[str, Choice]:
        """The places of the user's region by squeezed name: code and name."""
        found: dict[str, Choice] = {}
        for code in filter(None, self.lookups.scope):
            for region in Region.objects.public().under(code).order_by("-code"):
                found[region.match_key] = (region.code, region.label)
        return found
