"""Persons and postings are two measures; this compares them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.ui.formats import number
from coverage.answer import Coverage, coverage
from coverage.remedies.pools import Pools


@dataclass(frozen=True)
class HeadsAndPostings:
    """The people who count in a region, and the postings in force there. Each person counts once.

    `second`: postings besides a main one. `of_others`: those of them whose holder counts in another region.
    """

    people: int
    unplaced: int
    second: int
    of_others: int

    @property
    def main(self) -> int:
        """Postings that determine where their holder counts."""
        return self.people - self.unplaced

    @property
    def postings(self) -> int:
        return self.main + self.second

    @property
    def sentence(self) -> str:
        words = {
            "people": number(self.people),
            "postings": number(self.postings),
            "main": number(self.main),
            "second": number(self.second),
            "unplaced": number(self.unplaced),
            "others": number(self.of_others),
        }
        told = [
            _("%(people)s people, %(postings)s postings: %(main)s main and %(second)s second posts.") % words
        ]
        if self.unplaced:
            told.append(_("%(unplaced)s of the people are not placed.") % words)
        if self.of_others:
            told.append(_("%(others)s of the second posts are held by people who count elsewhere.") % words)
        return " ".join(told)


def heads_and_postings(answer: Coverage) -> HeadsAndPostings | None:
    """The people of an answer for a whole region; None if nothing is reported."""
    if answer.present is None:
        return None
    code, category, on = answer.place.code, answer.category, answer.on
    parts = answer.by_programme or coverage(code, category, on, with_programmes=True).by_programme
    unplaced = sum(part.present or 0 for part in parts if part.is_unplaced)
    pools = Pools(code, category, on)
    return HeadsAndPostings(answer.present, unplaced, pools.second_posts(code), pools.posts_of_others)
