"""What PostgreSQL knows of the tables when it plans a query."""

from django.db import connection


def learn_the_rows() -> None:
    """Let the database count what has just been written by the thousand.

    Autovacuum sees only what is committed, and up to a minute late. Until then a table that was empty is
    planned as if it were: what takes milliseconds can take minutes.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
