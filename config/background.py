"""The worker that `./run` runs beside the server: restarted when it dies, stopped when the server stops."""

import subprocess
import sys
import threading

from django.conf import settings

COMMAND = (sys.executable, "manage.py", "work", "--with-parent")
SECONDS_TO_END = 10
SECONDS_BEFORE_ANOTHER = 1


class Background:
    """It reads our end of a pipe and ends when that closes, so it never outlives us, however we die."""

    def __init__(self) -> None:
        self._is_ending = threading.Event()
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        threading.Thread(target=self._keep, daemon=True).start()

    def end(self) -> None:
        """Let it release its job for the next worker, and wait until it has ended."""
        with self._turn:
            self._is_ending.set()
        if self._child is None:
            return
        self._child.terminate()
        try:
            self._child.wait(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._child.kill()

    def _keep(self) -> None:
        while True:
            with self._turn:
                if self._is_ending.is_set():
                    return
                self._child = subprocess.Popen(  # noqa: S603 - a command of ours
                    COMMAND, cwd=settings.BASE_DIR, stdin=subprocess.PIPE
                )
            with self._child:
                self._child.wait()
            self._is_ending.wait(SECONDS_BEFORE_ANOTHER)
