"""Rotation of the key that encrypts NIK (docs/howto/rotate-keys.md)."""

from collections.abc import Iterator

from django.db import transaction

from core.crypto import reencrypt
from registry.models import Worker

BATCH = 500


def rotate_nik_keys(*, after: int = 0) -> Iterator[int]:
    """Encrypt every NIK with the newest key, batch by batch; yields the last worker id of each batch.

    Each batch is its own transaction, so an interrupted run resumes with `after`. Running it again does no
    harm.
    """
    while True:
        with transaction.atomic():
            batch = list(
                Worker.everyone.filter(pk__gt=after)
                .exclude(nik_ciphertext="")
                .select_for_update()
                .only("pk", "nik_ciphertext")
                .order_by("pk")[:BATCH]
            )
            for worker in batch:
                worker.nik_ciphertext = reencrypt(worker.nik_ciphertext)
            Worker.everyone.bulk_update(batch, ["nik_ciphertext"])
        if not batch:
            return
        after = batch[-1].pk
        yield after
