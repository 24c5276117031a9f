"""What PostgreSQL knows about the tables when it plans a query."""

from django.apps import apps
from django.db import connection, models

MERGE_PENDING = """
SELECT gin_clean_pending_list(pg_index.indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = pg_index.indexrelid JOIN pg_am ON pg_am.oid = pg_class.relam
WHERE pg_am.amname = 'gin' AND pg_index.indrelid = ANY(%s::regclass[])
"""


def learn_the_rows(*tables: type[models.Model]) -> None:
    """Let PostgreSQL count what was just written by the thousand, in these tables or in all of ours.

    Autovacuum sees only what is committed, up to a minute late, and not before a tenth of the table is new.
    Until then a table that was empty is planned as if it still were, and new names wait in a list beside
    their trigram index, which every search reads from end to end or avoids by reading the whole table: what
    takes milliseconds can take minutes.

    Without names, ANALYZE also takes the catalogs that all databases of the server share, and holds them
    until the end of the transaction: another database would wait for this one.
    """
    ours = (
        table for table in apps.get_models(include_auto_created=True) if table._meta.can_migrate(connection)
    )
    names = sorted({connection.ops.quote_name(table._meta.db_table) for table in tables or ours})
    with connection.cursor() as cursor:
        cursor.execute(MERGE_PENDING, [names])
        cursor.execute(f"ANALYZE {', '.join(names)}")
