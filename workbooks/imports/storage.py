"""Stores and opens uploaded files of imports and their results. Both contain NIK and are encrypted."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile

from core.sealed import content_of, sealed

if TYPE_CHECKING:
    from workbooks.models import ImportRun

# Items written as one piece of text: enough to be fast, few enough for memory.
AT_ONCE: Final = 1_000
# Compression level of zlib: the result is a little larger, in a third of the time.
QUICK: Final = 1


def is_stored(run: "ImportRun") -> bool:
    """Whether its files exist. The database may have been restored without them."""
    files = (getattr(run, name) for name in run.FILES)
    return all(kept.storage.exists(str(kept.name)) for kept in files if kept)


def sealed_json(record: Mapping[str, object]) -> ContentFile:
    """The record as encrypted JSON. A value that is an iterator becomes a list without being held in
    memory."""
    packer = zlib.compressobj(QUICK)
    packed = bytearray()
    for text in _written_json(record):
        packed += packer.compress(text.encode())
    return sealed(bytes(packed + packer.flush()))


def _written_json(record: Mapping[str, object]) -> Iterator[str]:
    for name, value in record.items():
        yield f"{'{' if name == next(iter(record)) else ', '}{json.dumps(name)}: "
        if isinstance(value, Iterator):
            yield "["
            comma = ""
            while items := list(islice(value, AT_ONCE)):
                yield comma + json.dumps(items)[1:-1]
                comma = ", "
            yield "]"
        else:
            yield json.dumps(value)
    yield "}"


def read_outcome(run: "ImportRun") -> dict[str, Any]:
    """The result of the last examination of the file: the contract's answer and the changes of each row."""
    found: dict[str, Any] = json.loads(zlib.decompress(content_of(run.outcome)))
    return found


def sealed_lines(lines: Iterable[object]) -> ContentFile:
    """The items as encrypted lines of JSON. Only one line at a time is held as text."""
    packed = BytesIO()
    with gzip.open(packed, "wt", compresslevel=QUICK) as file:
        file.writelines(f"{json.dumps(line)}\n" for line in lines)
    return sealed(packed.getvalue())


def read_lines(kept: FieldFile) -> Iterator[Any]:
    """The items of `sealed_lines`, one at a time."""
    with gzip.open(BytesIO(content_of(kept)), "rt") as file:
        yield from map(json.loads, file)


@contextmanager
def unsealed(run: "ImportRun") -> Iterator[Path]:
    """The uploaded file, decrypted and with its own suffix, while the block runs."""
    with written(content_of(run.file), run.file_name) as path:
        yield path


@contextmanager
def written(content: bytes, name: str) -> Iterator[Path]:
    """The content as a file in a private folder, which is deleted after the block."""
    with TemporaryDirectory(prefix="impor-") as folder:
        path = Path(folder) / f"berkas{Path(name).suffix.lower()[:8]}"
        path.write_bytes(content)
        yield path
