"""What each office sees of a transfer.

Until it accepts, the receiving office sees who is offered (name, category, registry number) and nothing else
of the record. An office that only asked, by a NIK it typed, sees that NIK masked: neither who it is nor who
keeps the record. Answered transfers show a name only to users who may see the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.roles import Permission
from registry.enums import TransferState
from registry.models import Transfer, Worker
from registry.services.transfers import assignments_to_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accounts.models import User
    from registry.models import Assignment
    from registry.querysets import TransferQuerySet

MARKS = {
    TransferState.REQUESTED: "soon",
    TransferState.PROPOSED: "soon",
    TransferState.ACCEPTED: "valid",
    TransferState.RETURNED: "ended",
    TransferState.DECLINED: "ended",
    TransferState.WITHDRAWN: "none",
}


@dataclass(frozen=True)
class TransferView:
    """A transfer as one user sees it. `is_open_book`: the user may see the record itself."""

    transfer: Transfer
    by: User
    is_open_book: bool

    @property
    def person(self) -> str:
        worker = self.transfer.worker
        if self.is_open_book or self._is_offered:
            return worker.name_with_titles
        return _("NIK %(nik)s") % {"nik": worker.masked_nik} if worker.nik_digest else _("Without NIK")

    @property
    def about(self) -> str:
        """What is shown below the person: number and category, if the user may know them."""
        worker = self.transfer.worker
        if self.is_open_book or self._is_offered:
            return f"{worker.registry_number} · {worker.get_category_display()}"
        return _("Record of another office")

    @property
    def url(self) -> str:
        """The record, for who may see it."""
        return self.transfer.worker.get_absolute_url() if self.is_open_book else ""

    @property
    def from_office(self) -> str:
        return self.transfer.from_region.label if self._knows_the_keeper else _("another office")

    @property
    def to_office(self) -> str:
        return self.transfer.to_region.label

    @property
    def answered_by(self) -> str:
        """Who answered, unless that reveals which office keeps the record."""
        who = self.transfer.answered_by
        is_own_answer = self.transfer.answered_by_id == self.by.pk
        return str(who) if who and (self._knows_the_keeper or is_own_answer) else ""

    @property
    def mark(self) -> tuple[str, str]:
        state = TransferState(self.transfer.state)
        return MARKS[state], str(state.label)

    @property
    def is_open(self) -> bool:
        return self.transfer.state in {TransferState.PROPOSED, TransferState.REQUESTED}

    @property
    def is_due(self) -> bool:
        return self.transfer.effective_on <= timezone.localdate()

    @property
    def can_accept(self) -> bool:
        return self._is(TransferState.PROPOSED) and self._receives(Permission.TRANSFER_ACCEPT)

    @property
    def is_own_proposal(self) -> bool:
        return self.transfer.proposed_by_id == self.by.pk

    @property
    def can_answer_request(self) -> bool:
        return self._is(TransferState.REQUESTED) and self._keeps(Permission.WORKER_EDIT)

    @property
    def can_withdraw(self) -> bool:
        if self._is(TransferState.PROPOSED):
            return self._keeps(Permission.WORKER_EDIT)
        return self._is(TransferState.REQUESTED) and self._receives(Permission.WORKER_EDIT)

    @cached_property
    def ending(self) -> Sequence[Assignment]:
        """What ends at the old office the day before; shown to the office that keeps the record."""
        return assignments_to_end(self.transfer) if self.is_open and self.is_open_book else []

    @property
    def _knows_the_keeper(self) -> bool:
        """A mere request tells who asked nothing of the office that keeps the record."""
        is_asked_only = self.transfer.requested_by_id and not self.transfer.proposed_by_id
        return not is_asked_only or self._keeps(Permission.WORKER_VIEW)

    @property
    def _is_offered(self) -> bool:
        return self._is(TransferState.PROPOSED)

    def _is(self, state: TransferState) -> bool:
        return self.transfer.state == state

    def _keeps(self, permission: Permission) -> bool:
        return self.by.may(permission, at=self.transfer.from_region_id)

    def _receives(self, permission: Permission) -> bool:
        return self.by.may(permission, at=self.transfer.to_region_id)


def transfer_views(transfers: Sequence[Transfer], by: User) -> list[TransferView]:
    """The transfers of one page as the user sees them; one more query."""
    people = Worker.objects.visible_to(by, Permission.WORKER_VIEW)
    visible = set(people.filter(pk__in=[row.worker_id for row in transfers]).values_list("pk", flat=True))
    return [TransferView(row, by, row.worker_id in visible) for row in transfers]


def transfers_of(user: User) -> TransferQuerySet:
    """Transfers from and to the user's offices, with all that a page shows."""
    rows = Transfer.objects.visible_to(user, Permission.WORKER_VIEW)
    return rows.select_related("worker", "from_region", "to_region", "proposed_by", "answered_by")


def waiting_transfers(user: User) -> TransferQuerySet:
    """Transfers that wait for an answer of this user: proposals that are due, requests to their office."""
    return transfers_of(user).waiting_for(user, timezone.localdate())


def tab_rows(user: User, tab: str) -> TransferQuerySet:
    """The transfers of one tab of the page: `masuk`, `keluar`, `riwayat`, else those that wait."""
    mine = transfers_of(user)
    match tab:
        case "masuk":
            return mine.open().arriving(user, Permission.WORKER_VIEW)
        case "keluar":
            return mine.open().leaving(user, Permission.WORKER_VIEW)
        case "riwayat":
            return mine.exclude(state__in=[TransferState.PROPOSED, TransferState.REQUESTED])
        case _:
            return waiting_transfers(user)
