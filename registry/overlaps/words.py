"""How a finding is shown to people, with its fixes as buttons. Reads models only for what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.roles import Permission
from core.ui.formats import long_date, short_date
from registry.doubts import FULL_TIME
from registry.enums import OverlapRule
from registry.models import Assignment, Post, Worker
from registry.overlaps.fixes import EndDuties, Fix, ShareDuties, fixes
from registry.overlaps.rules import Finding

if TYPE_CHECKING:
    from accounts.models import User

# Kind of the mark and its word, by how grave the finding is.
GRAVE = ("ended", gettext_lazy("Serious"))
TO_SETTLE = ("soon", gettext_lazy("To be settled"))
TO_CHECK = ("unknown", gettext_lazy("To be checked"))
SEVERITY = {
    OverlapRule.DEPARTED: GRAVE,
    OverlapRule.SAME_PLACE: GRAVE,
    OverlapRule.OVER_FULL_TIME: TO_SETTLE,
    OverlapRule.POST_OVERFILLED: TO_SETTLE,
    OverlapRule.SAME_PROGRAMME: TO_CHECK,
    OverlapRule.POST_VACANT: TO_CHECK,
}


@dataclass(frozen=True)
class Button:
    """A fix as it is offered. The label names the day that it writes, `note` what else follows."""

    key: str
    label: str
    note: str


@dataclass(frozen=True)
class FindingRow:
    """A finding as a page shows it. `can_settle`: the user may edit the person or post."""

    finding: Finding
    worker: Worker | None
    post: Post | None
    duties: list[Assignment]
    can_settle: bool
    today: date

    @property
    def mark(self) -> tuple[str, str]:
        kind, word = SEVERITY[self.finding.rule]
        return kind, str(word)

    @property
    def rule(self) -> str:
        return str(self.finding.rule.label)

    @property
    def days(self) -> int:
        return self.finding.days(self.today)

    @property
    def buttons(self) -> list[Button]:
        if not self.can_settle:
            return []
        return [self._button(fix) for fix in fixes(self.finding, self.today)]

    @property
    def sentence(self) -> str:
        """What is wrong, since when."""
        facts: dict[str, object] = {
            "count": len(self.duties),
            "total": self.finding.total,
            "since": self._since,
        }
        match self.finding.rule:
            case OverlapRule.OVER_FULL_TIME if all(row.share == FULL_TIME for row in self.duties):
                return _("%(count)s full-time assignments overlap %(since)s.") % facts
            case OverlapRule.OVER_FULL_TIME:
                return _("%(count)s assignments make %(total)s%% of full time %(since)s.") % facts
            case OverlapRule.SAME_PLACE:
                facts["what"] = name_of(self.duties[0])
                return _("%(what)s is recorded twice %(since)s.") % facts
            case OverlapRule.SAME_PROGRAMME:
                facts["what"] = self.duties[0].programme.short_name
                return _("%(what)s at two places at once %(since)s.") % facts
            case OverlapRule.DEPARTED:
                return _("No longer at work %(since)s, but assignments go on.") % facts
            case OverlapRule.POST_OVERFILLED:
                facts["seats"] = self.post.seats if self.post else 0
                return _("%(total)s people hold %(seats)s seats %(since)s.") % facts
            case _:
                return _("Nobody holds this post %(since)s.") % facts

    @property
    def detail(self) -> str:
        """The assignments involved, and where the person counts meanwhile."""
        holders = self.finding.rule == OverlapRule.POST_OVERFILLED
        named = "; ".join(
            f"{row.worker.name}, {row.share}%" if holders else f"{name_of(row)} ({row.share}%)"
            for row in self.duties
        )
        main = next((row for row in self.duties if row.is_primary), None)
        if self.finding.rule != OverlapRule.OVER_FULL_TIME or main is None:
            return named
        counts = _("The person counts at %(main)s only, until this is settled.") % {"main": name_of(main)}
        return f"{named}. {counts}"

    @property
    def _since(self) -> str:
        first = self.finding.first
        if first is None:
            return _("since an unknown day")
        words = _("since %(day)s") if first <= self.today else _("from %(day)s")
        return words % {"day": long_date(first)}

    def _button(self, fix: Fix) -> Button:
        return Button(fix.key, self._label(fix), self._note(fix))

    def _label(self, fix: Fix) -> str:
        rows = {row.pk: row for row in self.duties}
        match fix:
            case EndDuties((one,), last_day):
                facts = {"what": self._short(rows[one]), "day": long_date(last_day)}
                if self.finding.rule != OverlapRule.POST_OVERFILLED:
                    return _("End %(what)s on %(day)s") % facts
                facts["name"] = rows[one].worker.name
                return _("End the assignment of %(name)s on %(day)s") % facts
            case EndDuties(_all, last_day):
                return _("End all assignments on %(day)s") % {"day": long_date(last_day)}
            case ShareDuties(((one, share),), from_on):
                facts = {"what": self._short(rows[one]), "day": long_date(from_on), "share": str(share)}
                return _("Make %(what)s part-time (%(share)s%%) from %(day)s") % facts
            case ShareDuties(shares, from_on):
                facts = {"share": str(shares[0][1]), "day": long_date(from_on)}
                return _("Make both part-time (%(share)s%% each) from %(day)s") % facts

    def _note(self, fix: Fix) -> str:
        match fix:
            case EndDuties(_ended, _day, successor) if successor:
                row = next(row for row in self.duties if row.pk == successor)
                return _("%(what)s becomes the main assignment the day after.") % {"what": name_of(row)}
        return ""

    def _short(self, row: Assignment) -> str:
        """The shortest name that tells the assignment from the others: programme, place, first day."""
        others = [other for other in self.duties if other.pk != row.pk]
        if row.programme_id not in {other.programme_id for other in others}:
            return row.programme.short_name
        if row.place_id not in {other.place_id for other in others}:
            return name_of(row)
        return _("%(what)s since %(day)s") % {"what": name_of(row), "day": short_date(row.starts_on)}

    def batch_label(self, fix_key: str) -> str:
        """What a fix does, without a person's name: the list of batches shows none."""
        fix = next((fix for fix in fixes(self.finding, self.today) if fix.key == fix_key), None)
        if fix is None:
            return self.rule
        if self.worker:
            return f"{self._label(fix)}, {self.worker.registry_number}"
        count = len(fix.changed)
        return ngettext("%(rule)s: %(count)d assignment", "%(rule)s: %(count)d assignments", count) % {
            "rule": self.rule,
            "count": count,
        }


def name_of(row: Assignment) -> str:
    """An assignment as a sentence names it: "PKH, Kec. Cimahi Selatan"."""
    return f"{row.programme.short_name}, {row.place.label}"


def finding_rows(findings: Sequence[Finding], by: User) -> list[FindingRow]:
    """The findings of one page, in their order; three queries, however many there are."""
    today = timezone.localdate()
    duties = Assignment.objects.select_related("worker", "programme", "place").in_bulk(
        [duty.pk for each in findings for duty in each.duties]
    )
    workers = Worker.objects.in_bulk([each.worker for each in findings if each.worker])
    posts = Post.objects.select_related("programme", "place", "organization").in_bulk(
        [each.post for each in findings if each.post]
    )
    editable = tuple(by.region_codes(Permission.WORKER_EDIT))
    rows = []
    for each in findings:
        worker, post = workers.get(each.worker or 0), posts.get(each.post or 0)
        kept_at = worker.region_id if worker else post.place_id if post else ""
        mine = [duties[duty.pk] for duty in each.duties]
        can_settle = kept_at.startswith(editable) and all(
            row.worker.region_id.startswith(editable) for row in mine
        )
        rows.append(FindingRow(each, worker, post, mine, can_settle, today))
    return rows
