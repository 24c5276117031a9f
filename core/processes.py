"""A program that another one started and that must not outlive it."""

import os
import signal
import sys


def end_with_parent() -> None:
    """Wait until whoever started us is gone, then end ourselves.

    They hold the other end of our standard input, which closes even when they are killed.
    """
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
