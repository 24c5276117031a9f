"""What Python's memory needs to be told when a process holds very many objects."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

# Of fewer rows the search costs less than to look through the whole process once.
MANY: Final = 5_000


def settle() -> None:
    """What is in memory now stays for good: it is not searched for garbage again.

    An application that is loaded is two hundred thousand objects. Python looked through all of them once in
    sixty pages, and the page of that moment took 80 to 200 ms longer.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def held_for_long(rows: int) -> Iterator[Callable[[], None]]:
    """What is in memory now stays for the whole block: it is not searched for garbage again and again.

    With many rows of a file in memory, that search is a quarter of all work on them. What is yielded is
    called after each part of the work: only then is searched what nobody holds any more; the rest stays too.
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
