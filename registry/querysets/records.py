"""Reads of what goes with a person's record: transfers, scans, extra fields, self-service."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from accounts.roles import Permission
from regions.querysets import HasRegionCodes, RegionScopedQuerySet, in_scope
from registry.enums import DocumentKind, ProposalState, TransferState
from registry.querysets.people import OfPersonQuerySet
from registry.querysets.scope import rows_of


class TransferQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Transfers from or to an office in scope. What may be shown of each: `registry.transfers.shown`."""
        codes = user.region_codes(permission)
        kept = rows_of("Worker").values("pk")
        return self.filter(in_scope("from_region", codes) | in_scope("to_region", codes), worker__in=kept)

    def leaving(self, user: HasRegionCodes, permission: str) -> Self:
        """Those from an office in scope."""
        return self.visible_to(user, permission).filter(
            in_scope("from_region", user.region_codes(permission))
        )

    def arriving(self, user: HasRegionCodes, permission: str) -> Self:
        """Those to an office in scope."""
        return self.visible_to(user, permission).filter(in_scope("to_region", user.region_codes(permission)))

    def open(self) -> Self:
        return self.filter(state__in=[TransferState.REQUESTED, TransferState.PROPOSED])

    def waiting_for(self, user: Any, on: date) -> Self:
        """Those that this user can answer now: proposals that are due, requests to the own office."""
        may_accept = in_scope("to_region", user.region_codes(Permission.TRANSFER_ACCEPT))
        may_answer = in_scope("from_region", user.region_codes(Permission.WORKER_EDIT))
        due = Q(state=TransferState.PROPOSED, effective_on__lte=on) & ~Q(proposed_by=user) & may_accept
        asked = Q(state=TransferState.REQUESTED) & may_answer
        return self.filter(due | asked, worker__in=rows_of("Worker").values("pk"))

    def accepted(self) -> Self:
        return self.filter(state=TransferState.ACCEPTED)


class DocumentQuerySet(OfPersonQuerySet):
    def in_use(self) -> Self:
        return self.filter(removed_at__isnull=True)

    def removable(self) -> Self:
        """Those that can be removed alone: diplomas, and the further files of a paper.

        The first file of a paper goes when the paper itself is corrected.
        """
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
