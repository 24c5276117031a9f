"""When an office last wrote to one of its records."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.db.models.functions import Left
from django.utils import timezone

from coverage.models import Span
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import REGENCY_LENGTH
from regions.querysets import code_within


def last_writes(code: str) -> dict[str, date]:
    """By kabupaten/kota at or below a region: the day (in Jakarta) of the last accepted write to a record
    of the office, its assignments or its certificates. One query over the spans of the region."""
    bring_up_to_date()
    spans = Span.objects.filter(code_within("office", [code])).order_by()
    offices = spans.values_list(Left("office", REGENCY_LENGTH)).annotate(last=Max("touched_at"))
    return {office: timezone.localdate(touched_at) for office, touched_at in offices}
