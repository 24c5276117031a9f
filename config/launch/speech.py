"""Progress goes to standard error, so that what a command prints can be read by a program."""

import sys


def say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


def refuse(sentence: str) -> int:
    """Say why nothing more happens; the exit code that goes with it."""
    print(f"Registri Peksos: {sentence}", file=sys.stderr, flush=True)
    return 1
