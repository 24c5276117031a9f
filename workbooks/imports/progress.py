"""Reports the progress of long work on a file."""

from typing import Protocol

from workbooks.enums import JobStep


class Progress(Protocol):
    def __call__(self, step: JobStep, done: int = 0, total: int = 0) -> None:
        """Called when `done` rows of this step are done. `total` is 0 while it is not known.

        It may raise an exception to end the work.
        """


def nobody_watches(step: JobStep, done: int = 0, total: int = 0) -> None:
    """For work within a request, and for commands."""
