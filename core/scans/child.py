"""The child process that reads one scan: `python -m core.scans.child examine | picture PAGE SIZE`.

The file comes on standard input. The answer is one line of JSON, followed by a picture. Any other failure
ends the process, and the parent takes the file to be damaged.
"""

import json
import resource
import sys

from core.scans.examining import RefusedScan, examine, picture_of
from core.scans.kinds import SECONDS, THUMBNAIL_SIZE

BYTES = 1024**3


def main(command: str, *numbers: str) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        answer, picture = _examined(content) if command == "examine" else ({}, _drawn(content, *numbers))
    except RefusedScan as refused:
        answer, picture = {"refusal": refused.refusal}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + picture)


def _examined(content: bytes) -> tuple[dict[str, object], bytes]:
    kind, pages = examine(content)
    return {"kind": kind, "pages": pages}, picture_of(content, 1, THUMBNAIL_SIZE)


def _drawn(content: bytes, page: str, size: str) -> bytes:
    return picture_of(content, int(page), int(size))


if __name__ == "__main__":
    main(*sys.argv[1:])
