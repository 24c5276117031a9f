"""Queries of imports and letterheads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.db.models.functions import Greatest

from regions.codes import ancestor_codes
from regions.querysets import RegionScopedQuerySet
from workbooks.enums import RunState

# An untouched preview is kept for this time.
A_LOOK = timedelta(hours=24)
# Days for which rows wait for correction after somebody last worked on them.
DAYS_KEPT = 90


class ImportRunQuerySet(RegionScopedQuerySet):
    """Imports belong to the office that uploaded the file: its staff see them, and the province above."""

    def of_file(self, sha256: str) -> Self:
        return self.filter(sha256=sha256)

    def waiting(self) -> Self:
        """Read, but not applied."""
        return self.filter(state=RunState.READ)

    def kept(self) -> Self:
        """Those whose file and rows are still stored."""
        return self.filter(forgotten_at__isnull=True)

    def parked(self) -> Self:
        """Those with rows that wait for correction; a preview only once somebody has worked on it."""
        has_rows = Q(counts__invalid__gt=0) | Q(counts__review__gt=0)
        is_work = Q(state=RunState.APPLIED) | Q(worked_at__isnull=False)
        return self.kept().filter(has_rows, is_work)

    def over(self, now: datetime) -> Self:
        """An untouched import is over a day after the upload, any other `DAYS_KEPT` days after somebody last
        worked on it. Those with a job in progress are excluded."""
        last = Greatest("created_at", "worked_at", "applied_at")
        is_a_mere_look = Q(worked_at__isnull=True, applied_at__isnull=True, batch__isnull=True)
        is_over = Q(last_act__lt=now - timedelta(days=DAYS_KEPT)) | (
            is_a_mere_look & Q(created_at__lt=now - A_LOOK)
        )
        under_way = apps.get_model("workbooks", "Job")._default_manager.open().filter(run=OuterRef("pk"))
        return self.kept().annotate(last_act=last).filter(is_over, ~Exists(under_way))

    def with_open_jobs(self) -> Self:
        """With `open_jobs`, the jobs of each that have not ended: none or one."""
        return self.prefetch_related(_open_jobs())


class ArrangementQuerySet(RegionScopedQuerySet):
    """What an office confirmed about its sheets: visible to its staff, and to the province above."""

    def of_shapes(self, region_code: str, shapes: Iterable[str]) -> Self:
        return self.filter(region=region_code, shape__in=shapes)


class JobQuerySet(RegionScopedQuerySet):
    """Whoever sees an import sees its jobs. The job of a list file is reached from the file."""

    region_field = "run__region"

    def open(self) -> Self:
        """Not ended: waiting, running, or left by a worker that died."""
        return self.filter(ended_at__isnull=True)

    def asked_by(self, user: Any) -> Self:
        """Those that the user asked for, the oldest first, with what they work on."""
        return self.filter(owner=user.pk).select_related("run", "list_file").order_by("pk")


class ListFileQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any, permission: str) -> Self:
        """The user's own, as long as they may export lists."""
        return self.filter(owner=user.pk) if user.region_codes(permission) else self.none()

    def with_open_jobs(self) -> Self:
        """With `open_jobs`, the jobs of each that have not ended: none or one."""
        return self.prefetch_related(_open_jobs())

    def kept(self) -> Self:
        """Written, and not yet deleted."""
        return self.exclude(file="")

    def over_by(self, moment: datetime) -> Self:
        """Files whose day is over and that are still stored."""
        return self.kept().filter(open_until__lt=moment)


class LetterheadQuerySet(models.QuerySet[Any]):
    """Letterheads are printed on what offices publish: they are public."""

    def public(self) -> Self:
        return self

    def nearest(self, code: str, variant: str) -> Any:
        """The letterhead of the region, else of the nearest region above it; null if there is none."""
        codes = [code, *ancestor_codes(code)]
        rows = self.filter(region__in=codes, variant=variant).select_related("region")
        return max(rows, key=_length_of_code, default=None)


class IssuedReportQuerySet(models.QuerySet[Any]):
    """Totals that were published: whoever has a stamp may open its report."""

    def public(self) -> Self:
        return self.select_related("figures")


def _open_jobs() -> Prefetch[Any]:
    jobs = apps.get_model("workbooks", "Job")._default_manager.open()
    return Prefetch("jobs", queryset=jobs, to_attr="open_jobs")


def _length_of_code(row: Any) -> int:
    return len(row.region_id)
