"""Reads of the scans of people's papers."""

from __future__ import annotations

from typing import Self

from django.apps import apps

from regions.querysets import HasRegionCodes, RegionScopedQuerySet
from registry.enums import DocumentKind


class DocumentQuerySet(RegionScopedQuerySet):
    region_field = "worker__region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Scans of the people whose records the user may see."""
        workers = apps.get_model("registry", "Worker")._default_manager.visible_to(user, permission)
        return self.filter(worker__in=workers.values("pk"))

    def in_use(self) -> Self:
        return self.filter(removed_at__isnull=True)

    def removable(self) -> Self:
        """Those that go by themselves: further files of a paper, and diplomas. The first file of a paper
        goes with its paper's word."""
        return self.in_use().exclude(continues__isnull=True, kind__in=PAPER_KINDS)


PAPER_KINDS = frozenset(DocumentKind.values) - {DocumentKind.DIPLOMA}
