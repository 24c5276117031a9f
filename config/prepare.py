"""Bring a database and a data folder up to date; what is done already is not done again."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from config.launch.speech import say

APPS = ("accounts", "certification", "core", "coverage", "demo", "regions", "registry", "workbooks")


@dataclass(frozen=True)
class Step:
    """A part of the work, done again when one of its inputs changes."""

    name: str
    sentence: str
    act: Callable[[], None]
    inputs: str


def prepare() -> None:
    """Database, regions, reference data, example world (in a demo) and static files."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    stamps = settings.DATA_DIR / "prepared.json"
    done = json.loads(stamps.read_text()) if stamps.is_file() else {}
    for step in _steps():
        if done.get(step.name) == step.inputs:
            continue
        say(step.sentence)
        step.act()
        done[step.name] = step.inputs
        stamps.write_text(json.dumps(done, indent=1))


def _steps() -> Iterator[Step]:
    database = _database_identity()
    code = f"{database} {_fingerprint(*APPS)}"
    yield Step("schema", "Menyiapkan basis data …", _migrate, code)
    yield Step("regions", "Memuat wilayah …", partial(_call, "load_regions"), code)
    yield Step("reference", "Memuat data acuan …", partial(_call, "load_reference_data"), code)
    if settings.DEMO:
        yield Step("demo", "Membuat dunia contoh …", partial(_call, "load_demo"), database)
    yield Step(
        "static",
        "Menyusun berkas gaya dan gambar …",
        _collect_static,
        _fingerprint("static", "requirements.txt"),
    )


def _call(command: str) -> None:
    call_command(command, verbosity=0, stdout=io.StringIO())


def _migrate() -> None:
    _call("migrate")
    _call("createcachetable")


def _collect_static() -> None:
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)


def _database_identity() -> str:
    """Another server, or the same name created anew, is another database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT system_identifier, oid FROM pg_control_system(), pg_database"
            " WHERE datname = current_database()"
        )
        return "{}/{}".format(*cursor.fetchone())


def _fingerprint(*names: str) -> str:
    """Changes when a file below the names changes: path, size or time of writing."""
    digest = hashlib.sha256()
    for file in sorted(file for name in names for file in _files(settings.BASE_DIR / name)):
        status = file.stat()
        digest.update(f"{file} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    else:
        yield from (file for file in place.rglob("*") if file.is_file() and file.suffix != ".pyc")
