"""Registry numbers: given at entry, never reused, for life."""

from django.db import connection

from regions.models import Region
from registry.models import RegistrySequence

# One statement, because each update of a long import leaves a version of the row to walk past.
TAKE_NEXT = (
    f"INSERT INTO {RegistrySequence._meta.db_table} AS sequence (region_id, last_number) VALUES (%s, %s) "  # noqa: S608
    "ON CONFLICT (region_id) DO UPDATE SET last_number = sequence.last_number + excluded.last_number "
    "RETURNING last_number"
)


def next_registry_number(region: Region) -> str:
    """The next number of the office. Locks its sequence until the transaction ends."""
    return next_registry_numbers(region, 1)[0]


def next_registry_numbers(region: Region, count: int) -> list[str]:
    """The next `count` numbers of the office, in order. Locks its sequence until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_NEXT, [region.code, count])
        (last,) = cursor.fetchone()
    return [registry_number(region.code, number) for number in range(last - count + 1, last + 1)]


def registry_number(office: str, number: int) -> str:
    """`RP-3277-0013` for the thirteenth person of the office 32.77."""
    return f"RP-{office.replace('.', '')}-{number:04d}"
