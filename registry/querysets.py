"""Reads of the registry: who may see which row, and where a person stands on a day.

The rules of presence and place are those of the product's definitions: a person is present on a day
if their state on that day is active, and counts once: at the place of the main assignment in force, else at
the office that keeps the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, Func, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from accounts.roles import Permission
from core.crypto import keyed_hash
from regions.codes import NATION_CODE, PROVINCE_LENGTH
from regions.querysets import HasRegionCodes, RegionScopedQuerySet, code_within, in_scope
from registry.enums import DocumentKind, ProposalState, State, TransferState
from registry.names.search import SPACED, TypedName
from registry.numbers.search import who_has

# A limit that cuts nothing off: it has the names looked up by their index first. Without it a list in the
# order of names may be walked from A on until enough of them fit: 25 s instead of 1 s at a million people.
ALL_OF_THEM = 10**9


def _rows(model: str) -> Any:
    return apps.get_model("registry", model)._default_manager.all()


def in_force(on: date, prefix: str = "") -> Q:
    """The term `starts_on`..`ends_on` holds on the day; an unknown start or end does not exclude it."""
    return Q(
        Q(**{f"{prefix}starts_on__lte": on}) | Q(**{f"{prefix}starts_on__isnull": True}),
        Q(**{f"{prefix}ends_on__gte": on}) | Q(**{f"{prefix}ends_on__isnull": True}),
    )


def is_wide(codes: Iterable[str]) -> bool:
    """A scope of a whole province or more."""
    return any(len(code) <= PROVINCE_LENGTH for code in codes)


def one_of_a_few(field: str, rows: models.QuerySet[Any], of: str) -> Q:
    """The condition that `field` is a value of `of` in a few rows, led by an index on the field also beside
    an OR, where `IN (SELECT …)` would be asked of every row: they are read first and once."""
    few = Func(F(field), ArraySubquery(rows.values(of)), template="%(expressions)s)", arg_joiner=" = ANY(")
    few.output_field = models.BooleanField()
    return Q(few)


def posted_away(codes: Iterable[str], person: str) -> Q:
    """The condition that a person is assigned into the scope today whose record another province keeps."""
    away = _rows("AwayPosting").filter(in_force(timezone.localdate()), code_within("place", codes))
    return one_of_a_few(person, away, "worker_id")


def scope_in_parts(codes: Iterable[str], office: str, person: str) -> list[Q]:
    """The scope of whoever looks at whole provinces, as conditions that share nobody, each found by an index
    of its own: those whose office keeps them, then those posted into it. None for a narrower scope.

    `office` is the way to the code of the office that keeps a person, `person` that to their key.
    """
    codes = frozenset(codes)
    if not codes or not all(is_wide([code]) for code in codes):
        return []
    kept = code_within(office, codes)
    return [kept, ~kept & posted_away(codes, person)]


class WorkerQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Rows whose office is in scope; to look at, also those assigned into the scope today.

        Domicile grants nothing. A board of IPSPI sees its members, and those who agreed.
        """
        codes = user.region_codes(permission)
        scope = in_scope("region", codes)
        if permission == Permission.MEMBER_VIEW:
            return self.filter(scope).known_to_the_association()
        if permission == Permission.WORKER_VIEW:
            posted = _rows("Assignment").filter(in_force(timezone.localdate()), in_scope("place", codes))
            if not is_wide(codes):
                # An office's people are few: two indexes find them.
                kept = _rows("Worker").filter(scope)
                return self.filter(pk__in=kept.values("pk").union(posted.values("worker")))
            # A province's are many: whoever walks them knows those that it keeps by their own row, and who
            # is posted into it from elsewhere is on a short list.
            scope |= posted_away(codes, "pk")
            if narrow := [code for code in codes if not is_wide([code])]:
                scope |= Q(pk__in=posted.filter(in_scope("place", narrow)).values("worker"))
        return self.filter(scope)

    def visible_in_parts(self, user: HasRegionCodes) -> list[Self]:
        """Those whom the user may look at, in parts that share nobody."""
        parts = scope_in_parts(user.region_codes(Permission.WORKER_VIEW), "region__code", "pk")
        return [self.filter(part) for part in parts] or [self.visible_to(user, Permission.WORKER_VIEW)]

    def known_to_the_association(self) -> Self:
        """Its members, and those who agreed that their data is used (UU 27/2022, article 20)."""
        return self.filter(~Q(ipspi_member_number="") | Q(consented_on__isnull=False))

    def with_state_on(self, on: date) -> Self:
        """`state_on`: the state in force on the day; null before the registry knew the person."""
        latest = (
            _rows("WorkerState").filter(worker=OuterRef("pk"), valid_from__lte=on).order_by("-valid_from")
        )
        return self.annotate(state_on=Subquery(latest.values("state")[:1]))

    def in_state_on(self, state: str, on: date) -> Self:
        """Those whose state in force on the day is this one: as `state_on`, but found by an index."""
        states = _rows("WorkerState").filter(worker=OuterRef("worker"), valid_from__lte=on)
        later = states.filter(valid_from__gt=OuterRef("valid_from"))
        held = _rows("WorkerState").filter(worker=OuterRef("pk"), valid_from__lte=on, state=state)
        return self.filter(Exists(held.filter(~Exists(later))))

    def present_on(self, on: date) -> Self:
        return self.with_state_on(on).filter(state_on=State.ACTIVE)

    def with_office_on(self, on: date) -> Self:
        """`office_on`: code of the office that kept the record on the day, transfers undone."""
        next_transfer = (
            _rows("Transfer")
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
        """Those whose record an office in the region keeps, or once kept and gave away."""
        return self.filter(self._kept_now_or_before(code))

    @staticmethod
    def _kept_now_or_before(code: str) -> Q:
        given_away = _rows("Transfer").filter(in_scope("from_region", [code]))
        return in_scope("region", [code]) | one_of_a_few("pk", given_away, "worker")

    def with_place_on(self, on: date) -> Self:
        """`place_on`, `programme_on`: where and in which programme the person counts on the day.

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
        """The present, each with the one place and programme where they count."""
        return self.present_on(on).with_place_on(on)

    def placed_under(self, code: str) -> Self:
        """Of the counted: those at the region or below it. "ID" is the whole nation."""
        if code == NATION_CODE:
            return self
        # The place is computed, so no index finds it; whoever may be there is found by index first.
        assigned = _rows("Assignment").filter(in_scope("place", [code])).values("worker")
        may_be_there = self._kept_now_or_before(code) | Q(pk__in=assigned)
        return self.filter(may_be_there, code_within("place_on", [code]))

    def counting_under(self, code: str, on: date) -> Self:
        """Those whose place on the day is there, present or not: as `placed_under`, but found by indexes."""
        if is_wide([code]):
            return self.with_place_on(on).placed_under(code)
        main = _rows("Assignment").primary().in_force_on(on)
        at_the_office = (
            _rows("Worker")
            .kept_now_or_before(code)
            .with_office_on(on)
            .filter(~Exists(main.filter(worker=OuterRef("pk"))), code_within("office_on", [code]))
        )
        placed = main.filter(in_scope("place", [code])).values("worker")
        return self.filter(pk__in=placed.union(at_the_office.values("pk")))

    def removed(self) -> Self:
        """Those taken out of the registry; `Worker.everyone` reaches them."""
        return self.filter(removed_at__isnull=False)

    def with_nik(self, digits: str) -> Self:
        return self.filter(nik_digest=keyed_hash(digits))

    def numbered(self, text: str) -> Self:
        """By an identifier: NIK, NIP, registry number, or the number of a certificate, STR or SIPPS.

        Case, blanks and punctuation do not matter. The registry number of a record that was merged leads
        to the one that was kept.
        """
        return self.filter(pk__in=who_has(text))

    def search(self, text: str) -> Self:
        """By an identifier; else by name, in any spelling, every word, in any order."""
        if identified := who_has(text):
            return self.filter(pk__in=identified)
        typed = TypedName(text)
        if not typed:
            return self.none() if text.strip() else self
        everyone = apps.get_model("registry", "Worker").everyone
        found = everyone.alias(**SPACED).filter(typed.found()).values("pk")
        return self.filter(pk__in=found[:ALL_OF_THEM])

    def fitting(self, typed: TypedName) -> Self:
        """Those found by name, with `fit` and `likeness`, the best first."""
        return self._ranked(typed, typed.found())

    def resembling(self, typed: TypedName, *, but_for_a_word: bool = False) -> Self:
        """Those of nearly the same letters, with `fit` and `likeness`, the best first."""
        return self._ranked(typed, typed.near_but_for_a_word() if but_for_a_word else typed.near())

    def _ranked(self, typed: TypedName, condition: Q) -> Self:
        ranked = self.alias(**SPACED).filter(condition)
        return ranked.annotate(fit=typed.fit(), likeness=typed.likeness()).order_by(
            "-fit", "-likeness", "name", "pk"
        )


class WorkerManager(models.Manager.from_queryset(WorkerQuerySet)):  # type: ignore[misc]
    """The people of the registry. Who was removed is in no list, count, search, choice, file or check:
    they are reached by `Worker.everyone` alone."""

    def get_queryset(self) -> WorkerQuerySet:
        return super().get_queryset().filter(removed_at__isnull=True)


class OfPersonQuerySet(RegionScopedQuerySet):
    """Rows that hang on a person, on the way that `region_field` names: who may see the person sees them."""

    region_field = "worker__region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        people = _rows("Worker").visible_to(user, permission)
        return self.filter(**{f"{self.region_field.removesuffix('__region')}__in": people.values("pk")})


class OrganizationQuerySet(RegionScopedQuerySet):
    region_field = "location"

    def active(self) -> Self:
        return self.filter(is_active=True)

    def existing_on(self, on: date) -> Self:
        """Those that exist on the day. One that is out of use and has no last day is left out."""
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
        """Those whose place of work is the region or lies below it; "ID" is the whole nation."""
        return self.filter(in_scope("place", [code]))

    def primary(self) -> Self:
        return self.filter(is_primary=True)

    def of(self, workers: Iterable[int]) -> Self:
        return self.filter(worker__in=workers)

    def awaiting_evaluation(self, year: int) -> Self:
        """In force at the end of the year, in a programme of yearly decrees, and not yet evaluated."""
        done = _rows("Evaluation").filter(assignment=OuterRef("pk"), year=year)
        in_year = self.in_force_on(date(year, 12, 31)).filter(programme__is_yearly=True)
        return in_year.filter(~Exists(done))

    def not_over_on(self, on: date) -> Self:
        """Those that run on the day or will run later."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))


class PostQuerySet(RegionScopedQuerySet):
    region_field = "place"

    def in_force_on(self, on: date) -> Self:
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), valid_from__lte=on)

    def with_holders_on(self, on: date) -> Self:
        """`filled`: persons at work who hold a seat on the day; `vacant`: seats that nobody holds."""
        held = (
            _rows("Assignment")
            .filter(in_force(on), post=OuterRef("pk"), worker__in=_rows("Worker").present_on(on).values("pk"))
            .order_by()
            .values("post")
            .annotate(persons=Count("worker", distinct=True))
            .values("persons")
        )
        filled = Coalesce(Subquery(held), 0, output_field=models.IntegerField())
        return self.annotate(filled=filled).annotate(
            vacant=Greatest(F("seats") - F("filled"), 0, output_field=models.IntegerField())
        )


class TransferQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Transfers from or to an office in scope. What of the person may be shown is another question."""
        codes = user.region_codes(permission)
        kept = _rows("Worker").values("pk")
        return self.filter(in_scope("from_region", codes) | in_scope("to_region", codes), worker__in=kept)

    def leaving(self, user: HasRegionCodes, permission: str) -> Self:
        """Those of records that an office in scope keeps, or kept."""
        return self.visible_to(user, permission).filter(
            in_scope("from_region", user.region_codes(permission))
        )

    def arriving(self, user: HasRegionCodes, permission: str) -> Self:
        """Those to an office in scope."""
        return self.visible_to(user, permission).filter(in_scope("to_region", user.region_codes(permission)))

    def open(self) -> Self:
        return self.filter(state__in=[TransferState.REQUESTED, TransferState.PROPOSED])

    def waiting_for(self, user: Any, on: date) -> Self:
        """Those that wait for an answer of this user: proposals that are due, requests to the own office."""
        may_accept = in_scope("to_region", user.region_codes(Permission.TRANSFER_ACCEPT))
        may_answer = in_scope("from_region", user.region_codes(Permission.WORKER_EDIT))
        due = Q(state=TransferState.PROPOSED, effective_on__lte=on) & ~Q(proposed_by=user) & may_accept
        asked = Q(state=TransferState.REQUESTED) & may_answer
        return self.filter(due | asked, worker__in=_rows("Worker").values("pk"))

    def accepted(self) -> Self:
        return self.filter(state=TransferState.ACCEPTED)


class OverlapExceptionQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Exceptions about people or posts that the user may see."""
        workers = _rows("Worker").visible_to(user, permission).values("pk")
        posts = _rows("Post").visible_to(user, permission).values("pk")
        return self.filter(Q(worker__in=workers) | Q(post__in=posts))

    def in_force_on(self, on: date) -> Self:
        return self.filter(valid_until__gte=on)


class EvaluationQuerySet(OfPersonQuerySet):
    region_field = "assignment__worker__region"


class DocumentQuerySet(OfPersonQuerySet):
    def in_use(self) -> Self:
        return self.filter(removed_at__isnull=True)

    def removable(self) -> Self:
        """Those that go by themselves: further files of a paper, and diplomas. The first file of a paper
        goes with its paper's word."""
        of_papers = frozenset(DocumentKind.values) - {DocumentKind.DIPLOMA}
        return self.in_use().exclude(continues__isnull=True, kind__in=of_papers)


class ExtraFieldQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """That a field exists is no secret; its answers are."""
        return self

    def active(self) -> Self:
        return self.filter(is_active=True)


class PersonalLinkQuerySet(OfPersonQuerySet):
    def not_closed(self) -> Self:
        return self.filter(closed_at__isnull=True)


class ProposalQuerySet(OfPersonQuerySet):
    def waiting(self) -> Self:
        return self.filter(state=ProposalState.OPEN)
