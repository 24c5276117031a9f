"""The folders of one private server, all reachable through `DATA_DIR/pg<major>`.

data/            the cluster
socket/          the only door, open to one account
elsewhere        a link, only where the server's account cannot enter this folder (/root)
server.log  start.lock  users.lock  server.lock
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from config.postgres.account import Account
from config.postgres.errors import PostgresRefusedError

# A socket's whole path may have 104 bytes on the narrowest system; its file name needs 15.
LONGEST_SOCKET_FOLDER = 88
# Separators in PostgreSQL's own list of socket folders and in a connection's list of hosts.
UNSPEAKABLE = frozenset(",\"'\\")
# Kept when the machine restarts, unlike /tmp.
LASTING_TEMPORARY = Path("/var/tmp")  # noqa: S108 - the folder made there has a random name and mode 0700


@dataclass(frozen=True)
class Places:
    home: Path
    room: Path
    data: Path
    socket: Path

    @property
    def is_elsewhere(self) -> bool:
        return self.room != self.home

    @property
    def log(self) -> Path:
        return self.home / "server.log"


def settle(home: Path, account: Account) -> Places:
    """Find or create the folders. Refuses to start from scratch beside data that has only become
    unreadable."""
    room = _room(home, account)
    return Places(home=home, room=room, data=room / "data", socket=_socket(home, room, account))


def _room(home: Path, account: Account) -> Path:
    link = home / "elsewhere"
    if link.is_dir():
        return link.resolve()
    if account.can_enter(home):
        return home
    if (home / "data").exists():
        raise PostgresRefusedError(
            f"Pengguna {account.name} tidak dapat lagi membuka {home}, padahal data ada di sana. "
            f"Kembalikan hak masuk ke folder itu, atau jalankan ./run sebagai pemilik datanya."
        )
    _make_linked(link, account, parent=LASTING_TEMPORARY)
    return link.resolve()


def _socket(home: Path, room: Path, account: Account) -> Path:
    near = room / "socket"
    if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER and not UNSPEAKABLE & set(str(near)):
        if not near.is_dir():
            near.mkdir()
            account.own(near)
        return near
    link = home / "socket"
    if not link.is_dir():
        _make_linked(link, account, parent=Path("/tmp"))  # noqa: S108 - as above
    return link.resolve()


def _make_linked(link: Path, account: Account, *, parent: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="registri-peksos-", dir=parent if parent.is_dir() else None))
    account.own(folder)
    link.unlink(missing_ok=True)
    link.symlink_to(folder)
