"""The answer to a text typed into the search box: only what the user may see, the best hit first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from certification.search.bodies import organizations_named, programmes_named
from certification.search.competency_tests import tests_named
from certification.search.hits import NAME, Hit, Kind
from certification.search.people import people_by_ending, people_by_name, people_by_number
from certification.search.regions import regions_named
from registry.numbers.identifiers import has_number, typed_nik

if TYPE_CHECKING:
    from accounts.models import User

MOST_PER_KIND = 20
SURE = NAME - 8  # the whole name, in any spelling and order
LONGEST = 200  # letters: a name never has more, and a pasted page is no question


@dataclass(frozen=True)
class Answer:
    text: str
    hits: list[Hit]  # the best first

    @property
    def groups(self) -> list[tuple[Kind, list[Hit]]]:
        """By kind, the kind of the best hit first."""
        order = list(dict.fromkeys(hit.kind for hit in self.hits))
        by_kind = sorted(self.hits, key=lambda hit: order.index(hit.kind))
        return [(kind, list(hits)) for kind, hits in groupby(by_kind, key=lambda hit: hit.kind)]

    @property
    def is_nik(self) -> bool:
        return bool(typed_nik(self.text))

    @property
    def is_number(self) -> bool:
        return has_number(self.text)

    @property
    def has_list(self) -> bool:
        """The list of people shows somebody for this text: it knows no places and no slips of the hand."""
        return any(hit.is_listed for hit in self.hits)

    @property
    def unknown_name(self) -> str:
        """The typed name if nobody bears it, so that who adds the person need not type it again."""
        return "" if self.has_list or self.is_number else self.text

    @property
    def sure(self) -> Hit | None:
        """The hit that is meant beyond doubt: the only one, by a number or a whole name."""
        only = self.hits[0] if len(self.hits) == 1 else None
        return only if only and only.score >= SURE else None


def search(user: User, text: str, limit: int = MOST_PER_KIND) -> Answer:
    """At most `limit` of each kind, the best hit first. A number answers alone."""
    text = " ".join(text.split())[:LONGEST]
    if not text:
        return Answer(text, [])
    hits = people_by_number(text, user, limit)
    if not hits and not typed_nik(text):
        hits = [
            *people_by_name(text, user, limit),
            *people_by_ending(text, user, limit),
            *organizations_named(text, user, limit),
            *programmes_named(text),
            *tests_named(text, user, limit),
            *regions_named(text, limit),
        ]
    return Answer(text, sorted(hits, key=lambda hit: -hit.score))
