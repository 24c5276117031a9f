"""Turns what prevents a start (a wrong environment, no database, a refusal) into one sentence."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import CommandError
from django.db import OperationalError, connection
from django.db.migrations.exceptions import InconsistentMigrationHistory

from config.environment import EnvironmentRefusedError


@contextmanager
def plain_refusals() -> Iterator[None]:
    """End the process with exit code 1 and a sentence; every other error keeps its traceback."""
    try:
        yield
    except (EnvironmentRefusedError, CommandError) as refusal:
        sys.exit(f"Registri Peksos: {refusal}")
    except InconsistentMigrationHistory:
        sys.exit(
            f"Registri Peksos: basis data {connection.settings_dict['NAME']} dibuat oleh versi sebelum ada "
            "pemasangan. Isinya dunia contoh: hapus basis data itu, atau folder data (bawaan var/), lalu "
            "jalankan lagi."
        )
    except OperationalError as error:
        if connection.connection is not None:
            raise
        sys.exit(f"Registri Peksos: {_unreachable(error)}")


def _unreachable(error: OperationalError) -> str:
    place = connection.settings_dict
    where = f"{place['HOST'] or 'mesin ini'}:{place['PORT'] or 5432}"
    answer = " ".join(str(error).split())
    return (
        f"Basis data {place['NAME']} di {where} tidak dapat dibuka. Periksa apakah servernya menyala, "
        f"basis datanya sudah dibuat, dan DATABASE_URL benar. Jawaban server: {answer}"
    )
