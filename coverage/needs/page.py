"""The page of needs of one region, for those who work there."""

from __future__ import annotations

from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import User
from accounts.roles import Permission
from coverage.models import DeclaredNeed
from coverage.needs.fields import FieldNeed, needs_by_field
from coverage.needs.institutions import Institutions, institutions
from coverage.needs.standings import Standings
from coverage.needs.unmanned import Unmanned, units_without_anyone
from coverage.question import PLACE, Question
from regions.places import Place


class NeedPage:
    """The content of the page. Each part is computed when the template asks for it."""

    def __init__(self, place: Place, question: Question, *, user: User) -> None:
        self.place, self.question, self.user = place, question, user

    @cached_property
    def standings(self) -> Standings:
        return Standings(self.place, self.question)

    @cached_property
    def fields(self) -> list[FieldNeed]:
        """By the norms in force; empty if none of them is for a single field of practice."""
        return needs_by_field(self.standings.picture.needs(None).needs_in(self.place.code))

    @property
    def needed(self) -> int:
        """The sum of the rows of `fields`."""
        return sum(row.needed for row in self.fields)

    @cached_property
    def unmanned(self) -> list[Unmanned]:
        return units_without_anyone(self.standings.picture)

    @cached_property
    def institutions(self) -> list[Institutions]:
        """The organizations without anybody, of the kinds that norms count here. For users who may see
        people."""
        if not self.user.has_permission(Permission.WORKER_VIEW):
            return []
        kinds = {row.norm.organization_kind for row in self.standings.rows if row.norm.organization_kind}
        asked = self.question
        return [
            institutions(kind, asked.category, asked.on, code=self.place.code, user=self.user)
            for kind in sorted(kinds)
        ]

    @cached_property
    def declared(self) -> list[DeclaredNeed]:
        """The needs declared in the region, the newest first, including those that have ended."""
        found = DeclaredNeed.objects.public().under(self.place.code).filter(category=self.question.category)
        return list(found.select_related("region", "programme").order_by("-valid_from", "region_id"))

    def url_of(self, place: Place) -> str:
        asked = {PLACE: place.code, **self.question.parameters}
        return f"{reverse('coverage:need-home')}?{urlencode(asked)}"

    @property
    def can_propose(self) -> bool:
        return self.user.has_permission(Permission.NORM_PROPOSE)

    @property
    def bases_url(self) -> str:
        return f"{reverse('coverage:base-list')}?{urlencode({PLACE: self.place.code})}"
