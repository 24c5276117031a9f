"""`./run` before Django: what it refuses, what it makes, and how it stops."""

import ast
import os
import runpy
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from config.launch import cli
from config.launch.children import Children
from config.launch.errors import LaunchRefusedError, StoppedError
from config.launch.installation import SECRETS, Installation
from config.launch.requirements import reasons, with_reasons
from config.launch.virtualenv import VirtualEnvironment

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = "postgresql://dinas@basis.local/registri"


def installation(data_dir: Path, *, no_demo: bool = False, **given: str) -> Installation:
    return Installation.from_environment(ROOT, {"DATA_DIR": str(data_dir), **given}, no_demo=no_demo)


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_an_old_python_hears_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"perlu Python 3\.11 atau lebih baru, sedangkan ini Python 3\.9"):
        runpy.run_path(str(ROOT / "run"), run_name="__main__")


def test_the_command_can_be_read_by_an_old_python() -> None:
    ast.parse((ROOT / "run").read_text(), feature_version=(3, 5))


def test_a_busy_port_is_named_before_any_work(busy_port: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [ROOT / "run"],
        env={**os.environ, "PORT": str(busy_port), "DATA_DIR": str(tmp_path / "var")},
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Registri Peksos: Porta {busy_port} di 127.0.0.1 sedang dipakai")
    assert f"PORT={busy_port + 1} ./run" in done.stderr
    assert not (tmp_path / "var").exists()


def test_a_free_port_is_accepted(busy_port: int, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    installation(tmp_path, PORT=str(port)).refuse_busy_port()


@pytest.mark.parametrize("port", ["delapan", "0", "65536", "-1", "80.5"])
def test_a_port_that_is_none(port: str, tmp_path: Path) -> None:
    with pytest.raises(LaunchRefusedError, match="PORT harus angka 1 sampai 65535"):
        installation(tmp_path, PORT=port)


def test_a_host_that_is_not_here(tmp_path: Path) -> None:
    with pytest.raises(LaunchRefusedError, match=r"192\.0\.2\.1"):
        installation(tmp_path, HOST="192.0.2.1").refuse_busy_port()


def test_a_real_installation_makes_no_keys(tmp_path: Path) -> None:
    real = installation(tmp_path, no_demo=True, DATABASE_URL=ELSEWHERE, SECRET_KEY="diketahui")
    with pytest.raises(LaunchRefusedError, match="NIK_ENCRYPTION_KEYS, NIK_HASH_KEY"):
        real.environment(ELSEWHERE)
    assert list(tmp_path.iterdir()) == []


def test_a_demo_makes_its_keys_once_and_closes_them(tmp_path: Path) -> None:
    demo = installation(tmp_path)
    first = demo.environment("postgresql://x/y")
    assert demo.environment("postgresql://x/y") == first
    assert first["DEMO"] == "1"
    Fernet(first["NIK_ENCRYPTION_KEYS"])
    assert len({first[name] for name in SECRETS}) == 3
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    for name in SECRETS:
        assert stat.S_IMODE((tmp_path / "keys" / name).stat().st_mode) == 0o600


def test_a_key_that_was_given_is_kept(tmp_path: Path) -> None:
    filled = installation(tmp_path, SECRET_KEY="diketahui").environment("postgresql://x/y")
    assert filled["SECRET_KEY"] == "diketahui"
    assert not (tmp_path / "keys" / "SECRET_KEY").exists()


@pytest.mark.parametrize(
    ("given", "no_demo", "is_demo"),
    [
        ({}, False, True),
        ({}, True, False),
        ({"DATABASE_URL": ELSEWHERE}, False, True),
        ({"DEMO": "0"}, False, False),
        ({"DEMO": "1"}, True, False),
    ],
)
def test_a_start_is_a_demo_unless_refused(
    tmp_path: Path, given: dict[str, str], no_demo: bool, is_demo: bool
) -> None:
    assert installation(tmp_path, no_demo=no_demo, **given).is_demo is is_demo


def test_only_a_demo_opens_itself_to_every_host_name(tmp_path: Path) -> None:
    given = dict.fromkeys(SECRETS, "x")
    demo = installation(tmp_path, HOST="::", **given).environment(ELSEWHERE)
    real = installation(tmp_path, HOST="::", no_demo=True, **given).environment(ELSEWHERE)
    assert demo["ALLOWED_HOSTS"] == "*"
    assert "ALLOWED_HOSTS" not in real
    assert "ALLOWED_HOSTS" not in installation(tmp_path, **given).environment(ELSEWHERE)


@pytest.mark.parametrize("words", [["melayani"], ["fix", "semua"], ["--no-demo", "test"]])
def test_an_unknown_word_shows_the_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    assert "./run test" in capsys.readouterr().err


def test_help_is_not_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    assert "./run --no-demo" in capsys.readouterr().out


def test_a_folder_of_somebody_else_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_launcher: cli.Launcher, _words: list[str]) -> int:
        raise PermissionError(13, "Permission denied", "/srv/registri")

    monkeypatch.setattr(cli, "_act", refuse)
    assert cli.main(["test"]) == 1
    assert "Tidak boleh menulis ke /srv/registri" in capsys.readouterr().err


class TestChildren:
    """Signals reach the program that runs, and nothing is started after them."""

    @pytest.fixture(autouse=True)
    def _own_signals(self) -> Iterator[None]:
        before = {
            number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        }
        yield
        for number, handler in before.items():
            signal.signal(number, handler)

    def test_the_exit_code_is_passed_on(self, tmp_path: Path) -> None:
        assert Children().run(["sh", "-c", "exit 3"], cwd=tmp_path) == 3

    def test_output_can_be_kept(self, tmp_path: Path) -> None:
        log = tmp_path / "log"
        with log.open("wb") as output:
            Children().run(["sh", "-c", "echo satu; echo dua >&2"], cwd=tmp_path, output=output)
        assert log.read_text() == "satu\ndua\n"

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_a_signal_ends_the_child_and_refuses_the_next(
        self, number: signal.Signals, tmp_path: Path
    ) -> None:
        children = Children()
        children.listen()
        begun = time.monotonic()
        with subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -{number.value} {os.getpid()}"]):
            code = children.run(["sleep", "30"], cwd=tmp_path)
        assert code == 128 + signal.SIGTERM
        assert time.monotonic() - begun < 10
        with pytest.raises(StoppedError) as stop:
            children.run(["true"], cwd=tmp_path)
        assert stop.value.exit_code == 128 + number

    def test_a_child_sees_its_parent_die(self, tmp_path: Path) -> None:
        script = (
            "import sys; from pathlib import Path; from config.launch.children import Children\n"
            "Children().run(['sh', '-c', 'echo up; cat; echo over > over'],"
            f" cwd=Path({str(tmp_path)!r}), holds_pipe=True)"
        )
        parent = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE)
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"up\n"
        parent.kill()
        parent.communicate()
        deadline = time.monotonic() + 5
        while not (tmp_path / "over").exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)


