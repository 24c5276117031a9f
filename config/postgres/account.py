"""The account of the operating system that the server runs as: PostgreSQL refuses to be root."""

import errno
import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from config.postgres.errors import PostgresRefusedError

UNPRIVILEGED = ("postgres", "nobody")


def clean_environment() -> dict[str, str]:
    """The environment without PG* variables, which would direct the tools to another server."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True)
class Account:
    """An account by number; both numbers are None if the current account is used."""

    name: str
    uid: int | None = None
    gid: int | None = None

    @classmethod
    def for_home(cls, home: Path) -> "Account":
        """The current account; under root the owner of the existing data, else an account without
        permissions."""
        if os.geteuid() != 0:
            return cls(name="ini")
        for data in (home / "elsewhere" / "data", home / "data"):
            if data.is_dir():
                owner = data.stat()
                return cls(name=str(owner.st_uid), uid=owner.st_uid, gid=owner.st_gid)
        for name in UNPRIVILEGED:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(name=name, uid=entry.pw_uid, gid=entry.pw_gid)
        raise PostgresRefusedError(
            "PostgreSQL tidak mau berjalan sebagai root, dan di mesin ini tidak ada pengguna "
            "postgres atau nobody. Jalankan ./run sebagai pengguna biasa, atau isi DATABASE_URL."
        )

    def own(self, folder: Path) -> None:
        """Give a folder that we just created to the account, closed to everybody else."""
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)

    def popen(
        self,
        command: Sequence[str | Path],
        *,
        output: IO[bytes] | int,
        stdin: int = subprocess.DEVNULL,
        pass_fds: Sequence[int] = (),
    ) -> "subprocess.Popen[bytes]":
        """Start a program as the account, in a session of its own: Ctrl-C does not reach it."""
        return subprocess.Popen(
            command,
            cwd="/",
            env=clean_environment(),
            stdin=stdin,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=pass_fds,
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
            umask=0o077,
        )

    def can_enter(self, folder: Path) -> bool:
        return self._succeeds(["/bin/sh", "-c", 'cd "$0"', folder])

    def can_run(self, program: Path) -> bool:
        return self._succeeds([program, "--version"])

    def _succeeds(self, command: Sequence[str | Path]) -> bool:
        try:
            return self.popen(command, output=subprocess.DEVNULL).wait() == 0
        except PermissionError as error:
            if error.errno == errno.EACCES:
                return False
            raise PostgresRefusedError(
                "PostgreSQL tidak mau berjalan sebagai root, dan root di sini tidak boleh berganti "
                f"pengguna ke {self.name}. Jalankan ./run sebagai pengguna biasa, atau isi "
                "DATABASE_URL."
            ) from None
