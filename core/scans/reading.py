"""Asks the child process about a scan."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from core.scans.errors import ScanRefusedError
from core.scans.kinds import PAGE_SIZE, SECONDS, Kind, Refusal

LARGEST = 10 * 1024 * 1024
# Above the child's own limit on the processor, for a machine that is busy.
PATIENCE = 2 * SECONDS


@dataclass(frozen=True)
class Scan:
    """A file that may come in."""

    content: bytes
    kind: Kind
    pages: int
    thumbnail: bytes


def read_scan(content: bytes) -> Scan:
    """What the file holds. Raises ScanRefusedError."""
    if not content:
        raise ScanRefusedError(Refusal.EMPTY)
    if len(content) > LARGEST:
        raise ScanRefusedError(Refusal.TOO_LARGE)
    answer, thumbnail = _asked("examine", content=content)
    return Scan(content, Kind(answer["kind"]), answer["pages"], thumbnail)


def page_picture(content: bytes, page: int) -> bytes:
    """A page of a kept scan, counted from 1, as a JPEG. Raises ScanRefusedError."""
    return _asked("picture", str(page), str(PAGE_SIZE), content=content)[1]


def _asked(*command: str, content: bytes) -> tuple[dict[str, Any], bytes]:
    """The child's answer. Its environment is empty, so it has none of our keys."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, two numbers of ours
            [sys.executable, "-m", "core.scans.child", *command],
            input=content,
            capture_output=True,
            cwd=settings.BASE_DIR,
            env={},
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise ScanRefusedError(Refusal.TOO_SLOW) from None
    if done.returncode == -signal.SIGXCPU:
        raise ScanRefusedError(Refusal.TOO_SLOW)
    if done.returncode:
        raise ScanRefusedError(Refusal.DAMAGED)
    line, _newline, picture = done.stdout.partition(b"\n")
    answer = json.loads(line)
    if "refusal" in answer:
        raise ScanRefusedError(Refusal(answer["refusal"]))
    return answer, picture
