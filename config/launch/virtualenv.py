"""The project's own Python environment in `.venv`, made again only when the requirements change."""

import hashlib
import sys
from pathlib import Path
from typing import BinaryIO

from config.launch.children import Children
from config.launch.errors import LaunchRefusedError
from config.launch.speech import say
from config.postgres.locks import exclusive

INSTALLER, RUN_TIME, TOOLS = "requirements-installer.txt", "requirements.txt", "requirements-dev.txt"
SECONDS_FOR_ANOTHER_TO_INSTALL = 900


class VirtualEnvironment:
    def __init__(self, root: Path, children: Children) -> None:
        self._root = root
        self._children = children
        self._folder = root / ".venv"

    @property
    def python(self) -> Path:
        return self._folder / "bin" / "python"

    @property
    def search_path(self) -> list[str]:
        """The folder of its packages, to read them from another Python."""
        return [str(folder) for folder in self._folder.glob("lib/python3*/site-packages")]

    def program(self, name: str) -> Path:
        return self._folder / "bin" / name

    def prepare(self, *, with_tools: bool = False) -> None:
        """Make the environment and install what changed since the last time."""
        changed = self._changed(with_tools)
        if not changed:
            return
        with exclusive(
            self._root / RUN_TIME, seconds=SECONDS_FOR_ANOTHER_TO_INSTALL, pause=self._children.pause
        ):
            if not self._is_whole():
                self._make()
            for name in self._changed(with_tools):
                self._install(name)

    def _changed(self, with_tools: bool) -> list[str]:
        names = [RUN_TIME, TOOLS] if with_tools else [RUN_TIME]
        return [name for name in names if not self._is_whole() or self._stamp(name) != self._digest(name)]

    def _is_whole(self) -> bool:
        """False if there is none, its Python was removed, or creating it was interrupted before pip."""
        return self.python.exists() and self.program("pip").exists()

    def _stamp(self, name: str) -> str:
        stamp = self._stamp_file(name)
        return stamp.read_text() if stamp.is_file() else ""

    def _stamp_file(self, name: str) -> Path:
        return self._folder / f"{name}.sha256"

    def _digest(self, name: str) -> str:
        return hashlib.sha256((self._root / name).read_bytes()).hexdigest()

    def _make(self) -> None:
        say("Membuat lingkungan Python di .venv …")
        command: list[str | Path] = [sys.executable, "-m", "venv", "--clear", self._folder]
        if self._children.run(command, cwd=self._root) != 0:
            self._children.raise_if_stopped()
            raise LaunchRefusedError(
                "Lingkungan Python tidak dapat dibuat. Di Debian atau Ubuntu, pasang dulu paket "
                "python3-venv (sudo apt install python3-venv), lalu jalankan lagi."
            )

    def _install(self, name: str) -> None:
        """With uv; or with pip, if only pip's own settings know where the packages are."""
        say(f"Memasang paket dari {name} …")
        pip = ["pip", "install", "--no-input", "--disable-pip-version-check"]
        uv = ["uv", "pip", "install", "--compile-bytecode"]
        log = self._folder / "install.log"
        with log.open("wb") as output:
            done = self._fill(pip, INSTALLER, output) and self._fill(uv, name, output)
            done = done or self._fill(pip, name, output)
        if not done:
            last_lines = "\n".join(log.read_text(errors="replace").splitlines()[-5:])
            raise LaunchRefusedError(
                f"Paket dari {name} gagal dipasang. Periksa sambungan internet, lalu jalankan lagi. "
                f"Pesan pip:\n{last_lines}"
            )
        self._stamp_file(name).write_text(self._digest(name))

    def _fill(self, installer: list[str], name: str, output: BinaryIO) -> bool:
        """Install only files whose hash is known, and nothing that would have to be built."""
        command: list[str | Path] = [self.python, "-m", *installer, "--quiet"]
        command += ["--require-hashes", "--only-binary", ":all:", "-r", name]
        code = self._children.run(command, cwd=self._root, output=output)
        self._children.raise_if_stopped()
        return code == 0
