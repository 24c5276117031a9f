"""`./run` as a person meets it: it serves, survives being killed, and leaves nothing behind."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.launch.installation import SECRETS
from config.postgres.locks import try_lock

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_SERVE = 180
SECONDS_TO_END = 30


class Run:
    """One `./run --no-demo` with a data folder and a port of its own."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self._port = port
        kept = {name: value for name, value in os.environ.items() if name not in {*SECRETS, "DATABASE_URL"}}
        self.process = subprocess.Popen(
            [ROOT / "run", "--no-demo"],
            env={**kept, "DATA_DIR": str(data_dir), "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def get(self, path: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def wait_until_served(self) -> None:
        end = time.monotonic() + SECONDS_TO_SERVE
        while not self.is_listening():
            assert self.process.poll() is None
            assert time.monotonic() < end
            time.sleep(0.05)

    def wait_until_silent(self) -> None:
        end = time.monotonic() + SECONDS_TO_END
        while self.is_listening():
            assert time.monotonic() < end
            time.sleep(0.05)

    def is_listening(self) -> bool:
        with socket.socket() as visitor:
            return visitor.connect_ex(("127.0.0.1", self._port)) == 0


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[[], Run]]:
    """Whatever a failed test leaves running is ended."""
    started: list[Run] = []

    def begin() -> Run:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        started.append(Run(folder / "var", port))
        return started[-1]

    yield begin
    for run in started:
        if run.process.poll() is None:
            run.process.terminate()
        run.process.wait(timeout=60)


def test_it_serves_survives_being_killed_and_leaves_nothing_behind(
    start: Callable[[], Run], folder: Path
) -> None:
    first = start()
    first.wait_until_served()
    assert first.get("/readyz") == (200, b'{"database": true, "migrations": true}')
    first.process.kill()
    first.process.wait()
    first.wait_until_silent()

    second = start()
    second.wait_until_served()
    assert second.get("/healthz") == (200, b"ok\n")
    second.process.send_signal(signal.SIGHUP)
    assert second.process.wait(timeout=SECONDS_TO_END) == 0
    second.wait_until_silent()
    with next(folder.glob("var/pg*/server.lock")).open("ab") as claim:
        assert try_lock(claim), "PostgreSQL was left behind"
