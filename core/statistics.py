"""What PostgreSQL knows of the tables when it plans a query."""

from django.db import connection, models


def learn_the_rows(*tables: type[models.Model]) -> None:
    """Let the database count what has just been written by the thousand, to these tables or to any.

    Autovacuum sees only what is committed, up to a minute late, and not before a tenth of the table is new.
    Until then a table that was empty is planned as if it were, and an office that got all its people in one
    day as if it had few: what takes milliseconds can take minutes.
    """
    names = ", ".join(table._meta.db_table for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {names}")
