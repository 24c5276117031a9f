"""Reads of the cases of possible duplicates."""

from __future__ import annotations

from typing import Self

from django.db.models import Q

from regions.querysets import HasRegionCodes, RegionScopedQuerySet, in_scope
from registry.enums import DuplicateState


class DuplicateCaseQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Cases of which an office in scope keeps a record. What may be shown of the other is another
        question (`registry.duplicates.pairs`)."""
        return self.filter(self._kept("first", user, permission) | self._kept("second", user, permission))

    def within_scope(self, user: HasRegionCodes, permission: str) -> Self:
        """Cases of which offices in scope keep both records."""
        return self.filter(self._kept("first", user, permission), self._kept("second", user, permission))

    def about(self, worker_id: int) -> Self:
        return self.filter(Q(first=worker_id) | Q(second=worker_id))

    def open(self) -> Self:
        """To be compared still, both records in use."""
        return self.filter(
            state=DuplicateState.OPEN, first__removed_at__isnull=True, second__removed_at__isnull=True
        )

    @staticmethod
    def _kept(side: str, user: HasRegionCodes, permission: str) -> Q:
        return in_scope(f"{side}__region", user.region_codes(permission))
