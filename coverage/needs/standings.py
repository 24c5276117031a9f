"""Norms side by side for one region: those in force, and each draft as if it were in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from coverage.answer import Coverage, Picture
from coverage.models import Norm
from coverage.needs.need import Rules, rules_in_force
from coverage.question import Question
from regions.places import Place


@dataclass(frozen=True)
class Standing:
    """The answer for the region by one norm: for its programme, or for the whole category."""

    norm: Norm
    answer: Coverage | None
    is_in_force: bool

    @property
    def certified(self) -> int | None:
        """Certified workers in the units that have a need and a report."""
        return self.answer.gap.certified if self.answer and self.answer.gap else None


class Standings:
    """The norms that apply in a region, those in force first. A draft without numbers gives no need."""

    def __init__(self, place: Place, question: Question) -> None:
        self.place, self.question = place, question

    @cached_property
    def _drafts(self) -> list[Norm]:
        drafts = Norm.objects.drafts().reaching(self.place.code).filter(category=self.question.category)
        return list(drafts.select_related("programme", "region", "indicator").order_by("code", "version"))

    @cached_property
    def _in_force(self) -> Rules:
        return rules_in_force(self.place.code, self.question.category, self.question.on)

    @cached_property
    def _supposed(self) -> list[tuple[Norm, Rules]]:
        """Each draft that gives a need, with the rules as if it were in force."""
        return [(draft, self._in_force.with_norm(draft)) for draft in self._drafts if draft.has_numbers]

    @cached_property
    def picture(self) -> Picture:
        depths = {depth for _draft, rules in self._supposed for depth in rules.depths}
        return Picture(self.place, self.question.category, self.question.on, depths=depths)

    @cached_property
    def rows(self) -> list[Standing]:
        held = [self._standing(norm, self.picture, is_in_force=True) for norm in self._in_force.norms]
        if_held = [self._standing(draft, self.picture.by(rules)) for draft, rules in self._supposed]
        silent = [Standing(draft, None, is_in_force=False) for draft in self._drafts if not draft.has_numbers]
        return [*held, *if_held, *silent]

    def _standing(self, norm: Norm, picture: Picture, *, is_in_force: bool = False) -> Standing:
        return Standing(norm, picture.answer(self.place, norm.programme), is_in_force)

    @property
    def in_force(self) -> Iterable[Standing]:
        return [row for row in self.rows if row.is_in_force]

    @property
    def drafts(self) -> Iterable[Standing]:
        return [row for row in self.rows if not row.is_in_force]
