"""How far long work on a file is, told to whoever watches."""

from typing import Protocol

from workbooks.enums import JobStep


class Progress(Protocol):
    def __call__(self, step: JobStep, done: int = 0, total: int = 0) -> None:
        """So many rows of this step are done; `total` is 0 while nobody has counted them.

        Whoever watches may raise, to end the work where it stands.
        """


def nobody_watches(step: JobStep, done: int = 0, total: int = 0) -> None:
    """For work that a person waits for at the screen, and for commands."""
