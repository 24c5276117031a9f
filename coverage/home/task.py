"""What a task on the home of the workspace is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """A task on the home. `kind`: its urgency, "buruk" if something is already wrong, "segera" if it soon
    will be, or ""."""

    name: str
    icon: str
    kind: str
    count: int
    sentence: str
    help: str
    action: str
    url: str
