"""The real regions in every test database, loaded once and kept when a test empties the database.

Tests that commit (live server, concurrency) end with a flush of all tables; without this the map would be
gone for the next one, and loading it takes seconds.
"""

from typing import Any

from django.core.management.commands import flush
from django.db.backends.base.base import BaseDatabaseWrapper

KEPT_TABLES = ("regions_",)


def sql_flush(style: Any, connection: BaseDatabaseWrapper, **options: Any) -> list[str]:
    """Django's statements for emptying the database, without the tables of the map."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    emptied = [name for name in names if not name.startswith(KEPT_TABLES)]
    return connection.ops.sql_flush(style, emptied, **options)


def keep_when_flushing() -> None:
    flush.sql_flush = sql_flush
