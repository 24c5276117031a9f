"""The kind of installation that `./run` is to start, read from the environment."""

import base64
import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from config.launch.errors import LaunchRefusedError

SECRETS = ("SECRET_KEY", "NIK_ENCRYPTION_KEYS", "NIK_HASH_KEY")
NO = frozenset({"0", "false", "no", "off", ""})
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class Installation:
    """One data folder, one address, one database; a demo unless that is turned off."""

    root: Path
    data_dir: Path
    host: str
    port: int
    database_url: str
    is_demo: bool
    given: Mapping[str, str]

    @classmethod
    def from_environment(cls, root: Path, environ: Mapping[str, str], *, no_demo: bool) -> "Installation":
        return cls(
            root=root,
            data_dir=Path(environ.get("DATA_DIR") or root / "var").resolve(),
            host=environ.get("HOST") or "127.0.0.1",
            port=_port(environ.get("PORT") or "8000"),
            database_url=environ.get("DATABASE_URL", ""),
            is_demo=not no_demo and environ.get("DEMO", "1").lower() not in NO,
            given=environ,
        )

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def refuse_busy_port(self) -> None:
        """Checked before minutes of work, not after: another program may use the address."""
        try:
            family, kind, protocol, _name, address = socket.getaddrinfo(
                self.host, self.port, type=socket.SOCK_STREAM
            )[0]
        except OSError:
            raise LaunchRefusedError(
                f"HOST={self.host} bukan alamat mesin ini. Coba HOST=127.0.0.1."
            ) from None
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(address)
            except PermissionError:
                raise LaunchRefusedError(
                    f"Porta {self.port} hanya boleh dipakai root. Pilih porta lain: PORT=8001 ./run"
                ) from None
            except OSError:
                raise LaunchRefusedError(
                    f"Porta {self.port} di {self.host} sedang dipakai, mungkin oleh ./run yang lain. "
                    f"Tutup program itu, atau pilih porta lain: PORT={self.port + 1} ./run"
                ) from None

    def environment(self, database_url: str) -> dict[str, str]:
        """The variables that Django reads: the given ones, with defaults for the rest."""
        filled = {
            **self.given,
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": database_url,
            "DEMO": "1" if self.is_demo else "0",
            "HOST": self.host,
            "PORT": str(self.port),
            "DJANGO_SETTINGS_MODULE": "config.settings",
            **self._secrets(),
        }
        if self.is_demo and self.host not in LOOPBACK:
            filled.setdefault("ALLOWED_HOSTS", "*")
        return filled

    def _secrets(self) -> dict[str, str]:
        missing = [name for name in SECRETS if not self.given.get(name)]
        if missing and self.database_url and not self.is_demo:
            raise LaunchRefusedError(
                f"Kunci belum diatur: {', '.join(missing)}. Pemasangan sungguhan tidak berjalan tanpa "
                "kunci yang Anda simpan sendiri, karena NIK yang disandikan dengan kunci yang hilang "
                "tidak dapat dibaca lagi. Cara membuatnya: docs/operations.md."
            )
        kept = {name: self.given[name] for name in SECRETS if name not in missing}
        return kept | {name: self._stored_secret(name) for name in missing}

    def _stored_secret(self, name: str) -> str:
        """A secret of this data folder only, made at the first start and readable by its owner only."""
        folder = self.data_dir / "keys"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / name
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return file.read_text().strip()
        with os.fdopen(descriptor, "w") as new:
            value = _fernet_key() if name == "NIK_ENCRYPTION_KEYS" else secrets.token_urlsafe(48)
            new.write(value + "\n")
        return value


def _fernet_key() -> str:
    """32 random bytes in the form that Fernet reads."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def _port(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 65535:
        raise LaunchRefusedError(f"PORT harus angka 1 sampai 65535, bukan {value!r}.")
    return int(value)
