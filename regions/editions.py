"""Which edition of the reference data holds: regions, programmes, issuers, fields of one's own.

They are read by every list and hardly ever written. Triggers of the database give them a new edition in the
transaction of any write; what a process read under an edition is good for as long as that one holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from uuid import UUID, uuid4

from django.db import connection

from regions.models import Region

# Editions whose answers stay in the process: the one that holds, and those that requests began with.
KEPT = 4


def current_edition() -> UUID:
    """The edition of the reference data, under which derived data is cached.

    Read it before the data: what is cached is then at least as new as the edition. If none is recorded, a
    unique one is returned, so that nothing is cached.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT edition FROM regions_referenceedition")
        row = cursor.fetchone()
    return row[0] if row else uuid4()


def labels(codes: Iterable[str], edition: UUID) -> Mapping[str, str]:
    """The label of each region with one of these codes, and maybe of others."""
    known = _known_labels(edition)
    if unknown := {*codes} - known.keys():
        known.update(Region.objects.labels(unknown))
    return known


@lru_cache(maxsize=KEPT)
def _known_labels(edition: UUID) -> dict[str, str]:
    return {}
