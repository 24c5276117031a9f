"""Times actions and prints each beside the floor or the peer that it is compared with.

A time alone says how good the machine is; a ratio measured in the same run says how good the code is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

ROUNDS = 7
PATIENCE = 10.0  # seconds: an action that takes longer in total is not repeated further


@dataclass(frozen=True)
class Reading:
    """The median time of an action. `goal` says in words which ratio to `against` is required; it is not
    enforced."""

    what: str
    milliseconds: float
    against: Reading | None = None
    goal: str = ""
    note: str = ""

    @property
    def ratio(self) -> str:
        """How many times as long as a floor this took, or how many times as fast as a slower peer it was."""
        if self.against is None:
            return ""
        if self.milliseconds >= self.against.milliseconds:
            return f"{self.milliseconds / self.against.milliseconds:,.1f} × {self.against.what}"
        return f"{self.against.milliseconds / self.milliseconds:,.1f} × lebih cepat dari {self.against.what}"


def timed(
    what: str,
    act: Callable[[], object],
    *,
    against: Reading | None = None,
    goal: str = "",
    note: str = "",
    rounds: int = ROUNDS,
    per: int = 1,
) -> Reading:
    """Run the action once unmeasured if it is to be repeated, then measure it up to `rounds` times.

    With `per` the time is that of one of the things that the action did.
    """
    if rounds > 1:
        act()
    spent: list[float] = []
    while len(spent) < rounds and sum(spent) < PATIENCE:
        start = time.perf_counter()
        act()
        spent.append(time.perf_counter() - start)
    return Reading(what, median(spent) * 1000 / per, against, goal, note)


def show(title: str, readings: Iterable[Reading]) -> None:
    """Print a subject as a table, each line as soon as it is known."""
    print(f"\n{title}")
    for reading in readings:
        goal = f"sasaran: {reading.goal}" if reading.goal else ""
        said = "; ".join(filter(None, (reading.ratio, goal, reading.note)))
        print(f"  {reading.what:<36}{reading.milliseconds:>10,.2f} ms  {said}".rstrip(), flush=True)
