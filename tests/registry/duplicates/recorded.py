"""Writes invented people as the registry keeps them."""

from collections.abc import Iterable

from core.crypto import encrypt, keyed_hash
from core.statistics import learn_the_rows
from registry.enums import Category
from registry.models import Worker
from registry.names.titles import split_titles
from tests.registry.duplicates.population import Record


def record_all(records: Iterable[Record]) -> list[Worker]:
    """The workers, in the order of the records."""
    workers = Worker.objects.bulk_create(map(_worker, records, range(1, 1_000_000)), batch_size=2_000)
    learn_the_rows()
    return workers


def _worker(record: Record, number: int) -> Worker:
    parts = split_titles(record.name)
    return Worker(
        registry_number=f"RP-{record.office.replace('.', '')}-{number}",
        name=parts.name,
        front_title=parts.front_title,
        back_title=parts.back_title,
        category=Category.PEKSOS,
        region_id=record.office,
        sex=record.sex,
        birth_date=record.birth_date,
        birth_place=record.birth_place,
        nik_ciphertext=encrypt(record.nik) if record.nik else "",
        nik_digest=keyed_hash(record.nik) if record.nik else None,
        nip=record.nip,
        phone=record.phone,
        email=record.email,
    )
