"""A database made for one purpose beside the configured one, and dropped after it.

The benchmarks and the pictures of the guide can fill it freely; real records stay untouched.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection, connections

from config.launch.speech import say
from config.prepare import prepare_static_files


@contextmanager
def own_database(purpose: str) -> Iterator[None]:
    """Schema, regions and reference data under the name `<configured>_<purpose>`, while this context lasts.

    Static files are updated too, because pages cannot be drawn without them.
    """
    configured = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = f"{configured}_{purpose}"
    prepare_static_files()
    say("Menyiapkan basis data sendiri …")
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        for command in ("load_regions", "load_reference_data"):
            call_command(command, verbosity=0, stdout=io.StringIO())
        yield
    finally:
        _end_other_sessions()
        connections.close_all()
        connection.creation.destroy_test_db(configured, verbosity=0)


def _end_other_sessions() -> None:
    """A server that was stopped in the middle of a response may still have a session, which prevents the
    drop."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
