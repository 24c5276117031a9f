"""What waits for a member of staff. A task is a sentence, a number, and the page with exactly its rows.

A task is a function of the user that returns None if nothing waits. The number is the length of the list
behind it, by the same query, counted up to `MOST`. People are those at work today whom the user may see,
whatever region the home page shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from django.apps import apps
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.roles import Permission
from certification.checking import CERTIFICATE, WORDS, address_of, papers
from certification.enums import Status
from certification.expiry import is_enrolled
from certification.lists.choices import UNPLACED
from certification.lists.competency_tests import NO_RESULTS, CompetencyTestList
from certification.lists.expiry import ExpiryList
from certification.lists.expiry_filter import LAPSED, NOT_ENROLLED
from certification.lists.workers import WorkerList
from certification.models import SanctionProposal
from certification.spans import spans_on
from certification.status import Standing
from core.lists import Listing, capped_count
from core.ui.formats import capped, long_date, short_date
from coverage.home.office_tasks import reminded, sample
from coverage.home.task import Task
from coverage.mistakes.task import mistakes
from regions.querysets import code_within
from registry.duplicates.pairs import cases_of
from registry.models import Assignment, Proposal, Transfer
from registry.outside_changes import count_changed_by_others
from registry.overlaps.search import count_open

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accounts.models import User

L = TypeVar("L", bound=Listing)

# From this month on the yearly evaluations are due.
EVALUATION_MONTH: Final = 10
# Above this number the home says `1.000+`, because an exact count of so much work would take too long.
MOST: Final = 1_000


def tasks_of(user: User) -> list[Task]:
    """Everything that waits for the user, the most urgent first."""
    tasks = TASKS if user.has_permission(Permission.WORKER_VIEW) else WITHOUT_PEOPLE
    found = (task(user) for task in tasks)
    return [task for task in found if task]


# -- certificates ----------------------------------------------------------------------------------


def lapsed(user: User) -> Task | None:
    over = spans_on(timezone.localdate()).filter(~is_enrolled("worker"), standing=Standing.LAPSED)
    count = _persons(over.visible_in_parts(user))
    if not count:
        return None
    rows = _rows(ExpiryList, user, akhir=LAPSED, renewal=NOT_ENROLLED)
    sentence = ngettext("%(count)s certificate has ended", "%(count)s certificates have ended", count) % {
        "count": _said(count)
    }
    help_text = _("These people no longer count as certified, and are registered for no test.")
    return Task("lapsed", "x", "buruk", count, sentence, help_text, _("Renew"), rows.address)


def expiring(user: User) -> Task | None:
    rows = _rows(ExpiryList, user, renewal=NOT_ENROLLED)
    ends = list(rows.matching.order_by(*rows.order).values_list("name", "last_day")[: MOST + 1])
    if not ends:
        return None
    count, (name, day) = len(ends), ends[0]
    sentence = ngettext(
        "%(count)s certificate ends within 90 days",
        "%(count)s certificates end within 90 days",
        count,
    ) % {"count": _said(count)}
    help_text = _("The next: %(name)s, %(day)s.") % {"name": name, "day": long_date(day)}
    test = rows.nearest
    if test is None or not user.has_permission(Permission.WORKER_EDIT):
        return Task("expiring", "jam", "segera", count, sentence, help_text, _("See them"), rows.address)
    help_text += " " + _("Next test %(day)s in %(place)s.") % {
        "day": long_date(test.starts_on),
        "place": test.place.label,
    }
    chosen: dict[str, str | int] = {
        "daftar": ExpiryList.name,
        "uji": test.pk,
        "semua": 1,
        "saring": rows.query,
    }
    url = f"{reverse('certification:candidate-register')}?{urlencode(chosen)}"
    label = ngettext("Register %(count)s", "Register all %(count)s", count) % {"count": _said(count)}
    return Task("expiring", "jam", "segera", count, sentence, help_text, label, url)


def unknown_validity(user: User) -> Task | None:
    count = _persons(_own(user, spans_on(timezone.localdate()).filter(standing=Standing.UNKNOWN)))
    if not count:
        return None
    rows = _rows(WorkerList, user, status=Status.VALIDITY_UNKNOWN, **_kept_by(user))
    sentence = ngettext(
        "%(count)s person's certificate has no confirmed end",
        "%(count)s people's certificates have no confirmed end",
        count,
    ) % {"count": _said(count)}
    help_text = _("Read the end from the paper and confirm it; until then it does not count.")
    return Task("unknown", "info", "segera", count, sentence, help_text, _("Confirm"), rows.address)


def unchecked(word: str, user: User) -> Task | None:
    """Certificates of one kind, by its word in the address. Few offices record STR or SIPPS."""
    count = _count(papers(word).waiting_for(user))
    if not count:
        return None
    sentence = (
        ngettext(
            "%(count)s certificate waits for your check",
            "%(count)s certificates wait for your check",
            count,
        )
        if word == CERTIFICATE
        else ngettext(
            "%(count)s %(letter)s waits for your check", "%(count)s %(letter)s wait for your check", count
        )
    ) % {"count": _said(count), "letter": word.upper()}
    help_text = _("Another person entered them. Compare each with its paper.")
    url = address_of("check-list", word)
    return Task(f"unchecked-{word}", "mutu", "segera", count, sentence, help_text, _("Check"), url)


def returned(word: str, user: User) -> Task | None:
    """Certificates of one kind, by its word in the address."""
    count = _count(papers(word).returned_to(user))
    if not count:
        return None
    sentence = (
        ngettext(
            "%(count)s certificate was returned to you",
            "%(count)s certificates were returned to you",
            count,
        )
        if word == CERTIFICATE
        else ngettext(
            "%(count)s %(letter)s was returned to you", "%(count)s %(letter)s were returned to you", count
        )
    ) % {"count": _said(count), "letter": word.upper()}
    help_text = _("The checker wrote why. Correct it, and it goes to the check again.")
    url = address_of("returned-list", word)
    return Task(f"returned-{word}", "balik", "buruk", count, sentence, help_text, _("Correct"), url)


def sanctions(user: User) -> Task | None:
    count = _count(SanctionProposal.objects.waiting_for(user))
    if not count:
        return None
    sentence = ngettext(
        "%(count)s sanction waits for a second person", "%(count)s sanctions wait for a second person", count
    ) % {"count": _said(count)}
    help_text = _("Nothing holds before somebody else than the proposer decides.")
    url = reverse("certification:sanction-list")
    return Task("sanctions", "larang", "segera", count, sentence, help_text, _("Decide"), url)


def results(user: User) -> Task | None:
    """Tests that are over without results. The number counts tests, not people."""
    rows = _rows(CompetencyTestList, user, show=NO_RESULTS)
    count = _count(rows.matching)
    if not count or not user.has_permission(Permission.WORKER_EDIT):
        return None
    sentence = ngettext("%(count)s test has no results yet", "%(count)s tests have no results yet", count) % {
        "count": _said(count)
    }
    help_text = _("Until they are entered nobody's new certificate is recorded.")
    return Task("results", "sertif", "segera", count, sentence, help_text, _("Enter results"), rows.address)


# -- people ----------------------------------------------------------------------------------------


def overlapping(user: User) -> Task | None:
    count = count_open(user, MOST + 1)
    if not count:
        return None
    sentence = ngettext("%(count)s overlap of duties", "%(count)s overlaps of duties", count) % {
        "count": _said(count)
    }
    help_text = _("Each with the fixes that it allows, or to be accepted until a day.")
    url = reverse("registry:overlap-list")
    return Task("overlapping", "pindah", "segera", count, sentence, help_text, _("Settle"), url)


def duplicates(user: User) -> Task | None:
    count = _count(cases_of(user).open())
    if not count:
        return None
    sentence = ngettext(
        "%(count)s pair of records may be one person", "%(count)s pairs of records may be one person", count
    ) % {"count": _said(count)}
    help_text = _("Compare them, then merge, or say that they are not the same.")
    url = reverse("registry:duplicate-list")
    return Task("duplicates", "salin", "segera", count, sentence, help_text, _("Compare"), url)


def transfers(user: User) -> Task | None:
    count = _count(Transfer.objects.waiting_for(user, timezone.localdate()))
    if not count:
        return None
    sentence = ngettext(
        "%(count)s transfer waits for your answer", "%(count)s transfers wait for your answer", count
    ) % {"count": _said(count)}
    help_text = _("Until then the person counts where they were.")
    url = reverse("registry:transfer-list")
    return Task("transfers", "pindah", "segera", count, sentence, help_text, _("Answer"), url)


def proposals(user: User) -> Task | None:
    count = _count(Proposal.objects.visible_to(user, Permission.WORKER_EDIT).waiting())
    if not count:
        return None
    sentence = ngettext(
        "%(count)s person proposes a change to their record",
        "%(count)s people propose a change to their record",
        count,
    ) % {"count": _said(count)}
    help_text = _("Nothing changes before you accept it.")
    url = reverse("certification:proposal-list")
    return Task("proposals", "orang", "segera", count, sentence, help_text, _("Answer"), url)


def changed_elsewhere(user: User) -> Task | None:
    count = count_changed_by_others(user)
    if not count:
        return None
    sentence = ngettext("%(count)s change by another office", "%(count)s changes by other offices", count) % {
        "count": count
    }
    help_text = _(
        "The province or another office changed records that you keep, and nobody here has read them."
    )
    url = reverse("certification:outside-changes")
    return Task("changed_elsewhere", "info", "", count, sentence, help_text, _("Read"), url)


def incomplete(user: User) -> Task | None:
    rows = _rows(WorkerList, user, incomplete="true", **_kept_by(user))
    count = _count(rows.matching)
    if not count:
        return None
    sentence = ngettext("%(count)s record is incomplete", "%(count)s records are incomplete", count) % {
        "count": _said(count)
    }
    help_text = _("Facts that every record should have are missing, such as the NIK or the birth date.")
    return Task("incomplete", "mutu", "segera", count, sentence, help_text, _("Complete"), rows.address)


def unplaced(user: User) -> Task | None:
    without = spans_on(timezone.localdate()).filter(place__isnull=False, programme_id__isnull=True)
    count = _persons(_own(user, without))
    if not count:
        return None
    rows = _rows(WorkerList, user, programme=UNPLACED, **_kept_by(user))
    sentence = ngettext("%(count)s person is not placed", "%(count)s people are not placed", count) % {
        "count": _said(count)
    }
    help_text = _("Without a main assignment a person counts at the office, in no programme.")
    return Task("unplaced", "orang", "", count, sentence, help_text, _("Place them"), rows.address)


def evaluations(user: User) -> Task | None:
    """Shown in the last months of the year; earlier the end of the year is far away."""
    today = timezone.localdate()
    if today.month < EVALUATION_MONTH:
        return None
    mine = Assignment.objects.visible_to(user, Permission.WORKER_EDIT)
    count = _count(mine.awaiting_evaluation(today.year))
    if not count:
        return None
    sentence = ngettext(
        "%(count)s yearly evaluation is due", "%(count)s yearly evaluations are due", count
    ) % {"count": _said(count)}
    help_text = _("Their decrees end on %(day)s.") % {"day": short_date(date(today.year, 12, 31))}
    url = reverse("certification:evaluation-list")
    return Task("evaluations", "kalender", "", count, sentence, help_text, _("Evaluate"), url)


def parked_rows(user: User) -> Task | None:
    """Rows of workbooks that could not be imported. `workbooks` is a higher app, so it is reached by name."""
    if not user.has_permission(Permission.IMPORT_RUN):
        return None
    runs = apps.get_model("workbooks", "ImportRun")._default_manager.visible_to(user, Permission.IMPORT_RUN)
    waiting = list(runs.parked().order_by("-pk"))
    count = sum(run.parked for run in waiting)
    if not count:
        return None
    sentence = ngettext(
        "%(count)s row of a workbook was not imported",
        "%(count)s rows of workbooks were not imported",
        count,
    ) % {"count": _said(count)}
    only = waiting[0].get_absolute_url() if len(waiting) == 1 else reverse("workbooks:import-list")
    url = f"{only}?keadaan=menunggu"
    help_text = ", ".join(run.file_name for run in waiting[:2])
    return Task("parked", "unggah", "segera", count, sentence, help_text, _("Mend"), url)


TASKS: Final[tuple[Callable[[User], Task | None], ...]] = (
    reminded,
    *(partial(returned, word) for word in WORDS),
    lapsed,
    expiring,
    *(partial(unchecked, word) for word in WORDS),
    sanctions,
    overlapping,
    transfers,
    duplicates,
    proposals,
    mistakes,
    results,
    unknown_validity,
    parked_rows,
    changed_elsewhere,
    incomplete,
    unplaced,
    sample,
    evaluations,
)

# For users who see no people, for example an administrator for the nation.
WITHOUT_PEOPLE: Final = (mistakes,)


# -- lists behind a number -------------------------------------------------------------------


def _rows(listing: type[L], user: User, **choices: str) -> L:
    return listing(QueryDict(urlencode(choices)), user=user)


def _kept_by(user: User) -> dict[str, str]:
    """Only records of the own office, if it is an office. Other offices correct the records of people
    posted here, and the page of data quality counts them there."""
    codes = user.region_codes(Permission.WORKER_VIEW) - {""}
    return {"office": min(codes)} if len(codes) == 1 else {}


def _own(user: User, spans: Any) -> list[QuerySet[Any]]:
    """The spans with the same restriction."""
    office = _kept_by(user).get("office")
    if office:
        return [spans.filter(code_within("office", [office]))]
    parts: list[QuerySet[Any]] = spans.visible_in_parts(user)
    return parts


def _persons(parts: Iterable[QuerySet[Any]]) -> int:
    """How many people the spans are of."""
    return min(MOST + 1, sum(part.values("worker")[: MOST + 1].count() for part in parts))


def _count(rows: QuerySet[Any]) -> int:
    return capped_count(rows, MOST)


def _said(count: int) -> str:
    return capped(count, cap=MOST)
