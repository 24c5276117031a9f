"""What Python's memory needs to be told when a process holds very many objects."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

# Of fewer rows the search costs less than to look through the whole process once.
MANY: Final = 5_000


@contextmanager
def held_for_long(rows: int) -> Iterator[Callable[[], None]]:
    """What is in memory now stays for the whole block: it is not searched for garbage again and again.

    With many rows of a file in memory, that search is a quarter of all work on them. What is yielded is
    called after each part of the work: only then is searched what nobody holds any more; the rest stays too.
    """
    if rows < MANY:
        yield lambda: None
        return

    def stay() -> None:
        gc.collect()
        gc.freeze()

    stay()
    gc.disable()
    try:
        yield stay
    finally:
        gc.enable()
        gc.unfreeze()
