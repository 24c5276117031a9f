"""Keeps uploaded files and what was found in them, encrypted: both hold NIK in clear."""

import hashlib
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile

from core.crypto import decrypt_bytes, encrypt_bytes

if TYPE_CHECKING:
    from workbooks.models import ImportRun


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sealed(content: bytes) -> ContentFile:
    """The content as an encrypted file under a name that tells nothing."""
    return ContentFile(encrypt_bytes(content), name=f"{uuid4().hex}.bin")


def sealed_json(data: object) -> ContentFile:
    return sealed(zlib.compress(json.dumps(data).encode()))


def resealed(kept: FieldFile) -> ContentFile:
    """The same content under the newest key."""
    with kept.open("rb") as file:
        return sealed(decrypt_bytes(file.read()))


def read_outcome(run: "ImportRun") -> dict[str, Any]:
    """What was found when the file was last looked at: the contract's answer and the changes per row."""
    with run.outcome.open("rb") as file:
        found: dict[str, Any] = json.loads(zlib.decompress(decrypt_bytes(file.read())))
    return found


@contextmanager
def unsealed(run: "ImportRun") -> Iterator[Path]:
    """The uploaded file in clear, under its own suffix, for as long as the block runs."""
    with run.file.open("rb") as file, written(decrypt_bytes(file.read()), run.file_name) as path:
        yield path


@contextmanager
def written(content: bytes, name: str) -> Iterator[Path]:
    """The content as a file of a private folder that is gone after the block."""
    with TemporaryDirectory(prefix="impor-") as folder:
        path = Path(folder) / f"berkas{Path(name).suffix.lower()[:8]}"
        path.write_bytes(content)
        yield path
