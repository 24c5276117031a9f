"""Posts, overlaps and transfers of the example world: one of each state, in Kota Cimahi.

They go through the services, as staff would record them. Everything begins after the published days of 2017
and 2019, and no assignment here is a main one: the counts of those days do not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef

from accounts.models import User
from demo import accounts
from demo.places import CIMAHI
from regions.enums import Level
from regions.models import Region
from registry import services
from registry.doubts import FULL_TIME, Answer
from registry.enums import Category, OrganizationKind, State
from registry.facts import AssignmentFacts, PostFacts
from registry.models import (
    Assignment,
    Organization,
    OverlapException,
    Post,
    Programme,
    Transfer,
    Worker,
)
from registry.overlaps.search import findings_of_worker

OFFICIAL = Answer.to_every_doubt("Contoh: sesuai SK")
REASON = "Contoh: mutasi"
OTHER_OFFICE = "18.71"


class Workplaces:
    """Writes the states, taking people in the order of their registry numbers."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.operator = User.objects.get(username=accounts.OPERATOR)
        self.verifier = User.objects.get(username=accounts.VERIFIER)
        self.elsewhere = User.objects.get(username=accounts.OTHER_OPERATOR)
        self.programmes = {row.code: row for row in Programme.objects.public()}
        self.districts = list(Region.objects.under(CIMAHI).level(Level.DISTRICT).order_by("code"))
        self._people = self._at_work(CIMAHI)

    def record(self) -> None:
        """Writes all of it."""
        self._posts()
        self._double_duties()
        self._accepted()
        self._handovers()

    # -- posts -------------------------------------------------------------------------------------

    def _posts(self) -> None:
        """Companions of PKH in each kecamatan, and the seats of the office's own units."""
        for district in self.districts:
            self._fill(self._post("PKH", district, 2, "Pendamping PKH"))
            self._fill(self._post("TKSK", district, 1, "TKSK"))
        office = Region.objects.get(code=CIMAHI)
        dinsos = Organization.objects.filter(kind=OrganizationKind.DINSOS, location=office).first()
        lk3 = Organization.objects.filter(kind=OrganizationKind.LK3, location=office).first()
        self._fill(self._post("DINSOS", office, 1, "Pekerja Sosial Ahli Pertama", dinsos))
        self._post("LK3", office, 1, "Konselor LK3", lk3)
        closed = self._post("SAKTI_PEKSOS", office, 1, "Pendamping anak")
        services.close_post(post_id=closed.pk, valid_until=self.day - timedelta(days=200), by=self.operator)

    def _post(
        self, programme: str, place: Region, seats: int, title: str, body: Organization | None = None
    ) -> Post:
        facts = PostFacts(
            programme=self.programmes[programme],
            place=place,
            organization=body,
            seats=seats,
            title=title,
            valid_from=date(2012, 1, 1),
            decree_number=f"800/{seats}-{programme}/SK-CONTOH/2011",
            decree_on=date(2011, 12, 20),
        )
        return services.create_post(facts=facts, by=self.operator)

    def _fill(self, post: Post) -> None:
        """People who have done this work since the post exists hold its seats, however few they are."""
        running = Assignment.objects.in_force_on(self.day).filter(
            programme=post.programme,
            place=post.place,
            starts_on__gte=post.valid_from,
            worker__in=Worker.objects.present_on(self.day).filter(region=CIMAHI).values("pk"),
        )
        for row in running.order_by("worker__registry_number"):
            services.correct_assignment(
                assignment_id=row.pk,
                facts=_holding(row, post),
                seen_at=row.updated_at,
                answer=OFFICIAL,
                by=self.operator,
            )

    # -- overlaps ----------------------------------------------------------------------------------

    def _double_duties(self) -> None:
        """Two full-time duties, a programme at two places, one recorded twice, one of somebody who left."""
        since = self.day - timedelta(days=173)
        for _each in range(2):
            self._also(next(self._people), "KELURAHAN", since)
        twice = next(self._people)
        first = self._also(twice, "LK3", self.day - timedelta(days=90), share=25)
        self._also(twice, "LK3", self.day - timedelta(days=60), share=25, place=self.districts[0])
        again = next(self._people)
        for start in (40, 20):
            self._also(again, "LK3", self.day - timedelta(days=start), share=25, place=first.place)
        gone = next(self._people)
        services.change_state(
            worker_id=gone.pk,
            state=State.MOVED_AWAY,
            valid_from=self.day - timedelta(days=30),
            reason="Contoh: pindah ke luar negeri",
            by=self.operator,
        )

    def _also(
        self,
        worker: Worker,
        programme: str,
        starts_on: date,
        *,
        share: int = 100,
        place: Region | None = None,
    ) -> Assignment:
        facts = AssignmentFacts(
            programme=self.programmes[programme],
            place=place or Region.objects.get(code=CIMAHI),
            starts_on=starts_on,
            share=share,
            is_primary=False,
            decree_number=f"{starts_on:%m}/SK-CONTOH/{starts_on:%Y}",
        )
        return services.assign_worker(worker_id=worker.pk, facts=facts, answer=OFFICIAL, by=self.operator)

    def _accepted(self) -> None:
        """An exception in force, and one that has ended so that its overlap is open again."""
        for days in (90, -10):
            worker = next(self._people)
            self._also(worker, "LK3", self.day - timedelta(days=120))
            (finding,) = findings_of_worker(worker.pk)
            exception = services.accept_overlap(
                finding=finding,
                reason="Contoh: rangkap tugas resmi selama pengisian LK3",
                decree_number="821/RANGKAP/SK-CONTOH",
                valid_until=self.day + timedelta(days=90),
                by=self.operator,
            )
            OverlapException.objects.filter(pk=exception.pk).update(
                valid_until=self.day + timedelta(days=days)
            )

    # -- transfers ---------------------------------------------------------------------------------

    def _handovers(self) -> None:
        """Returned, withdrawn, requested by this office, and two that wait for Kota Cimahi's verifier: one
        due today, one later."""
        there = Region.objects.get(code=OTHER_OFFICE)
        here = Region.objects.get(code=CIMAHI)
        withdrawn = self._propose(next(self._people), there, self.operator)
        services.withdraw_transfer(transfer_id=withdrawn.pk, by=self.operator)
        others = self._at_work(OTHER_OFFICE)
        returned = self._propose(next(others), here, self.elsewhere)
        services.return_transfer(
            transfer_id=returned.pk, reason="Contoh: SK mutasi belum dilampirkan", by=self.verifier
        )
        for days in (0, 20):
            self._propose(next(others), here, self.elsewhere, days)
        self._ask(next(person for person in self._people if person.nik_digest), there, self.elsewhere)
        self._ask(next(person for person in others if person.nik_digest), here, self.operator)

    def _propose(self, worker: Worker, office: Region, by: User, days: int = 0) -> Transfer:
        return services.propose_transfer(
            worker_id=worker.pk,
            to_region=office,
            effective_on=self.day + timedelta(days=days),
            reason=REASON,
            by=by,
        )

    def _ask(self, worker: Worker, office: Region, by: User) -> None:
        services.request_transfer(
            nik=worker.nik, to_region=office, effective_on=self.day, reason=REASON, by=by
        )

    # -- people ------------------------------------------------------------------------------------

    def _at_work(self, office: str) -> Iterator[Worker]:
        """Social workers of the office with one full-time duty since before the last half-year, whose record
        is not transferred."""
        settled = Assignment.objects.in_force_on(self.day).filter(
            worker=OuterRef("pk"),
            is_primary=True,
            share=FULL_TIME,
            place__code__startswith=office,
            starts_on__lt=self.day - timedelta(days=200),
            ends_on=None,
        )
        people = (
            Worker.objects.present_on(self.day)
            .filter(Exists(settled), region=office, category=Category.PEKSOS, transfers=None)
            .annotate(duties=Count("assignments"))
            .filter(duties=1)
            .exclude(assignments__programme__code__in=["LK3", "KELURAHAN"])
        )
        return iter(people.order_by("registry_number"))


def _holding(row: Assignment, post: Post) -> AssignmentFacts:
    return replace(services.facts_of_assignment(row), post=post)
