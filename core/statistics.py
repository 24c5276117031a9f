"""What PostgreSQL knows of the tables when it plans a query."""

from django.db import connection, models


def learn_the_rows(*tables: type[models.Model]) -> None:
    """Let PostgreSQL count what has just been written by the thousand, to these tables or to all.

    Autovacuum sees only what is committed, up to a minute late, and not before a tenth of the table is new.
    Until then a table that was empty is planned as if it still were: what takes milliseconds can take
    minutes.
    """
    names = ", ".join(table._meta.db_table for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {names}")
