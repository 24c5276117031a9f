"""Reads of people: who may see whom, and where a person stands on a day.

A person is present on a day if their state on that day is active. They count once: at the place of the main
assignment in force, else at the office that keeps the record.
"""

from __future__ import annotations

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.roles import Permission
from core.crypto import keyed_hash
from regions.codes import NATION_CODE
from regions.querysets import HasRegionCodes, RegionScopedQuerySet, code_within, in_scope
from registry.enums import State, TransferState
from registry.names.search import SPACED, TypedName
from registry.numbers.search import who_has
from registry.querysets.scope import in_force, is_wide, one_of_a_few, posted_away, rows_of, scope_in_parts

# A limit that cuts nothing off. With it PostgreSQL looks the names up by their index first; without it,
# PostgreSQL may walk a list in the order of names until enough of them fit: 25 s instead of 1 s at a million
# people.
ALL_OF_THEM = 10**9


class WorkerQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """People whose record an office in scope keeps; to view them, also those assigned into it today.

        Domicile grants nothing. A board of IPSPI sees its members, and those who agreed.
        """
        codes = user.region_codes(permission)
        scope = in_scope("region", codes)
        if permission == Permission.MEMBER_VIEW:
            return self.filter(scope).known_to_the_association()
        if permission == Permission.WORKER_VIEW:
            posted = rows_of("Assignment").filter(in_force(timezone.localdate()), in_scope("place", codes))
            if not is_wide(codes):
                # An office's people are few: two indexes find them.
                kept = rows_of("Worker").filter(scope)
                return self.filter(pk__in=kept.values("pk").union(posted.values("worker")))
            # A province has many people. Those it keeps are known by their own row; those posted into it are
            # on a short list.
            scope |= posted_away(codes, "pk")
            if narrow := [code for code in codes if not is_wide([code])]:
                scope |= Q(pk__in=posted.filter(in_scope("place", narrow)).values("worker"))
        return self.filter(scope)

    def visible_in_parts(self, user: HasRegionCodes) -> list[Self]:
        """The people whom the user may view, in parts that share nobody."""
        parts = scope_in_parts(user.region_codes(Permission.WORKER_VIEW), "region__code", "pk")
        return [self.filter(part) for part in parts] or [self.visible_to(user, Permission.WORKER_VIEW)]

    def known_to_the_association(self) -> Self:
        """Its members, and those who agreed that their data is used (UU 27/2022, article 20)."""
        return self.filter(~Q(ipspi_member_number="") | Q(consented_on__isnull=False))

    def with_state_on(self, on: date) -> Self:
        """Annotate `state_on`: the state in force on the day, null before the registry knew the person."""
        latest = (
            rows_of("WorkerState").filter(worker=OuterRef("pk"), valid_from__lte=on).order_by("-valid_from")
        )
        return self.annotate(state_on=Subquery(latest.values("state")[:1]))

    def in_state_on(self, state: str, on: date) -> Self:
        """People in this state on the day. The same as filtering by `state_on`, but an index finds them."""
        states = rows_of("WorkerState").filter(worker=OuterRef("worker"), valid_from__lte=on)
        later = states.filter(valid_from__gt=OuterRef("valid_from"))
        held = rows_of("WorkerState").filter(worker=OuterRef("pk"), valid_from__lte=on, state=state)
        return self.filter(Exists(held.filter(~Exists(later))))

    def present_on(self, on: date) -> Self:
        return self.with_state_on(on).filter(state_on=State.ACTIVE)

    def with_office_on(self, on: date) -> Self:
        """Annotate `office_on`: code of the office that kept the record on the day."""
        next_transfer = (
            rows_of("Transfer")
            .filter(worker=OuterRef("pk"), state=TransferState.ACCEPTED, effective_on__gt=on)
            .order_by("effective_on", "pk")
        )
        return self.annotate(
            office_on=Coalesce(
                Subquery(next_transfer.values("from_region_id")[:1]),
                F("region_id"),
                output_field=models.CharField(),
            )
        )

    def kept_now_or_before(self, code: str) -> Self:
        """People whose record an office in the region keeps, or kept before a transfer."""
        return self.filter(self._kept_now_or_before(code))

    @staticmethod
    def _kept_now_or_before(code: str) -> Q:
        given_away = rows_of("Transfer").filter(in_scope("from_region", [code]))
        return in_scope("region", [code]) | one_of_a_few("pk", given_away, "worker")

    def with_place_on(self, on: date) -> Self:
        """Annotate `place_on` and `programme_on`: where and in which programme the person counts on the day.

        Without a main assignment in force: the office, and no programme ("not placed").
        """
        return (
            self.with_office_on(on)
            .alias(
                main_assignment=FilteredRelation(
                    "assignments",
                    condition=Q(assignments__is_primary=True) & in_force(on, "assignments__"),
                )
            )
            .annotate(
                place_on=Coalesce(
                    F("main_assignment__place_id"), F("office_on"), output_field=models.CharField()
                ),
                programme_on=F("main_assignment__programme_id"),
            )
        )

    def counted_on(self, on: date) -> Self:
        """People who are present, with the place and the programme in which they count."""
        return self.present_on(on).with_place_on(on)

    def placed_under(self, code: str) -> Self:
        """Of the counted: those whose place is the region or lies below it. "ID" is the whole nation."""
        if code == NATION_CODE:
            return self
        # The place is computed, so no index finds it: first find by index whoever may be there.
        assigned = rows_of("Assignment").filter(in_scope("place", [code])).values("worker")
        may_be_there = self._kept_now_or_before(code) | Q(pk__in=assigned)
        return self.filter(may_be_there, code_within("place_on", [code]))

    def counting_under(self, code: str, on: date) -> Self:
        """People whose place on the day is there, present or not: as `placed_under`, but found by indexes."""
        if is_wide([code]):
            return self.with_place_on(on).placed_under(code)
        main = rows_of("Assignment").primary().in_force_on(on)
        at_the_office = (
            rows_of("Worker")
            .kept_now_or_before(code)
            .with_office_on(on)
            .filter(~Exists(main.filter(worker=OuterRef("pk"))), code_within("office_on", [code]))
        )
        placed = main.filter(in_scope("place", [code])).values("worker")
        return self.filter(pk__in=placed.union(at_the_office.values("pk")))

    def removed(self) -> Self:
        """People taken out of the registry: only `Worker.everyone` holds them."""
        return self.filter(removed_at__isnull=False)

    def with_nik(self, digits: str) -> Self:
        return self.filter(nik_digest=keyed_hash(digits))

    def numbered(self, text: str) -> Self:
        """People with this identifier: NIK, NIP, registry number, or number of a certificate, STR or SIPPS.

        Case, blanks and punctuation do not matter. The registry number of a merged record finds the record
        that was kept.
        """
        return self.filter(pk__in=who_has(text))

    def search(self, text: str) -> Self:
        """People with this identifier; else those whose name has every word, in any spelling and order."""
        if identified := who_has(text):
            return self.filter(pk__in=identified)
        typed = TypedName(text)
        if not typed:
            return self.none() if text.strip() else self
        everyone = apps.get_model("registry", "Worker").everyone
        found = everyone.alias(**SPACED).filter(typed.found()).values("pk")
        return self.filter(pk__in=found[:ALL_OF_THEM])

    def fitting(self, typed: TypedName) -> Self:
        """People whose name has every typed word, with `fit` and `likeness`, the best first."""
        return self._ranked(typed, typed.found())

    def resembling(self, typed: TypedName, *, but_for_a_word: bool = False) -> Self:
        """People whose name has nearly the typed letters, with `fit` and `likeness`, the best first."""
        return self._ranked(typed, typed.near_but_for_a_word() if but_for_a_word else typed.near())

    def _ranked(self, typed: TypedName, condition: Q) -> Self:
        ranked = self.alias(**SPACED).filter(condition)
        return ranked.annotate(fit=typed.fit(), likeness=typed.likeness()).order_by(
            "-fit", "-likeness", "name", "pk"
        )


class WorkerManager(models.Manager.from_queryset(WorkerQuerySet)):  # type: ignore[misc]
    """The people of the registry, without those who were removed.

    Removed people are in no list, count, search, choice, file or check: only `Worker.everyone` holds them.
    """

    def get_queryset(self) -> WorkerQuerySet:
        return super().get_queryset().filter(removed_at__isnull=True)


class OfPersonQuerySet(RegionScopedQuerySet):
    """Rows that belong to a person: whoever may see the person may see them.

    `region_field` is the path to the region of the office that keeps the person's record.
    """

    region_field = "worker__region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        people = rows_of("Worker").visible_to(user, permission)
        return self.filter(**{f"{self.region_field.removesuffix('__region')}__in": people.values("pk")})
