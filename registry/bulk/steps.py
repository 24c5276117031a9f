"""What a bulk edit would do to one person."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from core.text import Text

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Worker


@dataclass(frozen=True)
class Line:
    """One field in words: what is recorded, and what it would become."""

    label: Text
    before: str
    after: str


@dataclass(frozen=True)
class Step:
    """What one edit would do to one person; without lines it changes nothing.

    `basis` is what the edit looked at, so that a change by somebody else is noticed. A refusal leaves the
    person out entirely; a doubt is shown, and noted when the edit is made.
    """

    lines: tuple[Line, ...] = ()
    basis: str = ""
    refusal: str = ""
    doubt: str = ""


class Edit(Protocol):
    """One kind of change with its value."""

    @property
    def labels(self) -> Sequence[Text]:
        """The fields it changes."""

    def look(self, workers: Sequence[Worker], by: User) -> dict[int, Step]:
        """What it would do to each person, by key; in a constant number of queries."""

    def write(self, workers: Sequence[Worker], by: User) -> None:
        """Make the change for people whom `look` did not refuse and for whom it changes something."""


@dataclass(frozen=True)
class Row:
    """One chosen person and everything that would happen to them."""

    worker: Worker
    steps: tuple[Step, ...]

    @property
    def lines(self) -> list[Line]:
        return [line for step in self.steps for line in step.lines]

    @property
    def refusal(self) -> str:
        return next((step.refusal for step in self.steps if step.refusal), "")

    @property
    def doubts(self) -> list[str]:
        return [step.doubt for step in self.steps if step.doubt and step.lines]

    @property
    def is_changed(self) -> bool:
        return bool(self.lines) and not self.refusal

    @property
    def fingerprint(self) -> int:
        """A number that changes when somebody else changes what was looked at."""
        said = [(str(line.label), line.before) for line in self.lines]
        text = f"{self.worker.updated_at.isoformat()}{[step.basis for step in self.steps]}{said}"
        return zlib.crc32(text.encode())


@dataclass(frozen=True)
class Preview:
    """All chosen people, in their order."""

    rows: Sequence[Row]

    @property
    def changed(self) -> list[Row]:
        return [row for row in self.rows if row.is_changed]

    @property
    def refused(self) -> list[Row]:
        return [row for row in self.rows if row.refusal]

    @property
    def same(self) -> list[Row]:
        return [row for row in self.rows if not row.lines and not row.refusal]

    @property
    def doubted(self) -> list[Row]:
        return [row for row in self.changed if row.doubts]

    @property
    def seen(self) -> dict[int, int]:
        """The people who would change, with the fingerprint of each: what `edit_workers` takes."""
        return {row.worker.pk: row.fingerprint for row in self.changed}

    @property
    def transitions(self) -> list[tuple[Line, int]]:
        """Each distinct change with the number of people, the most frequent first."""
        counts: dict[Line, int] = {}
        for row in self.changed:
            for line in row.lines:
                counts[line] = counts.get(line, 0) + 1
        return sorted(counts.items(), key=lambda found: (-found[1], str(found[0].label), found[0].before))


def preview(workers: Sequence[Worker], edits: Collection[Edit], by: User) -> Preview:
    """What the edits would do to the people."""
    looks = [edit.look(workers, by) for edit in edits]
    return Preview([Row(worker, tuple(look[worker.pk] for look in looks)) for worker in workers])
