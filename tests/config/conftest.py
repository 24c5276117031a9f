"""What the tests of the launcher share: a throw-away private PostgreSQL."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg2
import pytest

from config.postgres import Server

MakeServer = Callable[..., Server]


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder that other accounts may enter, which pytest's own folders under root are not."""
    place = Path(tempfile.mkdtemp(prefix="rp-"))
    place.chmod(0o755)
    yield place
    for link in [*place.rglob("elsewhere"), *place.rglob("socket")]:
        if link.is_symlink():
            shutil.rmtree(link.resolve(), ignore_errors=True)
    shutil.rmtree(place)


@pytest.fixture
def make_server(folder: Path) -> Iterator[MakeServer]:
    """A second call with the same folder is a second user of the same server."""
    made = []

    def make(data_dir: Path = folder, **options: object) -> Server:
        server = Server(data_dir, search_path=sys.path, settings={"fsync": "off"}, **options)
        made.append(server)
        return server

    yield make
    for server in made:
        server.leave()


def ask(server: Server, sql: str) -> object:
    """The first value of the answer, or None for a statement that has none."""
    connection = psycopg2.connect(server.url)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchone()[0] if cursor.description else None
    finally:
        connection.close()
