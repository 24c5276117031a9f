"""A private PostgreSQL for a clone without a database server: one folder, one socket, no port.

It is for evaluation and tests. A real installation gives `DATABASE_URL` (docs/operations.md).
Only the standard library is used, because `./run` starts it before anything is installed.
"""

from config.postgres.errors import PostgresRefusedError
from config.postgres.server import Server

__all__ = ["PostgresRefusedError", "Server"]
