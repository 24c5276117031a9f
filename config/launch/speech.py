"""Progress is written to standard error, so that a program can read the output of a command."""

import sys


def say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


def refuse(sentence: str) -> int:
    """Say why nothing more happens; returns the exit code."""
    print(f"Registri Peksos: {sentence}", file=sys.stderr, flush=True)
    return 1
