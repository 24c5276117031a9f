"""The real regions in every test database, loaded once and kept when a test empties the database.

Tests that commit (live server, concurrency) end with a flush of all tables; without this the map would be
gone for the next one, and loading it takes seconds. So would the permissions, which follow from the models.
"""

from typing import Any

from django.core.management.commands import flush
from django.db.backends.base.base import BaseDatabaseWrapper

KEPT_TABLES = ("regions_", "auth_permission", "django_content_type")
# The triggers that keep history, and those that check references, would each cost more than the row.
WITHOUT_TRIGGERS = "SET LOCAL session_replication_role = replica"


def sql_flush(style: Any, connection: BaseDatabaseWrapper, **options: Any) -> list[str]:
    """Statements for emptying the database, without what is kept.

    Django's would truncate all of a hundred tables, which makes each of them and of their 600 indexes anew:
    most of a second for a test that wrote to ten. The locks wait, as truncating does, for who still reads.
    """
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    filled = _filled([name for name in names if not name.startswith(KEPT_TABLES)], connection)
    if not filled:
        return []
    tables = [connection.ops.quote_name(name) for name in filled]
    lock = f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"
    return [lock, WITHOUT_TRIGGERS, *(f"DELETE FROM {table}" for table in tables)]  # noqa: S608 - own names


def _filled(names: list[str], connection: BaseDatabaseWrapper) -> list[str]:
    """Those of the tables that have a row."""
    looks = (
        f"SELECT '{name}' WHERE EXISTS (SELECT FROM {connection.ops.quote_name(name)})"  # noqa: S608 - own names
        for name in names
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(looks))
        return [name for (name,) in cursor.fetchall()]


def keep_when_flushing() -> None:
    flush.sql_flush = sql_flush
    # What follows a migration makes content types and permissions, which are still there.
    flush.emit_post_migrate_signal = lambda *_told, **_more: None
