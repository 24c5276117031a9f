"""Settings of Python's garbage collector for a process that holds very many objects."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

# Of fewer rows the search costs less than to look through the whole process once.
MANY: Final = 5_000


def settle() -> None:
    """Exempt everything in memory now from garbage collection, for good.

    A loaded application is two hundred thousand objects. Python searched them all once in sixty pages, and
    the page of that moment took 80 to 200 ms longer.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def held_for_long(rows: int) -> Iterator[Callable[[], None]]:
    """Exempt everything in memory from garbage collection within the block.

    With many rows of a file in memory, the search takes a quarter of all work on them. Call what is yielded
    after each part of the work: it collects what nobody holds any more, and exempts the rest again.
    """
    if rows < MANY:
        yield lambda: None
        return

    was_settled = gc.get_freeze_count() > 0
    settle()
    gc.disable()
    try:
        yield settle
    finally:
        gc.enable()
        gc.unfreeze()
        if was_settled:
            settle()
