"""Start, share and stop one private PostgreSQL.

Three locks decide everything, and no process number is trusted:
- `server.lock` is handed to PostgreSQL and held by each of its processes: taken means that somebody
  still works on the data, free means that nobody does, whatever `postmaster.pid` claims after a
  crash, a restart of the machine or a full disk.
- `users.lock` is shared by every `./run` that uses the server: the last one out stops it.
- `start.lock` makes starting and stopping happen one at a time.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import quote

from config.postgres import binaries, places
from config.postgres.account import Account, clean_environment
from config.postgres.errors import PostgresRefusedError
from config.postgres.locks import Pause, exclusive, try_lock, wait_until

DATABASE = "registri"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 30
ATTEMPTS = 3
# Above the kernel's highest process number: no process can have it.
NOBODYS_PROCESS = "4194305"


class Server:
    """The private server of one data folder. `join()` before use, `leave()` after it."""

    def __init__(
        self,
        data_dir: Path,
        *,
        search_path: Sequence[str],
        settings: Mapping[str, str] | None = None,
        pause: Pause = time.sleep,
    ) -> None:
        """`pause` sleeps while waiting to start; one that raises makes the wait interruptible."""
        self._programs = binaries.find(search_path)
        self._home = data_dir.resolve() / f"pg{binaries.major_version(self._programs)}"
        self._home.mkdir(parents=True, exist_ok=True)
        self._settings = settings or {}
        self._pause = pause
        self._seat: IO[bytes] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        with self._alone(pause):
            self._account = Account.for_home(self._home)
            self.places = places.settle(self._home, self._account)

    @property
    def url(self) -> str:
        """The value of DATABASE_URL."""
        return f"postgresql://postgres@/{DATABASE}?host={quote(str(self.places.socket), safe='/')}"

    def join(self) -> None:
        """Start the server, or join those who already use it."""
        with self._alone(self._pause):
            if self._seat is None:
                self._seat = (self._home / "users.lock").open("ab")
                try_lock(self._seat, shared=True)
            if not self._answers():
                self._start()

    def leave(self) -> None:
        """Stop using the server; the last user stops it and waits until it has ended."""
        if self._seat is None:
            return
        with self._alone(time.sleep):
            is_last = try_lock(self._seat)
            number = self._server_process()
            if is_last and number is not None:
                self._stop(number)
            self._seat.close()
            self._seat = None

    def _alone(self, pause: Pause) -> AbstractContextManager[None]:
        return exclusive(self._home / "start.lock", seconds=SECONDS_TO_START, pause=pause)

    def _answers(self) -> bool:
        command: list[str | Path] = [self._programs / "pg_isready", "-q", "-t", "2", "-U", "postgres"]
        command += ["-h", self.places.socket]
        return subprocess.run(command, env=clean_environment(), check=False).returncode == 0

    def _start(self) -> None:
        programs = binaries.runnable_by(self._account, self._programs, self.places.room)
        for _attempt in range(ATTEMPTS):
            with self._claimed_data() as claim:
                if not self.places.data.is_dir():
                    self._create_cluster(programs)
                self._disarm_stale_locks()
                self._process = self._launch(programs, claim)
            if self._came_up(self._process):
                return
        raise PostgresRefusedError(
            f"PostgreSQL tidak mau menyala. Catatannya di {self.places.log}; baris terakhirnya:\n"
            f"{_last_lines(self.places.log)}"
        )

    @contextmanager
    def _claimed_data(self) -> Iterator[IO[bytes]]:
        """Wait until the last processes of a killed server have released the data, then lock it."""
        with (self._home / "server.lock").open("ab") as claim:
            wait_until(
                lambda: try_lock(claim),
                seconds=SECONDS_TO_START,
                pause=self._pause,
                otherwise=(
                    f"Sisa PostgreSQL yang mati mendadak masih memegang {self.places.data}. "
                    "Tunggu sebentar, lalu ulangi."
                ),
            )
            yield claim

    def _create_cluster(self, programs: Path) -> None:
        """Create the cluster and its database beside the final place, then move it there as a whole."""
        unfinished = self.places.room / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        self._account.own(unfinished)
        make_cluster: list[str | Path] = [programs / "initdb", "-D", unfinished]
        make_cluster += ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        make_cluster += ["--no-sync", "--no-instructions"]
        self._run_to_end(make_cluster)
        make_database: list[str | Path] = [
            programs / "postgres",
            "--single",
            "-j",
            "-D",
            unfinished,
            "postgres",
        ]
        self._run_to_end(make_database, typed=f"CREATE DATABASE {DATABASE};\n\n".encode())
        unfinished.rename(self.places.data)

    def _run_to_end(self, command: Sequence[str | Path], *, typed: bytes = b"") -> None:
        with self.places.log.open("ab") as log:
            process = self._account.popen(command, output=log, stdin=subprocess.PIPE)
            process.communicate(typed)
        if process.returncode != 0:
            raise PostgresRefusedError(
                f"Basis data baru tidak dapat dibuat di {self.places.data}. Periksa ruang disk. "
                f"Catatannya di {self.places.log}; baris terakhirnya:\n"
                f"{_last_lines(self.places.log)}"
            )

    def _disarm_stale_locks(self) -> None:
        """Make PostgreSQL's own lock files harmless; only for the holder of `server.lock`.

        A number in them may now belong to another program, or be truncated: either would prevent the server
        from ever starting. It is replaced by an unused number; the lines after it stay, so that PostgreSQL's
        own check of its shared memory remains as a second safeguard.
        """
        for lock in (
            self.places.data / "postmaster.pid",
            self.places.socket / ".s.PGSQL.5432.lock",
        ):
            if not lock.exists():
                continue
            _old_number, newline, rest = lock.read_text(errors="replace").partition("\n")
            if newline:
                lock.write_text(f"{NOBODYS_PROCESS}\n{rest}")
            else:
                lock.unlink()

    def _launch(self, programs: Path, claim: IO[bytes]) -> "subprocess.Popen[bytes]":
        command: list[str | Path] = [programs / "postgres", "-D", self.places.data]
        command += ["-k", self.places.socket, "-c", "listen_addresses="]
        for name, value in self._settings.items():
            command += ["-c", f"{name}={value}"]
        with self.places.log.open("ab") as log:
            return self._account.popen(command, output=log, pass_fds=[claim.fileno()])

    def _came_up(self, process: "subprocess.Popen[bytes]") -> bool:
        """True once the server answers, False if it ended instead."""
        wait_until(
            lambda: self._answers() or process.poll() is not None,
            seconds=SECONDS_TO_START,
            pause=self._pause,
            otherwise=(
                f"PostgreSQL belum menjawab setelah {SECONDS_TO_START} detik. Lihat {self.places.log}."
            ),
        )
        return process.poll() is None

    def _server_process(self) -> int | None:
        """The process number of the running server; the number in the file is trusted only while the server
        answers."""
        if self._process is not None and self._process.poll() is None:
            return self._process.pid
        if self._answers():
            return int((self.places.data / "postmaster.pid").read_text().split("\n", 1)[0])
        return None

    def _stop(self, number: int) -> None:
        os.kill(number, signal.SIGINT)  # PostgreSQL's "fast": ends sessions, keeps what is committed
        with (self._home / "server.lock").open("ab") as claim:
            wait_until(
                lambda: self._is_reaped() and try_lock(claim),
                seconds=SECONDS_TO_STOP,
                pause=time.sleep,
                otherwise=f"PostgreSQL (proses {number}) tidak mau berhenti.",
            )

    def _is_reaped(self) -> bool:
        return self._process is None or self._process.poll() is not None


def _last_lines(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-5:])
