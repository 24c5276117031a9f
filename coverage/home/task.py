"""What a task on the home of the workspace is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """`kind` is its urgency: "buruk" for what is wrong already, "segera" for what soon will be, or ""."""

    name: str
    icon: str
    kind: str
    count: int
    sentence: str
    help: str
    action: str
    url: str
