"""Opens the uploaded files of imports and what was found in them; both hold NIK and lie encrypted."""

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

# Items that are written in one piece of text: enough that the writing pays, few enough for memory.
AT_ONCE: Final = 1_000
# Of zlib: a little larger, at a third of the time.
QUICK: Final = 1


def is_stored(run: "ImportRun") -> bool:
    """Whether its files are where the database says: it may have been restored without them."""
    files = (getattr(run, name) for name in run.FILES)
    return all(kept.storage.exists(str(kept.name)) for kept in files if kept)


def sealed_json(record: Mapping[str, object]) -> ContentFile:
    """The record encrypted. A value that is an iterator becomes a list, and is never held as one."""
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
    """What was found when the file was last looked at: the contract's answer and the changes per row."""
    found: dict[str, Any] = json.loads(zlib.decompress(content_of(run.outcome)))
    return found


def sealed_lines(lines: Iterable[object]) -> ContentFile:
    """Lines of JSON encrypted; no more than one of them is held as text."""
    packed = BytesIO()
    with gzip.open(packed, "wt", compresslevel=QUICK) as file:
        file.writelines(f"{json.dumps(line)}\n" for line in lines)
    return sealed(packed.getvalue())


def read_lines(kept: FieldFile) -> Iterator[Any]:
    """The lines again, one after the other."""
    with gzip.open(BytesIO(content_of(kept)), "rt") as file:
        yield from map(json.loads, file)


@contextmanager
def unsealed(run: "ImportRun") -> Iterator[Path]:
    """The uploaded file in clear, under its own suffix, for as long as the block runs."""
    with written(content_of(run.file), run.file_name) as path:
        yield path


@contextmanager
def written(content: bytes, name: str) -> Iterator[Path]:
    """The content as a file of a private folder that is gone after the block."""
    with TemporaryDirectory(prefix="impor-") as folder:
        path = Path(folder) / f"berkas{Path(name).suffix.lower()[:8]}"
        path.write_bytes(content)
        yield path
