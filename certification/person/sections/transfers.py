"""The transfers of a person's record, for users who may see the record."""

from __future__ import annotations

from dataclasses import dataclass

from certification.person.viewing import Viewing
from registry.transfers.shown import TransferView, transfer_views, transfers_of


@dataclass(frozen=True)
class TransferSection:
    """Newest first. `can_propose`: the user's office keeps the record, and nothing waits."""

    rows: list[TransferView]
    can_propose: bool

    @property
    def open(self) -> TransferView | None:
        return next((row for row in self.rows if row.is_open), None)


def transfers(viewing: Viewing) -> TransferSection:
    mine = transfers_of(viewing.by).filter(worker=viewing.worker).order_by("-effective_on", "-pk")
    rows = transfer_views(list(mine), viewing.by)
    return TransferSection(rows, viewing.can_edit and not any(row.is_open for row in rows))
