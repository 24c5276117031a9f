"""Each letter so far begins a chain of its own; terms of one number are one chain. A usual term without a
source says so."""

from django.db import migrations

CHAINS = """
    UPDATE {table} SET chain = chains.chain
    FROM (
        SELECT worker_id, {issuer}, number_key, gen_random_uuid() AS chain
        FROM {table} GROUP BY worker_id, {issuer}, number_key
    ) AS chains
    WHERE {table}.worker_id = chains.worker_id
      AND {table}.{issuer} = chains.{issuer}
      AND {table}.number_key = chains.number_key
"""
SOURCES = """
    UPDATE certification_issuer SET default_years_source = 'Sumber belum dicatat.'
    WHERE default_years IS NOT NULL AND default_years_source = ''
"""


class Migration(migrations.Migration):
    dependencies = [("certification", "0010_second_person_and_scans")]

    operations = [
        migrations.RunSQL(
            CHAINS.format(table="certification_registrationletter", issuer="issuer_id"),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            CHAINS.format(table="certification_practicelicense", issuer="issued_by_id"),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(SOURCES, migrations.RunSQL.noop),
    ]
