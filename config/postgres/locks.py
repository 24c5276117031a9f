"""File locks that the kernel releases when their holder dies, however it dies."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from config.postgres.errors import PostgresRefusedError

Pause = Callable[[float], None]
SECONDS_BETWEEN_LOOKS = 0.02


def try_lock(file: IO[bytes], *, shared: bool = False) -> bool:
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def wait_until(holds: Callable[[], bool], *, seconds: float, pause: Pause, otherwise: str) -> None:
    """Poll until `holds()` is true; raises PostgresRefusedError(otherwise) when time is up."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise PostgresRefusedError(otherwise)
        pause(SECONDS_BETWEEN_LOOKS)


@contextmanager
def exclusive(path: Path, *, seconds: float, pause: Pause) -> Iterator[None]:
    with path.open("ab") as file:
        wait_until(
            lambda: try_lock(file),
            seconds=seconds,
            pause=pause,
            otherwise=f"Proses lain menahan {path} terlalu lama. Tutup ./run yang lain, lalu ulangi.",
        )
        yield
