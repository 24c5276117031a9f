"""The list at /kerja/sertifikat/: whose certificate ends when, and who is registered for the next test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain
from typing import Any, ClassVar

from django.db.models import Count, F, QuerySet
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.roles import Permission
from certification.expiry import (
    NO_DAY,
    by_month,
    in_order_of_lapse,
    is_enrolled,
)
from certification.lists.expiry_filter import (
    ALL,
    ENDS,
    ENROLLED,
    LAPSED,
    MONTH,
    YEAR,
    ExpiryFilter,
)
from certification.models import Candidate, Certificate, CompetencyTest
from certification.spans import spans_on
from certification.status import Standing
from certification.validity import Mark, days_left
from core.lists import Act, Column, Listing, View
from core.templatetags.ui import status_mark
from core.ui.formats import long_date, number, short_date
from core.ui.markup import written
from regions.codes import REGENCY_LENGTH
from regions.models import Region
from registry.enums import Category
from registry.models import Worker
from registry.querysets import WorkerQuerySet


@dataclass(frozen=True)
class ExpiryRow:
    """One person with the kabupaten/kota where they count, the paper that ends last, and the test that would
    renew it."""

    worker: Worker
    place: Region
    certificate: Certificate | None
    until: date | None
    mark: Mark
    candidacy: Candidate | None

    @property
    def renewal(self) -> str:
        if self.candidacy is None:
            return _("Not registered")
        test = self.candidacy.test
        values = {"day": short_date(test.starts_on), "place": test.place.short_name}
        return _("Registered %(day)s, %(place)s") % values


@dataclass(frozen=True)
class Ending:
    """How many of the certified, under the filters in use, end on a day; by category and renewal."""

    last_day: date
    category: str
    is_enrolled: bool
    persons: int


@dataclass(frozen=True)
class RegisterAct(Act):
    """Registers the chosen for a test, or asks for which."""

    view_name: str = "certification:candidate-register"
    permission: str = Permission.WORKER_EDIT
    test: int | None = None

    @classmethod
    def for_test(cls, test: Any) -> RegisterAct:
        """`test` has its free seats counted: the words of the button state effect and limit."""
        said = ngettext(
            "Register for the test of %(day)s, %(free)s seat",
            "Register for the test of %(day)s, %(free)s seats",
            test.free,
        )
        return cls(said % {"day": long_date(test.starts_on), "free": number(test.free)}, test=test.pk)

    @property
    def url(self) -> str:
        query = {"daftar": ExpiryList.name} | ({"uji": str(self.test)} if self.test else {})
        return f"{super().url}?{urlencode(query)}"


def _name(row: ExpiryRow) -> str:
    return row.worker.name_with_titles


def _linked(row: ExpiryRow) -> str:
    return written('<a href="{}">{}</a>', row.worker.get_absolute_url(), _name(row))


def _renewal(row: ExpiryRow) -> str:
    if row.candidacy is None:
        return written('<span class="redup">{}</span>', row.renewal)
    return status_mark("valid", row.renewal)


class ExpiryList(Listing):
    filter: ExpiryFilter

    name = "masa-berlaku"
    title = gettext_lazy("Validity of certificates")
    url_name = "certification:expiry"
    filter_class = ExpiryFilter
    sorts: ClassVar = {
        "ends": ("last_day", "name", "pk"),
        "name": ("name", "pk"),
    }
    views: ClassVar = (
        View(ENDS[0][1], {"akhir": LAPSED}),
        View(ENDS[1][1], {"akhir": MONTH}),
        View(ENDS[2][1], {}),
        View(ENDS[3][1], {"akhir": YEAR}),
        View(ENDS[4][1], {"akhir": ALL}),
    )
    tabs_set = ("akhir",)
    key_field = "registry_number"
    export_permission = Permission.WORKER_EXPORT
    purpose = gettext_lazy("Renewal of certificates")
    columns: ClassVar = (
        Column(
            "name",
            gettext_lazy("Name"),
            _name,
            cell=_linked,
            sort="name",
            css="nama",
            is_fixed=True,
            width=30,
        ),
        Column(
            "number",
            gettext_lazy("Registry number"),
            lambda row: row.worker.registry_number,
            css="p3",
            is_shown=False,
        ),
        Column(
            "category",
            gettext_lazy("Category"),
            lambda row: row.worker.get_category_display(),
            is_shown=False,
            width=22,
        ),
        Column("place", gettext_lazy("Kabupaten/kota"), lambda row: row.place.label, width=26),
        Column(
            "certificate",
            gettext_lazy("Certificate number"),
            lambda row: row.certificate.number if row.certificate else "",
            width=28,
        ),
        Column(
            "issuer",
            gettext_lazy("Issuer"),
            lambda row: row.certificate.issuer.name if row.certificate else "",
            is_shown=False,
            width=28,
        ),
        Column("until", gettext_lazy("Valid until"), lambda row: row.until, sort="ends"),
        Column(
            "left",
            gettext_lazy("Days left"),
            lambda row: row.mark.word,
            cell=lambda row: status_mark(row.mark.kind, row.mark.word),
            css="hari",
            width=18,
        ),
        Column("renewal", gettext_lazy("Renewal"), lambda row: row.renewal, cell=_renewal, width=34),
    )

    @property
    def today(self) -> date:
        return timezone.localdate()

    @cached_property
    def nearest(self) -> CompetencyTest | None:
        """The next test with free seats."""
        tests = CompetencyTest.objects.visible_to(self.user, Permission.WORKER_VIEW)
        return tests.with_free_seats(self.today).first()

    @cached_property
    def acts_offered(self) -> list[Act]:
        """The likeliest first: the next test with free seats, then the choice of another."""
        if not self.user.has_permission(Permission.WORKER_EDIT):
            return []
        others = RegisterAct(gettext_lazy("Choose a test"))
        return [RegisterAct.for_test(self.nearest), others] if self.nearest else [others]

    @property
    def sort(self) -> str:
        """Among lapsed people the last to lapse comes first, else the first to lapse."""
        return super().sort if "sort" in self.data or self.filter.ends != LAPSED else "-ends"

    def stretches(self, rows: WorkerQuerySet) -> Sequence[WorkerQuerySet]:
        if self.filter.ends == LAPSED and self.sort.removeprefix("-") == "ends":
            return in_order_of_lapse(rows)
        return super().stretches(rows)

    @property
    def walked(self) -> WorkerQuerySet:
        """They bear the last day that their order asks of them; the picture has counted them."""
        return self._unsorted

    def keyed(self, row: ExpiryRow) -> str:
        return row.worker.registry_number

    def visible(self) -> WorkerQuerySet:
        return Worker.objects.visible_to(self.user, Permission.WORKER_VIEW)

    def fetched(self, keys: Sequence[int]) -> WorkerQuerySet:
        return self.matching.filter(pk__in=keys).with_place_on(self.today)

    def rows_of(self, records: Sequence[Any]) -> list[ExpiryRow]:
        # People who work for a whole province are shown there: its code is that short.
        places = Region.objects.in_bulk({worker.place_on[:REGENCY_LENGTH] for worker in records})
        papers = self._papers(records)
        candidacies = {
            row.worker_id: row
            for row in Candidate.objects.visible_to(self.user, Permission.WORKER_VIEW)
            .awaiting_result()
            .filter(worker__in=[worker.pk for worker in records])
            .select_related("test__place")
            .order_by("-test__starts_on", "-pk")
        }
        return [
            ExpiryRow(
                worker=worker,
                place=places[worker.place_on[:REGENCY_LENGTH]],
                certificate=papers.get((worker.pk, worker.last_day)),
                until=None if worker.last_day == NO_DAY else worker.last_day,
                mark=self._mark(worker.last_day),
                candidacy=candidacies.get(worker.pk),
            )
            for worker in records
        ]

    def _papers(self, records: Sequence[Any]) -> dict[tuple[int, date], Certificate]:
        """The certificate of each person that ends on their last day."""
        held = (
            Certificate.objects.visible_to(self.user, Permission.WORKER_VIEW)
            .filter(worker__in=[worker.pk for worker in records])
            .select_related("issuer", "scheme")
            .order_by("pk")
        )
        return {(row.worker_id, row.valid_until or NO_DAY): row for row in held}

    def _mark(self, last_day: date) -> Mark:
        if self.filter.ends == LAPSED:
            return Mark("ended", _("Ended") if last_day < self.today else _("Suspended or revoked"))
        return days_left(last_day, self.today)

    @property
    def filter_in_words(self) -> str:
        """The tab, too, narrows the rows; it is no chip, for it cannot be taken away."""
        tab = _("Certificate ends: %(term)s") % {"term": dict(ENDS)[self.filter.ends]}
        return "; ".join(filter(None, (tab, super().filter_in_words)))

    # -- numbers ------------------------------------------------------------------------------------
    @cached_property
    def _spans(self) -> list[QuerySet[Any]]:
        """How those under every filter but the tab and the renewal count today."""
        spans, others = spans_on(self.today), self._other_choices
        if not others:
            parts: list[QuerySet[Any]] = spans.visible_in_parts(self.user)
            return parts
        people = self.filter.narrowed_further(self.visible(), others)
        return [spans.filter(worker__in=people.values("pk"))]

    @cached_property
    def endings(self) -> list[Ending]:
        """Of these, all that are valid."""
        valid = [part.filter(certified_until__gte=self.today, place__isnull=False) for part in self._spans]
        kind = {"last_day": F("certified_until"), "is_enrolled": is_enrolled("worker")}
        kinds = [
            part.order_by().values("category", **kind).annotate(persons=Count("worker")) for part in valid
        ]
        return [Ending(**found) for found in chain.from_iterable(kinds)]

    @cached_property
    def _lapsed(self) -> int:
        """Of these, all whose certificates are over."""
        return sum(part.filter(standing=Standing.LAPSED).count() for part in self._spans)

    @property
    def _other_choices(self) -> dict[str, Any]:
        asked = self.filter.asked
        return {name: value for name, value in asked.items() if name not in ("akhir", "renewal")}

    def within(self, ends: str) -> list[Ending]:
        """The endings of a tab of the valid."""
        if ends == ALL:
            return self.endings
        limit = self.today + timedelta(days=int(ends))
        return [ending for ending in self.endings if ending.last_day <= limit]

    def counts(self, views: Sequence[View]) -> list[int | None]:
        valid = [sum(ending.persons for ending in self.within(ends)) for ends, _label in ENDS[1:]]
        saved = [view for view in views if view.pk is not None]
        return [self._lapsed, *valid, *(super().counts(saved) if saved else ())]

    @cached_property
    def total(self) -> int | None:
        """Where the picture has counted the rows already, they are not counted again."""
        chosen = self.filter.asked.get("renewal")
        if self.keys or (chosen and self.filter.ends == LAPSED):
            return super().total
        if self.filter.ends == LAPSED:
            return self._lapsed
        return {None: self.enrolled + self.not_enrolled, ENROLLED: self.enrolled}.get(
            chosen, self.not_enrolled
        )

    @property
    def shown_endings(self) -> list[Ending]:
        return [] if self.filter.ends == LAPSED else self.within(self.filter.ends)

    @property
    def has_nobody(self) -> bool:
        """No view has a row: nobody here holds a certificate, or has held one."""
        return not any(tab.count is None or tab.count for tab in self.tabs)

    @property
    def enrolled(self) -> int:
        return sum(ending.persons for ending in self.shown_endings if ending.is_enrolled)

    @property
    def not_enrolled(self) -> int:
        return sum(ending.persons for ending in self.shown_endings) - self.enrolled

    @property
    def by_category(self) -> list[tuple[str, int]]:
        """Persons of the tab by category: a mixed total stands beside its parts."""
        counts: Counter[str] = Counter()
        for ending in self.shown_endings:
            counts[ending.category] += ending.persons
        return [(str(Category(code).label), counts[code]) for code in Category.values if counts[code]]

    def months(self, *, enrolled_only: bool = False) -> list[int]:
        """Persons whose last certified day lies in each of the months ahead."""
        days: Counter[date] = Counter()
        for ending in self.endings:
            if ending.is_enrolled or not enrolled_only:
                days[ending.last_day] += ending.persons
        return [month.persons for month in by_month(days, self.today)]
