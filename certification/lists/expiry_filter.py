"""How the list at /kerja/sertifikat/ is narrowed: by the end of the term, and by the choices of people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.expiry import DAYS_AHEAD, certified_at_work, lapsed, with_renewal
from certification.lists.choices import UNPLACED
from certification.lists.worker_filter import WorkerFilter
from core.lists.facets import Facets
from core.lists.filters import ChoiceFilter
from regions.querysets import code_within
from registry.models import Programme
from registry.querysets import WorkerQuerySet, is_wide, posted_away

LAPSED, MONTH, QUARTER, YEAR, ALL = "lewat", "30", str(DAYS_AHEAD), "365", "semua"
ENDS = [
    (LAPSED, gettext_lazy("Lapsed")),
    (MONTH, gettext_lazy("≤ 30 days")),
    (QUARTER, gettext_lazy("≤ 90 days")),
    (YEAR, gettext_lazy("≤ 12 months")),
    (ALL, gettext_lazy("All that are valid")),
]
ENROLLED, NOT_ENROLLED = "terdaftar", "belum"


class ExpiryFilter(WorkerFilter):
    """Takes workers in scope; gives those at work today whose certificate ends as asked, with `last_day`."""

    in_front: ClassVar = ("place", "programme", "issuer", "renewal")
    # The day is today, the state at work, and `akhir` says what these would: None takes a filter away.
    status = state = expiring = on = hitung = verified = None  # type: ignore[assignment]

    akhir = ChoiceFilter(choices=ENDS, method="already_applied", widget=forms.HiddenInput)
    renewal = ChoiceFilter(
        label=gettext_lazy("Renewal"),
        choices=[
            (ENROLLED, gettext_lazy("registered for a test")),
            (NOT_ENROLLED, gettext_lazy("not registered")),
        ],
        method="by_renewal",
        empty_label=gettext_lazy("Registered or not"),
    )

    @property
    def ends(self) -> str:
        return str(self.asked.get("akhir", QUARTER))

    @property
    def facets(self) -> Facets:
        """The programme as the span says it."""
        programmes = Programme.objects.public().filter(pk=OuterRef("works_in")).values("code")
        return {**super().facets, "programme": Coalesce(Subquery(programmes), Value(UNPLACED))}

    def narrowed(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        """If no end is chosen, those of the next 90 days."""
        ends = asked.get("akhir", QUARTER)
        people = self.narrowed_further(with_renewal(queryset), asked)
        if ends == LAPSED:
            return lapsed(people, self.day).filter(self._in_sight)
        found = certified_at_work(people, self.day).filter(self._in_sight)
        return found if ends == ALL else found.filter(last_day__lte=self.day + timedelta(days=int(ends)))

    def found(self, queryset: WorkerQuerySet, asked: Mapping[str, Any]) -> WorkerQuerySet:
        return self.narrowed(queryset, asked)

    @property
    def _in_sight(self) -> Q:
        """Says nothing new of people whom the user sees: an index passes by the others with it."""
        codes = self.user.region_codes(Permission.WORKER_VIEW)
        if not all(is_wide([code]) for code in codes):
            return Q()
        return code_within("kept_at", codes) | posted_away(codes, "who")

    def by_renewal(self, workers: WorkerQuerySet, name: str, answer: str) -> WorkerQuerySet:
        return workers.filter(is_enrolled=answer == ENROLLED)
