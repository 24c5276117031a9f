"""The command line of `./run`."""

import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from config.launch.children import Children
from config.launch.chromium import chromium
from config.launch.errors import LaunchRefusedError, StoppedError
from config.launch.installation import Installation
from config.launch.speech import refuse, say
from config.launch.virtualenv import VirtualEnvironment
from config.postgres import PostgresRefusedError, Server

HELP = """\
Registri Peksos

  ./run                     siapkan semuanya dan layani di http://127.0.0.1:8000, dengan data contoh
  ./run --no-demo           pemasangan sungguhan, tanpa data contoh
  ./run test [argumen]      jalankan uji; argumen diteruskan ke pytest
  ./run check               periksa gaya, tipe, impor, migrasi, dan terjemahan
  ./run fix                 rapikan kode dan templat
  ./run bench [argumen]     ukur kecepatan
  ./run messages            perbarui berkas terjemahan
  ./run docs                buat ulang tangkapan layar panduan
  ./run lock                susun ulang requirements*.txt dari requirements*.in
  ./run manage [perintah]   perintah manage.py, misalnya ./run manage demo_accounts

Variabel lingkungan: PORT, HOST, DATA_DIR (bawaan var/), DATABASE_URL. Selebihnya: docs/operations.md.
"""
# Losing the test database in a power cut costs nothing; a test that waits for a lock for ever would block the
# run.
TEST_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "lock_timeout": "60s",
}

# pytest's exit codes: the tests ran to the end, or the arguments select none.
RAN = (0, 1)
NOTHING_CHOSEN = 5


class Launcher:
    """One invocation of `./run`."""

    def __init__(self, root: Path, children: Children, *, no_demo: bool) -> None:
        self._root = root
        self._children = children
        self._venv = VirtualEnvironment(root, children)
        self._installation = Installation.from_environment(root, os.environ, no_demo=no_demo)

    def serve(self) -> int:
        self._installation.refuse_busy_port()
        self._venv.prepare()
        with self._database(self._installation) as environment:
            return self._python("-m", "config.serve", environment=environment, holds_pipe=True)

    def manage(self, *arguments: str) -> int:
        self._venv.prepare()
        with self._database(self._installation) as environment:
            return self._python("manage.py", *arguments, environment=environment)

    def test(self, *arguments: str) -> int:
        self._venv.prepare(with_tools=True)
        if chromium() is None:
            say("PERHATIAN: Chromium tidak ada, jadi uji peramban DILEWATI (pasang: apt install chromium).")
        # Two runs, because Playwright's loop gives its thread a second connection: a test that waits for a
        # lock of the first would wait for itself. The databases are filled once for both, which takes most of
        # a minute.
        codes: list[int] = []
        with self._test_database() as environment:
            for which in ("not browser", "browser"):
                databases = () if codes and codes[-1] in RAN else ("--create-db",)
                words = ("-m", "pytest", "-n", "2", "--reuse-db", *databases, "-m", which, *arguments)
                codes.append(self._python(*words, environment=environment))
        return max((code for code in codes if code != NOTHING_CHOSEN), default=NOTHING_CHOSEN)

    def check(self, *names: str) -> int:
        self._venv.prepare(with_tools=True)
        with self._test_database() as environment:
            return self._python("-m", "config.launch.checks", *names, environment=environment)

    def fix(self) -> int:
        self._venv.prepare(with_tools=True)
        return self._python("-m", "config.launch.checks", "--fix")

    def messages(self) -> int:
        self._venv.prepare(with_tools=True)
        return self._python("-m", "config.launch.translations")

    def bench(self, *arguments: str) -> int:
        self._venv.prepare(with_tools=True)
        with self._test_database() as environment:
            return self._python("-m", "benchmarks", *arguments, environment=environment)

    def docs(self, *arguments: str) -> int:
        self._venv.prepare(with_tools=True)
        with self._test_database() as environment:
            return self._python("-m", "docs.screenshots", *arguments, environment=environment)

    def lock(self) -> int:
        self._venv.prepare(with_tools=True)
        return self._python("-m", "config.launch.requirements")

    def _python(
        self, *arguments: str, environment: Mapping[str, str] | None = None, holds_pipe: bool = False
    ) -> int:
        return self._children.run(
            [self._venv.python, *arguments], cwd=self._root, environment=environment, holds_pipe=holds_pipe
        )

    @contextmanager
    def _test_database(self) -> Iterator[Mapping[str, str]]:
        """A database server and keys separate from those of `./run`, so that both can run at once."""
        own = replace(self._installation, data_dir=self._installation.data_dir / "test", is_demo=True)
        with self._database(own, settings=TEST_SETTINGS) as environment:
            yield environment

    @contextmanager
    def _database(
        self, installation: Installation, *, settings: Mapping[str, str] | None = None
    ) -> Iterator[Mapping[str, str]]:
        """The environment with a database: the given one, or our own while this context lasts."""
        if installation.database_url:
            yield installation.environment(installation.database_url)
            return
        server = Server(
            installation.data_dir,
            search_path=self._venv.search_path,
            settings=settings,
            pause=self._children.pause,
        )
        if server.places.is_elsewhere:
            self._warn_of_elsewhere(installation, server)
        try:
            server.join()
            yield installation.environment(server.url)
        finally:
            server.leave()

    def _warn_of_elsewhere(self, installation: Installation, server: Server) -> None:
        if not installation.is_demo:
            raise LaunchRefusedError(
                f"PostgreSQL tidak boleh berjalan sebagai root dan pengguna lain tidak dapat membuka "
                f"{installation.data_dir}. Untuk pemasangan sungguhan isi DATABASE_URL, atau pilih folder "
                "yang dapat dibuka semua pengguna, misalnya: DATA_DIR=/srv/registri ./run --no-demo"
            )
        say(f"Basis data contoh disimpan di {server.places.room}, sebab {installation.data_dir} tertutup.")


