"""A large list as a workbook, compared with the package that most Django projects export with."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, repeat
from typing import Final

from import_export.resources import ModelResource

from benchmarks.harness import Reading, timed
from benchmarks.world import MeasuredWorld
from core.sheets.flat import FlatTable, Value, rows_in, write_flat
from registry.models import Worker

TITLE = "Ekspor daftar besar"
ROWS: Final = 100_000
PEER_ROWS: Final = 10_000
FIELDS: Final = (
    "id", "registry_number", "name", "front_title", "back_title", "nip", "sex", "birth_place", "birth_date",
    "category", "employment_status", "functional_level", "education", "email", "phone",
    "ipspi_member_number", "region_id", "consent_basis", "consented_on", "removed_reason",
)  # fmt: skip


class PeerResource(ModelResource):
    """The same columns of the same people."""

    class Meta:
        model = Worker
        fields = tuple(name.removesuffix("_id") for name in FIELDS)


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    before = _peak()
    target = BytesIO()
    ours = timed(f"{ROWS} baris × {len(FIELDS)} kolom, per baris", lambda: _write(target), rounds=1, per=ROWS)
    grown = _peak() - before
    found = rows_in(target)
    peer = timed("django-import-export, per baris", _peer, rounds=1, per=PEER_ROWS)
    yield peer
    seconds = ours.milliseconds * ROWS / 1000
    note = f"{found} baris dalam {seconds:.1f} detik; puncak memori +{grown:.0f} MiB"
    yield Reading(ours.what, ours.milliseconds, peer, "paling sedikit 12 × lebih cepat, 100 MiB", note)


def _write(target: BytesIO) -> None:
    table = FlatTable("Tenaga", FIELDS, _rows(), footer="Ukur")
    write_flat(target, table, ("Tentang", lambda rows: [("Baris", str(rows))]))


def _rows() -> Iterator[Sequence[Value]]:
    """The people of the measured world, repeated until there are enough."""
    people = Worker.objects.order_by("pk").values_list(*FIELDS)
    passes = chain.from_iterable(query.iterator(2_000) for query in repeat(people))
    for _number, row in zip(range(ROWS), passes, strict=False):
        yield row


def _peer() -> None:
    people = Worker.objects.order_by("pk")[:PEER_ROWS]
    PeerResource().export(people).export("xlsx")


def _peak() -> float:
    """The peak memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
