"""Reads of what people do and where: organizations, programmes, assignments, posts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest

from regions.querysets import HasRegionCodes, RegionScopedQuerySet, in_scope
from registry.querysets.people import OfPersonQuerySet
from registry.querysets.scope import in_force, rows_of


class OrganizationQuerySet(RegionScopedQuerySet):
    region_field = "location"

    def active(self) -> Self:
        return self.filter(is_active=True)

    def existing_on(self, on: date) -> Self:
        """Organizations that exist on the day. One that is out of use without a last day is left out."""
        begun = Q(valid_from=None) | Q(valid_from__lte=on)
        return self.filter(begun, Q(valid_until__gte=on) | Q(valid_until=None, is_active=True))


class ProgrammeQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """Programmes are named on public pages: all of them."""
        return self

    def active(self) -> Self:
        return self.filter(is_active=True)


class AssignmentQuerySet(OfPersonQuerySet):
    def in_force_on(self, on: date) -> Self:
        return self.filter(in_force(on))

    def at(self, code: str) -> Self:
        """Assignments whose place is the region or lies below it; "ID" is the whole nation."""
        return self.filter(in_scope("place", [code]))

    def primary(self) -> Self:
        return self.filter(is_primary=True)

    def of(self, workers: Iterable[int]) -> Self:
        return self.filter(worker__in=workers)

    def awaiting_evaluation(self, year: int) -> Self:
        """In force at the end of the year, in a programme of yearly decrees, and not yet evaluated."""
        done = rows_of("Evaluation").filter(assignment=OuterRef("pk"), year=year)
        in_year = self.in_force_on(date(year, 12, 31)).filter(programme__is_yearly=True)
        return in_year.filter(~Exists(done))

    def not_over_on(self, on: date) -> Self:
        """Assignments that run on the day or will run later."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))


class EvaluationQuerySet(OfPersonQuerySet):
    region_field = "assignment__worker__region"


class PostQuerySet(RegionScopedQuerySet):
    region_field = "place"

    def in_force_on(self, on: date) -> Self:
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), valid_from__lte=on)

    def with_holders_on(self, on: date) -> Self:
        """Annotate `filled`, the persons at work who hold a seat on the day, and `vacant`, the seats left."""
        at_work = rows_of("Worker").present_on(on).values("pk")
        held = (
            rows_of("Assignment")
            .filter(in_force(on), post=OuterRef("pk"), worker__in=at_work)
            .order_by()
            .values("post")
            .annotate(persons=Count("worker", distinct=True))
            .values("persons")
        )
        filled = Coalesce(Subquery(held), 0, output_field=models.IntegerField())
        return self.annotate(filled=filled).annotate(
            vacant=Greatest(F("seats") - F("filled"), 0, output_field=models.IntegerField())
        )


class OverlapExceptionQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Exceptions about people or posts that the user may see."""
        workers = rows_of("Worker").visible_to(user, permission).values("pk")
        posts = rows_of("Post").visible_to(user, permission).values("pk")
        return self.filter(Q(worker__in=workers) | Q(post__in=posts))

    def in_force_on(self, on: date) -> Self:
        return self.filter(valid_until__gte=on)