def main(arguments: Sequence[str]) -> int:
    """Run the command; the exit code tells whether it succeeded."""
    words = list(arguments)
    if words and words[0] in {"-h", "--help", "help"}:
        print(HELP, end="")
        return 0
    children = Children()
    children.listen()
    try:
        launcher = Launcher(Path(__file__).resolve().parents[2], children, no_demo=words == ["--no-demo"])
        return _act(launcher, words)
    except StoppedError as stop:
        say("Dihentikan.")
        return stop.exit_code
    except (LaunchRefusedError, PostgresRefusedError) as refusal:
        return refuse(str(refusal))
    except PermissionError as error:
        return refuse(
            f"Tidak boleh menulis ke {error.filename}. Mungkin milik pengguna lain: pakai pengguna yang sama "
            "seperti semula, atau folder data lain, misalnya: DATA_DIR=$HOME/registri ./run"
        )
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return refuse("Ruang disk habis. Kosongkan sedikitnya 500 MB, lalu jalankan lagi.")
        raise


def _act(launcher: Launcher, words: list[str]) -> int:
    if words in ([], ["--no-demo"]):
        return launcher.serve()
    word, *rest = words
    with_arguments: dict[str, Callable[..., int]] = {
        "manage": launcher.manage,
        "test": launcher.test,
        "check": launcher.check,
        "bench": launcher.bench,
        "docs": launcher.docs,
    }
    alone: dict[str, Callable[[], int]] = {
        "fix": launcher.fix,
        "messages": launcher.messages,
        "lock": launcher.lock,
    }
    if word in with_arguments:
        return with_arguments[word](*rest)
    if word in alone and not rest:
        return alone[word]()
    print(HELP, end="", file=sys.stderr)
    refuse(f"perintah tidak dikenal: {' '.join(words)}")
    return 2