class TestVirtualEnvironment:
    """It is made once, and installs only what changed."""

    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        for name in ("requirements-installer.txt", "requirements.txt", "requirements-dev.txt"):
            (tmp_path / name).write_text("# nothing\n")
        return tmp_path

    def test_only_what_changed_is_installed_and_only_with_a_hash(
        self, project: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        venv = VirtualEnvironment(project, Children())
        venv.prepare()
        assert "Membuat lingkungan Python" in capfd.readouterr().err
        venv.prepare()
        assert capfd.readouterr().err == ""
        (project / "requirements.txt").write_text("sqlparse==0.5.0\n")
        for _attempt in range(2):
            with pytest.raises(LaunchRefusedError, match=r"requirements\.txt gagal dipasang"):
                venv.prepare()
        assert "Membuat lingkungan Python" not in capfd.readouterr().err

    def test_one_that_was_cut_short_is_made_again(self, project: Path) -> None:
        made: list[list[object]] = []

        class Recorder(Children):
            def run(self, command: Sequence[str | Path], **_options: object) -> int:
                made.append(list(command))
                return 0

        (project / ".venv/bin").mkdir(parents=True)
        (project / ".venv/bin/python").touch()
        (project / ".venv/requirements.txt.sha256").write_text("of an earlier attempt")
        VirtualEnvironment(project, Recorder()).prepare()
        assert made[0][1:4] == ["-m", "venv", "--clear"]

    @pytest.mark.parametrize(
        ("failing", "used"), [(None, ["pip", "uv"]), ("uv", ["pip", "uv", "pip"]), ("pip", ["pip", "pip"])]
    )
    def test_pip_stands_in_where_only_pip_knows_the_way(
        self, project: Path, failing: str | None, used: list[str]
    ) -> None:
        installers: list[str] = []

        class Network(Children):
            """Lets nobody out to the installer itself, or to uv, or lets everybody out."""

            def run(self, command: Sequence[str | Path], **_options: object) -> int:
                if command[2] == "venv":
                    return 0
                installers.append(str(command[2]))
                is_closed = failing == command[2] and (failing == "uv" or len(installers) == 1)
                return int(is_closed)

        (project / ".venv").mkdir()
        VirtualEnvironment(project, Network()).prepare()
        assert installers == used


def test_the_reason_for_a_package_stands_above_its_pin() -> None:
    source = "# Heading\n\n# The web framework\ndjango==5.2.19\n# Files\nwhitenoise[brotli]==6.12.0\n"
    pins = "asgiref==3.13.0 \\\n    --hash=x\ndjango==5.2.19 \\\n    --hash=y\nwhitenoise==6.12.0 \\\n"
    assert with_reasons(pins, reasons(source)) == (
        "asgiref==3.13.0 \\\n    --hash=x\n# The web framework\ndjango==5.2.19 \\\n    --hash=y\n"
        "# Files\nwhitenoise==6.12.0 \\\n"
    )
