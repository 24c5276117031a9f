"""Reads of imports and letterheads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Prefetch
from django.utils import timezone

from regions.codes import ancestor_codes
from regions.querysets import RegionScopedQuerySet
from workbooks.enums import RunState


class ImportRunQuerySet(RegionScopedQuerySet):
    """Runs belong to the office that brought the file: its staff see them, and the province above."""

    def of_file(self, sha256: str) -> Self:
        return self.filter(sha256=sha256)

    def waiting(self) -> Self:
        """Read, and nothing of it applied."""
        return self.filter(state=RunState.READ)

    def with_open_jobs(self) -> Self:
        """With `open_jobs`, the work on each that has not ended: none or one."""
        jobs = apps.get_model("workbooks", "Job")._default_manager.open()
        return self.prefetch_related(Prefetch("jobs", queryset=jobs, to_attr="open_jobs"))

    def applied_lately(self, days: int) -> Self:
        """Applied within so many days, the newest first."""
        since = timezone.now() - timedelta(days=days)
        return self.filter(applied_at__gte=since).order_by("-applied_at", "-pk")


class ArrangementQuerySet(RegionScopedQuerySet):
    """What an office confirmed about its sheets: known to its staff, and to the province above."""

    def of_shapes(self, region_code: str, shapes: Iterable[str]) -> Self:
        return self.filter(region=region_code, shape__in=shapes)


class JobQuerySet(RegionScopedQuerySet):
    """Who sees an import sees the work on it."""

    region_field = "run__region"

    def open(self) -> Self:
        """Not ended: waiting, under way, or left by a worker that died."""
        return self.filter(ended_at__isnull=True)


class LetterheadQuerySet(models.QuerySet[Any]):
    """Letterheads stand on what offices hand out: they are public."""

    def public(self) -> Self:
        return self

    def nearest(self, code: str, variant: str) -> Any:
        """The letterhead of the region, else of the nearest region above it; null where none is."""
        codes = [code, *ancestor_codes(code)]
        rows = self.filter(region__in=codes, variant=variant).select_related("region")
        return max(rows, key=_length_of_code, default=None)


class IssuedReportQuerySet(models.QuerySet[Any]):
    """Totals that were handed out: whoever holds a stamp may open what it stands for."""

    def public(self) -> Self:
        return self.select_related("figures")


def _length_of_code(row: Any) -> int:
    return len(row.region_id)
