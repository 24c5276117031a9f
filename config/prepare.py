"""Brings a database and a data folder up to date; what is already done is not repeated."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from config.launch.speech import say

APPS = ("accounts", "certification", "core", "coverage", "demo", "regions", "registry", "workbooks")


@dataclass(frozen=True)
class Step:
    """A part of the work, repeated when one of its inputs changes."""

    name: str
    sentence: str
    act: Callable[[], None]
    inputs: str


class Stamps:
    """Which steps were done with which inputs, stored in the data folder."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        self._done: dict[str, str] = json.loads(file.read_text()) if file.is_file() else {}
        self._pen = Lock()

    def perform(self, step: Step) -> None:
        if self._done.get(step.name) == step.inputs:
            return
        say(step.sentence)
        step.act()
        with self._pen:
            self._done[step.name] = step.inputs
            self._file.write_text(json.dumps(self._done, indent=1))


def prepare() -> None:
    """Database, regions, reference data, example world (in a demo); static files beside them."""
    stamps = _stamps()
    with ThreadPoolExecutor(max_workers=1) as beside:
        static_files = beside.submit(stamps.perform, _static_files())
        for step in _database_steps():
            stamps.perform(step)
        static_files.result()


def prepare_static_files() -> None:
    """Style sheets, scripts and pictures as the pages request them: hashed and compressed."""
    _stamps().perform(_static_files())


def _stamps() -> Stamps:
    return Stamps(settings.DATA_DIR / "prepared.json")


def _static_files() -> Step:
    inputs = _fingerprint("static", "requirements.txt")
    return Step("static", "Menyusun berkas gaya dan gambar …", _collect_static, inputs)


def _database_steps() -> Iterator[Step]:
    database = _database_identity()
    code = f"{database} {_fingerprint(*APPS)}"
    yield Step("schema", "Menyiapkan basis data …", _migrate, code)
    yield Step("regions", "Memuat wilayah …", partial(_call, "load_regions"), code)
    yield Step("reference", "Memuat data acuan …", partial(_call, "load_reference_data"), code)
    if settings.DEMO:
        yield Step("demo", "Membuat dunia contoh …", partial(_call, "load_demo"), database)


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
