"""Checks the NIK and NIP of many records against the rest of each: the doubts of the entry form, stored.

A NIK is encrypted, so no query can compare it. Each record is compared once, and again when one of the facts
has changed, whoever wrote it; the result is stored as `NumberCheck`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import MD5, Cast, Coalesce, Concat
from django.utils import timezone

from core.crypto import decrypt
from regions.models import Region, RegionCodeChange
from registry import doubts
from registry.facts import WorkerFacts
from registry.models import NumberCheck
from registry.numbers.nik import InvalidNikError
from registry.numbers.nip import InvalidNipError
from registry.querysets import WorkerQuerySet

AT_ONCE = 2_000
COMPARED = ("nik_ciphertext", "nip", "sex", "birth_date")
FACTS_DIGEST = MD5(
    Concat(
        Coalesce(F("nik_digest"), Value("")),
        Value(" "),
        F("nip"),
        Value(" "),
        F("sex"),
        Value(" "),
        Coalesce(Cast("birth_date", CharField()), Value("")),
        output_field=CharField(),
    )
)


def check_numbers(people: WorkerQuerySet) -> None:
    """Compare the records that have no result for their present facts. One query where there are none."""
    numbered = people.filter(~Q(nip="") | Q(nik_digest__isnull=False)).annotate(digest=FACTS_DIGEST)
    compared = NumberCheck.objects.filter(worker_id=OuterRef("pk"), facts_digest=OuterRef("digest"))
    uncompared = numbered.filter(~Exists(compared)).order_by().values("pk", "digest", *COMPARED)
    waiting = uncompared.iterator(chunk_size=AT_ONCE)
    known: set[str] = set()
    while some := list(islice(waiting, AT_ONCE)):
        known = known or _known_regencies()
        _compare(some, known)


def _compare(rows: Iterable[dict[str, Any]], known: set[str]) -> None:
    today = timezone.localdate()
    NumberCheck.objects.bulk_create(
        [NumberCheck(row["pk"], row["digest"], _doubts_about(row, known, today)) for row in rows],
        update_conflicts=True,
        unique_fields=["worker_id"],
        update_fields=["facts_digest", "doubts"],
    )


def disagreeing() -> Q:
    """The condition that NIK or NIP disagree with the record. Call `check_numbers` first."""
    found = NumberCheck.objects.filter(~Q(doubts=[]), worker_id=OuterRef("pk"))
    # Findings about facts that were emptied since are ignored.
    return Exists(found) & (~Q(nip="") | Q(nik_digest__isnull=False))


def _doubts_about(row: dict[str, Any], known: set[str], today: date) -> list[str]:
    facts = WorkerFacts(
        name="",
        category="",
        nik=decrypt(row["nik_ciphertext"]) if row["nik_ciphertext"] else "",
        nip=row["nip"],
        sex=row["sex"],
        birth_date=row["birth_date"],
    )
    try:
        found = doubts.about_person(facts, is_region=known.__contains__, today=today)
    except (InvalidNikError, InvalidNipError) as error:
        return [error.code]
    return [doubt.code for doubt in found]


def _known_regencies() -> set[str]:
    """Codes of kabupaten/kota of today and of the past."""
    former = RegionCodeChange.objects.values_list("old_code", flat=True)
    return {*Region.objects.values_list("code", flat=True).filter(level="regency"), *former}
