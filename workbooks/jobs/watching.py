"""Reports the progress of a job while its transaction is open, and learns whether it should stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from django.db import connection

from workbooks.enums import JobStep

SECONDS_BETWEEN_WORDS = 0.5
TELL = (
    "UPDATE workbooks_job SET step = %s, done = %s, total = %s WHERE id = %s AND state = 'RUNNING' "
    "RETURNING cancel_asked_at IS NOT NULL"
)


class CancelledError(Exception):
    """Somebody asked the job to stop."""


class InterruptedByEndError(Exception):
    """The worker was told to end; another worker will start the job again."""


class Watch:
    """A `Progress` that writes on a second connection, because nobody can see into an open transaction."""

    def __init__(self, job_id: int, *, is_ending: Callable[[], bool]) -> None:
        self._job_id, self._is_ending = job_id, is_ending
        self._connection = connection.copy()
        self._step: JobStep | None = None
        self._next_word = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def __call__(self, step: JobStep, done: int = 0, total: int = 0) -> None:
        """Raises CancelledError, InterruptedByEndError."""
        if self._is_ending():
            raise InterruptedByEndError
        if step == self._step and time.monotonic() < self._next_word:
            return
        self._step, self._next_word = step, time.monotonic() + SECONDS_BETWEEN_WORDS
        with self._connection.cursor() as cursor:
            cursor.execute(TELL, [step.value, done, total, self._job_id])
            if cursor.fetchone() == (True,):
                raise CancelledError
