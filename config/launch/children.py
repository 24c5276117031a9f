"""Runs programs one after another, and ends the running one when `./run` is told to stop."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import IO

from config.launch.errors import StoppedError

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SECONDS_TO_END = 15
SECONDS_BETWEEN_LOOKS = 0.5


class Children:
    """One child at a time.

    A signal is noted, and passed on to the child; nothing is raised in the middle of other work, so no child
    and no database server can be lost between its start and the line that stores it.
    """

    def __init__(self) -> None:
        self._present: subprocess.Popen[bytes] | None = None
        self._stopped_by: int | None = None
        self._patience_ends: float | None = None

    def listen(self) -> None:
        """Note the stopping signals from now on, even Ctrl-C in a script that was started with `&`."""
        for number in STOPPING:
            signal.signal(number, self._note)

    def raise_if_stopped(self) -> None:
        if self._stopped_by is not None:
            raise StoppedError(self._stopped_by)

    def pause(self, seconds: float) -> None:
        self.raise_if_stopped()
        time.sleep(seconds)

    def run(
        self,
        command: Sequence[str | Path],
        *,
        cwd: Path,
        environment: Mapping[str, str] | None = None,
        output: IO[bytes] | None = None,
        holds_pipe: bool = False,
    ) -> int:
        """Wait for a program and return its exit code; 128 + n if signal n ended it.

        With `holds_pipe` its standard input stays open for as long as we live and not a moment longer:
        a program that reads it knows when we were killed.
        """
        self.raise_if_stopped()
        child = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.PIPE if holds_pipe else None,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
        )
        self._present = child
        if self._stopped_by is not None:
            self._end_present()
        code = self._wait_for(child)
        self._present = None
        return code if code >= 0 else 128 - code

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._stopped_by = number
        reached_child_too = number == signal.SIGINT and _holds_terminal()
        if not reached_child_too:
            self._end_present()

    def _end_present(self) -> None:
        if self._present is not None:
            self._present.terminate()
            self._patience_ends = time.monotonic() + SECONDS_TO_END

    def _wait_for(self, child: "subprocess.Popen[bytes]") -> int:
        while True:
            try:
                return child.wait(timeout=SECONDS_BETWEEN_LOOKS)
            except subprocess.TimeoutExpired:
                if self._patience_ends is not None and time.monotonic() > self._patience_ends:
                    child.kill()


def _holds_terminal() -> bool:
    """Then the child received Ctrl-C as well, and decides itself what to do."""
    try:
        return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
    except (OSError, ValueError):
        return False
